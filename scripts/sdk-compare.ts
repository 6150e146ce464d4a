/**
 * `npm run sdk-compare`: measures the SDK beside other GraphQL clients: size by bundling, types by
 * compiling, behaviour against a failing server. Installs them into scripts/sdk-peers, and writes
 * the table in docs/sdk.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';

const folder = resolve('scripts/sdk-peers');
const sdk = '@notice-graph/sdk';

interface Client {
  readonly adapter: string;
  readonly name: string;
  /**
   * TypeScript that only compiles if results are typed by the TypedDocumentNode and unknown fields
   * are rejected.
   */
  readonly typed: string;
}
const titles = 'declare const titles: TypedDocumentNode<{ title: string }, { first: number }>;';
const imports = `import type { TypedDocumentNode } from '@graphql-typed-document-node/core';`;
const use = 'const text: string = answer.title; void text;\n// @ts-expect-error -- not selected\nvoid answer.body;';
const typed = (from: string, ask: string): string => `${imports}\n${from}\n${titles}\nconst answer = ${ask};\n${use}\n`;

const clients: readonly Client[] = [
  {
    adapter: 'notice-graph',
    name: sdk,
    typed: typed(
      `import { createClient } from '${sdk}';`,
      `await createClient({ url: '' }).request(titles, { first: 1 })`,
    ),
  },
  {
    adapter: 'linear',
    name: '@linear/sdk',
    typed: typed(
      `import { LinearClient } from '@linear/sdk';`,
      `await new LinearClient({}).client.request(titles, { first: 1 })`,
    ),
  },
  {
    adapter: 'octokit',
    name: '@octokit/graphql',
    typed: typed(`import { graphql } from '@octokit/graphql';`, `await graphql(titles, { first: 1 })`),
  },
  {
    adapter: 'shopify',
    name: '@shopify/graphql-client',
    typed: typed(
      `import { createGraphQLClient } from '@shopify/graphql-client';`,
      `(await createGraphQLClient({ url: '', headers: {} }).request(titles, { variables: { first: 1 } })).data!`,
    ),
  },
  {
    adapter: 'urql',
    name: '@urql/core',
    typed: typed(
      `import { Client } from '@urql/core';`,
      `(await new Client({ url: '', exchanges: [] } as never).query(titles, { first: 1 })).data!`,
    ),
  },
  {
    adapter: 'graphql-request',
    name: 'graphql-request',
    typed: typed(
      `import { GraphQLClient } from 'graphql-request';`,
      `await new GraphQLClient('').request(titles, { first: 1 })`,
    ),
  },
  {
    adapter: 'gql-tada',
    name: 'gql.tada',
    typed: `import { initGraphQLTada, type ResultOf } from 'gql.tada';
import type { introspection } from '${sdk}/introspection';
const graphql = initGraphQLTada<{ introspection: typeof introspection; scalars: { Date: string } }>();
const document = graphql('{ viewer { name } }');
declare const answer: ResultOf<typeof document>;
const text: string | null = answer.viewer.name; void text;
// @ts-expect-error -- not selected
void answer.viewer.role;\n`,
  },
];

/** Output of behave.mjs. */
const behaviour = z
  .object({
    retry: z.record(z.string(), z.boolean()),
    errors: z.object({
      throws: z.boolean(),
      code: z.boolean(),
      partial: z.boolean(),
      kinds: z.number(),
      leaks: z.boolean(),
    }),
    abort: z.boolean(),
    persisted: z.boolean(),
    streams: z.object({ hears: z.boolean(), resumes: z.boolean() }),
  })
  .nullable();
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      peerDependencies: z.record(z.string(), z.string()).optional(),
      peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).optional(),
    }),
  ),
});

const node = (...args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 120_000 });

function install(): void {
  if (!existsSync(`${folder}/node_modules/@linear`)) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  }
  execFileSync(process.execPath, ['sdk/build.mjs'], { stdio: 'inherit' });
  const installed = `${folder}/node_modules/${sdk}`;
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  cpSync('sdk', installed, { recursive: true });
}

