/** What is answered from memory is what the database would answer. */
import { loadDemo } from '../../../server/ingest/demo.js';
import type { Db } from '../../../server/platform/db.js';
import { testNow } from '../../kit/app.js';
import { homes } from '../../kit/db.js';
import { ask, calls, inAddress, megabyte, posted, serve, type Served, type Sent } from './kept.kit.js';

const list = '{ notices(first: 3) { nodes { id title directives { totalCount } } } }';

describe.each(homes.map((home) => [home.name, home] as const))('answers that are remembered, on %s', (_name, home) => {
  let db: Db;
  let served: Served;
  const current = async (): Promise<void> => {
    for (const until = Date.now() + 20_000; Date.now() < until; await new Promise((done) => setTimeout(done, 20))) {
      const { hits = 0 } = served.app.remembered() ?? {};
      await ask(served, posted('{ __typename }'));
      if ((served.app.remembered()?.hits ?? 0) > hits) return;
    }
    throw new Error('the memory is never current');
  };
  const kept = async (sent: Sent) => (await ask(served, sent)).text;

  beforeAll(async () => {
    db = await home.open();
    await loadDemo(db, testNow);
    served = await serve(db);
    await current();
  });
  afterAll(async () => {
    await served.close();
    await db.close();
  });
  beforeEach(() => current());

  it('take no statement, whoever asks and however the question is written', async () => {
    const first = await ask(served, posted(list));
    expect(first.text).toContain('totalCount');
    const told = await calls(db, async () => {
      expect((await ask(served, posted(list))).bytes).toEqual(first.bytes);
      expect((await ask(served, inAddress(list))).bytes).toEqual(first.bytes);
      expect((await ask(served, inAddress(list, { authorization: 'PARTNER' }))).bytes).toEqual(first.bytes);
      expect((await ask(served, inAddress(list, { accept: 'application/graphql-response+json' }))).bytes).toEqual(
        first.bytes,
      );
    });
    expect(told).toEqual([]);
  });

  it('are of their day in China: what is due is another question on the next', async () => {
    let now = new Date('2026-06-01T10:00:00+08:00');
    const daily = await serve(db, { now: () => now });
    const isKept = async (): Promise<boolean> => (await calls(db, () => ask(daily, posted(list)))).length === 0;
    const settles = async (): Promise<boolean> => {
      for (let tries = 0; tries < 200; tries += 1) if (await isKept()) return true;
      return false;
    };
    try {
      expect(await settles()).toBe(true);
      now = new Date('2026-06-01T23:58:00+08:00');
      expect(await isKept()).toBe(true);
      now = new Date('2026-06-01T23:59:30+08:00');
      expect(await isKept()).toBe(false);
      now = new Date('2026-06-02T00:02:00+08:00');
      expect(await isKept()).toBe(false);
      expect(await settles()).toBe(true);
    } finally {
      await daily.close();
    }
  });

  it('are those of the same variables, in whatever order their fields stand', async () => {
    const query = 'query($a: NoticeFilter, $b: Int) { notices(filter: $a, first: $b) { nodes { title } } }';
    const a = { publishedOn: { from: '2020-01-01', to: '2030-01-01' } };
    await ask(served, posted(query, { a, b: 2 }));
    const told = await calls(db, async () => {
      await ask(served, posted(query, { b: 2, a: { publishedOn: { to: '2030-01-01', from: '2020-01-01' } } }));
    });
    expect(told).toEqual([]);
    expect(await kept(posted(query, { a, b: 1 }))).not.toBe(await kept(posted(query, { a, b: 2 })));
  });

  it('are asked once where 200 ask at once', async () => {
    await db.prisma.$executeRawUnsafe('UPDATE "Notice" SET "revision" = "revision"');
    const cold = '{ notices(first: 20) { nodes { title summary agency { name } } } }';
    const answers = new Set<string>();
    const told = await calls(db, async () => {
      const all = await Promise.all(Array.from({ length: 200 }, () => ask(served, posted(cold))));
      for (const { text, status } of all) answers.add(`${status} ${text}`);
    });
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^200 \{"data":\{"notices"/);
    expect(told).toHaveLength(1);
  });

  it.each([
    ['viewer', '{ viewer { role } }'],
    [
      'viewer, in a fragment',
      'query { ...F } fragment F on Query { notices(first: 1) { nodes { title } } viewer { role } }',
    ],
    ['changes', '{ changes(first: 2) { nodes { kind } } }'],
    ['an error', '{ notices(first: 1000) { nodes { title } } }'],
    ['what is for staff', '{ auditLog(first: 1) { nodes { action } } }'],
  ])('are not %s', async (_what, query) => {
    const before = served.app.remembered()?.entries;
    for (const headers of [{}, { authorization: 'PARTNER' }]) {
      const { headers: told } = await ask(served, inAddress(query, headers));
      await ask(served, inAddress(query, headers));
      expect(told['cache-control']).toBe('no-store');
      expect(told.etag).toBeUndefined();
    }
    expect(served.app.remembered()?.entries).toBe(before);
  });

  it('tell a partner who he is, not who asked before', async () => {
    const query = '{ viewer { role } notices(first: 1) { nodes { title } } }';
    expect(await kept(posted(query))).toContain('PUBLIC');
    expect(await kept(posted(query, {}, { authorization: 'PARTNER' }))).toContain('PARTNER');
    expect(await kept(posted(query))).toContain('PUBLIC');
  });

  it('are neither given to staff nor taken from them', async () => {
    const query = '{ notices(first: 2) { nodes { title status } } }';
    const staff = { authorization: 'STAFF' };
    const told = await calls(db, async () => {
      const { headers } = await ask(served, posted(query, {}, staff));
      expect(headers['cache-control']).toBe('no-store');
      await ask(served, posted(query, {}, staff));
      await ask(served, posted(query));
    });
    expect(told).toHaveLength(3);
  });

  it('are forgotten before a mutation is answered', async () => {
    const [agency] = (
      JSON.parse(await kept(posted('{ agencies(first: 1) { nodes { id shortName } } }'))) as {
        data: { agencies: { nodes: { id: string; shortName: string | null }[] } };
      }
    ).data.agencies.nodes;
    const query = 'query($id: ID!) { node(id: $id) { ... on Agency { shortName } } }';
    for (const shortName of ['甲局', '乙局', '丙局']) {
      await kept(posted(query, { id: agency?.id }));
      await kept(posted(query, { id: agency?.id }));
      const mutation =
        'mutation($input: UpdateAgencyInput!) { updateAgency(input: $input) { agency { shortName } userErrors { message } } }';
      const input = { id: agency?.id, shortName };
      const done = await kept(posted(mutation, { input }, { authorization: 'STAFF' }));
      expect(done).toContain(`"shortName":"${shortName}"`);
      expect(await kept(posted(query, { id: agency?.id }))).toContain(`"shortName":"${shortName}"`);
    }
  });

  it('are forgotten when somebody else writes, within a second', async () => {
    const query = '{ agencies(first: 100) { nodes { name shortName } } }';
    const other = await ask(served, posted(query));
    await db.prisma.$executeRawUnsafe(`UPDATE "Agency" SET "shortName" = '丁局'`);
    const until = performance.now() + 1_000;
    let { text } = other;
    while (!text.includes('丁局') && performance.now() < until) ({ text } = await ask(served, posted(query)));
    expect(text).toContain('丁局');
  });

  it('pay a point, and are told apart in the figures', async () => {
    const before = served.app.remembered();
    await ask(served, posted('{ notices(first: 4) { nodes { title } } }'));
    await ask(served, posted('{ notices(first: 4) { nodes { title } } }'));
    const after = served.app.remembered();
    expect((after?.hits ?? 0) - (before?.hits ?? 0)).toBe(1);
    expect((after?.misses ?? 0) - (before?.misses ?? 0)).toBe(1);
    expect(after?.bytes).toBeGreaterThan(before?.bytes ?? 0);
  });

  it('stay within their bound, and those that are asked again stay', async () => {
    const small = await serve(db, { rememberedBytes: megabyte / 4 });
    const asked = (first: number, alias: string) =>
      posted(`{ ${alias}: notices(first: ${first}) { nodes { title } } }`);
    for (let n = 0; n < 400; n += 1) {
      await ask(small, asked(5, `a${n}`));
      if (n % 10 === 0) await ask(small, asked(5, 'hot'));
    }
    const { bytes = 0, turnedAway = 0, entries = 0 } = small.app.remembered() ?? {};
    expect(bytes).toBeLessThanOrEqual(megabyte / 4);
    expect(entries).toBeGreaterThan(10);
    expect(turnedAway).toBeGreaterThan(100);
    await small.close();
  });
});
