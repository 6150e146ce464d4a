import { outlineOf, type Outlined } from '../../../examples/reader/src/marks/outline.js';

const one = (id: string, start: number, end: number, rest: Partial<Outlined> = {}): Outlined => ({
  id,
  marker: null,
  span: { start, end },
  parent: null,
  addressees: [],
  targets: [],
  ...rest,
});
const parent = (id: string) => ({ parent: { id } });
const forWhom = (...names: string[]) => ({ addressees: names.map((text) => ({ text })) });
const at = (start: number, end: number) => ({ targets: [{ span: { start, end } }] });

describe('the outline of directives', () => {
  it('tells each target once, at the innermost directive that has it', () => {
    const [branch] = outlineOf([
      one('a', 0, 40, {
        marker: '一要',
        targets: [{ span: { start: 10, end: 40 } }, { span: { start: 20, end: 24 } }],
      }),
      one('a.1', 12, 40, { ...parent('a'), ...at(20, 24) }),
    ]);
    expect(branch?.head).toEqual({ start: 0, end: 12 });
    expect(branch?.targets).toEqual([]);
    expect(branch?.parts.map(({ targets }) => targets)).toEqual([[{ span: { start: 20, end: 24 } }]]);
  });

  it('says for whom where it changes', () => {
    const [branch] = outlineOf([
      one('a', 0, 40, forWhom('各镇', '各街道')),
      one('a.1', 10, 20, { ...parent('a'), ...forWhom('各镇', '各街道') }),
      one('a.2', 20, 40, { ...parent('a'), ...forWhom('区水务局') }),
    ]);
    expect(branch?.addressees).toEqual(['各镇', '各街道']);
    expect(branch?.parts.map(({ addressees }) => addressees)).toEqual([null, ['区水务局']]);
  });

  it('is not told twice where a directive is its number and its parts', () => {
    const [same, other] = outlineOf([
      one('a', 0, 40, { marker: '（一）', ...at(10, 14), ...forWhom('区水务局') }),
      one('a.1', 3, 40, { ...parent('a'), ...at(10, 14), ...forWhom('区水务局') }),
      one('b', 50, 90, { marker: '（二）', ...forWhom('区水务局') }),
      one('b.1', 53, 90, { ...parent('b'), ...forWhom('各镇') }),
    ]);
    expect([same?.parts.length, same?.head, same?.targets.length]).toEqual([0, { start: 0, end: 40 }, 1]);
    expect(other?.parts.length).toBe(1);
  });

  it('keeps a directive whose parent is not in the list', () => {
    expect(outlineOf([one('x', 0, 9, parent('elsewhere'))]).map(({ directive }) => directive.id)).toEqual(['x']);
  });
});
