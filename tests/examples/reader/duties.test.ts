import { dutiesOf } from '../../../examples/reader/src/parts/duties.js';

const told = (name: string, start: number, end: number, ...due: (string | null)[]) => ({
  name,
  span: { start, end },
  notice: { id: 'n' },
  targets: due.map((dueBy) => ({ dueBy })),
});
const names = (list: readonly { readonly directive: { readonly name: string } }[]) =>
  list.map(({ directive }) => directive.name);

describe('what somebody must do', () => {
  it('is told by how soon it is due, the nearest first', () => {
    const duties = dutiesOf(
      [
        told('next year', 0, 9, '2026-01-31'),
        told('today', 10, 19, '2025-09-20'),
        told('in thirty days', 20, 29, '2025-12-01', '2025-10-20'),
        told('long ago', 30, 39, '2025-04-30'),
        told('yesterday', 40, 49, '2025-09-19'),
        told('some day', 50, 59, null),
        told('whenever', 60, 69),
        told('in thirty-one days', 70, 79, '2025-10-21'),
      ],
      '2025-09-20',
    );
    expect(names(duties.soon)).toEqual(['today', 'in thirty days']);
    expect(duties.soon.map(({ days }) => days)).toEqual([0, 30]);
    expect(names(duties.later)).toEqual(['in thirty-one days', 'next year']);
    expect(names(duties.past)).toEqual(['yesterday', 'long ago']);
    expect(names(duties.undated)).toEqual(['some day', 'whenever']);
  });

  it('is told once: what stands within another directive of the same notice is told by that one', () => {
    const other = { ...told('elsewhere', 2, 8), notice: { id: 'm' } };
    const duties = dutiesOf([told('whole', 0, 9), told('part', 2, 8), other], '2025-09-20');
    expect(names(duties.undated)).toEqual(['whole', 'elsewhere']);
  });
});
