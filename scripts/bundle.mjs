/**
 * The server and its commands as JavaScript files in dist/, made anew where a source has changed: node then opens one file
 * where it would translate and look up two thousand, and `npm start` answers in a third of the time.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleGraphiql } from './bundle-graphiql.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stamp = join(dist, '.sources-hash');

/** Does nothing where dist/ is that of the sources. */
export async function bundle() {
  await Promise.all([bundleServer(), bundleGraphiql()]);
}

async function bundleServer() {
  // What was generated of the data model, not the model: an older client would be bundled otherwise.
  const sources = sourceFiles();
  const hash = hashOf([
    ...sources,
    'scripts/bundle.mjs',
    'server/platform/_generated/.schema-hash',
    'package-lock.json',
  ]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  for (const name of existsSync(dist) ? readdirSync(dist) : [])
    if (name !== 'graphiql') rmSync(join(dist, name), { recursive: true, force: true });
  await build(sources.filter((name) => /^server[\\/]main\.ts$|\.(?:cli|worker)\.ts$/.test(name)));
  writeFileSync(stamp, hash);
}

/** All that goes into the bundle but packages and what is generated of the data model. */
const sourceFiles = () =>
  readdirSync(join(root, 'server'), { recursive: true })
    .filter((name) => /\.(?:ts|json)$/.test(name) && !name.includes('_generated'))
    .map((name) => join('server', name))
    .sort();

function hashOf(files) {
  const hash = createHash('sha256');
  for (const name of files) hash.update(name).update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/** Files beside a source (word lists, migrations, demo pages) stay where they are, so each source keeps its address. */
const addresses = {
  name: 'addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/].*\.ts$/ }, ({ path }) => {
      const fromBundle = `../${relative(root, path).split(sep).join('/')}`;
      const address = `new URL(${JSON.stringify(fromBundle)}, import.meta.url).href`;
      return { loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', address) };
    });
  },
};

/** server/ingest/ingest.cli.ts becomes dist/ingest.js; what several need is a file that they share. */
async function build(entries) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => ({ in: name, out: basename(name).replace(/(?:\.cli)?\.ts$/, '') })),
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [addresses],
    define: { BUNDLED: 'true' },
    // Packages that load files of their own.
    external: [
      '@electric-sql/pglite',
      '@node-rs/jieba',
      '@prisma/client',
      'pg',
      'pg-protocol', // pg's own instance: fast-text.ts changes it
      'pg-protocol/*',
      'pino',
    ],
    // Packages in the older module format ask for `require`, which a module does not have by itself.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
}
