/** Pages that hold several documents: each is a notice, and stays the same one. All of it is invented. */
import { loadPages } from '../../server/ingest/bulk/load.js';
import { readForLoading } from '../../server/ingest/bulk/read-page.js';
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { askApp } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const now = new Date('2025-09-03T00:00:00Z');
const sourceUrl = 'https://www.chenghu.gov.cn/art/2025/3/10/art_1_17.html';
const bureau = '云浦市澄湖区水务局';
interface Letter {
  readonly title: string;
  readonly said: string;
  readonly number?: string;
}
const dredging: Letter = {
  title: '关于做好河道清淤工作的通知',
  said: '各镇要组织力量清理河道淤积，确保汛期行洪畅通。',
  number: '澄水发〔2025〕3号',
};
const dikes: Letter = {
  title: '关于开展堤防隐患排查的通知',
  said: '各镇要对辖区堤防逐段排查，发现隐患及时处置并登记。',
  number: '澄水发〔2025〕4号',
};
const supply: Letter = {
  title: '关于调整居民水价的通知',
  said: '自2025年5月1日起，居民生活用水价格按新标准执行，请各镇做好宣传。',
};

const pageOf = (...letters: readonly Letter[]): string =>
  [
    ...(letters[0]?.number ? ['索引号：99010601/2025-00017'] : []),
    `发布机构：${bureau}\n公开日期：2025-03-10`,
    ...letters.map(({ title, said, number }) =>
      [title, ...(number ? [number] : []), '各镇人民政府：', said, bureau, '2025年3月6日'].join('\n'),
    ),
    '网站标识码：9901060012',
  ].join('\n');

