/** Dates in running text. A year that is left out is that of the notice, or the one before where the day lies ahead of it. */

const pad = (n: number): string => String(n).padStart(2, '0');

export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? `${year}-${pad(month)}-${pad(day)}` : null;
}

export const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** For what has happened: a meeting. */
export function pastDay(month: number, day: number, reference: string | null): string | null {
  if (reference === null) return null;
  const year = Number(reference.slice(0, 4));
  const same = isoDay(year, month, day);
  return same !== null && same > reference ? isoDay(year - 1, month, day) : same;
}
