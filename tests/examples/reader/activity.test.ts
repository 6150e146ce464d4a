import { columnsOf, niceTop } from '../../../examples/reader/src/parts/activity.js';

const months = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    start: `${2015 + Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, '0')}-01`,
    noticeCount: 1,
    directiveCount: 2,
  }));
const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

describe('columns of a chart', () => {
  it('are months as long as there is room', () => {
    expect(columnsOf(months(36))).toEqual({ period: 'month', columns: months(36) });
  });

  it.each([
    [37, 'quarter', '2015-01-01', 13],
    [108, 'quarter', '2015-01-01', 37],
    [109, 'year', '2015-01-01', 10],
  ])('of %i months are put together by the %s', (count, period, first, length) => {
    const chart = columnsOf(months(count));
    expect([chart.period, chart.columns[0]?.start, chart.columns.length]).toEqual([period, first, length]);
    expect(sum(chart.columns.map(({ noticeCount }) => noticeCount))).toBe(count);
    expect(sum(chart.columns.map(({ directiveCount }) => directiveCount))).toBe(2 * count);
  });

  it.each([
    [0, 1],
    [1, 1],
    [3, 5],
    [18, 20],
    [101, 200],
  ])('with at most %i end at %i', (greatest, top) => {
    expect(niceTop(greatest)).toBe(top);
  });
});
