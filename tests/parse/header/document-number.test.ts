import { documentNumberOf, findDocumentNumbers, isNothing } from '../../../server/parse/header/document-number.js';

describe('document numbers', () => {
  it.each([
    ['云工信〔2022〕1号', '云工信〔2022〕1号'],
    ['云工信（2022）第001号', '云工信〔2022〕1号'],
    ['云工信 [2022] 12 号', '云工信〔2022〕12号'],
    ['云工信【２０２２】１２号', '云工信〔2022〕12号'],
    ['国令第845号', '国令第845号'],
    ['国家统计总局公告2024年第5号', '国家统计总局公告2024年第5号'],
  ])('reads %s as %s', (stated, canonical) => {
    expect(documentNumberOf(stated)?.text).toBe(canonical);
  });

  it('takes the number apart', () => {
    expect(documentNumberOf('云府办发〔2021〕08号')).toEqual({
      text: '云府办发〔2021〕8号',
      issuerCode: '云府办发',
      year: 2021,
      serial: 8,
    });
    expect(documentNumberOf('国令第706号')).toMatchObject({ year: null, serial: 706 });
  });

  it('knows the ways to say that there is none', () => {
    expect(['无', '無', '-', '／', '', ' 无 '].map(isNothing)).toEqual([true, true, true, true, true, true]);
    expect(isNothing('无锡')).toBe(false);
  });

  it('finds every number with its place', () => {
    const text = '根据《办法》（云政发〔2020〕3号）、江府规〔2019〕11号';
    expect(findDocumentNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '云政发〔2020〕3号',
      '江府规〔2019〕11号',
    ]);
  });
});
