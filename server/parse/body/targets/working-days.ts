/**
 * N个工作日内, where it can be computed without the State Council's annual holiday schedule: within
 * periods free of public holidays and shifted working days. Otherwise the deadline stays open.
 * Pure.
 */
const DAY = 86_400_000;
/** Month and day of the first and last day of each such period. */
const QUIET: readonly (readonly [string, string])[] = [
  ['03-01', '03-24'],
  ['07-01', '08-31'],
  ['11-01', '12-20'],
];

export function workingDayBehind(date: string, days: number): string | null {
  const stretch = QUIET.find(([from, to]) => date.slice(5) >= from && date.slice(5) <= to);
  if (!stretch) return null;
  let at = Date.parse(`${date}T00:00:00Z`);
  for (let left = days; left > 0;) {
    at += DAY;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
    if (iso(at).slice(5) > stretch[1] || iso(at).slice(0, 4) !== date.slice(0, 4)) return null;
  }
  return iso(at);
}

const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
