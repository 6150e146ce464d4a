import { MappedText, MappedTextBuilder } from '../../server/parse/mapped-text.js';

const quote = (text: MappedText, start: number, end: number): string => {
  const range = text.toSource({ start, end });
  return text.source.slice(range.start, range.end);
};

describe('MappedText', () => {
  it('is its own source before anything is done to it', () => {
    const text = MappedText.from('澄湖区公告');
    expect(text.text).toBe('澄湖区公告');
    expect(text.toSource({ start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
    expect(text.toText({ start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
  });

  it('quotes the whole replaced stretch for any part of a replacement of another length', () => {
    const text = MappedText.from('澄湖區(qū)公告').apply([{ start: 2, end: 7, text: '區' }]);
    expect(text.text).toBe('澄湖區公告');
    expect(quote(text, 2, 3)).toBe('區(qū)');
    expect(quote(text, 1, 3)).toBe('湖區(qū)');
    expect(quote(text, 3, 5)).toBe('公告');
  });

  it('maps a replacement of the same length character by character', () => {
    const text = MappedText.from('發展創新').apply([{ start: 0, end: 4, text: '发展创新' }]);
    expect(quote(text, 2, 3)).toBe('創');
  });

  it('includes what was deleted inside a range and leaves out what was deleted at its edges', () => {
    const text = MappedText.from('一\u200b二三\u200b').apply([
      { start: 4, end: 5, text: '' },
      { start: 1, end: 2, text: '' },
    ]);
    expect(text.text).toBe('一二三');
    expect(quote(text, 0, 2)).toBe('一\u200b二');
    expect(quote(text, 1, 3)).toBe('二三');
  });

  it('finds a source range in the text, and an empty one where the text left it out', () => {
    const text = MappedText.from('头<b>中</b>尾').apply([
      { start: 1, end: 4, text: '' },
      { start: 5, end: 9, text: '' },
    ]);
    expect(text.text).toBe('头中尾');
    expect(text.toText({ start: 4, end: 5 })).toEqual({ start: 1, end: 2 });
    expect(text.toText({ start: 0, end: 10 })).toEqual({ start: 0, end: 3 });
    const leftOut = text.toText({ start: 5, end: 9 });
    expect(leftOut.start).toBe(leftOut.end);
  });

  it('keeps the first places through edits upon edits', () => {
    const glossed = MappedText.from('務(wù)必落實');
    const plain = glossed.apply([{ start: 0, end: 5, text: '務' }]);
    const simplified = plain.respell('务必落实');
    expect(quote(simplified, 0, 1)).toBe('務(wù)');
    expect(quote(simplified, 3, 4)).toBe('實');
    const replaced = simplified.apply([{ start: 0, end: 2, text: '要' }]);
    expect(quote(replaced, 0, 1)).toBe('務(wù)必');
  });

  it('inserts text that stands for no source', () => {
    const text = MappedText.from('甲乙').apply([{ start: 1, end: 1, text: '、' }]);
    expect(text.text).toBe('甲、乙');
    expect(quote(text, 1, 2)).toBe('');
    expect(quote(text, 0, 3)).toBe('甲乙');
  });

  it('refuses edits that overlap, edits outside the text, and a respelling of another length', () => {
    const text = MappedText.from('甲乙丙');
    const overlapping = [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ];
    expect(() => text.apply(overlapping)).toThrow(RangeError);
    expect(() => text.apply([{ start: 2, end: 4, text: '' }])).toThrow(RangeError);
    expect(() => text.respell('甲')).toThrow(RangeError);
  });

  it('answers an empty range for an empty range', () => {
    const text = MappedText.from('甲乙').apply([{ start: 0, end: 1, text: '' }]);
    expect(text.toSource({ start: 0, end: 0 })).toEqual({ start: 1, end: 1 });
    expect(text.toSource({ start: 1, end: 1 })).toEqual({ start: 2, end: 2 });
    expect(MappedText.from('').toSource({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });
});

describe('MappedTextBuilder', () => {
  it('joins kept and rewritten pieces in source order', () => {
    const builder = new MappedTextBuilder('a&amp;b');
    const text = builder.keep(0, 1).put('&', 1, 6).keep(6, 7).build();
    expect(text.text).toBe('a&b');
    expect(builder.size).toBe(3);
    expect(quote(text, 1, 2)).toBe('&amp;');
  });

  it('refuses pieces that go back in the source or leave it', () => {
    expect(() => new MappedTextBuilder('abc').keep(1, 3).keep(0, 1)).toThrow(RangeError);
    expect(() => new MappedTextBuilder('abc').keep(2, 4)).toThrow(RangeError);
  });
});
