/**
 * Every row of the list of limits that one request can make, against the server as a process: what it gets, that nothing
 * internal is in it, and that the server is none the worse. `npm run limits` has the bytes and milliseconds written down.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { contractFile, describeWith } from '../kit/shared.js';
import { attackedServer, exchange, publicPoints, type Attacked, type Got } from './attacked.kit.js';
import { attacks, bounds, elsewhere, type Attack } from './attacks.js';
import { limitsPage, longPagesOf, type Measured } from './limits-page.js';
import { plainAttacks } from './plain-attacks.js';
import { webhookAttacks } from './webhook-attacks.js';

const pageFile = process.env['LIMITS_PAGE'];
/** Once where nothing is written down. */
const times = pageFile === undefined ? 1 : 9;

let attacked: Attacked;
const measured: Measured[] = [];
beforeAll(async () => {
  attacked = await attackedServer();
});
afterAll(async () => {
  attacked.server.child.kill('SIGKILL');
  await attacked.server.ended;
  if (pageFile !== undefined)
    await writeFile(pageFile, limitsPage(measured, elsewhere, bounds) + longPagesOf(await readFile(pageFile, 'utf8')));
});

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
/** GraphQL is what is spoken here; the others are nobody's business. */
const packages = Object.keys(dependencies).filter((name) => name !== 'graphql');
const internal = [
  /\bat \S+ \(|\.[cm]?[jt]s:\d|node:internal|node_modules/, // stacks
  /(?:^|[\s"'(])\/(?:\w+\/)+\w+/, // paths
  /\b(?:SELECT|INSERT|UPDATE|DELETE|WITH RECURSIVE)\b|::(?:uuid|text|date)/, // SQL
  ...packages.map((name) => new RegExp(String.raw`(?<!\w)${name}(?!\w)`, 'i')),
];

async function expectAlive({ server }: Attacked): Promise<void> {
  const { status, body } = await exchange(server.url, {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    chunks: ['{"query":"{ __typename }"}'],
  });
  expect({ status, body }).toEqual({ status: 200, body: '{"data":{"__typename":"Query"}}' });
  expect(server.child.exitCode).toBeNull();
}

/** Sent nine times each, the attacks cost more points than a minute has: where half are spent they wait for the next. */
async function untilNextMinute({ headers, status }: Got): Promise<void> {
  const [, left = '', seconds = ''] = /^"public";r=(\d+);t=(\d+)$/.exec(String(headers['ratelimit'])) ?? [];
  if (status !== 429 && left !== '' && Number(left) < publicPoints / 2) await setTimeout(1_000 * (Number(seconds) + 1));
}

function expectAnswer({ status, body, bytes }: Got, { gets }: Attack): void {
  const told = JSON.parse(body);
  if ('data' in gets) {
    expect({ status, errors: told.errors }).toEqual({ status: 200, errors: undefined });
    expect(told.data).toMatchObject(gets.data);
    return;
  }
  expect(told.errors).toHaveLength(1);
  const [{ message, extensions }] = told.errors;
  expect({ status, code: extensions?.code }).toEqual({ status: gets.status, code: gets.code });
  expect(extensions).toMatchObject(gets.facts ?? {});
  expect(message).toMatch(gets.message ?? /./);
  expect(told.data ?? null).toBeNull();
  expect(bytes).toBeLessThan(1_000);
  for (const trace of internal) expect(body).not.toMatch(trace);
}

it.each(
  [...attacks, ...plainAttacks, ...webhookAttacks].map((attack) => [`${attack.row}: ${attack.what}`, attack] as const),
)(
  'the server bears %s',
  async (_name, attack) => {
    const sent = attack.send(attacked);
    const milliseconds: number[] = [];
    for (let i = 0; i < times; i += 1) {
      const got = await exchange(attacked.server.url, sent);
      expectAnswer(got, attack);
      milliseconds.push(got.ms);
      if (times > 1) await untilNextMinute(got);
      if (i === times - 1) measured.push({ attack, got, milliseconds });
    }
    await expectAlive(attacked);
  },
  300_000,
);

it('headers say when to come back after too much, and let any site read without credentials', () => {
  const headersOf = (row: string) => measured.find(({ attack }) => attack.row === row)?.got.headers ?? {};
  const limited = headersOf('over the rate limit');
  expect(Number(limited['retry-after'])).toBeGreaterThan(0);
  expect(limited['ratelimit']).toMatch(/^"public";r=\d+;t=\d+$/);
  const elsewhere = headersOf('CORS');
  expect(elsewhere['access-control-allow-origin']).toBe('*');
  expect(elsewhere['access-control-allow-credentials']).toBeUndefined();
});

it('a withdrawn notice has no title in its changes', () => {
  const withdrawn = measured.find(({ attack }) => attack.what === 'a withdrawn notice by the public');
  expect(withdrawn?.got.body).not.toContain(attacked.withdrawnTitle);
});

it('keys, messages and pages of callers stay out of what the server writes', () => {
  for (const secret of [attacked.staffKey, ...Object.values(attacked.badKeys), 'notises'])
    expect(attacked.server.output()).not.toContain(secret);
});

const limitsFile = join(dirname(contractFile), 'limits.md');
describeWith(limitsFile, 'list of limits')('the list of limits', () => {
  it('has no row without a test', () => {
    const lines = readFileSync(limitsFile, 'utf8').split('\n');
    const rows = lines.filter((line) => line.startsWith('| ')).slice(2);
    const known = [...attacks.map(({ row }) => row), ...Object.keys(elsewhere)];
    expect(rows.filter((line) => !known.some((row) => line.startsWith(`| ${row}`)))).toEqual([]);
    expect(known.filter((row) => !rows.some((line) => line.startsWith(`| ${row}`)))).toEqual([]);
    expect(rows.length).toBeGreaterThan(20);
  });
});
