/**
 * Nobody's questions are a weapon against others: whatever one caller sends, others are answered as before. The database is slow here by
 * agreement: what lists directives holds its connection for a while.
 */
import { Agent, createServer, request as httpRequest, type Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { createRateLimits } from '../../server/access/rate-limit.js';
import { createApp } from '../../server/app.js';
import type { ReadShares } from '../../server/graphql/http/reads.js';
import { readConfig } from '../../server/platform/config.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { lanes, type Lane } from '../../server/platform/lanes.js';
import { testDb } from '../kit/db.js';
import { listen } from '../sdk/faults.kit.js';
import { publicViewer, type Viewer } from '../../server/graphql/viewer.js';

const slowMs = 150;
const dear = '{ directives(first: 1) { nodes { id } } }';
const cheap = '{ notices(first: 1) { nodes { id } } }';

/** What is seen of the database, and how it is slow. */
interface World {
  /** Statements that found no connection free. */
  waited: number;
  /** Statements that list directives: under way, and the most at once. */
  dear: number;
  mostDear: number;
  pause: () => Promise<unknown>;
}
async function slowly(world: World): Promise<void> {
  world.dear += 1;
  world.mostDear = Math.max(world.mostDear, world.dear);
  await world.pause();
  world.dear -= 1;
}

/** As many statements at once as PostgreSQL has connections for, first come, first served; those that list directives take their time. */
function withConnections(db: Db, most: Readonly<Record<Lane, number>>, world: World): Db {
  const free = { ...most };
  const queues: Readonly<Record<Lane, (() => void)[]>> = { callers: [], staff: [], service: [], webhooks: [] };
  return {
    ...db,
    home: 'PostgreSQL',
    lanes: most,
    rows: async (statement, lane = 'callers') => {
      if (free[lane] > 0) free[lane] -= 1;
      else {
        world.waited += 1;
        await new Promise<void>((resolve) => queues[lane].push(resolve));
      }
      try {
        if (statement.label.endsWith('.directives')) await slowly(world);
        return await db.rows(statement, lane);
      } finally {
        const next = queues[lane].shift();
        if (next) next();
        else free[lane] += 1;
      }
    },
  };
}

interface Got {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfter: string | undefined;
  readonly body: any;
}

describe('callers who share the connections of a server', () => {
  let plain: Db;
  let world: World;
  const servers: Server[] = [];
  const agent = new Agent({ keepAlive: true });
  beforeAll(async () => {
    plain = await testDb();
  });
  beforeEach(() => {
    world = { waited: 0, dear: 0, mostDear: 0, pause: () => setTimeout(slowMs) };
  });
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });
  afterAll(async () => {
    agent.destroy();
    await plain.close();
  });

  /** Addresses come with the request, as a proxy tells them; whoever sends a key is a clerk. */
  async function serve(readShares: ReadShares, settings: Readonly<Record<string, string>> = {}, db = plain) {
    const { rateLimit } = readConfig({ TRUST_PROXY: '1', RATE_LIMIT_PUBLIC: '0', ...settings });
    const now = () => new Date();
    const clerk: Viewer = { role: 'STAFF', name: 'clerk', id: 'clerk' };
    const app = createApp({
      db: withConnections(db, lanes, world),
      log: createLog('silent'),
      now,
      identify: (headers) => Promise.resolve(headers.get('authorization') === null ? publicViewer : clerk),
      limits: createRateLimits({ rateLimit, db, now }),
      isReady: () => true,
      readShares,
    });
    const server = createServer(app.listener);
    servers.push(server);
    const url = await listen(server);
    return (
      from: string,
      query: string,
      more: { path?: string; headers?: Record<string, string> } = {},
    ): Promise<Got> => {
      return new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json', 'x-forwarded-for': from, ...more.headers };
        const method = more.path === undefined ? 'POST' : 'GET';
        const sent = httpRequest(new URL(more.path ?? '/graphql', url), { method, headers, agent }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const text = Buffer.concat(parts).toString();
            const body = text.startsWith('{') ? JSON.parse(text) : text;
            const { statusCode: status = 0, headers: told } = response;
            const code = body.errors?.[0]?.extensions?.code;
            resolve({ status, code, body, retryAfter: told['retry-after'] });
          });
        });
        sent.on('error', reject);
        sent.end(method === 'POST' ? JSON.stringify({ query }) : undefined);
      });
    };
  }

  /** What others get while one address keeps so many connections busy. */
  async function underAttack(ask: Awaited<ReturnType<typeof serve>>, connections: number) {
    let isOver = false;
    const attackers = Array.from({ length: connections }, async () => {
      const got: Got[] = [];
      while (!isOver) got.push(await ask('203.0.113.66', dear));
      return got;
    });
    await setTimeout(2 * slowMs);
    const others: Got[] = [];
    const ready: Got[] = [];
    const clerks: Got[] = [];
    for (let i = 0; i < 40; i += 1) {
      others.push(await ask(`198.51.100.${i % 5}`, cheap));
      ready.push(await ask('198.51.100.9', '', { path: '/ready' }));
      clerks.push(await ask('198.51.100.8', cheap, { headers: { authorization: 'Bearer x' } }));
    }
    isOver = true;
    return { others, ready, clerks, attacker: (await Promise.all(attackers)).flat() };
  }

  it.each([20, 200])('are answered as before while one address sends dear questions over %i connections', async (n) => {
    const ask = await serve({ share: 3, waitMs: 1_000 });
    for (let i = 0; i < 3; i += 1) await ask('198.51.100.1', cheap);
    const { others, ready, clerks, attacker } = await underAttack(ask, n);
    expect(others.map(({ status, code }) => [status, code])).toEqual(others.map(() => [200, undefined]));
    expect(clerks.map(({ status }) => status)).toEqual(clerks.map(() => 200));
    expect(ready.map(({ status }) => status)).toEqual(ready.map(() => 200));
    expect(world).toMatchObject({ mostDear: 3, waited: 0 });
    if (n === 200) {
      const refused = attacker.find(({ status }) => status !== 200);
      expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED', retryAfter: '1' });
      expect(refused?.body).toEqual({
        errors: [
          {
            message: 'Your other operations use all the database time that one caller may have. Try again in a second.',
            extensions: { code: 'RATE_LIMITED', retryAfter: 1 },
          },
        ],
      });
    }
  });

  it('are told SERVICE_UNAVAILABLE in time where others have all connections, and clerks and /ready are not', async () => {
    const ask = await serve({ share: 3, waitMs: 100 });
    const others = Array.from({ length: 12 }, (_, i) => `203.0.113.${i % 4}`);
    await Promise.all(others.map((from) => ask(from, cheap)));
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    world.pause = () => released;
    const held = others.map((from) => ask(from, dear));
    while (world.dear < lanes.callers) await setTimeout(5);
    const [late, clerk, ready] = await Promise.all([
      ask('198.51.100.1', cheap),
      ask('198.51.100.8', cheap, { headers: { authorization: 'Bearer x' } }),
      ask('198.51.100.9', '', { path: '/ready' }),
    ]);
    expect(late).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', retryAfter: '1' });
    expect(clerk.status).toBe(200);
    expect(ready.status).toBe(200);
    release();
    await Promise.all(held);
    expect(await ask('198.51.100.1', cheap)).toMatchObject({ status: 200, code: undefined });
  });

  it('pay for the time that their statements took, and are refused the next one once it is spent', async () => {
    const ask = await serve({ share: 3, waitMs: 0 }, { RATE_LIMIT_PUBLIC: '200' });
    const answers: Got[] = [];
    for (let i = 0; i < 4; i += 1) answers.push(await ask('203.0.113.66', dear));
    // Weighed at 2 points each, they took 150 ms: the second one spends what is left.
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 429]);
    expect(answers[2]).toMatchObject({ code: 'RATE_LIMITED' });
    expect(await ask('198.51.100.1', cheap)).toMatchObject({ status: 200 });
  });
});
