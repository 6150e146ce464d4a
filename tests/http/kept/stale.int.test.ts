/** Nothing stale: two servers on one database, writers at both and beside them, and readers who compare with what they know was written. */
import fc from 'fast-check';
import { loadDemo } from '../../../server/ingest/demo.js';
import type { Db } from '../../../server/platform/db.js';
import { WriteWatch } from '../../../server/platform/write-watch.js';
import { testNow } from '../../kit/app.js';
import { homes } from '../../kit/db.js';
import { ask, inAddress, posted, serve, type Served } from './kept.kit.js';
import type { Statement } from '../../../server/platform/statement.js';
import { openDb } from '../../../server/platform/open-db.js';

const server = homes.find(({ name }) => name === 'PostgreSQL');
const onServer = server ? describe : describe.skip;

const names = '{ agencies(first: 100) { nodes { id shortName } } }';
const mutation =
  'mutation($input: UpdateAgencyInput!) { updateAgency(input: $input) { outcome userErrors { message } } }';
type Step = { readonly read: number; readonly at: boolean } | { readonly write: 'mutation' | 'sql' | 'title' };

const shortNameOf = (text: string, id: string): number =>
  Number(/"shortName":"(\d+)/.exec(text.slice(text.indexOf(id)))?.[1] ?? 0);

onServer('two servers on one database', () => {
  const dbs: Db[] = [];
  let drop: () => Promise<void>;
  let first: Served;
  let second: Served;
  let agency: string;

  beforeAll(async () => {
    if (!server) return;
    const created = await server.create();
    drop = created.drop;
    const open = async (): Promise<Db> => {
      const db = await openDb({ databaseUrl: created.env['DATABASE_URL'] ?? '', dataDir: null });
      dbs.push(db);
      return db;
    };
    const [one, two] = [await open(), await open()];
    await loadDemo(one, testNow);
    [first, second] = [await serve(one), await serve(two)];
    const { text } = await ask(first, posted(names));
    agency = /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
  });
  afterAll(async () => {
    for (const one of [first, second]) await one.close();
    for (const db of dbs) await db.close();
    await drop();
  });

  const write = async (at: Served, value: number): Promise<void> => {
    const input = { id: agency, shortName: `${value}局` };
    const { text } = await ask(at, posted(mutation, { input }, { authorization: 'STAFF' }));
    expect(text).toContain('"outcome":"CHANGED"');
  };

  it('answer nothing stale where it was written, and nothing older than a second where it was not', async () => {
    let [written, at] = [0, performance.now()];
    let isOver = false;
    const checks = { here: 0, there: 0 };
    const readers = [first, second].flatMap((one) =>
      Array.from({ length: 4 }, async () => {
        while (!isOver) {
          const before = { written, at };
          const began = performance.now();
          const got = shortNameOf((await ask(one, inAddress(names))).text, agency);
          if (one === first) {
            expect(got).toBeGreaterThanOrEqual(before.written);
            checks.here += 1;
          } else if (began - before.at > 1_000) {
            expect(got).toBeGreaterThanOrEqual(before.written);
            checks.there += 1;
          }
        }
      }),
    );
    for (let value = 1; value <= 25; value += 1) {
      await write(first, value);
      [written, at] = [value, performance.now()];
      await pause(value % 5 === 0 ? 1_300 : 60);
    }
    isOver = true;
    await Promise.all(readers);
    expect(checks.here).toBeGreaterThan(100);
    expect(checks.there).toBeGreaterThan(100);
    expect(first.app.remembered()?.hits).toBeGreaterThan(100);
    expect(second.app.remembered()?.hits).toBeGreaterThan(100);
  });

  it('answer what the database has, after any course of reads and writes', async () => {
    const queries = [
      names,
      '{ notices(first: 5) { nodes { title } } }',
      '{ agencies(first: 2) { nodes { shortName } totalCount } }',
    ];
    let value = 100;
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 5, arbitrary: fc.record({ read: fc.nat(queries.length - 1), at: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ write: fc.constantFrom('mutation', 'sql', 'title') }) },
    );
    const plain = await serve(dbs[0] as Db, { rememberedBytes: 0 });
    const run = async (steps: readonly Step[]): Promise<void> => {
      for (const one of steps) {
        value += 1;
        if ('read' in one) {
          const query = queries[one.read] ?? names;
          const told = await ask(one.at ? first : second, posted(query));
          expect(told.text).toBe((await ask(plain, posted(query))).text);
        } else {
          if (one.write === 'mutation') await write(first, value);
          else if (one.write === 'sql')
            await dbs[1]?.prisma.$executeRawUnsafe(`UPDATE "Agency" SET "shortName" = '${value}'`);
          else await dbs[1]?.prisma.$executeRawUnsafe(`UPDATE "Notice" SET "title" = '${value}'`);
          await Promise.all([first, second].map((at) => heard(at)));
        }
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), run), { numRuns: 12 });
    await plain.close();
  });

  /** What was told before is heard before what is told now. */
  const heard = async (at: Served): Promise<void> => {
    const before = at.app.remembered()?.drops ?? 0;
    await dbs[0]?.prisma.$executeRawUnsafe(`SELECT pg_notify('notice_graph_writes', '')`);
    for (let n = 0; n < 200 && (at.app.remembered()?.drops ?? 0) === before; n += 1) await pause(5);
    await pause(30);
  };

  it('are not believed while nobody hears of writes', async () => {
    const deaf: Db = { ...(dbs[1] as Db), listen: () => () => undefined };
    const third = await serve(deaf, { watchTimes: { beatMs: 50, believedMs: 200 } });
    await ask(third, posted(names));
    await pause(300);
    await write(first, 7_777);
    expect(shortNameOf((await ask(third, posted(names))).text, agency)).toBe(7_777);
    expect(third.app.remembered()?.hits).toBe(0);
    await third.close();
  });
});

