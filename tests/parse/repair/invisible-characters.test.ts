import { quotesOf, repaired } from './repaired.js';

describe('invisible characters', () => {
  it.each(['\ufeff', '\u200b', '\u200d', '\u00ad', '\u2060', '\u0000', '\u0007', '\u001f', '\u007f', '\u200e'])(
    'of code %j go and are recorded',
    (invisible) => {
      expect(repaired(`澄湖${invisible}区`).text).toBe('澄湖区');
      expect(quotesOf(`澄湖${invisible}区`, 'WHITESPACE')).toEqual([invisible]);
    },
  );

  it('go as one repair where they stand together', () => {
    expect(quotesOf('澄湖\u200b\u200b\ufeff区', 'WHITESPACE')).toEqual(['\u200b\u200b\ufeff']);
  });

  it.each(['\u000b', '\u000c', '\u2028', '\u0085'])('that end a line, as %j does, become a line break', (ending) => {
    expect(repaired(`第一段${ending}第二段`).text).toBe('第一段\n第二段');
  });

  it('do not hide a glued reading', () => {
    expect(repaired('区\u200b(q\u200bū)公告').text).toBe('区公告');
  });

  it('are not line breaks, tabs and blanks of any width', () => {
    const source = '第一段\r\n\t第二段\u00a0\u3000 \u2002第三段\n';
    expect(repaired(source)).toEqual({ text: source, repairs: [], warnings: [] });
  });
});
