/** 5,000 requests and 2,000 changes through a network that fails in every way it can. SEED repeats a run. */
import { createClient, follow, NoticeGraphError, operation, type Client } from '../../sdk/src/index.js';
import { FaultyProxy, listen, Origin, randomFrom, type Fault } from './faults.kit.js';

const seed = Number(process.env['SEED'] ?? 20251001);
let origin: Origin;
let proxy: FaultyProxy;
let client: Client;

beforeEach(async () => {
  origin = new Origin();
  const random = randomFrom(seed);
  proxy = new FaultyProxy(origin, await listen(origin.server), random);
  const url = await listen(proxy.server);
  client = createClient({
    url,
    timeout: 8_000, // a machine that is busy may stand still for seconds
    retry: { delay: 4, random: randomFrom(seed + 1) },
  });
});
afterEach(() => {
  proxy.end();
  origin.server.closeAllConnections();
  origin.server.close();
});

interface Echo {
  readonly echo: string;
  readonly filling: string;
}
const ask = operation<Echo, { n: number }>('query Ask($n: Int!) { echo(n: $n) filling }');
const write = operation<Echo, { n: number }>('mutation Write($n: Int!) { echo(n: $n) filling }');
const isWrite = (n: number): boolean => n % 10 === 0;

/** What a request must end in whose last try met this. */
const rightError: Record<Fault, string> = {
  none: 'answer',
  delay: 'answer',
  refuse: 'NetworkError',
  cut: 'NetworkError',
  garble: 'NetworkError',
  hang: 'TimeoutError',
  '429': 'RateLimitError',
  limit: 'RateLimitError',
  '500': 'HttpError 500',
  '502': 'HttpError 502',
  '503': 'HttpError 503',
  '504': 'HttpError 504',
};
const passing: readonly Fault[] = ['refuse', 'cut', 'garble', '429', 'limit', '502', '503', '504'];

async function endOf(n: number): Promise<string> {
  try {
    const { echo, filling } = await client.request(isWrite(n) ? write : ask, { n });
    return echo === `第${n}号` && filling.length === 7 * (n % 40) ? 'answer' : 'wrong answer';
  } catch (thrown) {
    if (!(thrown instanceof NoticeGraphError)) return String(thrown);
    if (thrown.operationName !== (isWrite(n) ? 'Write' : 'Ask')) return 'wrong operation';
    return thrown.name === 'HttpError' ? `HttpError ${thrown.status ?? ''}` : thrown.name;
  }
}

it('5,000 requests through a faulty network each end in the right answer or the right error', async () => {
  const numbers = Array.from({ length: 5_000 }, (_, index) => index + 1);
  const wrong: unknown[] = [];
  const ends: Record<string, number> = {};
  const worker = async () => {
    for (let n = numbers.pop(); n !== undefined; n = numbers.pop()) {
      const end = await endOf(n);
      ends[end] = (ends[end] ?? 0) + 1;
      const tries = proxy.done.get(n) ?? [];
      const last = tries.at(-1) ?? 'none';
      const earlier = tries.slice(0, -1);
      const isRight =
        end === rightError[last] &&
        earlier.every((fault) => passing.includes(fault)) &&
        tries.length <= (isWrite(n) ? 1 : 4) &&
        (isWrite(n) || !passing.includes(last) || tries.length === 4);
      if (!isRight) wrong.push({ n, end, tries });
    }
  };
  await Promise.all(Array.from({ length: 24 }, worker));
  expect(wrong).toEqual([]);
  expect([...origin.written.values()].filter((times) => times > 1)).toEqual([]);
  expect(Object.keys(proxy.counts).sort()).toEqual(Object.keys(rightError).sort()); // every fault happened
  expect(ends['answer']).toBeGreaterThan(4_500);
}, 150_000);

it('2,000 changes through a faulty network are each delivered once, in order, through restarts of the reader', async () => {
  const writer = setInterval(() => {
    for (let count = 0; count < 7 && origin.changes < 2_000; count += 1) origin.change();
  }, 5);
  const random = randomFrom(seed + 2);
  const retry = { delay: 2, maxDelay: 20, random };
  const met: string[] = [];
  let stored: string | null = null;
  while (met.length < 2_000) {
    const stopAfter = met.length + 1 + Math.floor(random() * 600);
    for await (const { cursor, node } of follow(client, { after: stored, retry, idleTimeout: 60 })) {
      met.push(node.subjectId);
      stored = cursor;
      if (met.length >= Math.min(stopAfter, 2_000)) break;
    }
  }
  clearInterval(writer);
  expect(met).toEqual(Array.from({ length: 2_000 }, (_, index) => `信息${index + 1}`));
  for (const end of ['refused', 'silent', 'cut', 'garbled', 'ended']) {
    expect([end, proxy.counts[`stream: ${end}`] ?? 0]).toEqual([end, expect.any(Number)]);
    expect(proxy.counts[`stream: ${end}`]).toBeGreaterThan(0);
  }
}, 150_000);