describeEachHome('a page that holds several documents', ({ open }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  }, 120_000);
  afterEach(() => db.close());

  const ingest = async (...letters: readonly Letter[]) => {
    const { outcome, further, ...saved } = await ingestPage(db, { content: pageOf(...letters), sourceUrl }, now);
    return [{ outcome, ...saved }, ...further].map((each) => ({
      title: each.preview.title,
      outcome: each.outcome,
      id: 'noticeId' in each ? each.noticeId : null,
    }));
  };
  const told = (saved: readonly { title: string | null; outcome: string | null }[]): string[] =>
    saved.map(({ title, outcome }) => `${outcome ?? ''} ${title ?? ''}`);
  const warnings = async (): Promise<string[]> =>
    (await db.rows({ name: '', label: 'test', values: [], text: `SELECT "warnings" FROM "NoticeText"` })).map((row) =>
      JSON.stringify(row),
    );

  it('is as many notices, and unchanged when it comes again', async () => {
    expect(told(await ingest(dredging, dikes))).toEqual([`CREATED ${dredging.title}`, `CREATED ${dikes.title}`]);
    expect(told(await ingest(dredging, dikes))).toEqual([`UNCHANGED ${dredging.title}`, `UNCHANGED ${dikes.title}`]);
    expect((await warnings()).join()).not.toContain('SHARED_IDENTIFIER');
    const ask = askApp(db);
    const { data, errors } = await ask(
      '{ notices { nodes { title revision documentNumber { text } body addressed: mentions { totalCount } } } }',
    );
    expect(errors).toBeUndefined();
    const bodies = data.notices.nodes.map(({ title, body }: { title: string; body: string }) => [
      title,
      body.includes('淤积'),
      body.includes('堤防'),
    ]);
    expect(bodies.sort()).toEqual(
      [
        [dredging.title, true, false],
        [dikes.title, false, true],
      ].sort(),
    );
    const both = await ask(`{ notice(by: { sourceUrl: "${sourceUrl}" }) { title } }`);
    expect(both.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(JSON.stringify(both.errors?.[0]?.extensions)).toContain(dikes.title);
  });

  it('has one revision where one of them changes, and none of the others', async () => {
    const [one, two] = await ingest(dredging, dikes);
    const changed = { ...dikes, said: `${dikes.said}三月底前要报送排查清单。` };
    expect(await ingest(dredging, changed)).toEqual([
      { title: dredging.title, outcome: 'UNCHANGED', id: one?.id },
      { title: dikes.title, outcome: 'REVISED', id: two?.id },
    ]);
    expect(await db.prisma.change.count()).toBe(3);
    expect(await db.prisma.revision.count()).toBe(3);
  });

  it('knows each of them when they change places, or another one comes between', async () => {
    const [one, two] = await ingest(dredging, dikes);
    const turned = await ingest(dikes, dredging);
    expect(turned.map(({ id }) => id)).toEqual([two?.id, one?.id]);
    const [a, b, c] = await ingest(dikes, supply, dredging);
    expect([a?.id, c?.id]).toEqual([two?.id, one?.id]);
    expect(b).toMatchObject({ title: supply.title, outcome: 'CREATED' });
    expect((await warnings()).join()).not.toContain('SHARED_IDENTIFIER');
  });

  it('keeps form letters apart, which differ in a name', async () => {
    const form = (place: string): Letter => ({
      title: '停水通知',
      said: `因管网改造，3月12日8时至20时${place}暂停供水，请居民提前储水，不便之处敬请谅解。`,
    });
    const before = await ingest(form('南镇'), form('北镇'));
    expect(new Set(before.map(({ id }) => id)).size).toBe(2);
    const again = await ingest(form('北镇'), form('南镇'));
    expect(again.map(({ outcome, id }) => [outcome, id])).toEqual(before.map(({ id }) => ['UNCHANGED', id]).reverse());
  });

  it('becomes several when a document is put below the one that was there', async () => {
    const [alone] = await ingest(dredging);
    const [one, two] = await ingest(dredging, dikes);
    expect(one?.id).toBe(alone?.id);
    expect(two?.outcome).toBe('CREATED');
    const [last] = await ingest(dikes);
    expect(last?.id).toBe(two?.id);
  });

  it('tells all of them in a dry run, and to staff who paste it', async () => {
    const ask = askApp(db, { role: 'STAFF', name: '值班员' });
    const document = `mutation ($input: IngestPageInput!) { ingestPage(input: $input) { outcome notice { title } preview { title }
      further { outcome status notice { title documentNumber { text } } preview { title documentNumber { text } } } userErrors { code } } }`;
    const input = { content: pageOf(dredging, dikes), sourceUrl };
    const dry = await ask(document, { input: { ...input, dryRun: true } });
    const number = { text: dikes.number };
    const preview = { title: dikes.title, documentNumber: number };
    expect(dry.errors).toBeUndefined();
    expect(dry.data.ingestPage).toMatchObject({
      outcome: 'CREATED',
      notice: null,
      further: [{ outcome: 'CREATED', notice: null, preview }],
    });
    expect(await db.prisma.notice.count()).toBe(0);
    const wet = await ask(document, { input });
    expect(wet.data.ingestPage).toMatchObject({
      notice: { title: dredging.title },
      further: [
        { outcome: 'CREATED', status: 'PUBLISHED', notice: { title: dikes.title, documentNumber: number }, preview },
      ],
    });
    expect(await db.prisma.auditEntry.count()).toBe(2);
  });

  it('is loaded among many as it is alone', async () => {
    const pages = [pageOf(supply), pageOf(dredging, dikes)].map((content) => readForLoading({ content }));
    const created = await loadPages(db, pages, { now });
    expect(created.map((page) => [page.outcome, 'further' in page ? page.further?.length : 0])).toEqual([
      ['CREATED', 0],
      ['CREATED', 1],
    ]);
    const again = await loadPages(db, pages, { now });
    expect(
      again.flatMap((page) => [page, ...('further' in page ? (page.further ?? []) : [])]).map(({ outcome }) => outcome),
    ).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    expect(await db.prisma.notice.count()).toBe(3);
  });
});
