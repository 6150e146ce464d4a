import { agencyKeys, keyOf, noticeKeys } from '../../server/search/suggest-keys.js';

const keys = (found: readonly { readonly key: string }[]) => found.map(({ key }) => key);

describe('what is typed where something is meant', () => {
  it('is the name of an organ, in full and in short, with its place and without, as it sounds and by its initials', () => {
    expect(keys(agencyKeys(['云浦市澄湖区工业和信息化局']))).toEqual(
      expect.arrayContaining([
        '云浦市澄湖区工业和信息化局',
        '澄湖区工业和信息化局',
        '工业和信息化局',
        '澄湖区工信局',
        '工信局',
        'gongxinju',
        'gxj',
        'chqgxj',
      ]),
    );
    expect(keys(agencyKeys(['国务院办公厅']))).toEqual(expect.arrayContaining(['国办', 'guoban', 'gwybgt']));
  });

  it('is a title, or its own words, or their pinyin', () => {
    const found = keys(noticeKeys('关于印发《澄湖区智能工厂培育行动方案》的通知', '澄政办发〔2025〕3号'));
    expect(found).toEqual(
      expect.arrayContaining([
        '关于印发澄湖区智能工厂培育行动方案的通知',
        '澄湖区智能工厂培育行动方案的通知',
        '澄湖区智能工厂培育行动方案',
        'chqzngcpyxdfa',
        '澄政办发20253号',
      ]),
    );
  });

  it('is compared without signs, in either script', () => {
    expect(keyOf('澄政辦發〔2025〕')).toBe('澄政办发2025');
    expect(keyOf(' -《》 ')).toBe('');
  });

  it('is short, whatever the title', () => {
    for (const { key } of noticeKeys(`关于${'长'.repeat(5_000)}的通知`, null))
      expect(key.length).toBeLessThanOrEqual(60);
  });
});