describe('a watch of writes', () => {
  const times = { beatMs: 20, believedMs: 100 };
  const watched = () => {
    const wakes = new Map<string, (told?: string) => void>();
    const beats: Statement[] = [];
    let lose = (): void => undefined;
    const position = { lsn: '7', change: '9' };
    const db = {
      home: 'PostgreSQL' as const,
      listen: (channel: string, wake: (told?: string) => void, lost?: () => void) => {
        wakes.set(channel, wake);
        if (lost) lose = lost;
        return () => wakes.delete(channel);
      },
      rows: (statement: Statement) => {
        beats.push(statement);
        return Promise.resolve([position]);
      },
    };
    let written = 0;
    const watch = new WriteWatch(db, { written: () => (written += 1), isUsed: () => true, times });
    const back = (): void => wakes.get(String(beats.at(-1)?.values[0]))?.(String(beats.at(-1)?.values[1]));
    return { watch, back, beats, wakes, position, lose: () => lose(), written: () => written };
  };

  it('is current for a while after what it told itself came back', async () => {
    const { watch, back } = watched();
    expect(watch.isCurrent()).toBe(false);
    back();
    await pause(1);
    expect(watch.isCurrent()).toBe(true);
    await pause(150);
    expect(watch.isCurrent()).toBe(false);
    watch.stop();
  });

  it('is not current any more once it listens no longer', async () => {
    const { watch, back, lose } = watched();
    back();
    await pause(1);
    expect(watch.isCurrent()).toBe(true);
    lose();
    expect(watch.isCurrent()).toBe(false);
    watch.stop();
  });

  it('has reached what came back, asks once for all who want more, and forgets it with its connection', async () => {
    const { watch, back, beats, position, lose } = watched();
    back();
    await pause(1);
    expect(await watch.hasReached({ lsn: 7n, change: 9 })).toBe(true);
    position.lsn = '8';
    const sent = beats.length;
    const asked = Array.from({ length: 5 }, () => watch.hasReached({ lsn: 8n, change: 0 }));
    for (let n = 0; n < 3; n += 1) {
      await pause(1);
      back();
    }
    expect(await Promise.all(asked)).toEqual([true, true, true, true, true]);
    expect(beats.length - sent).toBeLessThan(5);
    lose();
    const again = watch.hasReached({ lsn: 7n, change: 0 }); // of another server's log, which may end before
    position.lsn = '3';
    for (let n = 0; n < 3; n += 1) {
      await pause(1);
      back();
    }
    expect(await again).toBe(false);
    watch.stop();
  });

  it('believes nothing that came back without having been sent', async () => {
    const { watch, back, wakes } = watched();
    back();
    await pause(110);
    for (const wake of wakes.values()) wake();
    await pause(1);
    back();
    await pause(120);
    expect(watch.isCurrent()).toBe(false);
    watch.stop();
  });

  it('tells of each write, and of none once it has stopped', () => {
    const { watch, wakes, written } = watched();
    wakes.get('notice_graph_writes')?.();
    expect(written()).toBe(1);
    watch.stop();
    expect(wakes.size).toBe(0);
  });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
