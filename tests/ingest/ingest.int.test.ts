/** Ingestion: what stays, what changes, what is kept of a page that fails. */
import iconv from 'iconv-lite';
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { askApp } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const page = (body: string) => `标题：澄湖区水务局关于河道保洁的通知
索引号：99010611/2025-00021
发布机构：云浦市澄湖区水务局
发文字号：澄水发〔2025〕31号
生成日期：2025-09-01
公开日期：2025-09-02

各镇人民政府：
${body}
云浦市澄湖区水务局
2025年9月1日
`;
const first = page('一、加强巡查。各镇要在9月30日前完成巡查12次。\n二、严格考核。区水务局要按月通报。');
const second = page(
  '一、加强巡查。各镇要在9月30日前完成巡查12次。\n二、严格考核。区水务局要按季度通报，严禁弄虚作假。',
);
const now = new Date('2025-09-03T00:00:00Z');

const tables = [
  'Agency',
  'AgencyName',
  'Notice',
  'NoticeText',
  'Revision',
  'SourceDocument',
  'NoticeIssuer',
  'NoticeAddressee',
  'Mention',
  'Citation',
  'Meeting',
  'NoticeMeeting',
  'Transmission',
  'Directive',
  'DirectiveAddressee',
  'Target',
  'SearchRow',
  'DirectiveSearchRow',
  'DirectiveSketch',
  'Change',
  'Rejection',
];

/** Everything that ingestion writes. */
async function contents(db: Db): Promise<Record<string, unknown>> {
  const rows = tables.map(async (name) => [
    name,
    await db.rows({
      name: '',
      label: 'test',
      values: [],
      text: `SELECT row_to_json(t)::text AS row FROM "${name}" t ORDER BY 1`,
    }),
  ]);
  return Object.fromEntries(await Promise.all(rows)) as Record<string, unknown>;
}

