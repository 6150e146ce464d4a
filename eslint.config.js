// The rules that a machine can hold; docs/architecture.md says why the zones are as they are.
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The feature folders: their names are the domain words. */
const features = [
  'access',
  'agencies',
  'audit',
  'changes',
  'directives',
  'divisions',
  'doubts',
  'exports',
  'meetings',
  'notices',
  'rejections',
  'sites',
  'search',
  'webhooks',
];
const zone = (target, from, except, message) => ({ target, from, except, message });

const zones = [
  zone(
    './server/domain',
    './server',
    ['./domain'],
    'domain/ holds pure rules that all others share: it imports nothing.',
  ),
  zone(
    './server/platform',
    './server',
    ['./platform'],
    'platform/ knows npm packages only: pass what it needs as an argument.',
  ),
  zone(
    './server/graphql',
    './server',
    ['./graphql', './platform', './domain'],
    'graphql/ knows no domain: register from the feature instead, as node.queries.ts is told its loaders.',
  ),
  zone(
    './server/parse',
    './server',
    ['./parse', './domain'],
    'parse/ is pure, a page in and a preview out: give what it needs as an argument; settings and databases are for its callers.',
  ),
  ...features.map((feature) =>
    zone(
      `./server/${feature}/!(*.mutations|*.cli).ts`,
      './server',
      [`./${feature}`, './graphql', './platform', './domain', './parse/preview.ts', './parse/organs'],
      'Features never import each other, nor parse/ or ingest/: they meet in Prisma relations, Pothos type names and table names.',
    ),
  ),
  ...features.map((feature) =>
    zone(
      `./server/${feature}/*.{mutations,cli}.ts`,
      './server/**/*',
      [
        `**/server/${feature}/**`,
        '**/server/{graphql,platform,domain,ingest}/**',
        '**/server/*/*.store.ts',
        '**/server/parse/preview.ts',
        '**/server/parse/organs/*',
        '**/server/schema.ts',
      ],
      'A .mutations or .cli file writes through .store files, its own and those of others, and through ingest/: docs/decisions/010-mutations-compose-stores.md.',
    ),
  ),
  zone(
    './server/*/*.store.ts',
    './server/graphql',
    [],
    'A .store writes rows for anybody, the ingest command too: it knows the platform and its own files, no GraphQL.',
  ),
  zone('./server/ingest', './server/graphql', [], 'ingest/ runs without GraphQL: write through a .store file.'),
  zone(
    './server/ingest',
    './server/*/*.{type,queries,mutations,subscriptions,filter,loaders,sql}.ts',
    [],
    'ingest/ uses the .store files of features; the rest of a feature is for readers.',
  ),
  zone(
    './sdk',
    ['./server', './scripts', './prisma'],
    [],
    'The SDK is a package of its own: it knows the contract (src/_generated), never the server.',
  ),
  zone(
    './graphiql',
    './server',
    ['./parse/read/encoding.ts', './parse/read/common-characters.json'],
    'GraphiQL runs in a browser and asks the server over HTTP, as anybody does. It shares how encodings are told apart alone: docs/decisions/027-graphiql-guards-what-it-changes.md.',
  ),
  zone(
    './graphiql',
    ['./sdk', './scripts', './prisma'],
    [],
    'GraphiQL runs in a browser and asks the server over HTTP, as anybody does.',
  ),
  zone(
    './examples',
    ['./server', './sdk', './scripts', './prisma'],
    [],
    'Examples use the packed SDK by its name, as a partner would.',
  ),
  zone(
    ['./server', './sdk', './scripts', './graphiql'],
    ['./tests', './bench'],
    [],
    'Nobody imports tests/ or bench/: move what is shared to where it belongs.',
  ),
];

const noReading =
  'This file says what is read, and reads nothing: a field is declared on builder.model (server/graphql/read/fields.ts), a row of a payload by rowOf (server/graphql/mutate.ts). Else a list would ask once a row.';
