/**
 * COPY within Prisma's transactions, the same in both homes. Prisma has no word for it: a raw statement carries the number of bytes
 * that wait here, and the connection, which knows the statement by its beginning, sends them after it.
 */
import { once } from 'node:events';
import { type PGlite, type QueryOptions, type Transaction as PgliteTransaction } from '@electric-sql/pglite';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from './db.js';
import { executeWith } from './run-sql.js';
import { sql, type Sql } from './sql.js';

const waiting = new Map<string, Uint8Array>();
let last = 0;

/** Bytes in PostgreSQL's binary form of rows. `into` is a table with its columns, as COPY takes them. */
export async function copyInto(tx: Transaction, into: Sql, bytes: Uint8Array): Promise<void> {
  const key = String((last += 1));
  waiting.set(key, bytes);
  try {
    await executeWith(tx, sql`COPY ${into} FROM STDIN (FORMAT binary)`, key);
  } finally {
    waiting.delete(key);
  }
}

const beginning = 'COPY ';
const end = ' FROM STDIN (FORMAT binary)';

function bytesFor(text: unknown, values: unknown): Uint8Array | null {
  if (typeof text !== 'string' || !text.startsWith(beginning) || !text.endsWith(end)) return null;
  const key: unknown = Array.isArray(values) ? values[0] : undefined;
  return (typeof key === 'string' ? waiting.get(key) : undefined) ?? null;
}

/** From here on the client answers such statements too. */
export function teachCopy(client: pg.ClientBase): void {
  const ask: (...args: never[]) => unknown = client.query.bind(client);
  const query = (...args: readonly unknown[]): unknown => {
    const [config] = args;
    const isObject = typeof config === 'object' && config !== null;
    const text: unknown = isObject ? Reflect.get(config, 'text') : undefined;
    const bytes = isObject ? bytesFor(text, Reflect.get(config, 'values')) : null;
    return bytes === null ? Reflect.apply(ask, client, args) : copyTo(client, String(text), bytes);
  };
  Reflect.set(client, 'query', query);

  async function copyTo(to: pg.ClientBase, text: string, bytes: Uint8Array): Promise<{ readonly rowCount: number }> {
    const stream = copyFrom(text);
    Reflect.apply(ask, to, [stream]);
    stream.end(bytes);
    await once(stream, 'finish'); // or its error
    return { rowCount: stream.rowCount };
  }
}

/** The same for transactions of PostgreSQL in this process, which takes the bytes as a file. */
export function teachEmbeddedCopy(pglite: PGlite): void {
  const begin: (...args: never[]) => unknown = pglite.transaction.bind(pglite);
  const transaction = (work: (tx: PgliteTransaction) => Promise<unknown>): unknown =>
    Reflect.apply(begin, pglite, [(tx: PgliteTransaction) => work(withCopy(tx))]);
  Reflect.set(pglite, 'transaction', transaction);
}

const withCopy = (tx: PgliteTransaction): PgliteTransaction => ({
  ...tx,
  get closed() {
    return tx.closed;
  },
  query: (text: string, values?: unknown[], options?: QueryOptions) => {
    const bytes = bytesFor(text, values);
    if (bytes === null) return tx.query(text, values, options);
    const blob = new Blob([Uint8Array.from(bytes)]);
    return tx.query(text.replace(end, ` FROM '/dev/blob' (FORMAT binary)`), [], { ...options, blob });
  },
});
