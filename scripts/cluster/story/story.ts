/**
 * The story that `npm run cluster -- --check` plays: readers, followers, staff and loads at work on three servers while one thing after the other dies.
 * Every acknowledged write must exist exactly once; every follower must receive each change once, in order; no caller that sends a position may get an older state.
 */
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { startCluster, type Cluster, type Ways } from '../cluster.js';
import { createClient, listChanges } from '../../../sdk/src/index.js';
import { positionIn } from '../../../server/changes/change.cursor.js';
import { until } from '../program.js';
import { activityOf, type Activity } from './activity.js';
import { events, usualCodes, type Stage } from './events.js';
import { Followers } from './followers.js';
import { TcpGate } from '../tcp-gate.js';
import { counted, Ledger, type Span, type What } from './ledger.js';
import { Loads } from './loads.js';
import { Readers } from './readers.js';
import { backUp, nameAt } from './restore.js';
import { grown, Sampler } from './sampler.js';
import { throughputOf } from './throughput.js';
import { verifyFollowers, verifyWrites } from './verify.js';
import { readOnePage, Writers } from './writers.js';

export interface Played extends Span {
  readonly name: string;
  /** Seconds. */
  readonly outage: Readonly<Record<What, number>>;
  /** Permitted error codes. */
  readonly codes: readonly string[];
  readonly failed: string;
}

export interface Report {
  readonly played: readonly Played[];
  readonly wrong: readonly string[];
  readonly counts: {
    readonly reads: number;
    readonly writes: number;
    readonly changes: number;
    readonly loaded: number;
  };
  readonly sampler: Sampler;
  readonly before: Activity;
  readonly after: Activity;
  readonly throughput: { readonly one: number; readonly three: number };
  readonly load: number;
}

export interface StoryRules {
  readonly minutes: number;
  readonly signal?: AbortSignal;
  readonly synchronousNodes?: number;
  readonly say?: (line: string) => void;
}

/** The server whose ways can be shut. */
const gated = 1;

export async function playStory(rules: StoryRules): Promise<Report> {
  const gates: TcpGate[] = [];
  const gate = async (port: number): Promise<number> => {
    const made = await TcpGate.to({ host: '127.0.0.1', port });
    gates.push(made);
    return made.port;
  };
  const ways = async (server: number, to: Ways): Promise<Ways> =>
    server === gated ? { bouncer: await gate(to.bouncer), write: await gate(to.write), read: await gate(to.read) } : to;
  const env = { RATE_LIMIT_PUBLIC: '0', RATE_LIMIT_STAFF: '0', LOG_LEVEL: 'error' };
  const { say, signal, synchronousNodes } = rules;
  const cluster = await startCluster({
    env,
    ways,
    ...(say && { say }),
    ...(signal && { signal }),
    ...(synchronousNodes && { synchronousNodes }),
  });
  try {
    return await play(cluster, gates, rules);
  } finally {
    for (const one of gates) one.close();
    await cluster.end();
  }
}

function staffKey({ env }: Cluster): string {
  const args = ['dist/key.js', 'create', '--name', 'story', '--role', 'STAFF'];
  return /ng_\S+/.exec(execFileSync(process.execPath, args, { env: { ...process.env, ...env } }).toString())?.[0] ?? '';
}

async function play(cluster: Cluster, gates: readonly TcpGate[], rules: StoryRules): Promise<Report> {
  const { say = () => undefined, minutes } = rules;
  const begun = performance.now();
  const urls = cluster.servers.map(({ url }) => url);
  say('readers of one server, and of three');
  await throughputOf(urls, 2); // each statement is prepared once a connection
  const throughput = { one: await throughputOf(urls.slice(0, 1), 5), three: await throughputOf(urls, 5) };
  const backup = await backUp(cluster);
  const cast = await gather(cluster, minutes);
  const { ledger, sampler } = cast;
  await setTimeout(5_000);
  const before = await activityOf(cluster.nodes);
  const played = await playEvents({ cluster, gates, ledger, until: begun + minutes * 60_000 }, rules);
  await Promise.all([cast.loads.end(), cast.writers.end(), cast.readers.end(), sampler.end()]);
  say('whether all is there');
  const changes = await verify(cluster, cast);
  const after = await activityOf(cluster.nodes);
  say('the database as it was at a moment');
  await restoreToAMoment(cluster, backup, cast);
  judge(ledger, played, { before, after });
  for (const line of grown(sampler.samples)) ledger.isWrong(line);
  const counts = {
    reads: ledger.count('read'),
    writes: ledger.count('write'),
    changes,
    loaded: cast.loads.stored.length,
  };
  return { played, wrong: ledger.wrong, counts, sampler, before, after, throughput, load: loadavg()[0] ?? 0 };
}

/** The load generators and their results. */
interface Cast {
  readonly ledger: Ledger;
  /** What is followed begins behind it. */
  readonly since: number;
  readonly writers: Writers;
  readonly followers: Followers;
  readonly readers: Readers;
  readonly loads: Loads;
  readonly sampler: Sampler;
}

