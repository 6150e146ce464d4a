/**
 * Servers are killed at random moments of a first start and of an upgrade from each earlier version (MIGRATION_KILLS=30 a home, six in
 * CI): migrations are whole whenever one looks, and the next start completes what was begun.
 */
import { randomInt } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import type { Db } from '../../server/platform/db.js';
import { readMigrations } from '../../server/platform/migrate.js';
import { objectsOf } from '../../server/platform/migration-mend.js';
import { describeEachHome, homes, openTestDatabase, type Home, type TestDatabase } from '../kit/db.js';
import { halves } from '../kit/rows.js';
import { contentsOf, databaseAt, killedStart, stageOf, wholeStart } from './killed-starts.kit.js';

const kills = Number(process.env['MIGRATION_KILLS'] ?? (process.env['CI'] ? 6 : 2));
const killsEach = 2;
const minutes = (count: number): number => count * 60_000;

async function looking<T>(database: TestDatabase, look: (db: Db) => Promise<T>): Promise<T> {
  const db = await openTestDatabase(database);
  try {
    return await look(db);
  } finally {
    await db.close();
  }
}

/** From before it has opened the database to a little after it is usually ready. */
const someTime = (usualMilliseconds: number): number =>
  usualMilliseconds * 0.2 + randomInt(Math.ceil(usualMilliseconds));

const schemaOf = (db: Db): Promise<readonly string[]> => db.scripts.inTransaction(objectsOf);

/** What a start that nobody disturbed makes of it, and how long it takes. */
async function undisturbed(home: Home, version: number) {
  const database = await databaseAt(home, version);
  const milliseconds = await wholeStart(database);
  const seen = await looking(database, async (db) => ({ contents: await contentsOf(db), schema: await schemaOf(db) }));
  await database.drop();
  return { milliseconds, seen };
}

async function expectWhole(database: TestDatabase, { seen }: Awaited<ReturnType<typeof undisturbed>>): Promise<void> {
  await looking(database, async (db) => {
    expect(await contentsOf(db)).toEqual(seen.contents);
    expect(await schemaOf(db)).toEqual(seen.schema);
    expect(await halves(db)).toEqual([]);
  });
}

/** A version for each database: the empty one, then each that there was, and all over again. */
async function versions(count: number): Promise<readonly number[]> {
  const all = (await readMigrations()).length;
  // Few databases are spread over all versions.
  return Array.from({ length: count }, (_, i) => (count < all ? Math.floor((i * all) / count) : i % all));
}

const tally = (words: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} × ${word}`).join(', ');
};

describeEachHome('a start that is killed', (home) => {
  it(
    'leaves whole migrations, and the next start completes what it began',
    async () => {
      const [first, upgrade] = [await undisturbed(home, 0), await undisturbed(home, 1)];
      const found: string[] = [];
      for (const version of await versions(Math.ceil(kills / killsEach))) {
        const usual = version === 0 ? first : upgrade;
        const database = await databaseAt(home, version);
        // An empty folder becomes a database in most of the time of a first start: every other one has that behind it.
        if (version === 0 && home.name === 'PGlite' && found.length % 4 === 0) await begunFolder(database);
        for (let kill = 0; kill < killsEach; kill += 1) {
          await killedStart(database, someTime(usual.milliseconds));
          found.push(`${version === 0 ? 'first' : 'upgrade'}: ${await looking(database, stageOf)}`);
        }
        await wholeStart(database);
        await expectWhole(database, usual);
        await database.drop();
      }
      console.log(`${home.name}, what ${found.length} killed starts had come to: ${tally(found)}`);
    },
    minutes(3 + kills),
  );
});

async function begunFolder({ env }: TestDatabase): Promise<void> {
  const pglite = await PGlite.create({ dataDir: env['DATA_DIR'] ?? '' });
  await pglite.close();
}

const server = homes.find(({ name }) => name === 'PostgreSQL');

(server ? it : it.skip)(
  'of two servers that start at once one is killed: the other is ready, and all is whole',
  async () => {
    if (!server) throw new Error('there is no server');
    const [first, upgrade] = [await undisturbed(server, 0), await undisturbed(server, 1)];
    for (const version of await versions(Math.ceil(kills / 3))) {
      const usual = version === 0 ? first : upgrade;
      const database = await databaseAt(server, version);
      const [took] = await Promise.all([wholeStart(database), killedStart(database, someTime(usual.milliseconds))]);
      expect(took).toBeGreaterThan(0);
      await expectWhole(database, usual);
      await database.drop();
    }
  },
  minutes(3 + kills),
);
