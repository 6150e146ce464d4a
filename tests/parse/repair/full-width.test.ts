import { quotesOf, repaired } from './repaired.js';
import { foldWidth } from '../../../server/parse/repair/full-width.js';

describe('full width', () => {
  it.each([
    ['索引号:５５１２３４５６/2022-00027', '索引号:55123456/2022-00027'],
    ['云工信〔２０２２〕１５号', '云工信〔2022〕15号'],
    ['发布日期:２０２２－０６－０１', '发布日期:2022-06-01'],
    ['20２2年6月1日', '2022年6月1日'],
    ['网站标识码:３３０９０６００３１', '网站标识码:3309060031'],
    ['邮编２15000', '邮编215000'],
    ['生成日期： ２０２２年６月１日 |\n', '生成日期： 2022年6月1日 |\n'],
    ['澄湖区人民政府\n２０２２年６月１日\n', '澄湖区人民政府\n2022年6月1日\n'],
  ])('becomes half width where a machine reads it: %s', (source, narrow) => {
    expect(repaired(source).text).toBe(narrow);
    expect(quotesOf(source, 'WIDTH').length).toBeGreaterThan(0);
  });

  it.each(['１９５５年增长３．６８％，共１２项', '（一）加强领导，落实责任；“Ａ类”企业：１家！', '甲：乙（丙）、丁'])(
    'stays in running text, where it reads as it should: %s',
    (source) => {
      expect(repaired(source)).toEqual({ text: source, repairs: [], warnings: [] });
    },
  );

  it('folds for comparing without moving a character', () => {
    expect(foldWidth('增长３．６８％，ＧＤＰ（甲）')).toBe('增长3.68%，GDP（甲）');
  });
});
