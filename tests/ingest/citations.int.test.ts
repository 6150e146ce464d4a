/** What a citation means: by the name of what a notice issues, with a number or without, and of equals by its issuer. All of it is invented. */
import { loadPages } from '../../server/ingest/bulk/load.js';
import { readForLoading } from '../../server/ingest/bulk/read-page.js';
import { relinkCitations } from '../../server/ingest/relink.js';
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { askApp } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const now = new Date('2025-09-03T00:00:00Z');
const district = '云浦市澄湖区人民政府';
interface Page {
  readonly title: string;
  readonly said: string;
  readonly number?: string;
  readonly on?: string;
  readonly by?: string;
}
const pageOf = ({ title, said, number, on = '2025-03-02', by = district }: Page): string =>
  [
    `标题：${title}`,
    ...(number ? [`文号：${number}`] : []),
    `发布机构：${by}`,
    `公开日期：${on}`,
    '各镇人民政府：',
    said,
    by,
    on,
  ].join('\n');

const bracketed: Page = {
  title: '关于印发《澄湖区河道管护办法》的通知',
  number: '澄政发〔2025〕5号',
  said: '各镇要认真执行，落实管护责任。',
};
const bare: Page = {
  title: '云浦市澄湖区人民政府关于印发澄湖区圩堤巡查规定的通知',
  number: '澄政发〔2025〕6号',
  said: '各镇要加强圩堤巡查，做好记录。',
};
const byText: Page = {
  title: '关于印发今年水利工作文件的通知',
  number: '澄政发〔2025〕7号',
  said: '现将区政府制定的《澄湖区泵站运行规程》、《澄湖区水闸养护方案》印发给你们，请认真执行。',
};
const decree: Page = { title: '澄湖区取水许可办法', said: '各镇要加强取水管理，做好登记。' };
const implementing: Page = {
  title: '关于印发贯彻《澄湖区取水许可办法》实施方案的通知',
  number: '澄政发〔2025〕8号',
  said: '各镇要细化任务，抓好贯彻。',
};
/** The same name, of the city, of a neighbour and of a bureau of the district. */
const ofCity: Page = {
  title: '关于印发《防汛值守制度》的通知',
  number: '云政发〔2025〕3号',
  by: '云浦市人民政府',
  said: '各区要做好防汛值守，报送情况。',
};
const ofBureau: Page = {
  title: '关于印发《防汛值守制度》的通知',
  number: '澄水发〔2025〕3号',
  by: '云浦市澄湖区水务局',
  said: '各科室要做好防汛值守，记录水位。',
};
const ofNeighbour: Page = {
  title: '关于印发《汛期抢险预案》的通知',
  number: '青政发〔2025〕3号',
  by: '云泽市青山县人民政府',
  said: '各乡镇要做好抢险准备，备足物料。',
};
const all = [bracketed, bare, byText, decree, implementing, ofCity, ofBureau, ofNeighbour];

const citing = (said: string, { by = district, at = 1 } = {}): Page => ({
  title: `关于做好第${at}项工作的通知`,
  number: `澄政办发〔2025〕${40 + at}号`,
  by,
  on: '2025-06-01',
  said,
});
/** What is said of a document, and which is meant. */
const meant: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  ['what a notice issues', '《澄湖区河道管护办法》', ['澄政发〔2025〕5号']],
  ['its number', '《澄湖区河道管护办法》（澄政发〔2025〕5号）', ['澄政发〔2025〕5号']],
  ['a number without its issuer', '《澄湖区河道管护办法》（〔2025〕5号）', ['澄政发〔2025〕5号']],
  [
    'a number after a short name',
    '《澄湖区河道管护办法》（以下简称《办法》，澄政发〔2025〕5号）',
    ['澄政发〔2025〕5号', null],
  ],
  ['its whole title', '《云浦市澄湖区人民政府关于印发〈澄湖区河道管护办法〉的通知》', ['澄政发〔2025〕5号']],
  ['what a title names without brackets', '《澄湖区圩堤巡查规定》', ['澄政发〔2025〕6号']],
  ['what a text issues', '《澄湖区水闸养护方案》和《澄湖区泵站运行规程》', ['澄政发〔2025〕7号', '澄政发〔2025〕7号']],
  ['a document, not the plan that implements it', '《澄湖区取水许可办法》', ['澄湖区取水许可办法']],
  ['another number', '《澄湖区河道管护办法》（澄政发〔2019〕5号）', [null]],
  ['another number without its issuer', '《澄湖区河道管护办法》（〔2019〕5号）', [null]],
  ['another organ', '《云泽市青山县人民政府关于印发〈澄湖区河道管护办法〉的通知》', [null]],
  ['a name of another place', '《汛期抢险预案》', [null]],
  ['a kind alone', '《办法》', [null]],
];
const nearest: readonly (readonly [string, string])[] = [
  ['云浦市澄湖区水务局', '澄水发〔2025〕3号'],
  ['云浦市澄湖区教育局', '澄水发〔2025〕3号'],
  ['云浦市人民政府', '云政发〔2025〕3号'],
  ['云浦市教育局', '云政发〔2025〕3号'],
];