async function size({ adapter }: Client): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${folder}/adapters/${adapter}.js`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['crypto', 'node:*'], // one of them uses Node's, so its size is understated
    logLevel: 'error',
  });
  return `${(gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1000).toFixed(1)} kB`;
}

function isTyped({ adapter, typed: text }: Client): boolean {
  const file = `${folder}/node_modules/typed-${adapter}.mts`;
  writeFileSync(file, text);
  const options = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--ignoreConfig',
  ];
  return spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...options, file]).status === 0;
}

const loads = (name: string, how: string): boolean =>
  spawnSync(process.execPath, ['--no-experimental-require-module', '-e', `${how}('${name}')`], { cwd: folder })
    .status === 0;

const pages = (name: string): boolean =>
  node(
    '-e',
    `import('${name}').then((all) => console.log(Object.entries(all).some(([key, value]) =>
      /^paginate/.test(key) || (typeof value === 'function' && 'fetchNext' in (value.prototype ?? {})))))`,
  ).trim() === 'true';

/** Number of installed packages, including peer dependencies. */
function dependencies(name: string): number {
  if (name === sdk) return 0; // it has no dependencies, which tests/sdk/pack.full.test.ts checks
  const { packages } = lockFile.parse(JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')));
  const found = new Set<string>();
  const visit = (of: string): void => {
    const {
      dependencies: own = {},
      peerDependencies = {},
      peerDependenciesMeta = {},
    } = packages[`node_modules/${of}`] ?? {};
    const peers = Object.keys(peerDependencies).filter((peer) => peerDependenciesMeta[peer]?.optional !== true);
    for (const next of [...Object.keys(own), ...peers]) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(name);
  return found.size;
}

const yes = (is: boolean): string => (is ? 'yes' : '–');
const listed = (facts: Readonly<Record<string, boolean>>): string =>
  Object.entries(facts)
    .filter(([, is]) => is)
    .map(([fact]) => fact)
    .join(', ') || '–';

function behaviourCells({ adapter }: Client): string[] {
  const found = behaviour.parse(JSON.parse(node('behave.mjs', adapter)));
  if (!found) return Array<string>(6).fill('no client');
  const { retry, errors, abort, persisted, streams } = found;
  const kinds = errors.throws ? `${errors.kinds} of 3 distinguished by class` : 'returned, not thrown';
  const facts = listed({ code: errors.code, 'partial data': errors.partial });
  return [
    listed(retry),
    `${kinds}; ${facts}`,
    errors.leaks ? 'what was sent' : 'nothing that was sent',
    yes(abort),
    yes(persisted),
    streams.hears ? (streams.resumes ? 'yes, through lost connections' : 'yes, until the connection is lost') : '–',
  ];
}

const versionOf = (name: string): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, 'utf8'))).version;

install();
const columns: string[][] = [];
for (const client of clients) {
  const { name } = client;
  columns.push([
    `${name} ${versionOf(name)}`,
    await size(client),
    yes(isTyped(client)),
    yes(pages(name)),
    ...behaviourCells(client),
    listed({ ESM: loads(name, 'import'), CommonJS: loads(name, 'require') }),
    String(dependencies(name)),
  ]);
}
const heads = [
  '',
  'size of one request, minified and gzipped',
  'answers typed by a TypedDocumentNode',
  'pagination',
  'tries again after',
  'errors',
  'their messages carry',
  'abort ends the request',
  'persisted documents',
  'subscriptions by SSE',
  'modules',
  'packages that come along',
];
const table = heads.map((head, row) => `| ${head} | ${columns.map((column) => column[row] ?? '').join(' | ')} |`);
table.splice(1, 0, `|${' --- |'.repeat(columns.length + 1)}`);
const page = readFileSync('docs/sdk.md', 'utf8');
const filled = page.replace(
  /(<!-- npm run sdk-compare -->)[\s\S]*?(<!-- end -->)/,
  (_all, start: string, end: string) => `${start}\n\n${table.join('\n')}\n\n${end}`,
);
writeFileSync('docs/sdk.md', await format(filled, { ...(await resolveConfig('docs/sdk.md')), parser: 'markdown' }));
