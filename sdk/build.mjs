/**
 * Builds dist/: the client as ESM and CommonJS with declarations, the schema, its introspection for gql.tada, the fragments.
 * Run: npm run build -w sdk
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, introspectionFromSchema } from 'graphql';

const here = fileURLToPath(new URL('.', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
rmSync(`${here}dist`, { recursive: true, force: true });

for (const [folder, module] of [
  ['esm', 'ES2022'],
  ['cjs', 'CommonJS'],
]) {
  mkdirSync(`${here}dist/${folder}`, { recursive: true });
  writeFileSync(
    `${here}dist/${folder}/package.json`,
    `${JSON.stringify({ type: folder === 'esm' ? 'module' : 'commonjs', sideEffects: false })}\n`,
  );
  const resolution =
    module === 'CommonJS'
      ? ['--moduleResolution', 'Node10', '--ignoreDeprecations', '6.0']
      : ['--moduleResolution', 'Bundler'];
  const { status } = spawnSync(
    process.execPath,
    [tsc, '-p', `${here}tsconfig.json`, '--module', module, ...resolution, '--outDir', `${here}dist/${folder}`],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}

const schemaFile = fileURLToPath(new URL('../schema.graphql', import.meta.url));
copyFileSync(schemaFile, `${here}dist/schema.graphql`);
copyFileSync(`${here}src/_generated/persisted-documents.json`, `${here}dist/persisted-documents.json`);
copyFileSync(`${here}operations/fragments.graphql`, `${here}dist/fragments.graphql`);

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
writeFileSync(`${here}dist/esm/introspection.js`, `export const introspection = ${introspection};\n`);
writeFileSync(`${here}dist/cjs/introspection.js`, `exports.introspection = ${introspection};\n`);
for (const folder of ['esm', 'cjs']) writeFileSync(`${here}dist/${folder}/introspection.d.ts`, declaration);
