import { dayAfter, dueSoonOf } from '../../../examples/reader/src/graph/due-soon.js';

const organ = (id: string, ...duties: [directive: string, dueOn: string | null][]) => ({
  id,
  name: `${id}局`,
  duties: { nodes: duties.map(([directive, dueOn]) => ({ dueOn, directive: { id: directive } })) },
});

describe('what falls due in a place', () => {
  it('is told soonest first, and once with all who must do it', () => {
    const due = dueSoonOf([
      organ('甲', ['d2', '2025-10-01'], ['d1', '2025-09-25'], ['d3', null]),
      organ('乙', ['d2', '2025-10-01'], ['d2', '2025-10-01']),
    ]);
    expect(due.map(({ dueOn, directive, organs }) => [dueOn, directive.id, organs.map(({ id }) => id)])).toEqual([
      ['2025-09-25', 'd1', ['甲']],
      ['2025-10-01', 'd2', ['甲', '乙']],
    ]);
  });

  it('is counted over the ends of months and years', () => {
    expect(dayAfter('2025-12-15', 30)).toBe('2026-01-14');
    expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29');
  });
});