/** All begin. */
async function gather(cluster: Cluster, minutes: number): Promise<Cast> {
  const servers = cluster.servers.map(({ program: { name }, url }) => ({ name, url }));
  const key = staffKey(cluster);
  for (const { url } of servers) await readOnePage(url, key);
  const ledger = new Ledger();
  const { cursor, position: since } = await latestPosition(cluster);
  const writers = new Writers(cluster.api, key, ledger);
  const followers = new Followers(cursor, ledger);
  const readers = new Readers(cluster.api, writers, ledger);
  const loads = new Loads(cluster, ledger, minutes > 5 ? 20_000 : 10_000);
  const sampler = new Sampler(cluster.servers.map(({ metrics }) => metrics));
  for (const { name, url } of servers) followers.begin(name, url);
  await writers.begin();
  readers.begin(servers);
  loads.begin();
  sampler.begin();
  return { ledger, since, writers, followers, readers, loads, sampler };
}

/** Answers how many changes there were. */
async function verify({ nodes }: Cluster, { ledger, since, writers, followers, loads }: Cast): Promise<number> {
  const primary = await nodes.primary();
  if (!primary) throw new Error('There is no primary.');
  const changes = await verifyFollowers(primary, since, followers, ledger);
  await followers.end();
  await verifyWrites(primary, writers, loads, ledger);
  return changes;
}

async function latestPosition({ api }: Cluster): Promise<{ cursor: string | null; position: number }> {
  const { changes } = await createClient({ url: `${api}/graphql` }).request(listChanges, { first: 0 });
  const cursor = changes.pageInfo.endCursor;
  return { cursor, position: cursor === null ? 0 : positionIn(cursor, 'cursor') };
}

interface Stages extends Stage {
  readonly ledger: Ledger;
  /** When to end, by performance.now: no event begins of which there was one before. */
  readonly until: number;
}

/** Requests in flight when the event happened, or that failed a moment later. */
const aroundMs = 1_000;

async function playEvents(stages: Stages, { say = () => undefined, minutes, signal }: StoryRules): Promise<Played[]> {
  const { ledger } = stages;
  const quietMs = minutes > 5 ? 15_000 : 3_000;
  const played: Played[] = [];
  for (let n = 0; n < events.length || performance.now() < stages.until; n += 1) {
    const event = events[n % events.length];
    if (!event || signal?.aborted === true) break;
    await setTimeout(quietMs);
    say(event.name);
    const from = performance.now();
    await event.happen(stages);
    const span = { from: from - aroundMs, to: performance.now() + aroundMs };
    await setTimeout(2 * aroundMs);
    const outage = { read: ledger.outage('read', span), write: ledger.outage('write', span) };
    played.push({
      name: event.name,
      ...span,
      outage,
      codes: [...usualCodes, ...event.codes],
      failed: counted(ledger.during(span)),
    });
  }
  await setTimeout(quietMs);
  return played;
}

/** What failed outside of what happened, or by a code that does not say what was the matter; what was left behind. */
function judge(ledger: Ledger, played: readonly Played[], { before, after }: Pick<Report, 'before' | 'after'>): void {
  const stray = ledger.failures.filter((one) => !played.some(({ from, to }) => one.to >= from && one.from <= to));
  if (stray.length > 0) ledger.isWrong(`failed while nothing happened: ${counted(stray)}`);
  for (const one of played) {
    const others = ledger.during(one).filter(({ code }) => !one.codes.includes(code));
    if (others.length > 0) ledger.isWrong(`${one.name}: told by another code: ${counted(others)}`);
  }
  if (after.leftOpen > 0) ledger.isWrong(`${after.leftOpen} transactions are left open`);
  if (after.locks > 0) ledger.isWrong(`${after.locks} advisory locks are left`);
  if (after.connections > before.connections + 60)
    ledger.isWrong(`connections: ${before.connections} before, ${after.connections} after`);
}

/** Between two writes: the first is there, the second is not. Across all timelines that there were since the backup. */
async function restoreToAMoment(cluster: Cluster, backup: string, { writers, ledger }: Cast): Promise<void> {
  const primary = await cluster.nodes.primary();
  const ask = async (text: string): Promise<string> => String((await primary?.ask(text))?.[0]?.['it']);
  await writers.name(9_000_001);
  const time = await ask('SELECT clock_timestamp()::text AS it');
  await setTimeout(500);
  await writers.name(9_000_002);
  const segment = await ask('SELECT pg_walfile_name(pg_current_wal_lsn()) AS it');
  await ask('SELECT pg_switch_wal()::text AS it');
  const archived = `SELECT (last_archived_wal >= '${segment}')::text AS it FROM pg_stat_archiver`;
  await until('the log is archived', async () => (await ask(archived)) === 'true');
  const name = await nameAt(cluster, backup, time);
  if (name !== '9000001局') ledger.isWrong(`restored to ${time}: the name is ${name}`);
}
