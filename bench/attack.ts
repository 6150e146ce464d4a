/**
 * npm run bench:attack -- URL [--connections 20,200] [--seconds 20]: one address sends the most
 * expensive queries over many connections, while others send ordinary ones; measures the latency of
 * the others. URL is a PostgreSQL database; the server runs like `npm start`, behind a proxy that
 * sets client addresses.
 */
import { Agent, request as httpRequest } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dearQuestions, ordinaryQuestions } from './attack/questions.js';
import { startProcess } from './measure/own-server.js';
import { loadAverage } from './measure/processes.js';
import { quantile } from './measure/table.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { connections: { type: 'string', default: '20,200' }, seconds: { type: 'string', default: '20' } },
});
const [databaseUrl = ''] = positionals;
const seconds = Number(values.seconds);
const crowds = values.connections.split(',').map(Number);

interface Got {
  readonly ms: number;
  readonly status: number;
  readonly code: string;
}

const { url, stop } = await startProcess({ DATABASE_URL: databaseUrl, TRUST_PROXY: '1' });

function ask(agent: Agent, from: string, query: string | null): Promise<Got> {
  const began = performance.now();
  const method = query === null ? 'GET' : 'POST';
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      new URL(query === null ? '/ready' : '/graphql', url),
      { method, headers, agent },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const code = /"code":"(\w+)"/.exec(Buffer.concat(parts).toString('utf8', 0, 2_000))?.[1] ?? '';
          resolve({ ms: performance.now() - began, status: response.statusCode ?? 0, code });
        });
      },
    );
    sent.on('error', reject);
    sent.end(query === null ? undefined : JSON.stringify({ query }));
  });
}

/**
 * Four callers with an address each, who send one request after another with a pause in between.
 */
async function others(forSeconds: number): Promise<{ asked: Got[]; ready: Got[] }> {
  const agent = new Agent({ keepAlive: true });
  const until = performance.now() + forSeconds * 1_000;
  const [asked, ready]: [Got[], Got[]] = [[], []];
  const caller = async (from: string): Promise<void> => {
    for (let i = 0; performance.now() < until; i += 1) {
      asked.push(await ask(agent, from, ordinaryQuestions[i % ordinaryQuestions.length] ?? ''));
      await setTimeout(25);
    }
  };
  const balancer = async (): Promise<void> => {
    for (; performance.now() < until; await setTimeout(500)) ready.push(await ask(agent, '198.51.100.99', null));
  };
  await Promise.all([balancer(), ...[1, 2, 3, 4].map((i) => caller(`198.51.100.${i}`))]);
  agent.destroy();
  return { asked, ready };
}

function attack(connections: number): () => Promise<Got[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const got: Got[] = [];
  let isOver = false;
  const one = async (i: number): Promise<void> => {
    for (let n = i; !isOver; n += 1)
      got.push(await ask(agent, '203.0.113.66', dearQuestions[n % dearQuestions.length] ?? ''));
  };
  const all = Promise.all(Array.from({ length: connections }, (_, i) => one(i)));
  return async () => {
    isOver = true;
    await all;
    agent.destroy();
    return got;
  };
}

function tell(name: string, { asked, ready }: Awaited<ReturnType<typeof others>>, attacker: readonly Got[]): void {
  const times = asked.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): string => quantile(times, share).toFixed(1);
  const refused = asked.filter(({ status, code }) => status !== 200 || code !== '').length;
  const codes = new Map<string, number>();
  for (const { code } of attacker) codes.set(code || 'answered', (codes.get(code || 'answered') ?? 0) + 1);
  const got = [...codes].map(([code, count]) => `${count} ${code}`).join(', ');
  const away = ready.filter(({ status }) => status !== 200).length;
  console.log(
    `| ${name} | ${asked.length} | ${at(0.5)} | ${at(0.99)} | ${refused} | ${away} of ${ready.length} | ${got} |`,
  );
}

await others(5); // warm-up: prepared statements, cached pages
console.log(`Load ${await loadAverage()}; ${seconds} s each.\n`);
console.log(
  '| | asked by others | p50 ms | p99 ms | refused | /ready not 200 | the attacker got |\n| --- | --: | --: | --: | --: | --: | --- |',
);
tell('before', await others(seconds), []);
for (const connections of crowds) {
  const end = attack(connections);
  await setTimeout(2_000);
  const felt = await others(seconds);
  tell(`${connections} connections`, felt, await end());
}
tell('after', await others(seconds), []);
stop();
