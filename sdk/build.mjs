/**
 * Builds dist/, or the folder given: the client as ESM and CommonJS with declarations, the schema, its introspection for
 * gql.tada, the fragments, and for other clients the operations as parsed documents and the keys of graphcache.
 * Run: npm run build -w sdk
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, introspectionFromSchema, isObjectType, Kind, parse } from 'graphql';
import documentsPlugin from './codegen-documents.cjs';

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
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
const introspection = JSON.stringify(
  introspectionFromSchema(schema, {
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
writeModule('introspection', { introspection }, declaration);

/** Both module formats of constants, given as JavaScript. */
function writeModule(name, constants, declarations, locals = '') {
  const esm = Object.entries(constants).map(([key, value]) => `export const ${key} = ${value};\n`);
  const cjs = Object.entries(constants).map(([key, value]) => `exports.${key} = ${value};\n`);
  writeFileSync(`${dist}/esm/${name}.js`, locals + esm.join(''));
  writeFileSync(`${dist}/cjs/${name}.js`, `"use strict";\n${locals}${cjs.join('')}`);
  for (const folder of ['esm', 'cjs']) writeFileSync(`${dist}/${folder}/${name}.d.ts`, declarations);
}

/** Apollo, urql and graphql-request take parsed documents; fragments are there once. */
const operations = readdirSync(`${here}operations`).map((file) => readFileSync(`${here}operations/${file}`, 'utf8'));
const { definitions } = parse(operations.join('\n'), { noLocation: true });
const fragments = new Map(
  definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
);
const documents = definitions
  .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  .map((definition) => {
    const { value } = definition.name;
    const kind = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[definition.operation];
    const spread = documentsPlugin.fragmentsOf(definition, fragments).map(({ name }) => name.value);
    const parts = [JSON.stringify(definition), ...spread].join(',');
    return {
      name: `${value[0].toLowerCase()}${value.slice(1)}Document`,
      code: `{"kind":"Document","definitions":[${parts}]}`,
      type: `TypedDocument<operations.${value}${kind}, operations.${value}${kind}Variables>`,
    };
  });
writeModule(
  'documents',
  Object.fromEntries(documents.map(({ name, code }) => [name, code])),
  [
    "import type { DocumentNode } from 'graphql';",
    "import type * as operations from './_generated/operations.js';",
    '/** A parsed document with the types of what it answers and takes, as Apollo, urql and graphql-request read them. */',
    'export interface TypedDocument<Result, Variables> extends DocumentNode {',
    '  /** Types alone: never set. */',
    '  readonly __apiType?: (variables: Variables) => Result;',
    '}',
    ...documents.map(({ name, type }) => `export declare const ${name}: ${type};`),
    '',
  ].join('\n'),
  [...fragments].map(([name, fragment]) => `const ${name} = ${JSON.stringify(fragment)};\n`).join(''),
);

/** Types without an id are parts of what has them: graphcache is told so, or it warns of each. */
const keyless = Object.values(schema.getTypeMap()).filter(
  (type) =>
    isObjectType(type) &&
    !type.name.startsWith('__') &&
    !['Query', 'Mutation', 'Subscription'].includes(type.name) &&
    !type.getFields()['id'],
);
writeModule(
  'graphcache',
  { keys: `{ ${keyless.map(({ name }) => `${name}: () => null`).join(', ')} }` },
  '/** For the `keys` of @urql/exchange-graphcache: types that have no id of their own. */\nexport declare const keys: Readonly<Record<string, () => null>>;\n',
);

/**
 * gql.tada with this schema, and the fragments as it makes them. Its own check reads fragments where `graphql(…)` is called, in TypeScript, and
 * sees none in a declaration: so this one module is shipped as its source.
 */
const inTurn = [];
const addInTurn = (fragment) => {
  for (const spread of documentsPlugin.fragmentsOf(fragment, fragments)) if (spread !== fragment) addInTurn(spread);
  if (!inTurn.includes(fragment)) inTurn.push(fragment);
};
for (const fragment of fragments.values()) addInTurn(fragment);
const constant = ({ name }) => `${name.value[0].toLowerCase()}${name.value.slice(1)}`;
const tadaCalls = inTurn.map((fragment) => {
  const spread = documentsPlugin.fragmentsOf(fragment, fragments).filter((each) => each !== fragment);
  const others = spread.length > 0 ? `, [${spread.map(constant).join(', ')}]` : '';
  return { name: constant(fragment), call: `graphql(\`${documentsPlugin.compact([fragment])}\`${others})` };
});
const tadaConstants = Object.fromEntries(tadaCalls.map(({ name, call }) => [name, call]));
for (const [folder, header, exporting] of [
  ['esm', "import { initGraphQLTada } from 'gql.tada';\nexport const graphql = initGraphQLTada();\n", 'export const '],
  [
    'cjs',
    `"use strict";\nconst graphql = require('gql.tada').initGraphQLTada();\nexports.graphql = graphql;\n`,
    'const ',
  ],
]) {
  const lines = Object.entries(tadaConstants).map(
    ([name, call]) => `${exporting}${name} = ${call};\n${folder === 'cjs' ? `exports.${name} = ${name};\n` : ''}`,
  );
  writeFileSync(`${dist}/${folder}/tada.js`, header + lines.join(''));
  writeFileSync(
    `${dist}/${folder}/tada.ts`,
    [
      '/** gql.tada with the schema of notice-graph, and the fragments of the ready-made operations. */',
      "import { initGraphQLTada } from 'gql.tada';",
      "import type { Scalars } from './document.js';",
      "import type { introspection } from './introspection.js';",
      '',
      'export const graphql = initGraphQLTada<{ introspection: typeof introspection; scalars: Scalars; disableMasking: true }>();',
      ...tadaCalls.map(({ name, call }) => `export const ${name} = ${call};`),
      '',
    ].join('\n'),
  );
}
