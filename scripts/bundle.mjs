/**
 * The server and its commands as JavaScript files in dist/, made anew where a source has changed: node then opens one file
 * where it would translate and look up two thousand, and `npm start` answers in a third of the time.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledFile, packagesIn } from './bundled-packages.mjs';
import { bundleGraphiql } from './bundle-graphiql.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stamp = join(dist, '.sources-hash');

/** Packages that load files of their own stay outside of the bundle. opencc-js is loaded when it is first needed. */
export const externals = [
  '@electric-sql/pglite',
  '@node-rs/jieba',
  '@prisma/client',
  'opencc-js',
  'pg',
  'pg-protocol', // pg's own instance: fast-text.ts changes it
  'pino',
];

/** Does nothing where dist/ is that of the sources. */
export async function bundle() {
  await Promise.all([bundleServer(), bundleGraphiql()]);
  await makeFreshDatabase();
}

/** An empty database, from which new ones begin (server/platform/fresh-data.ts): there whole or not at all. */
async function makeFreshDatabase() {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'));
  const [made, versionFile] = [join(dist, 'fresh-database'), join(dist, '.fresh-database-version')];
  const foldersFile = join(dist, 'fresh-folders.json');
  const isMade = existsSync(made) && existsSync(foldersFile) && existsSync(versionFile);
  if (isMade && readFileSync(versionFile, 'utf8') === version) return;
  const part = `${made}.${process.pid}`;
  const { PGlite } = await import('@electric-sql/pglite');
  await (await PGlite.create({ dataDir: part })).close();
  rmSync(made, { recursive: true, force: true });
  renameSync(part, made);
  // A tarball of npm keeps no empty folder, and PostgreSQL misses each.
  writeFileSync(foldersFile, JSON.stringify(foldersIn(made)));
  writeFileSync(versionFile, version);
}

const foldersIn = (root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

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
    if (!/graphiql|fresh-/.test(name)) rmSync(join(dist, name), { recursive: true, force: true });
  const { metafile } = await build(sources.filter((name) => /^server[\\/]main\.ts$|\.(?:cli|worker)\.ts$/.test(name)));
  writeFileSync(join(dist, bundledFile), JSON.stringify(packagesIn(metafile)));
  await writeCompiler();
  inAscii();
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

/**
 * Prisma's client has its query compiler as a module of 4.6 MB of base64, of which V8 keeps the source and the string for as long as the process
 * lives. Here it is a file that is let go once it is compiled.
 */
const compilerModule =
  /const \{ wasm \} = await import\("(@prisma\/client\/runtime\/[\w.-]+\.wasm-base64\.mjs)"\)\s*return await decodeBase64AsWasm\(wasm\)/;
const compilerFile = 'query-compiler.wasm';

function withCompilerFile(text, path) {
  if (basename(path) !== 'class.ts') return text;
  if (!compilerModule.test(text)) throw new Error(`${path} has its query compiler elsewhere: see scripts/bundle.mjs`);
  const file = `${relative(dirname(path), dist).split(sep).join('/')}/${compilerFile}`;
  return text.replace(
    compilerModule,
    `const { readFile } = await import('node:fs/promises');
    return WebAssembly.compile(await readFile(new URL(${JSON.stringify(file)}, import.meta.url)))`,
  );
}

async function writeCompiler() {
  const path = join(root, 'server/platform/_generated/prisma/internal/class.ts');
  const [, name] = compilerModule.exec(readFileSync(path, 'utf8')) ?? [];
  const { wasm } = await import(name);
  writeFileSync(join(dist, compilerFile), Buffer.from(wasm, 'base64'));
}

/**
 * In ASCII alone: a source with one other character takes V8 two bytes for each. esbuild leaves those in patterns and templates, where the escape
 * means the same; a template whose raw text is asked for would tell them apart, and there is none.
 */
function inAscii() {
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(join(dist, name), 'utf8');
    if (/(?<!\\)(?:\\\\)*\\[^\x00-\x7f]|String\.raw`[^`]*[^\x00-\x7f]/.test(text))
      throw new Error(`${name} has a backslash before, or a raw template with, a character that is not ASCII`);
    const plain = text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    if (plain !== text) writeFileSync(join(dist, name), plain);
  }
}

/** Files beside a source (word lists, migrations, demo pages) stay where they are, so each source keeps its address. */
const addresses = {
  name: 'addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/].*\.ts$/ }, ({ path }) => {
      const fromBundle = `../${relative(root, path).split(sep).join('/')}`;
      const address = `new URL(${JSON.stringify(fromBundle)}, import.meta.url).href`;
      const text = path.includes('_generated')
        ? withCompilerFile(readFileSync(path, 'utf8'), path)
        : readFileSync(path, 'utf8');
      return { loader: 'ts', contents: text.replaceAll('import.meta.url', address) };
    });
  },
};

/** server/ingest/ingest.cli.ts becomes dist/ingest.js; what several need is a file that they share. */
async function build(entries) {
  const esbuild = await import('esbuild');
  return esbuild.build({
    metafile: true,
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
    external: [...externals, 'pg-protocol/*'],
    // Packages in the older module format ask for `require`, which a module does not have by itself.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
}
