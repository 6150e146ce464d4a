/** What a test file imports from tests/ carries the file's number, and is thereby loaded for it alone; *.kept.ts is not. */
const tests = new URL('../../', import.meta.url).href;
const globals = new URL('./globals.mjs', import.meta.url).href;

export async function resolve(specifier, context, next) {
  const number = /\?file=\d+$/.exec(context.parentURL ?? '')?.[0];
  if (specifier === '@jest/globals') return { url: globals + number, format: 'module', shortCircuit: true };
  const found = await next(specifier, context);
  const isOwn = number !== undefined && found.url.startsWith(tests) && !/\.kept\.ts$|\?/.test(found.url);
  return isOwn ? { ...found, url: found.url + number } : found;
}
