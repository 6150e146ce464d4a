/**
 * Keyset cursors: the sort values of a row. Opaque, versioned, and validated before they reach SQL.
 */
import { crc32 } from 'node:zlib';
import { BadUserInput } from '../../platform/errors.js';
import type { Order, OrderColumn } from './source.js';

const version = 1;

/** Identifies the order, so that a cursor of another list or order is rejected. */
const tagOf = (order: Order): string => `${order.of} ${order.direction} ${order.columns.map((c) => c.name).join(' ')}`;
const checkOf = (payload: string): string => (crc32(payload) >>> 0).toString(36);

export function encodeCursor(order: Order, values: readonly unknown[]): string {
  const payload = JSON.stringify([version, tagOf(order), ...values]);
  return Buffer.from(`${checkOf(payload)}.${payload}`).toString('base64url');
}

/**
 * Decodes a cursor of this order. Throws BAD_USER_INPUT if it is forged, truncated or of another
 * list.
 */
export function decodeCursor(order: Order, cursor: string, argument: string): readonly unknown[] {
  const values = cursor.length > 1_000 ? null : parse(order, Buffer.from(cursor, 'base64url').toString('utf8'));
  if (values === null) {
    throw new BadUserInput(
      `"${argument}" is not a cursor of this list: pass endCursor or startCursor of a page of the same list in the same order.`,
      { argument },
    );
  }
  return values;
}

function parse(order: Order, text: string): readonly unknown[] | null {
  const dot = text.indexOf('.');
  const payload = text.slice(dot + 1);
  if (dot < 1 || text.slice(0, dot) !== checkOf(payload)) return null;
  const parsed: unknown = JSON.parse(payload); // the checksum matches, so encodeCursor wrote it, or it was forged to match
  if (!Array.isArray(parsed) || parsed[0] !== version || parsed[1] !== tagOf(order)) return null;
  const values: unknown[] = parsed.slice(2);
  const fits = values.length === order.columns.length && order.columns.every((column, i) => isOf(column, values[i]));
  return fits ? values : null;
}

const patterns: Readonly<Record<Exclude<OrderColumn['type'], 'int' | 'bigint'>, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  timestamptz: /^\d{4}-\d\d-\d\dT[\d:.]{8,15}(?:Z|[+-]\d\d(?::\d\d)?)$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  text: /^[^\0]*$/u,
  bpchar: /^\w{1,12}$/,
};

function isOf({ type }: OrderColumn, value: unknown): boolean {
  if (type === 'int' || type === 'bigint') return Number.isSafeInteger(value);
  return typeof value === 'string' && patterns[type].test(value);
}