const readers = '/^(db|prisma|rows)$/';
const readingRules = [
  {
    selector: 'MemberExpression[object.name=/^(context|ctx|_context)$/][property.name="rows"]',
    message: noReading,
  },
  { selector: 'MemberExpression[property.name=/^(db|prisma)$/]', message: noReading },
  { selector: ':function > ObjectPattern > Property[key.name=/^(db|prisma)$/]', message: noReading },
  // The context of a resolver.
  { selector: ':function > ObjectPattern:nth-child(3) > Property[key.name="rows"]', message: noReading },
  {
    selector: `:function > ObjectPattern > Property > ObjectPattern > Property[key.name=${readers}]`,
    message: noReading,
  },
  {
    selector: `VariableDeclarator[init.name=/^(context|ctx|_context)$/] > ObjectPattern > Property[key.name=${readers}]`,
    message: noReading,
  },
  {
    selector: 'ImportDeclaration[source.value=/(read.root|run-sql|platform.db|^pg)([.]js)?$/]:not([importKind="type"])',
    message: noReading,
  },
  { selector: 'ImportSpecifier[imported.name=/^read(Key|Many|One|Root|Rows|Some)$/]', message: noReading },
];
/** An input may use pure rules that stand beside the columns of a store. */
const storeRule = {
  selector: 'ImportDeclaration[source.value=/[.]store([.]js)?$/]:not([importKind="type"])',
  message: noReading,
};
const typedSqlRules = [
  {
    selector: 'MemberExpression[property.name=/RawUnsafe$/]',
    message: 'SQL is written with the tag sql of platform/sql.ts and run by execute or query of platform/run-sql.ts.',
  },
  {
    selector: ':matches(ExportAllDeclaration, ExportNamedDeclaration[source][exportKind="value"])',
    message:
      'Import a thing from the file that has it: files that pass others on (barrels) lead round the zones and hide cycles.',
  },
];
const readConfigInstead =
  'platform/config.ts alone reads the environment: add the setting there and to .env.example, and pass it on.';
const envRules = [
  { selector: 'MemberExpression[object.name="process"][property.name="env"]', message: readConfigInstead },
  { selector: 'ImportSpecifier[imported.name="env"]', message: readConfigInstead },
];

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '**/dist/',
      'release/',
      'coverage/',
      '.data/',
      '**/_generated/',
      '**/_generated*',
      'tests/sdk/consumer/',
      'scripts/sdk-consumers/',
      'examples/*/node_modules/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX, regexp },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
      // Three, then an object (style 10). Four, because GraphQL's own resolver signature has four.
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Numbers read well in messages and keys.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness comes in as an argument (style 3).' },
      ],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/platform/config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...envRules, ...typedSqlRules] },
  },
  {
    files: ['server/platform/run-sql.ts'],
    rules: { 'no-restricted-syntax': ['error', ...envRules] },
  },
  {
    files: ['server/**/*.input.ts'],
    rules: { 'no-restricted-syntax': ['error', ...envRules, ...typedSqlRules, ...readingRules] },
  },
  {
    files: ['server/**/*.{type,filter,sql}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...envRules, ...typedSqlRules, ...readingRules, storeRule] },
  },
  {
    files: ['server/**/*.type.ts'],
    rules: {
      // A Pothos `fields` builder is a table in the form of a function: it is as long as its type has fields.
      'max-lines-per-function': 'off',
    },
  },
  {
    // What a Pothos helper or a Prisma select returns is inferred; written out it would be longer than the code.
    files: ['server/**/*.type.ts', 'server/**/*.input.ts', 'server/**/*.store.ts', 'server/ingest/rows.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // Rows and previews with one line a column: cutting them in halves would hide a missing one.
    files: [
      'server/ingest/rows.ts',
      'server/ingest/page.save.ts',
      'server/parse/parse-page.ts',
      'server/parse/header/read-header.ts',
      'server/parse/body/read-body.ts',
    ],
    rules: { 'max-lines-per-function': ['error', { max: 65, skipBlankLines: true, skipComments: true }] },
  },
  {
    // opencc-js types only its root entry in a way that the linter's program resolves; tsc checks these files.
    files: ['server/parse/repair/script*.ts', 'server/search/fold.ts', 'scripts/damage/script.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['graphiql/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/unbound-method': 'off', // GraphiQL writes the functions of its contexts as methods
      '@typescript-eslint/explicit-module-boundary-types': ['error', { allowTypedFunctionExpressions: true }],
    },
  },
  {
    // A component is its markup, one attribute a line.
    files: ['graphiql/**/*.tsx', 'examples/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['graphiql/tasks/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' }, // Task says what its functions take
  },
  {
    files: ['examples/reader/src/graph/queries.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' }, // written out, the documents' types would stand twice
  },
  {
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off', // a describe block is a list of sentences
      'max-lines': 'off', // a list of cases, too
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // Answers are compared as a whole; naming the type of each would say everything twice.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off', // a stranger's library may reject with anything
    },
  },
);
