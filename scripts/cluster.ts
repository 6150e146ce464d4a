/**
 * `npm run cluster`: several machines on one. etcd, three nodes of PostgreSQL under Patroni, HAProxy, PgBouncer and three servers, by the
 * templates of deploy/cluster/; prints their addresses, and ends all on Ctrl+C. `--check [--minutes 20]` kills them one after the other
 * under load and reports the effects (scripts/cluster/story.ts).
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startCluster, type Cluster } from './cluster/cluster.js';
import { whatIsMissing } from './cluster/programs.js';
import { playStory } from './cluster/story/story.js';
import { tableOf } from './cluster/story/table.js';
import { urlOf } from './cluster/words.js';

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, minutes: { type: 'string', default: '20' } },
});

function addresses({ words, servers, api, folder }: Cluster): string {
  const postgres = (port: string): string => urlOf(words, Number(words[port]));
  return [
    `All servers      ${api}/graphql`,
    ...servers.map(({ url }, n) => `Server ${n + 1}         ${url}/graphql`),
    `To write         ${postgres('WRITE_PORT')}`,
    `To read          ${postgres('READ_PORT')}`,
    `PgBouncer        ${postgres('BOUNCER_PORT')}`,
    ...[1, 2, 3].map((n) => `Node ${n}           ${postgres(`NODE${n}_PG_PORT`)}`),
    `Patroni          patronictl -c ${folder}/node1.yml list`,
    `What they say    ${folder}/*.log`,
    'Stop             Ctrl+C',
  ].join('\n');
}

const tell = (line: string): void => {
  console.log(`${new Date().toISOString().slice(11, 19)}  ${line}`);
};

/** Aborted by Ctrl+C, or by who ends this process in order. */
function untilAsked(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      asked.abort();
    });
  return asked.signal;
}

async function stay(signal: AbortSignal): Promise<void> {
  const cluster = await startCluster({ say: tell, signal });
  console.log(addresses(cluster));
  if (!signal.aborted) await once(signal, 'abort');
  console.log('Ending all …');
  await cluster.end();
}

async function check(minutes: number, signal: AbortSignal): Promise<void> {
  const report = await playStory({ minutes, signal, say: tell });
  console.log(`\n${tableOf(report)}`);
  if (report.wrong.length > 0) process.exitCode = 1;
}

const missing = whatIsMissing();
if (missing !== null) {
  console.error(missing);
  process.exit(1);
}
const asked = untilAsked();
await (values.check ? check(Number(values.minutes), asked) : stay(asked));
