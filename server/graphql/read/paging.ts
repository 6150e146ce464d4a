/** Paging arguments, validated, and their keyset SQL. */
import type { InputFieldMap } from '@pothos/core';
import { BadUserInput } from '../../platform/errors.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { columnOf, count, listed, sql, value, type Alias, type Sql } from '../../platform/sql.js';
import type { Page } from '../rows.js';
import { answered, answerOf, keyOf } from './answers.js';
import type { ListSource, Order } from './source.js';
import type { Types } from './schema-shape.js';

export const defaultPageSize = 20;
export const maxPageSize = 100;

/** Pothos' type of `t.arg`. */
export type ArgBuilder = PothosSchemaTypes.QueryFieldBuilder<Types, object>['arg'];

/**
 * The paging arguments of a connection, or of a forward-only list. A new object each time, because
 * Pothos binds it to its field.
 */
export const pageArgs = (arg: ArgBuilder, paging: 'both' | 'forward' = 'both'): InputFieldMap =>
  paging === 'forward'
    ? {
        first: arg.int({ description: 'Page size, 0 to 100; 20 if omitted.' }),
        after: arg.string({ description: 'Cursor to continue after.' }),
      }
    : {
        first: arg.int({
          description: 'Page size from the start, 0 to 100; 20 if neither first nor last is given.',
        }),
        after: arg.string({ description: 'Cursor to continue after.' }),
        last: arg.int({ description: 'Page size from the end, 0 to 100.' }),
        before: arg.string({ description: 'Cursor to continue before.' }),
      };

export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: readonly unknown[] | null;
}

export function pageRequest(args: Readonly<Record<string, unknown>>, order: Order): PageRequest {
  const first = sizeOf(args, 'first');
  const last = sizeOf(args, 'last');
  if (first !== null && last !== null)
    throw new BadUserInput('Pass "first" or "last", not both.', { argument: 'last' });
  const backward = last !== null || (first === null && typeof args['before'] === 'string');
  const [argument, unused] = backward ? ['before', 'after'] : ['after', 'before'];
  if (typeof args[unused] === 'string') {
    throw new BadUserInput(`"${unused}" requires "${backward ? 'first' : 'last'}".`, { argument: unused });
  }
  const cursor = args[argument];
  return {
    size: first ?? last ?? defaultPageSize,
    backward,
    cursor: typeof cursor === 'string' ? decodeCursor(order, cursor, argument) : null,
  };
}

/** A page request together with its order. */
export interface PagePlace {
  readonly order: Order;
  readonly request: PageRequest;
}
export function placeOf(list: ListSource, args: Readonly<Record<string, unknown>>): PagePlace {
  const order = list.order(args);
  return { order, request: pageRequest(args, order) };
}

function sizeOf(args: Readonly<Record<string, unknown>>, argument: 'first' | 'last'): number | null {
  const size = args[argument];
  if (typeof size !== 'number') return null;
  if (size < 0) throw new BadUserInput(`"${argument}" must not be negative.`, { argument });
  if (size > maxPageSize) throw new BadUserInput(`"${argument}" must be at most ${maxPageSize}.`, { argument });
  return size;
}

interface KeysetAt {
  readonly self: Alias;
  /** Names of the sort columns there, if different. */
  readonly called?: Readonly<Record<string, string>>;
}
const isDescending = (page: PageRequest, order: Order): boolean => (order.direction === 'DESC') !== page.backward;
const columnsIn = (order: Order, { self, called = {} }: KeysetAt): Sql[] =>
  order.columns.map(({ name }) => columnOf(self, called[name] ?? name));

/** Rows after the cursor, in paging direction. */
export function behindCursor(page: PageRequest, order: Order, at: KeysetAt): Sql[] {
  const values = page.cursor?.map((given, i) => value(given, order.columns[i]?.type ?? 'text'));
  if (!values) return [];
  const place = listed(columnsIn(order, at));
  return [sql`(${place}) ${isDescending(page, order) ? sql`<` : sql`>`} (${listed(values)})`];
}

/** ORDER BY and LIMIT; `withNext` fetches one more row, to determine hasNextPage. */
export function keysetTail(page: PageRequest, order: Order, at: KeysetAt & { readonly withNext: boolean }): Sql {
  const direction = isDescending(page, order) ? sql`DESC` : sql`ASC`;
  const columns = columnsIn(order, at).map((column) => sql`${column} ${direction}`);
  return sql`ORDER BY ${listed(columns)} LIMIT ${count(page.size + (at.withNext ? 1 : 0))}`;
}

interface RawRow {
  /** Present if a cursor is selected. */
  readonly $cursor: readonly unknown[];
}
/** Names the response key whose rows pageInfo describes. */
export const rowsKey = '$rows';

/**
 * The page that the resolver of a connection returns: a lazy view of the JSON from the database.
 */
export function pageOf<T>(raw: Readonly<Record<string, unknown>>, request: PageRequest, order: Order): Page<T> {
  const rowsOf = (rows: unknown): (T & RawRow)[] => {
    const found = (Array.isArray(rows) ? rows : []).slice(0, request.size) as (T & RawRow)[]; // written by compile.ts
    return request.backward ? found.reverse() : found;
  };
  const cursorOf = (row: RawRow | undefined): string | null => (row ? encodeCursor(order, row.$cursor) : null);
  return {
    [answerOf]: raw,
    edges: (info) =>
      rowsOf(answered(raw, info)).map((node) => ({
        node,
        get cursor() {
          return encodeCursor(order, node.$cursor);
        },
      })),
    nodes: (info) => rowsOf(answered(raw, info)),
    pageInfo: () => {
      const found = raw[keyOf(String(raw[rowsKey]))];
      const more = Array.isArray(found) && found.length > request.size;
      const beyond = request.cursor !== null;
      const all = rowsOf(found);
      return {
        hasNextPage: request.backward ? beyond : more,
        hasPreviousPage: request.backward ? more : beyond,
        get startCursor() {
          return cursorOf(all[0]);
        },
        get endCursor() {
          return cursorOf(all.at(-1));
        },
      };
    },
  };
}
