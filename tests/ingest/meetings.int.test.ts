/** Meetings and texts that several pages share, and characters that the database does not take. */
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { sourceBytes } from '../../server/notices/source.store.js';
import { describeEachHome } from '../kit/db.js';
import { fingerprints, halves } from '../kit/rows.js';

const header = (number: number, agency: string) => `索引号：99010606/2025-${String(number).padStart(5, '0')}
发布机构：云浦市澄湖区${agency}
生成日期：2025-03-12
公开日期：2025-03-14
`;
const told = (number: number, agency: string, meeting: string, person: string) => `${header(number, agency)}
3月12日上午，${agency}召开党委（扩大）会议，传达学习${meeting}精神，局党委书记、局长${person}主持会议。
3月10日下午，${meeting}召开，区委书记陆明舟主持会议。会议强调，要抢抓窗口期，全力冲刺全年目标任务。
一要加快项目建设。各镇要倒排工期，10月底前未开工项目全部开工。
`;
const now = new Date('2025-09-03T00:00:00Z');

describeEachHome('pages together', ({ open }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  it('tell one meeting when both name its convener and number', async () => {
    await ingestPage(db, { content: told(1, '水务局', '区委第18次常委会会议', '程远山') }, now);
    await ingestPage(db, { content: told(2, '商务局', '区委第18次常委会会议', '何静波') }, now);
    const meetings = await db.prisma.meeting.findMany({ where: { ordinal: 18 }, include: { notices: true } });
    expect(meetings).toHaveLength(1);
    expect(meetings[0]?.notices).toHaveLength(2);
  });

  it('leave no meeting behind that a revised page does not tell any more', async () => {
    await ingestPage(db, { content: told(1, '水务局', '区委第18次常委会会议', '程远山') }, now);
    await ingestPage(db, { content: told(1, '水务局', '区委第19次常委会会议', '程远山') }, now);
    expect(await db.prisma.meeting.count({ where: { ordinal: 18 } })).toBe(0);
    expect(await db.prisma.meeting.count({ where: { ordinal: 19 } })).toBe(1);
    expect(await halves(db)).toEqual([]);
  });

  it('change nothing when only bytes differ that no reader sees', async () => {
    const page = told(1, '水务局', '区委第18次常委会会议', '程远山');
    await ingestPage(db, { content: page }, now);
    const before = await fingerprints(db);
    const again = await ingestPage(db, { content: page.replaceAll('\n', '\r\n') }, new Date('2025-10-01T00:00:00Z'));
    expect(again.outcome).toBe('UNCHANGED');
    expect(await fingerprints(db)).toEqual(before);
  });

  it('change nothing when copies of a document that differ come in turn', async () => {
    const page = told(1, '水务局', '区委第18次常委会会议', '程远山');
    const copy = page.replace('全力冲刺全年目标任务', '全力冲刺全年的目标任务');
    await ingestPage(db, { content: page }, now);
    expect((await ingestPage(db, { content: copy }, now)).outcome).toBe('REVISED');
    const before = await fingerprints(db);
    expect((await ingestPage(db, { content: page }, now)).outcome).toBe('UNCHANGED');
    expect((await ingestPage(db, { content: copy }, now)).outcome).toBe('UNCHANGED');
    expect(await fingerprints(db)).toEqual(before);
  });

  it('take what an address says last, even where it said it before', async () => {
    const page = told(1, '水务局', '区委第18次常委会会议', '程远山');
    const changed = page.replace('全力冲刺全年目标任务', '全力冲刺全年的目标任务');
    const sourceUrl = 'https://chenghu.example/1.html';
    const at = (content: string, day: number) => ({
      content,
      sourceUrl,
      retrievedAt: new Date(Date.UTC(2025, 8, day)),
    });
    await ingestPage(db, at(page, 1), now);
    expect((await ingestPage(db, at(changed, 2), now)).outcome).toBe('REVISED');
    expect((await ingestPage(db, at(page, 1), now)).outcome).toBe('UNCHANGED');
    expect((await ingestPage(db, at(page, 3), now)).outcome).toBe('REVISED');
  });

  it('are stored with NUL and broken surrogates in them', async () => {
    const content = told(1, '水\u0000务局', '区委第18次常委会会议', '程远山').replace('项目', '项\u0000目\ud800');
    const saved = await ingestPage(db, { content }, now);
    expect(['CREATED', 'REJECTED']).toContain(saved.outcome);
    expect(await halves(db)).toEqual([]);
  });

  it('are kept and not read where they are too large', async () => {
    const content = Buffer.alloc(8 * 2 ** 20 + 1, '页');
    const saved = await ingestPage(db, { content }, now);
    expect(saved).toMatchObject({ outcome: 'REJECTED', problems: [{ code: 'TOO_LARGE' }] });
    const [source] = await db.prisma.sourceDocument.findMany();
    const kept = await sourceBytes(db, source?.contentHash ?? '');
    expect(Buffer.from(kept).equals(content)).toBe(true);
  });

  it('make one notice when they come at the same time', async () => {
    const content = told(1, '水务局', '区委第18次常委会会议', '程远山');
    const saved = await Promise.all([1, 2, 3].map(() => ingestPage(db, { content }, now)));
    expect(saved.map(({ outcome }) => outcome).sort()).toEqual(['CREATED', 'UNCHANGED', 'UNCHANGED']);
    expect(await halves(db)).toEqual([]);
  });
});
