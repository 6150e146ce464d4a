/** Numbers behind titles, and what a page issues by its text. All of it is invented. */
import { parsePage } from '../../../server/parse/parse-page.js';
import { read } from './body.kit.js';

describe('the number behind a title', () => {
  it.each<[string, string | null]>([
    ['《绿化办法》（云政发〔2021〕7号）', '云政发〔2021〕7号'],
    ['《绿化办法》（〔2021〕7号）', '〔2021〕7号'],
    ['《绿化办法》（[2021]07号）', '〔2021〕7号'],
    ['《绿化办法》（以下简称《办法》，云政发〔2021〕7号）', '云政发〔2021〕7号'],
    ['《绿化办法》（云政发〔2021〕7号，以下简称《办法》）', '云政发〔2021〕7号'],
    ['《绿化办法》（2021年修订）', null],
  ])('of %s is %s', (said, number) => {
    expect(read(`根据${said}精神做好工作。`).citations[0]).toMatchObject({
      title: '绿化办法',
      documentNumber: number,
    });
  });
});

describe('what a page issues', () => {
  const issued = (said: string, title = '关于印发有关文件的通知'): string[] =>
    parsePage({
      content: `标题：${title}\n发布机构：云浦市澄湖区人民政府\n公开日期：2025-03-10\n${title}\n各镇人民政府：\n${said}\n云浦市澄湖区人民政府\n2025年3月6日`,
    }).preview.citations.flatMap(({ title: name, isIssued }) => (isIssued && name !== null ? [name] : []));

  it.each<[string, readonly string[]]>([
    ['现将《澄湖区河道管护办法》印发给你们，请认真贯彻执行。', ['澄湖区河道管护办法']],
    ['现将《甲泵站规程》、《乙水闸方案》和《丙圩堤规定》印发给你们。', ['甲泵站规程', '乙水闸方案', '丙圩堤规定']],
    ['现将区政府制定的《澄湖区河道管护办法（试行）》予以公布。', ['澄湖区河道管护办法（试行）']],
    ['现将《澄湖区河道管护办法》（以下简称《办法》）印发给你们。', ['澄湖区河道管护办法']],
    ['《澄湖区河道管护办法》已经区政府同意，现印发给你们。', []],
    ['现将《关于防汛工作的通知》（云政发〔2025〕1号）印发给你们。', []],
    ['现将《关于防汛工作的通知》转发给你们。', []],
    ['现将《澄湖区河道管护办法》公开征求意见。', []],
    ['根据《澄湖区河道管护办法》，现将任务清单印发给你们。', []],
  ])('by %s is %j', (said, names) => {
    expect(issued(said)).toEqual(names);
  });

  it.each(['关于转发有关文件的通知', '关于贯彻有关文件的通知'])(
    'is nothing of a page that passes it on: %s',
    (title) => {
      expect(issued('现将《澄湖区河道管护办法》印发给你们。', title)).toEqual([]);
    },
  );
});
