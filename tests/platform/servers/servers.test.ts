import { setTimeout } from 'node:timers/promises';
import { AnswerMemory, type Kept } from '../../../server/graphql/http/kept/memory.js';
import { AnswerBytes } from '../../../server/graphql/http/kept/answer-bytes.js';
import type { Seen } from '../../../server/platform/servers/look.js';
import { lacksMark } from '../../../server/platform/servers/lineage.js';
import {
  anywhere,
  furthest,
  reaches,
  readPosition,
  unknownLsn,
  writePosition,
} from '../../../server/platform/servers/position.js';
import { Primary } from '../../../server/platform/servers/primary.js';
import { addressesOf, placeOf, Targets } from '../../../server/platform/servers/targets.js';
import { readsOf } from '../../../server/platform/writes.js';

const seen = (lsn: number, more: Partial<Seen> = {}): Seen => ({
  lsn: BigInt(lsn),
  change: 0,
  isStandby: false,
  server: 'a',
  timeline: '00000001',
  lineage: '00000001.x',
  ...more,
});

describe('a position', () => {
  const none = (): null => null;

  it('comes back as it was told, alone and with others', () => {
    const one = { lsn: 0x1a2b3cn, change: 1_764_000_000_000_000 };
    expect(writePosition(anywhere)).toBeNull();
    expect(readPosition(writePosition(one), none)).toEqual(one);
    expect(readPosition(writePosition({ lsn: unknownLsn, change: 0 }), none).lsn).toBe(unknownLsn);
    expect(readPosition('L0000000000000002,C0000000000000007 , L0000000000000001', none)).toEqual({
      lsn: 2n,
      change: 7,
    });
    expect(readPosition('cursor, L0000000000000001', (text) => (text === 'cursor' ? 9 : null))).toEqual({
      lsn: 1n,
      change: 9,
    });
    expect([readPosition(null, none), readPosition(' ', none)]).toEqual([anywhere, anywhere]);
  });

  it('is greater as a text where it is later', () => {
    const texts = [1n, 0xfn, 0x10n, 0xffff_ffffn, 2n ** 60n].map((lsn) => writePosition({ lsn, change: 0 }) ?? '');
    expect([...texts].sort()).toEqual(texts);
  });

  it.each([
    'L1',
    'X0000000000000001',
    'CFFFFFFFFFFFFFFFF',
    'l000000000000000a',
    Array(21).fill('L0000000000000001').join(),
  ])('is refused as %s', (text) => {
    expect(() => readPosition(text, none)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  });

  it('is reached where both kinds are', () => {
    expect(reaches({ lsn: 2n, change: 2 }, { lsn: 2n, change: 2 })).toBe(true);
    expect(reaches({ lsn: 1n, change: 2 }, { lsn: 2n, change: 2 })).toBe(false);
    expect(reaches({ lsn: 2n, change: 1 }, { lsn: 2n, change: 2 })).toBe(false);
    expect(furthest({ lsn: 1n, change: 2 }, { lsn: 3n, change: 1 })).toEqual({ lsn: 3n, change: 2 });
  });
});

describe('the primary', () => {
  it('tells as of when somebody has everything', async () => {
    const lsns = [10, 10, 20];
    const primary = new Primary({ look: () => Promise.resolve(seen(lsns.shift() ?? 0)) });
    const at: number[] = [];
    while (lsns.length > 0) {
      at.push(performance.now());
      await primary.look();
      await setTimeout(5);
    }
    const [, second = 0, third = 0] = at;
    expect(primary.asOf(9n)).toBe(-Infinity);
    expect(primary.asOf(10n)).toBeGreaterThanOrEqual(second);
    expect(primary.asOf(19n)).toBeLessThan(third);
    expect(primary.asOf(25n)).toBeGreaterThanOrEqual(third);
  });

  it('is asked once for all who want to know at once, after they wanted it', async () => {
    let asked = 0;
    const primary = new Primary({
      look: async () => {
        await setTimeout(10);
        return seen((asked += 1));
      },
    });
    const first = primary.look();
    await setTimeout(2);
    await Promise.all([first, ...Array.from({ length: 20 }, () => primary.look())]);
    expect(asked).toBe(2);
  });

  it('knows nothing of what was before once another one is', async () => {
    const looks = [seen(100), seen(50, { timeline: '00000002' })];
    const primary = new Primary({ look: () => Promise.resolve(looks.shift() ?? seen(0)) });
    await primary.look();
    await primary.look();
    expect(primary.latest?.lsn).toBe(50n);
    expect(primary.asOf(49n)).toBe(-Infinity);
  });

  it('is away while it is a standby or does not answer, and not before its first migration', async () => {
    const looks: (() => Promise<Seen>)[] = [
      () => Promise.resolve(seen(1)),
      () => Promise.resolve(seen(1, { isStandby: true })),
      () => Promise.reject(new Error('gone')),
      () => Promise.reject(Object.assign(new Error('no table'), { code: '42P01' })),
    ];
    let failed = 0;
    const told: boolean[] = [];
    const primary = new Primary({
      look: () => looks.shift()?.() ?? Promise.reject(new Error('over')),
      failed: () => {
        failed += 1;
        return Promise.resolve();
      },
    });
    while (looks.length > 0) {
      await primary.look();
      told.push(primary.isAway);
    }
    expect(told).toEqual([false, true, true, false]);
    expect(failed).toBe(2);
  });

  it('lacks its mark after each promotion', () => {
    expect(lacksMark(seen(1))).toBe(false);
    expect(lacksMark(seen(1, { lineage: null }))).toBe(true);
    expect(lacksMark(seen(1, { timeline: '00000002' }))).toBe(true);
    expect(lacksMark(seen(1, { isStandby: true, timeline: null, lineage: null }))).toBe(false);
  });
});

describe('addresses', () => {
  it('are taken apart where an URL names several hosts', () => {
    expect(addressesOf('postgres://u:p%40,@a:1, b,[::1]:3/db?sslmode=require,x')).toEqual([
      'postgres://u:p%40,@a:1/db?sslmode=require,x',
      'postgres://u:p%40,@b/db?sslmode=require,x',
      'postgres://u:p%40,@[::1]:3/db?sslmode=require,x',
    ]);
    expect(addressesOf('postgres://localhost/db')).toEqual(['postgres://localhost/db']);
    expect(addressesOf('postgres:///db')).toEqual(['postgres:///db']);
    expect(placeOf('postgres://u:secret@a:1,b:2/db')).toBe('a:1,b:2/db');
  });

  it('lead to the one that was promoted last', async () => {
    const timelines: Record<string, string | null> = { a: '00000001', b: null, c: null };
    const targets = new Targets('postgres://a,b,c/db', (url) => {
      const host = new URL(url).host;
      const timeline = timelines[host];
      return timeline === undefined ? Promise.reject(new Error('away')) : Promise.resolve(timeline);
    });
    expect([await targets.find(), targets.url]).toEqual([false, 'postgres://a/db']);
    delete timelines['a'];
    expect([await targets.find(), targets.url]).toEqual([false, 'postgres://a/db']);
    timelines['c'] = '00000002';
    expect([await targets.find(), targets.url]).toEqual([true, 'postgres://c/db']);
    timelines['a'] = '00000001'; // came back, and does not know yet that it is none any more
    expect([await targets.find(), targets.url]).toEqual([false, 'postgres://c/db']);
  });
});

describe('an answer from a replica', () => {
  const kept = (asOf: number): Kept => ({
    bytes: new AnswerBytes('{}'),
    headers: {},
    cost: 1,
    paid: 1,
    operation: null,
    isKnown: false,
    reads: readsOf(['SELECT n."title" FROM "Notice" n']),
    asOf,
  });
  const write = { table: 'Notice', columns: null };

  it('is kept where the replica had what was written before', async () => {
    const memory = new AnswerMemory(2 ** 20);
    memory.drop(write);
    await setTimeout(2);
    await memory.fly('new', () => Promise.resolve(kept(performance.now())));
    await memory.fly('old', () => Promise.resolve(kept(-Infinity)));
    await memory.fly('primary', () => Promise.resolve(kept(Infinity)));
    expect([memory.get('new'), memory.get('old'), memory.get('primary')].map(Boolean)).toEqual([true, false, true]);
  });

  it('is kept where what it lacks does not touch it, and not where nobody remembers what that was', async () => {
    const memory = new AnswerMemory(2 ** 20);
    const asOf = performance.now();
    await setTimeout(2);
    memory.drop({ table: 'Site', columns: null });
    await memory.fly('a', () => Promise.resolve(kept(asOf)));
    for (let n = 0; n < 300; n += 1) memory.drop({ table: 'Site', columns: null });
    await memory.fly('b', () => Promise.resolve(kept(asOf)));
    expect([memory.get('a'), memory.get('b')].map(Boolean)).toEqual([true, false]);
  });
});