const linksOf = async (db: Db): Promise<string[]> =>
  (
    await db.rows({
      name: '',
      label: 'test',
      values: [],
      text: `SELECT x."documentNumber" AS "by", c."ordinal", n."documentNumber" AS "number", n."title" FROM "Citation" c
        JOIN "Notice" x ON x."id" = c."noticeId" LEFT JOIN "Notice" n ON n."id" = c."citedId" WHERE NOT c."isIssued"`,
    })
  )
    .map((row) => JSON.stringify(Object.values(row)))
    .sort();

describeEachHome('what is cited', ({ open }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  }, 240_000);
  afterEach(() => db.close());

  const ingest = (page: Page) => ingestPage(db, { content: pageOf(page) }, now);
  /** Titles, by what the last page cites. */
  const citedBy = async ({ number }: Page): Promise<(string | null)[]> => {
    const rows = await db.prisma.citation.findMany({
      where: { notice: { documentNumber: number ?? null } },
      include: { cited: true },
      orderBy: { ordinal: 'asc' },
    });
    return rows.map(({ cited }) => cited && (cited.documentNumber ?? cited.title));
  };

  it('is what its name, its number and its issuer agree on', async () => {
    for (const page of [bracketed, bare, byText, decree, implementing, ofNeighbour]) await ingest(page);
    const found: unknown[] = [];
    for (const [at, [why, said]] of meant.entries()) {
      const page = citing(`请各镇按照${said}执行。`, { at });
      await ingest(page);
      found.push([why, said, await citedBy(page)]);
    }
    expect(found).toEqual(meant);
  }, 240_000);

  it('of equals is that of its own organ, or the nearest, though it comes later', async () => {
    const pages = nearest.map(([by], at) => citing('请按照《防汛值守制度》执行。', { by, at }));
    for (const page of [...pages, ofCity, ofBureau]) await ingest(page);
    const found = [];
    for (const page of pages) found.push([page.by, ...(await citedBy(page))]);
    expect(found).toEqual(nearest);
  }, 240_000);

  it('is the same in every order, one by one, together, and found anew', async () => {
    const pages = [
      ...all,
      citing('请按照《澄湖区河道管护办法》、《澄湖区泵站运行规程》、《防汛值守制度》和云政发〔2025〕3号文件执行。'),
    ];
    const found: unknown[] = [];
    for (const order of [pages, [...pages].reverse()]) {
      const home = await open();
      for (const page of order) await ingestPage(home, { content: pageOf(page) }, now);
      found.push(await linksOf(home));
      if (order !== pages) {
        await home.prisma.citation.updateMany({ data: { citedId: null } });
        await home.prisma.setting.deleteMany({ where: { key: 'citationLinks' } });
        expect(await relinkCitations(home, now)).toBe(pages.length);
        expect(await relinkCitations(home, now)).toBe(0);
        found.push(await linksOf(home));
      }
      await home.close();
    }
    await loadPages(
      db,
      pages.map((page) => readForLoading({ content: pageOf(page) })),
      { now },
    );
    found.push(await linksOf(db));
    for (const other of found) expect(other).toEqual(found[0]);
    expect(found[0]).toHaveLength(4);
  }, 240_000);

  it('follows when staff correct a title', async () => {
    const page = citing('请按照《澄湖区堤防维修办法》执行。');
    await ingest(page);
    await ingest(bracketed);
    expect(await citedBy(page)).toEqual([null]);
    const notice = await db.prisma.notice.findFirstOrThrow({ where: { documentNumber: bracketed.number ?? null } });
    const ask = askApp(db, { role: 'STAFF', name: '值班员' });
    const { data } = await ask(
      `mutation ($id: ID!) { correctNotice(input: { id: $id, expectedRevision: ${notice.revision}, reason: "试", title: "关于印发《澄湖区堤防维修办法》的通知" }) { userErrors { message } } }`,
      { id: (await ask(`{ notice(by: { documentNumber: "${bracketed.number ?? ''}" }) { id } }`)).data.notice.id },
    );
    expect(data.correctNotice.userErrors).toEqual([]);
    expect(await citedBy(page)).toEqual([bracketed.number]);
  });

  it('lapses by 宣布失效, which is not 废止', async () => {
    await ingest(decree);
    await ingest({
      title: '关于宣布失效一批文件的决定',
      number: '澄政发〔2025〕30号',
      on: '2025-06-01',
      said: '现决定宣布失效下列文件：\n1.《澄湖区取水许可办法》',
    });
    const [link] = await db.prisma.citation.findMany({ where: { how: { not: null } } });
    expect(link).toMatchObject({ how: 'DECLARES_EXPIRED', title: decree.title });
    const { validity } = await db.prisma.notice.findFirstOrThrow({ where: { title: decree.title } });
    expect(validity).toBe('EXPIRED');
  });
});
