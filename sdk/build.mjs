/**
 * Builds dist/, or the folder given: the client as ESM and CommonJS with declarations, the schema, its introspection for
 * gql.tada, the fragments. Run: npm run build -w sdk
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, introspectionFromSchema } from 'graphql';

const here = fileURLToPath(new URL('.', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const dist = resolve(process.argv[2] ?? `${here}dist`);
rmSync(dist, { recursive: true, force: true });

for (const [folder, module] of [
  ['esm', 'ES2022'],
  ['cjs', 'CommonJS'],
]) {
  mkdirSync(`${dist}/${folder}`, { recursive: true });
  writeFileSync(
    `${dist}/${folder}/package.json`,
    `${JSON.stringify({ type: folder === 'esm' ? 'module' : 'commonjs', sideEffects: false })}\n`,
  );
  const resolution =
    module === 'CommonJS'
      ? ['--moduleResolution', 'Node10', '--ignoreDeprecations', '6.0']
      : ['--moduleResolution', 'Bundler'];
  const { status } = spawnSync(
    process.execPath,
    [tsc, '-p', `${here}tsconfig.json`, '--module', module, ...resolution, '--outDir', `${dist}/${folder}`],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}

const schemaFile = fileURLToPath(new URL('../schema.graphql', import.meta.url));
copyFileSync(schemaFile, `${dist}/schema.graphql`);
copyFileSync(`${here}src/_generated/persisted-documents.json`, `${dist}/persisted-documents.json`);
copyFileSync(`${here}operations/fragments.graphql`, `${dist}/fragments.graphql`);

/** gql.tada reads types of it: JSON is their syntax, too. */
const introspection = JSON.stringify(
  introspectionFromSchema(buildSchema(readFileSync(schemaFile, 'utf8')), {
    descriptions: false,
    directiveIsRepeatable: false,
    schemaDescription: false,
    inputValueDeprecation: false,
    oneOf: true,
  }),
  // What no type depends on.
  (key, value) => (['isDeprecated', 'deprecationReason', 'specifiedByURL'].includes(key) ? undefined : value),
);
const declaration = `/** Introspection of the schema, for gql.tada and caches. */\nexport declare const introspection: ${introspection};\n`;
writeFileSync(`${dist}/esm/introspection.js`, `export const introspection = ${introspection};\n`);
writeFileSync(`${dist}/cjs/introspection.js`, `exports.introspection = ${introspection};\n`);
for (const folder of ['esm', 'cjs']) writeFileSync(`${dist}/${folder}/introspection.d.ts`, declaration);
