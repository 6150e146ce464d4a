/** The same pages in any order: the same graph. Times and ids aside, no row differs. All of it is invented. */
import { ingestPage } from '../../server/ingest/run.js';
import { describeEachHome } from '../kit/db.js';
import { graphOf, withoutOrder } from '../kit/graph.js';

const now = new Date('2025-09-01T00:00:00Z');
interface PageFacts {
  readonly index: string;
  readonly title: string;
  readonly body: string;
  readonly site?: string;
  readonly number?: string;
  readonly on?: string;
}
const pageOf = (
  agency: string,
  { index, title, body, site = '9901060012', number, on = '2025-08-20' }: PageFacts,
): string =>
  [
    `网站标识码：${site}`,
    `索引号：${site.slice(0, 8)}/2025-${index}`,
    `发布机构：${agency}`,
    ...(number === undefined ? [] : [`发文字号：${number}`]),
    `公开日期：${on}`,
    title,
    body,
    agency,
    '2025年8月18日',
  ].join('\n');

/** Short names before full ones, 我局 of two bureaus of one place, organs of one name in two places, one spelling and another. */
const pages = [
  pageOf('澄湖区水务局', {
    index: '1',
    title: '关于河道清淤的通知',
    body: '各镇人民政府：\n一、我局要牵头做好巡查。\n二、区住建局、区数据局要在9月底前报送清单。',
  }),
  pageOf('云浦市澄湖区水务局', {
    index: '2',
    title: '关于水库检查的通知',
    body: '各镇人民政府：\n一、我局要抓好检查，局党组要每月听取汇报。\n二、区住房城乡建设局、区妇联要做好配合。',
  }),
  pageOf('云浦市澄湖区林业局', {
    index: '3',
    title: '关于造林的通知',
    body: '各镇人民政府：\n一、我局要组织验收。\n二、区政府办、区委政法委要做好协调（区财政局、区水务局等负责）。',
  }),
  pageOf('苏州市吴中区教育局', {
    index: '4',
    site: '3205060012',
    title: '关于校舍检查的通知',
    body: '各镇人民政府：\n一、区住建局、区应急局要做好检查。\n二、国家发展改革委、教育部等和各有关省级人民政府要加强指导。',
  }),
  pageOf('吴中区教育局', {
    index: '5',
    site: '3205060012',
    title: '关于开学的通知',
    body: '各区教育局、财政局：\n一、区住房和城乡建设局要做好准备。\n二、市场监管局（厅、委）、区市监局要做好检查。',
  }),
  pageOf('云湖新区管委会', {
    index: '6',
    site: '9901070012',
    title: '关于绿化的通知',
    body: '各有关单位：\n一、云湖新区公共服务局、区管委会要做好绿化。\n二、澄湖区水务局要做好供水。',
  }),
  pageOf('云泽市青山县教育局', {
    index: '7',
    site: '9901080012',
    title: '关于防汛的通知',
    body: '各镇人民政府：\n一、县教育局、县卫计委要做好准备。\n二、市防汛办要做好值守。',
  }),
  // Citations: before and after what they mean, by number and by title, of two with one title, of another number.
  pageOf('云浦市澄湖区水务局', {
    index: '11',
    title: '关于闸站管护的通知',
    number: '澄水发〔2025〕11号',
    on: '2025-08-19',
    body: '各镇人民政府：\n请按照《关于渠系改造的通知》（澄水发〔2025〕12号）和《关于灌区测水的通知》执行。',
  }),
  pageOf('云浦市澄湖区水务局', {
    index: '12',
    title: '关于渠系改造的通知',
    number: '澄水发〔2025〕12号',
    body: '各镇人民政府：\n一、各镇要做好渠系改造。\n二、请按照《关于闸站管护的通知》（澄水发〔2025〕11号）执行。',
  }),
  pageOf('云浦市澄湖区水务局', {
    index: '13',
    title: '关于灌区测水的通知',
    on: '2025-08-12',
    body: '各镇人民政府：\n一、灌区要每周测水。',
  }),
  pageOf('云浦市澄湖区农业农村局', {
    index: '14',
    title: '关于灌区测水的通知',
    on: '2025-08-11',
    body: '各镇人民政府：\n一、农户要节约用水，水表要在十月底前装好。请按照《关于灌区测水的通知》执行。',
  }),
  pageOf('云泽市青山县水利局', {
    index: '15',
    site: '9901080012',
    title: '关于渠系改造的通知',
    number: '青水发〔2025〕9号',
    on: '2025-08-01',
    body: '各镇人民政府：\n一、青山县各镇要在年底前完成渠系改造。请按照《关于闸站管护的通知》（澄水发〔2025〕99号）执行。',
  }),
  // One meeting: by number without a day, by day without a number, by both; another day; one that passes it on.
  pageOf('云浦市澄湖区林业局', {
    index: '21',
    title: '澄湖区林业局传达学习区委常委会会议精神',
    body: '8月16日，区林业局召开党组会议，传达学习区委第27次常委会会议精神。局党组书记陈望川主持会议。会议要求，要抓好造林。',
  }),
  pageOf('中共云浦市澄湖区委办公室', {
    index: '22',
    title: '区委召开常委会会议',
    body: '8月14日，区委召开常委会会议。区委书记陆明舟主持会议。会议强调，各镇要抓好防汛。',
  }),
  pageOf('云浦市澄湖区财政局', {
    index: '23',
    title: '区委召开第27次常委会会议',
    body: '8月14日，区委召开第27次常委会会议，陆明舟主持会议。会议指出，区财政局要保障资金。',
  }),
  pageOf('云浦市澄湖区民政局', {
    index: '24',
    title: '区委召开第28次常委会会议',
    body: '8月17日，区委召开第28次常委会会议，区委书记陆明舟主持会议。会议指出，区民政局要做好救助。',
  }),
  // Two documents with one 索引号, three with one 文号.
  pageOf('云浦市澄湖区文化和旅游局', {
    index: '31',
    title: '关于灯会的公告',
    body: '灯会在湖心岛举行，游客从东门入园。',
  }),
  pageOf('云浦市澄湖区文化和旅游局', {
    index: '31',
    title: '关于书展的公告',
    body: '书展在图书馆三楼举行，凭证领取门票。',
  }),
  pageOf('云浦市澄湖区体育局', {
    index: '32',
    number: '澄体〔2025〕3号',
    title: '关于龙舟赛的通知',
    body: '各镇人民政府：\n请各镇组队参加龙舟赛。',
  }),
  pageOf('云浦市澄湖区体育局', {
    index: '33',
    number: '澄体〔2025〕3号',
    title: '关于健步走的通知',
    body: '各有关单位：\n健步走在环湖绿道举行，起点为北码头。',
  }),
  pageOf('云浦市澄湖区体育局', {
    index: '34',
    number: '澄体〔2025〕3号',
    title: '关于体质监测的公告',
    body: '市民可到体育中心测量身高体重，免费。',
  }),
];

