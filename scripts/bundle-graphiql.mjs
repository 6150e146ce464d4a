/**
 * Bundles the page at /graphql into dist/graphiql/: file names contain a content hash, so browsers
 * may cache them permanently; compressed copies are stored beside. Skipped if the sources are
 * unchanged.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundledFile, packagesIn } from './bundled-packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'dist', 'graphiql');
const stamp = join(target, '.sources-hash');

/** Does nothing if dist/graphiql/ is up to date. */
export async function bundleGraphiql() {
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  rmSync(target, { recursive: true, force: true });
  const { metafile } = await build();
  const { outputs } = metafile;
  const nameOf = (entry) =>
    basename(Object.keys(outputs).find((name) => outputs[name]?.entryPoint === `graphiql/${entry}`) ?? '');
  const page = readFileSync(join(root, 'graphiql', 'page.html'), 'utf8')
    .replace('{{script}}', `/graphiql/${nameOf('main.tsx')}`)
    .replace('{{style}}', `/graphiql/${nameOf('style.css')}`);
  writeFileSync(join(target, 'page.html'), page);
  for (const name of readdirSync(target))
    writeFileSync(join(target, `${name}.gz`), gzipSync(readFileSync(join(target, name))));
  writeFileSync(join(target, bundledFile), JSON.stringify(packagesIn(metafile)));
  writeFileSync(stamp, hash);
}

/** Sources shared with the server. */
const shared = ['server/parse/read/encoding.ts', 'server/parse/read/common-characters.json'];

function hashOfSources() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'graphiql'), { recursive: true })
    .filter((name) => /\.(?:tsx?|css|html)$/.test(name))
    .map((name) => join('graphiql', name));
  for (const name of [...sources.sort(), ...shared, 'scripts/bundle-graphiql.mjs', 'package-lock.json'])
    hash.update(name).update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

async function build() {
  const esbuild = await import('esbuild');
  return esbuild.build({
    absWorkingDir: root,
    entryPoints: ['graphiql/main.tsx', 'graphiql/style.css'],
    outdir: target,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    charset: 'utf8', // half the size of escapes
    target: 'es2022',
    jsx: 'automatic',
    tsconfig: join(root, 'graphiql', 'tsconfig.json'),
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}
