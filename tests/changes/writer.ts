/**
 * A process of writers, each with a connection of its own: whatever of its range of numbers the log does not hold yet, in
 * transactions of different length, some of which fail. Run: node --import tsx tests/changes/writer.ts FROM TO WRITERS
 */
import { logChanges } from '../../server/changes/change.store.js';
import { inTransaction } from '../../server/platform/transaction.js';
import { someChange } from './some-change.js';
import { openDb } from '../../server/platform/open-db.js';

const [from, to, writers] = process.argv.slice(2).map(Number) as [number, number, number];
const db = await openDb({ databaseUrl: process.env['DATABASE_URL'] ?? '', dataDir: null });
const logged = await db.prisma.change.findMany({
  where: { revision: { gte: from, lt: to } },
  select: { revision: true },
});
const known = new Set(logged.map(({ revision }) => revision));
const left = Array.from({ length: to - from }, (_, i) => from + i).filter((number) => !known.has(number));

class GivenUp extends Error {}

async function write(numbers: readonly number[], turn: number): Promise<void> {
  await inTransaction(db, async (tx) => {
    // What a real writer does before it comes to the log takes its time, and not the same for each.
    await tx.$executeRawUnsafe(`SELECT pg_sleep(${(turn % 5) / 1_000})`);
    await logChanges(
      tx,
      numbers.map((revision) => someChange({ revision })),
    );
    // Long enough for others to commit and for readers to come by, if positions were not handed out in turn.
    if (turn % 20 === 3) await tx.$executeRawUnsafe('SELECT pg_sleep(0.025)');
    if (turn % 11 === 5) throw new GivenUp();
  }).catch((thrown: unknown) => {
    if (!(thrown instanceof GivenUp)) throw thrown;
    return write(numbers, turn + 1);
  });
}

let turn = 0;
async function writeInTurn(): Promise<void> {
  while (left.length > 0) {
    turn += 1;
    await write(left.splice(0, 1 + (turn % 20)), turn);
  }
}

console.log('writing');
await Promise.all(Array.from({ length: writers }, writeInTurn));
await db.close();
