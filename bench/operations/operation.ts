/** Common to the six operations. */
import { decodeNodeId } from '../../server/graphql/node-id.js';

export type Variables = Readonly<Record<string, unknown>>;
/** A query with its variables. */
export interface Question {
  readonly query: string;
  readonly variables: Variables;
}

/** Facts from which each server's variables derive: one set per request. */
export interface Facts {
  readonly [name: string]: string | number;
}

export interface Query {
  (text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
}
/** Queries a running server, for cursors that only it can create. */
export type Ask = (question: Question) => Promise<unknown>;

export interface Dialect {
  readonly document: string;
  readonly variables: (facts: Facts) => Variables;
  /** Normalises the response to the shape of the floor. */
  readonly normal?: (answer: any) => unknown;
  /** Replaces `variables` if they must be queried. */
  readonly prepare?: (sets: readonly Facts[], ask: Ask) => Promise<readonly Variables[]>;
}

export interface Operation {
  readonly name: string;
  readonly title: string;
  /** Sets of facts by seed, for a database of that size. */
  readonly sets: (query: Query, size: number) => Promise<readonly Facts[]>;
  readonly ours: Dialect;
  readonly postgraphile: Dialect | null;
  readonly mercurius: Dialect | null;
  /** One statement with a single JSON value; its parameters are the facts in order. */
  readonly sql: string;
  /** Replaces the statement of the floor if one is not sufficient. */
  readonly floor?: (query: Query, facts: Facts) => Promise<unknown>;
  /** Why it is skipped, if our schema lacks something it needs. */
  readonly missing?: (schema: string) => string | null;
}

export const setCount = 300;

/** Ids as keys, for comparing responses. */
export function plainIds(value: any): any {
  if (Array.isArray(value)) return value.map(plainIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'id' && typeof part === 'string' ? (decodeNodeId(part)?.key ?? part) : plainIds(part),
    ]),
  );
}

export async function rowsAsFacts(
  query: Query,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Facts[]> {
  const rows = await query(text, values);
  if (rows.length === 0) throw new Error('no variables for this operation: the database is too small');
  return Array.from({ length: setCount }, (_, i) => rows[i % rows.length] as Facts);
}
