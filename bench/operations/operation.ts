/** What the six operations have in common. */
import { decodeNodeId } from '../../server/graphql/node-id.js';

export type Variables = Readonly<Record<string, unknown>>;
/** A question and its variables, as a server is asked. */
export interface Question {
  readonly query: string;
  readonly variables: Variables;
}

/** Facts from which every server's variables are made: one set a request. */
export interface Facts {
  readonly [name: string]: string | number;
}

export interface Query {
  (text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
}
/** Asks a running server one question: for cursors, which only it can make. */
export type Ask = (question: Question) => Promise<unknown>;

export interface Dialect {
  readonly document: string;
  readonly variables: (facts: Facts) => Variables;
  /** The answer in the shape in which the floor gives it. */
  readonly normal?: (answer: any) => unknown;
  /** Replaces `variables` where they must be asked for. */
  readonly prepare?: (sets: readonly Facts[], ask: Ask) => Promise<readonly Variables[]>;
}

export interface Operation {
  readonly name: string;
  readonly title: string;
  /** The sets of facts, from the seed, for a database of that many notices. */
  readonly sets: (query: Query, size: number) => Promise<readonly Facts[]>;
  readonly ours: Dialect;
  readonly postgraphile: Dialect | null;
  readonly mercurius: Dialect | null;
  /** One statement that answers with one JSON value; its parameters are the facts in their order. */
  readonly sql: string;
  /** What the floor does where a statement alone does not answer. */
  readonly floor?: (query: Query, facts: Facts) => Promise<unknown>;
  /** Why it is left out, where our schema lacks what it needs. */
  readonly missing?: (schema: string) => string | null;
}

export const setCount = 300;

/** Ids as keys, so that answers can be compared. */
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
