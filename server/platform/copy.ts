/**
 * COPY within Prisma's transactions, in both homes. Prisma does not support it: a raw statement
 * carries the key of a buffer that is kept here, and the patched connection recognises the
 * statement by its prefix and sends the buffer after it.
 */
import { once } from 'node:events';
import { type PGlite, type QueryOptions, type Transaction as PgliteTransaction } from '@electric-sql/pglite';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { executeWith, query } from './run-sql.js';
import { sql, value, type Sql } from './sql.js';
import type { Transaction } from './statement.js';

const beginning = 'COPY ';
const end = ' FROM STDIN (FORMAT binary)';

/** State of COPY for one database: buffers to send, and column types. */
export class Copies {
  private readonly waiting = new Map<string, Uint8Array>();
  private last = 0;
  private readonly types = new Map<string, ColumnTypes>();

  /** Bytes in the binary COPY format. `into`: the table with its columns, as in COPY … FROM. */
  async into(tx: Transaction, into: Sql, bytes: Uint8Array): Promise<void> {
    const key = String((this.last += 1));
    this.waiting.set(key, bytes);
    try {
      await executeWith(tx, sql`COPY ${into} FROM STDIN (FORMAT binary)`, key);
    } finally {
      this.waiting.delete(key);
    }
  }

  bytesFor(text: unknown, values: unknown): Uint8Array | null {
    if (typeof text !== 'string' || !text.startsWith(beginning) || !text.endsWith(end)) return null;
    const key: unknown = Array.isArray(values) ? values[0] : undefined;
    return (typeof key === 'string' ? this.waiting.get(key) : undefined) ?? null;
  }

  /** Looked up once per table: the schema does not change after the start. */
  async typesOf(tx: Transaction, table: string): Promise<ColumnTypes> {
    const known = this.types.get(table);
    if (known) return known;
    const rows = await query<{ name: string; type: string }>(
      tx,
      sql`SELECT a.attname::text AS "name", CASE t.typtype WHEN 'e' THEN 'enum' ELSE t.typname::text END AS "type"
       FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
       WHERE a.attrelid = ${value(`"${table}"`, 'regclass')} AND a.attnum > 0 AND NOT a.attisdropped`,
    );
    const types = new Map(rows.map(({ name, type }) => [name, type]));
    this.types.set(table, types);
    return types;
  }
}

/** Column types by name. */
type ColumnTypes = ReadonlyMap<string, string>;

/** Patches the client to handle such statements. */
export function teachCopy(client: pg.ClientBase, copies: Copies): void {
  const ask: (...args: never[]) => unknown = client.query.bind(client);
  const ownQuery = (...args: readonly unknown[]): unknown => {
    const [config] = args;
    const isObject = typeof config === 'object' && config !== null;
    const text: unknown = isObject ? Reflect.get(config, 'text') : undefined;
    const bytes = isObject ? copies.bytesFor(text, Reflect.get(config, 'values')) : null;
    return bytes === null ? Reflect.apply(ask, client, args) : copyTo(client, String(text), bytes);
  };
  Reflect.set(client, 'query', ownQuery);

  async function copyTo(to: pg.ClientBase, text: string, bytes: Uint8Array): Promise<{ readonly rowCount: number }> {
    const stream = copyFrom(text);
    Reflect.apply(ask, to, [stream]);
    stream.end(bytes);
    await once(stream, 'finish'); // or its error
    return { rowCount: stream.rowCount };
  }
}

/** The same for PGlite, which takes the bytes as a file. */
export function teachEmbeddedCopy(pglite: PGlite, copies: Copies): void {
  const begin: (...args: never[]) => unknown = pglite.transaction.bind(pglite);
  const transaction = (work: (tx: PgliteTransaction) => Promise<unknown>): unknown =>
    Reflect.apply(begin, pglite, [(tx: PgliteTransaction) => work(withCopy(tx, copies))]);
  Reflect.set(pglite, 'transaction', transaction);
}

const withCopy = (tx: PgliteTransaction, copies: Copies): PgliteTransaction => ({
  ...tx,
  get closed() {
    return tx.closed;
  },
  query: (text: string, values?: unknown[], options?: QueryOptions) => {
    const bytes = copies.bytesFor(text, values);
    if (bytes === null) return tx.query(text, values, options);
    const blob = new Blob([Uint8Array.from(bytes)]);
    return tx.query(text.replace(end, ` FROM '/dev/blob' (FORMAT binary)`), [], { ...options, blob });
  },
});
