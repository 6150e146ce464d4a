/** Months of activity, put together to as many columns as a chart can show. */

export interface Bucket {
  readonly start: string;
  readonly noticeCount: number;
  readonly directiveCount: number;
}
export type Period = 'month' | 'quarter' | 'year';

const most = 36;
const monthsIn: Record<Period, number> = { month: 1, quarter: 3, year: 12 };

export function columnsOf(months: readonly Bucket[]): { readonly period: Period; readonly columns: Bucket[] } {
  const period = months.length <= most ? 'month' : months.length <= most * 3 ? 'quarter' : 'year';
  const columns = new Map<string, Bucket>();
  for (const month of months) {
    const start = startOf(month.start, monthsIn[period]);
    const { noticeCount, directiveCount } = columns.get(start) ?? { noticeCount: 0, directiveCount: 0 };
    columns.set(start, {
      start,
      noticeCount: noticeCount + month.noticeCount,
      directiveCount: directiveCount + month.directiveCount,
    });
  }
  return { period, columns: [...columns.values()] };
}

function startOf(month: string, length: number): string {
  const first = Math.floor((Number(month.slice(5, 7)) - 1) / length) * length + 1;
  return `${month.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/** The top of an axis: 1, 2 or 5 times a power of ten, and at least what is given. */
export function niceTop(greatest: number): number {
  for (let power = 1; ; power *= 10) for (const step of [1, 2, 5]) if (step * power >= greatest) return step * power;
}
