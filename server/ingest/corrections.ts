/** What staff corrected wins over what the page says. Pure. */
import type { Prisma } from '../platform/_generated/prisma/client.js';

/** Columns of the row that were corrected, as JSON has them: days are text there. */
export function correctedRow<T extends object>(row: T, corrections: Prisma.JsonValue): T {
  if (typeof corrections !== 'object' || corrections === null || Array.isArray(corrections)) return row;
  const known = Object.entries(corrections).filter(([name]) => name in row);
  return Object.assign({ ...row }, Object.fromEntries(known.map(([name, value]) => [name, valueOf(value)])));
}

const valueOf = (value: Prisma.JsonValue | undefined): unknown =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : value;
