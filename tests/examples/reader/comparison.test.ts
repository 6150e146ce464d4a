import { comparison } from '../../../examples/reader/src/graph/comparison.js';

const text = (...lines: string[]): string => lines.join('\n');

describe('two texts side by side', () => {
  it('have nothing to show where they are the same', () => {
    expect(comparison('一\n二', '一\n二')).toEqual([]);
  });

  it('mark within a line what changed, and leave out what is far from it', () => {
    const before = text('通知', '一', '二', '三', '9月25日前完成。', '四', '五', '六');
    const after = text('通知', '一', '二', '三', '9月30日前完成。', '四', '五', '六');
    expect(comparison(before, after)).toEqual([
      { kind: 'gap', count: 3 },
      { kind: 'same', text: '三' },
      {
        kind: 'changed',
        before: [
          { text: '9月', isChanged: false },
          { text: '25', isChanged: true },
          { text: '日前完成。', isChanged: false },
        ],
        after: [
          { text: '9月', isChanged: false },
          { text: '30', isChanged: true },
          { text: '日前完成。', isChanged: false },
        ],
      },
      { kind: 'same', text: '四' },
      { kind: 'gap', count: 2 },
    ]);
  });

  it('keep a line that came or went whole, with nothing beside it', () => {
    expect(comparison('一\n二', '一\n甲乙\n二')).toContainEqual({
      kind: 'changed',
      before: null,
      after: [{ text: '甲乙', isChanged: true }],
    });
    expect(comparison('一\n甲乙\n二', '一\n二')).toContainEqual({
      kind: 'changed',
      before: [{ text: '甲乙', isChanged: true }],
      after: null,
    });
  });

  it('give back both texts, whatever changed', () => {
    const before = text('甲', '乙丙', '丁', '', '戊己庚', '辛');
    const after = text('乙', '丙丁', '', '戊庚', '壬', '辛', '癸');
    const lines = comparison(before, after);
    const side = (of: 'before' | 'after') =>
      lines.flatMap((line) => {
        if (line.kind === 'gap') throw new Error('too short for a gap');
        if (line.kind === 'same') return [line.text];
        const pieces = line[of];
        return pieces === null ? [] : [pieces.map((piece) => piece.text).join('')];
      });
    expect([side('before').join('\n'), side('after').join('\n')]).toEqual([before, after]);
  });
});