const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  return list
    .map((value) => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
};

describeEachHome('pages in any order', ({ open }) => {
  it('make the same graph', async () => {
    const orders = [pages, [...pages].reverse(), ...[11, 23, 37, 53, 71].map((seed) => shuffled(pages, seed))];
    const graphs: Record<string, readonly string[]>[] = [];
    for (const order of orders) {
      const db = await open();
      for (const content of order) expect((await ingestPage(db, { content }, now)).outcome).toBe('CREATED');
      graphs.push(withoutOrder(await graphOf(db)));
      await db.close();
    }
    const [first, ...others] = graphs;
    for (const other of others) expect(other).toEqual(first);
    expect(first?.['Agency']?.length).toBeGreaterThan(20);
    // Told by its number, by its day and by both: one meeting.
    const { NoticeMeeting: reports = [], Meeting: meetings = [] } = first ?? {};
    const standing = meetings.filter((row) => row.includes('第27次'));
    expect(standing).toHaveLength(1);
    expect(standing[0]).toContain('2025-08-14');
    expect(reports.filter((row) => row.includes('第27次'))).toHaveLength(3);
    // What names itself, or a title under another number, means nobody else.
    expect(first?.['Citation']?.filter((row) => !row.includes('"citedId":null'))).toHaveLength(3);
  }, 400_000);

  it('say 我局 of their own publisher, and take it for nobody else', async () => {
    const db = await open();
    for (const content of pages) await ingestPage(db, { content }, now);
    const { AgencyName: names = [], DirectiveAddressee: duties = [] } = await graphOf(db);
    expect(names.filter((row) => /我局|局党组/.test(row))).toEqual([]);
    const own = duties
      .filter((row) => row.includes('"我局"'))
      .map((row) => /"agencyId":"agency ([^"]+)"/.exec(row)?.[1]);
    // The first page tells no city anywhere: its bureau is one of a district of that name, and no other's.
    expect(new Set(own)).toEqual(new Set(['澄湖区水务局', '云浦市澄湖区水务局', '云浦市澄湖区林业局']));
    await db.close();
  }, 120_000);
});
