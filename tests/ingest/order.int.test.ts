/** The same pages in any order: the same graph. Times and ids aside, no row differs. All of it is invented. */
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { describeEachHome } from '../kit/db.js';

const now = new Date('2025-09-01T00:00:00Z');
const pageOf = (
  agency: string,
  { index, title, body, site = '9901060012' }: { index: string; title: string; body: string; site?: string },
): string =>
  [
    `网站标识码：${site}`,
    `索引号：${site.slice(0, 8)}/2025-${index}`,
    `发布机构：${agency}`,
    '公开日期：2025-08-20',
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
];

const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  return list
    .map((value) => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
};

/** Rows by what they say: names stand for ids. */
const questions: Readonly<Record<string, string>> = {
  agencies: `SELECT a."name", a."shortName", a."kind"::text, a."divisionCode", p."name" AS "parent" FROM "Agency" a LEFT JOIN "Agency" p ON p."id" = a."parentId"`,
  names: `SELECT n."name", n."divisionCode", n."origin"::text, a."name" AS "agency" FROM "AgencyName" n JOIN "Agency" a ON a."id" = n."agencyId"`,
  divisions: `SELECT "code", "name", "fullName", "parentCode" FROM "Division" WHERE "level" = 'UNPLACED'`,
  notices: `SELECT n."title", n."identity", n."countyCode", n."fingerprint", n."readingHash", a."name" AS "agency" FROM "Notice" n JOIN "Agency" a ON a."id" = n."agencyId"`,
  mentions: `SELECT n."title", m."ordinal", m."text", a."name" AS "agency" FROM "Mention" m JOIN "Notice" n ON n."id" = m."noticeId" JOIN "Agency" a ON a."id" = m."agencyId"`,
  issuers: `SELECT n."title", i."ordinal", a."name" AS "agency" FROM "NoticeIssuer" i JOIN "Notice" n ON n."id" = i."noticeId" JOIN "Agency" a ON a."id" = i."agencyId"`,
  addressees: `SELECT n."title", d."ordinal", d."text", d."scope"::text, d."classFunction", d."classLevel", a."name" AS "agency" FROM "NoticeAddressee" d JOIN "Notice" n ON n."id" = d."noticeId" LEFT JOIN "Agency" a ON a."id" = d."agencyId"`,
  directives: `SELECT n."title", d."path", d."text", i."name" AS "issuer" FROM "Directive" d JOIN "Notice" n ON n."id" = d."noticeId" LEFT JOIN "Agency" i ON i."id" = d."issuerId"`,
  duties: `SELECT n."title", d."path", e."ordinal", e."text", e."scope"::text, e."classFunction", e."classLevel", a."name" AS "agency" FROM "DirectiveAddressee" e JOIN "Directive" d ON d."id" = e."directiveId" JOIN "Notice" n ON n."id" = d."noticeId" LEFT JOIN "Agency" a ON a."id" = e."agencyId"`,
};

async function graphOf(db: Db): Promise<Record<string, string[]>> {
  const graph: Record<string, string[]> = {};
  for (const [name, text] of Object.entries(questions)) {
    const rows = await db.rows({ name: '', label: 'test', values: [], text });
    graph[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return graph;
}

describeEachHome('pages in any order', ({ open }) => {
  it('make the same graph', async () => {
    const orders = [pages, [...pages].reverse(), ...[11, 23, 37, 53, 71].map((seed) => shuffled(pages, seed))];
    const graphs: Record<string, string[]>[] = [];
    for (const order of orders) {
      const db = await open();
      for (const content of order) expect((await ingestPage(db, { content }, now)).outcome).toBe('CREATED');
      graphs.push(await graphOf(db));
      await db.close();
    }
    const [first, ...others] = graphs;
    for (const other of others) expect(other).toEqual(first);
    expect(first?.['agencies']?.length).toBeGreaterThan(20);
  }, 400_000);

  it('say 我局 of their own publisher, and take it for nobody else', async () => {
    const db = await open();
    for (const content of pages) await ingestPage(db, { content }, now);
    const { names = [], duties = [] } = await graphOf(db);
    expect(names.filter((row) => /我局|局党组/.test(row))).toEqual([]);
    const own = duties.filter((row) => row.includes('"我局"')).map((row) => /"agency":"([^"]+)"/.exec(row)?.[1]);
    // The first page tells no city anywhere: its bureau is one of a district of that name, and no other's.
    expect(new Set(own)).toEqual(new Set(['澄湖区水务局', '云浦市澄湖区水务局', '云浦市澄湖区林业局']));
    await db.close();
  }, 120_000);
});
