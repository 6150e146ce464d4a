/**
 * The server as one JavaScript file, dist/main.js, made by scripts/setup.mjs where a source has changed: node then opens
 * one file where it would translate and look up two thousand, and `npm start` answers in a third of the time.
 */
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { build } from 'esbuild';

/** Files beside a source (word lists, migrations, demo pages) stay where they are, so each source keeps its address. */
const addresses = {
  name: 'addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/].*\.ts$/ }, async ({ path }) => {
      const fromBundle = `../${relative(process.cwd(), path).split(sep).join('/')}`;
      const address = `new URL(${JSON.stringify(fromBundle)}, import.meta.url).href`;
      return { loader: 'ts', contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', address) };
    });
  },
};

await build({
  entryPoints: ['server/main.ts'],
  outfile: 'dist/main.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [addresses],
  // Packages that load files of their own, and GraphiQL's nine megabytes, which no request to the API needs.
  external: [
    '@electric-sql/pglite',
    '@graphql-yoga/render-graphiql',
    '@node-rs/jieba',
    '@prisma/client',
    '@prisma/schema-engine-wasm',
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
