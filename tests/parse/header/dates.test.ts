import { dateOf, findDates } from '../../../server/parse/header/dates.js';

describe('dates', () => {
  it.each([
    ['2022年6月1日', '2022-06-01'],
    ['2022-06-01 13:12', '2022-06-01'],
    ['2022.6.1', '2022-06-01'],
    ['2022/06/01', '2022-06-01'],
    ['二〇二二年六月一日', '2022-06-01'],
    ['二○一一年十二月二十三日', '2011-12-23'],
    ['二零二二年十月十日', '2022-10-10'],
    ['二0二五年六月十日', '2025-06-10'],
    ['２０２２年６月１日', '2022-06-01'],
    ['20220601', '2022-06-01'],
    ['2022年02月30日', null],
    ['无', null],
  ])('reads %s as %s', (text, iso) => {
    expect(dateOf(text)?.iso ?? null).toBe(iso);
  });

  it('gives the place of every date', () => {
    const text = '2021年1月2日至二〇二一年三月四日';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '2021年1月2日',
      '二〇二一年三月四日',
    ]);
  });
});