describeEachHome('ingestion', ({ open }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  it('changes nothing when the same page comes twice', async () => {
    await ingestPage(db, { content: first }, now);
    const before = await contents(db);
    const again = await ingestPage(db, { content: first }, new Date('2025-10-01T00:00:00Z'));
    expect(again.outcome).toBe('UNCHANGED');
    expect(await contents(db)).toEqual(before);
  });

  it('makes a revision of a changed page, keeps the one before, and keeps the ids of what stayed', async () => {
    const query =
      '{ notice(by: { indexNumber: "99010611/2025-00021" }) { id revision directives(first: 100, parts: true) { nodes { id path marker text } } revisions { nodes { number reason changedFields body } } } }';
    const ask = askApp(db);
    await ingestPage(db, { content: first }, now);
    const before = (await ask(query)).data.notice;
    const saved = await ingestPage(db, { content: second }, now);
    const after = (await ask(query)).data.notice;
    expect(saved.outcome).toBe('REVISED');
    expect([after.id, after.revision]).toEqual([before.id, 2]);
    expect(
      after.revisions.nodes.map(({ number, reason }: { number: number; reason: string }) => [number, reason]),
    ).toEqual([
      [2, 'SOURCE_CHANGED'],
      [1, 'FIRST_SEEN'],
    ]);
    expect(after.revisions.nodes[0].changedFields).toEqual(expect.arrayContaining(['body', 'directives']));
    expect(after.revisions.nodes[1].body).toContain('按月通报');
    const idAt = (notice: { directives: { nodes: { id: string; path: string }[] } }, path: string) =>
      notice.directives.nodes.find((directive) => directive.path === path)?.id;
    expect(idAt(after, '1')).toBe(idAt(before, '1'));
    expect(idAt(after, '2')).toBe(idAt(before, '2'));
  });

  it('keeps a page that it cannot read whole, once, with the reasons', async () => {
    const bytes = Buffer.from('<html><body><p>404 Not Found \u0000</p></body></html>');
    const rejected = await ingestPage(db, { content: bytes, sourceUrl: 'https://example.org/a' }, now);
    await ingestPage(db, { content: bytes, sourceUrl: 'https://example.org/a' }, now);
    const kept = await db.prisma.rejection.findMany({ include: { source: true } });
    expect(rejected).toMatchObject({
      outcome: 'REJECTED',
      problems: expect.arrayContaining([expect.objectContaining({ code: 'NO_CONTENT' })]),
    });
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      state: 'OPEN',
      sourceUrl: 'https://example.org/a',
      problems: expect.arrayContaining([expect.objectContaining({ code: 'NO_CONTENT' })]),
    });
    expect(Buffer.from(kept[0]?.source.bytes ?? []).equals(bytes)).toBe(true);
  });

  it.each(['gb18030', 'big5'])('reads the same notice from %s bytes', async (encoding) => {
    const plain = first.replaceAll(/[〔〕]/g, (bracket) => (bracket === '〔' ? '(' : ')'));
    const text =
      encoding === 'big5' ? plain.replace('云浦', '雲浦').replaceAll('发', '發').replaceAll('区', '區') : plain;
    const { preview } = await ingestPage(db, { content: iconv.encode(text, encoding) }, now);
    expect(preview).toMatchObject({
      indexNumber: '99010611/2025-00021',
      publishedOn: '2025-09-02',
      source: { encoding: encoding === 'big5' ? 'Big5' : 'GB18030' },
    });
    const answer = await askApp(db)('{ notice(by: { indexNumber: "99010611/2025-00021" }) { body(script: SOURCE) } }');
    expect(answer.data.notice.body).toBe(iconv.decode(iconv.encode(text, encoding), encoding));
  });

  it('leaves nothing of a page whose writing fails half-way', async () => {
    await ingestPage(db, { content: first }, now);
    const before = await contents(db);
    await db.rows({
      name: '',
      label: 'test',
      values: [],
      text: `ALTER TABLE "Change" ADD CONSTRAINT "no_more" CHECK ("revision" < 2)`,
    });
    await expect(ingestPage(db, { content: second }, now)).rejects.toThrow(/no_more/);
    expect(await contents(db)).toEqual(before);
  });

  it.each([
    ['the first of several that publish together', '云浦市澄湖区水务局、云浦市澄湖区农业农村局', '云浦市澄湖区水务局'],
    ['the one whose full name the page has, where its own says no place', '区水务局', '云浦市澄湖区水务局'],
  ])('takes for the publisher %s', async (_what, stated, name) => {
    const text = first.replace('发布机构：云浦市澄湖区水务局', `发布机构：${stated}`);
    expect((await ingestPage(db, { content: text }, now)).outcome).toBe('CREATED');
    expect(await db.prisma.notice.findFirstOrThrow({ select: { agency: { select: { name: true } } } })).toEqual({
      agency: { name },
    });
    expect(await db.prisma.agencyName.count({ where: { name: { contains: '、' } } })).toBe(0);
  });

  it('makes no agencies of a page whose publisher is none', async () => {
    const unsigned = first.replace('标题：澄湖区水务局关于', '标题：关于').replaceAll('\n云浦市澄湖区水务局', '');
    const text = unsigned.replace('发布机构：云浦市澄湖区水务局', '发布机构：各有关单位');
    expect(text).not.toContain('水务局\n');
    expect((await ingestPage(db, { content: text }, now)).outcome).toBe('REJECTED');
    expect(await db.prisma.agency.count()).toBe(0);
  });

  it('makes one node of an organ that two pages name in two ways', async () => {
    await ingestPage(db, { content: first }, now);
    await ingestPage(
      db,
      { content: first.replace('00021', '00022').replace('云浦市澄湖区水务局\n发文', '澄湖区水务局\n发文') },
      now,
    );
    const publishers = await db.prisma.notice.findMany({ select: { agencyId: true }, distinct: ['agencyId'] });
    expect(publishers).toHaveLength(1);
  });

  it('respects a merge by staff when the name comes again', async () => {
    await ingestPage(db, { content: first }, now);
    const name = await db.prisma.agencyName.findFirstOrThrow({ where: { name: '云浦市澄湖区水务局' } });
    const target = await db.prisma.agency.create({
      data: { id: '01980000-0000-7000-8000-000000000001', name: '澄湖区水利局', kind: 'DEPARTMENT' },
    });
    await db.prisma.agencyName.updateMany({
      where: { agencyId: name.agencyId },
      data: { agencyId: target.id, origin: 'MERGED' },
    });
    const { preview, ...saved } = await ingestPage(db, { content: second.replace('00021', '00099') }, now);
    const notice = await db.prisma.notice.findFirstOrThrow({
      where: { id: 'noticeId' in saved ? saved.noticeId : '' },
    });
    expect([preview.agencyName, notice.agencyId]).toEqual(['云浦市澄湖区水务局', target.id]);
  });
});
