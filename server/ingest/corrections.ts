/** Corrections by staff take precedence over the page. Pure. */
import type { Prisma } from '../platform/_generated/prisma/client.js';

/** Corrected columns of a row in JSON form: days are text. */
export function correctedRow<T extends object>(row: T, corrections: Prisma.JsonValue): T {
  if (typeof corrections !== 'object' || corrections === null || Array.isArray(corrections)) return row;
  const known = Object.entries(corrections).filter(([name]) => name in row);
  return Object.assign({ ...row }, Object.fromEntries(known.map(([name, value]) => [name, valueOf(name, value)])));
}

const days = new Set(['publishedOn', 'createdOn']);

const valueOf = (name: string, value: Prisma.JsonValue | undefined): unknown =>
  days.has(name) && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
