/** A database of which one statement fails: the one that is counted out, begins and commits among them. */
import type { SqlDriverAdapter, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils';
import { PrismaClient } from '../../server/platform/_generated/prisma/client.js';
import type { Db } from '../../server/platform/db.js';
import { codeOf } from '../../server/platform/errors.js';

export interface FailingDb {
  readonly db: Db;
  /** Counts from the next statement on; the one of this number fails. */
  readonly failAt: (number: number) => void;
  /** How many were counted. */
  readonly made: () => number;
}

/** What the database does in place of a statement: an error that ends its transaction, or the end of its connection. */
const faults: Readonly<Record<Db['home'], string>> = {
  PGlite: 'SELECT 1 / 0',
  PostgreSQL: 'SELECT pg_terminate_backend(pg_backend_pid())',
};

/** How these are told: the one is a bug of whoever wrote the statement, the other a fault of the database. */
export const faultCodes: Readonly<Record<Db['home'], string>> = {
  PGlite: 'INTERNAL_SERVER_ERROR',
  PostgreSQL: 'SERVICE_UNAVAILABLE',
};

export function failingDb(db: Db): FailingDb {
  let [made, failing] = [0, Infinity];
  const fail = async (on: SqlQueryable): Promise<never> => {
    await on.queryRaw({ sql: faults[db.home], args: [], argTypes: [] });
    throw new Error('The connection outlived what was to end it.');
  };
  /** The call, or what fails in its place. */
  const counted = async <T>(on: SqlQueryable, call: () => Promise<T>): Promise<T> => {
    made += 1;
    return made === failing ? fail(on) : call();
  };
  /** A transaction in which a statement failed is rolled back by its commit. */
  const phantomCommit = async (transaction: Transaction): Promise<void> => {
    made += 1;
    if (made !== failing) return transaction.commit();
    const fault: unknown = await fail(transaction).catch((thrown: unknown) => thrown);
    await transaction.commit().catch(() => undefined);
    throw fault;
  };
  const watchedTransaction = (transaction: Transaction): Transaction =>
    watched(transaction, {
      // Where it is no phantom, COMMIT is a statement like others, and this comes behind it.
      ...(transaction.options.usePhantomQuery ? { commit: () => phantomCommit(transaction) } : {}),
    });
  const watched = <Q extends SqlQueryable>(on: Q, own: Partial<Q>): Q =>
    proxied(on, {
      queryRaw: (query: Parameters<Q['queryRaw']>[0]) => counted(on, () => on.queryRaw(query)),
      executeRaw: (query: Parameters<Q['executeRaw']>[0]) => counted(on, () => on.executeRaw(query)),
      ...own,
    });
  const adapter = proxied(db.engineAdapter, {
    connect: async (): Promise<SqlDriverAdapter> => {
      const connection = await db.engineAdapter.connect();
      return watched(connection, {
        startTransaction: (level) =>
          counted(connection, async () => watchedTransaction(await connection.startTransaction(level))),
      });
    },
  });
  return {
    db: { ...db, prisma: new PrismaClient({ adapter }) },
    failAt: (number) => {
      [made, failing] = [0, number];
    },
    made: () => made,
  };
}

/** The same object, with some methods in place of its own. */
function proxied<T extends object>(of: T, own: object): T {
  return new Proxy(of, {
    get: (target, name) => {
      if (Object.hasOwn(own, name)) return Reflect.get(own, name) as unknown;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Returns once the pool has noticed that a connection has ended: until then it may hand it out again. */
export async function settled(db: Db): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      await db.prisma.$queryRaw`SELECT 1`; // on the connections that write: those of the faults
      return;
    } catch (thrown) {
      if (codeOf(thrown) !== 'SERVICE_UNAVAILABLE') throw thrown;
    }
  }
  throw new Error('The pool holds nothing but connections that have ended.');
}

/** Of each table, how many rows it has and a sum of the transactions that wrote them: no write leaves both as they were. */
export async function everythingIn(db: Db): Promise<Record<string, unknown>> {
  const ask = (text: string) => db.rows({ name: '', label: 'test', values: [], text });
  const tables = await ask(`SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`);
  const states = tables.map(({ name }) => {
    const table = String(name);
    return `SELECT '${table}' AS name, count(*) || ' ' || COALESCE(sum(xmin::text::bigint), 0) AS state FROM "${table}"`;
  });
  return Object.fromEntries((await ask(states.join(' UNION ALL '))).map(({ name, state }) => [String(name), state]));
}
