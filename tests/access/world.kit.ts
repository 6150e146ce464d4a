/** Notices of which some are hidden or taken away, all of them woven into one another, with something of every type of the schema. */
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { changeOrder } from '../../server/changes/change.sql.js';
import { encodeNodeId, isNodeName, type NodeName } from '../../server/graphql/node-id.js';
import { encodeCursor } from '../../server/graphql/read/cursor.js';
import { Models } from '../../server/graphql/read/models.js';
import { loadDemo } from '../../server/ingest/demo.js';
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow } from '../kit/app.js';
import { asClerk, doing, ingest, page } from '../staff/staff.kit.js';
import type { Values } from './probes.kit.js';

/** Index numbers of the demo pages that are hidden. */
const hiddenDemo = ['99010606/2025-00031', '99010611/2025-00007', '990101/2025-00044', '99010601/2025-00027'];
const hiddenUrl = 'https://www.chenghu.example.cn/zwgk/202509/t20250916.html';
const autumn = '区委第26次常委会会议';

/** With an attachment that has an address, a date that is none, and a target that has a first day. */
const dredging = `<!DOCTYPE html><html><head><meta name="ArticleTitle" content="关于清淤的通知"></head><body><table>
  <tr><td>索引号：</td><td>hidden-5</td></tr><tr><td>发布机构：</td><td>云浦市澄湖区水务局</td></tr>
  <tr><td>生成日期：</td><td>2025-13-45</td></tr><tr><td>公开日期：</td><td>2025-09-02</td></tr></table>
  <div><p>一、加快清淤。各镇人民政府要在2025年内完成清淤5处。各镇人民政府要在2025年9月1日至12月20日完成复查6处。</p><p>附件：<a href="https://www.chenghu.example.cn/f/1.docx">清淤点位表.docx</a></p></div></body></html>`;

/** Beside the demo pages: visible and hidden ones that share organs, meetings, places and sentences. */
async function addPages(db: Db): Promise<void> {
  const meeting = (index: string, agency: string, told: string): string =>
    page({ index, agency, title: `${agency}传达学习会议精神`, publishedOn: '2025-09-18', body: told });
  const pages: { content: string; sourceUrl?: string }[] = [
    {
      content: meeting(
        '99010606/2025-00070',
        '云浦市澄湖区工业和信息化局',
        `3月12日上午，区工信局召开党委（扩大）会议，学习传达区委第18次常委会会议精神。9月16日，区工信局召开党委会议，传达学习${autumn}精神，局党委书记、局长沈知远主持会议。会议强调，要抢抓窗口期。\n一要落实举措。各镇要对照《关于做好2025年防汛备汛工作的通知》（澄水发〔2025〕9号）逐项抓好。`,
      ),
    },
    {
      content: meeting(
        'hidden-1',
        '云浦市澄湖区水务局',
        `9月17日，区水务局召开党组会议，传达学习${autumn}精神，局党组书记、局长秦书白主持会议。会议要求，要对照《云浦市澄湖区工业和信息化局传达学习会议精神》抓好落实。\n一要守住安全底线。各地各部门要严防麻痹思想，深入开展隐患排查，9月底前完成一轮全覆盖检查。`,
      ),
      sourceUrl: hiddenUrl,
    },
    {
      content: meeting(
        'hidden-2',
        '云浦市澄湖区工业和信息化局',
        `9月16日，区工信局召开党委会议，传达学习${autumn}精神和市委工业强市推进会精神，局党委书记、局长沈知远主持会议。\n一要优化营商环境。区行政审批局要推行容\ufffd缺受理。`,
      ),
    },
  ];
  pages.push({ content: dredging });
  for (const part of [1, 2]) {
    const body = part === 1 ? '一、各镇要检查堤防和水闸。' : '二、区水务局要走访独居老人，送去凉茶和药品。';
    pages.push({ content: `${page({ index: 'hidden-6', title: '关于分页的通知', body })}第 ${part} 页 共 2 页\n` });
  }
  // One that ends on a day, and one that repeals another by its number.
  for (const [index, body] of Object.entries({
    'hidden-7': '一、各镇要清理河道。本通知自2025年9月1日起施行，有效期至2030年8月31日。',
    'hidden-8':
      '一、各镇要管护河道。本通知自2025年10月1日起施行，《关于做好2025年防汛备汛工作的通知》（澄水发〔2025〕9号）同时废止。',
  }))
    pages.push({ content: page({ index, title: `关于第${index.at(-1)}段河道的通知`, body }) });
  for (const { content, sourceUrl } of pages) await ingestPage(db, { content, sourceUrl }, testNow);
  // Places of the table of divisions, which knows no invented ones.
  for (const [index, agency] of Object.entries({
    '99010699/2025-00001': '苏州市吴中区水务局',
    'hidden-3': '苏州市吴中区水务局',
    'hidden-4': '苏州市水务局',
  }))
    await ingest(db, { index, agency, title: `${agency}关于${index}的通知` }, testNow);
}

/** What staff did: something of each type that the public never sees. */
async function addStaffWork(db: Db, { notice, directive }: { notice: string; directive: string }): Promise<void> {
  const clerk = asClerk(db);
  const correction = { id: notice, expectedRevision: 1, reason: '概述有误', summary: '更正的概述' };
  await doing(clerk, 'correctNotice', '__typename')(correction);
  await doing(clerk, 'ingestPage', 'outcome')({ content: '无题' });
  await doing(clerk, 'setSite', 'outcome')({ host: 'www.chenghu.gov.cn', publisher: '云浦市澄湖区水务局' });
  await doing(clerk, 'setSynonym', 'outcome')({ words: ['清淤', '疏浚'] });
  await doing(clerk, 'reviewDirective', '__typename')({ id: directive, review: 'CONFIRMED', note: '已核对' });
  const admin = askApp(db, { role: 'ADMIN', name: '管理员' });
  await doing(admin, 'createApiKey', 'secret')({ name: '街道办应用', role: 'PARTNER' });
}

export interface World {
  /** Ids of everything that there is of each type that has ids. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly values: Values;
  readonly changes: number;
  readonly setStatus: (status: string) => Promise<void>;
  /** Takes the hidden notices away, as if they had never been; organs that they named stay. */
  readonly takeAway: () => Promise<void>;
}

export async function makeWorld(db: Db, schema: GraphQLSchema): Promise<World> {
  await loadDemo(db, testNow);
  await addPages(db);
  const hidden = (
    await db.prisma.notice.findMany({ select: { id: true, indexNumber: true }, orderBy: { id: 'asc' } })
  ).filter(({ indexNumber }) => indexNumber?.startsWith('hidden') === true || hiddenDemo.includes(indexNumber ?? ''));
  const keys = hidden.map(({ id }) => id);
  const reviewed = await db.prisma.directive.findFirstOrThrow({ where: { noticeId: { in: keys } } });
  await addStaffWork(db, {
    notice: encodeNodeId('Notice', reviewed.noticeId),
    directive: encodeNodeId('Directive', reviewed.id),
  });
  await db.prisma.agency.updateMany({
    where: { name: '云浦市澄湖区水务局' },
    data: { orgCode: '01400063X', creditCode: '11990106014000631A' },
  });
  const run = async (sql: string): Promise<void> => void (await db.prisma.$executeRawUnsafe(sql, keys));
  return {
    ids: await idsOf(db, schema),
    values: await valuesOf(db, keys),
    changes: await db.prisma.change.count(),
    setStatus: (status) => run(`UPDATE "Notice" SET "status" = '${status}' WHERE "id" = ANY($1::uuid[])`),
    takeAway: async () => {
      await run(`DELETE FROM "SearchRow" WHERE "subjectId" = ANY($1::uuid[])`);
      await run(`DELETE FROM "DirectiveSearchRow" WHERE "noticeId" = ANY($1::uuid[])`);
      await run(`DELETE FROM "Revision" WHERE "noticeId" = ANY($1::uuid[])`);
      await run(`DELETE FROM "Notice" WHERE "id" = ANY($1::uuid[])`);
      await db.prisma.meeting.deleteMany({ where: { notices: { none: {} } } });
    },
  };
}

async function idsOf(db: Db, schema: GraphQLSchema): Promise<Map<string, string[]>> {
  const node = schema.getType('Node');
  const types = isInterfaceType(node) ? schema.getPossibleTypes(node).filter(isObjectType) : [];
  const found = new Map<string, string[]>();
  for (const { name } of types) {
    if (!isNodeName(name)) throw new Error(`${name} has ids that nobody can read: give it a letter in node-id.ts.`);
    // Of the places of the whole country, those of the organs and what they lie in.
    const where =
      name === 'Division'
        ? `WHERE EXISTS (SELECT 1 FROM "Agency" a WHERE rtrim(t."code", '0') = left(a."divisionCode", length(rtrim(t."code", '0'))))`
        : '';
    const text = `SELECT "${Models.of(schema).keyOf(name).column}"::text AS key FROM "${name}" t ${where} ORDER BY 1`;
    const rows = await db.rows({ name: '', label: 'test', values: [], text });
    found.set(
      name,
      rows.map(({ key }) => encodeNodeId(name, String(key))),
    );
  }
  return found;
}

/** What arguments are asked with; where a name stands for one thing everywhere, by the name alone. */
async function valuesOf(db: Db, hidden: readonly string[]): Promise<Values> {
  const id = (name: NodeName, key: string | undefined): string => {
    if (key === undefined) throw new Error(`no ${name} to ask by`);
    return encodeNodeId(name, key);
  };
  const ofHidden = { in: [...hidden] };
  const bureau = await db.prisma.agency.findFirstOrThrow({ where: { name: '云浦市澄湖区水务局' } });
  const convener = await db.prisma.agency.findFirstOrThrow({ where: { name: '云浦市澄湖区工业和信息化局' } });
  const district = await db.prisma.agency.findFirst({ where: { id: bureau.parentId ?? bureau.id } });
  const parts = { noticeId: ofHidden } as const;
  const directive = await db.prisma.directive.findFirstOrThrow({ where: parts });
  const issued = await db.prisma.directive.findFirst({ where: { ...parts, issuerId: { not: null } } });
  const addressed = await db.prisma.directiveAddressee.findFirst({
    where: { directive: parts, agencyId: { not: null } },
  });
  const meeting = await db.prisma.directive.findFirst({ where: { ...parts, meetingId: { not: null } } });
  const agency = [id('Agency', bureau.id)];
  const notices = hidden.map((key) => id('Notice', key));
  return {
    'Query.node(id:)': [notices[0], id('Directive', directive.id), id('Meeting', meeting?.meetingId ?? undefined)],
    'Query.nodes(ids:)': [[...notices, id('Directive', directive.id)]],
    'Query.division(code:)': ['320506', '320500'],
    'Query.inScript(texts:)': [['要求']], // what it answers is what it was given
    'Query.search(query:)': ['会议', '"严防麻痹思想"', '99010606/2025-000', '水务局', '"第7段河道" 驾驶证'],
    'Query.suggest(prefix:)': ['澄水发〔2025〕9号', '关于', '会议', '澄水发'],
    'Subscription.changes(after:)': [encodeCursor(changeOrder, [0])],
    'NoticeKey.documentNumber': ['澄水发〔2025〕9号'],
    'AgencyKey.name': ['云浦市澄湖区水务局'],
    'MeetingFilter.name': ['会议'],
    'AgencyFilter.name': ['局'],
    'OrganClassFilter.function': ['人民政府'],
    // Cursors are places in an order: whether something stands there is not looked at.
    after: [],
    before: [],
    first: [1],
    last: [1, 100],
    depth: [6, 1],
    minScore: [],
    indexNumber: hiddenDemo.slice(0, 1),
    siteCode: ['9901060012'],
    sourceUrl: [hiddenUrl],
    orgCode: ['01400063X'],
    creditCode: ['11990106014000631A'],
    division: ['3205', '320506'],
    from: ['2025-01-01'],
    to: ['2025-12-31'],
    agency,
    agencyTree: [id('Agency', district?.id)],
    mentions: agency,
    parent: [id('Agency', district?.id)],
    ledBy: agency,
    dutiesOf: agency,
    asOf: ['2025-09-01'],
    convener: [id('Agency', convener.id)],
    issuer: [id('Agency', issued?.issuerId ?? undefined)],
    addressee: [id('Agency', addressed?.agencyId ?? undefined)],
    meeting: [id('Meeting', meeting?.meetingId ?? undefined)],
    notice: [id('Notice', directive.noticeId)],
    'NoticeKey.id': [id('Notice', directive.noticeId)],
    'AgencyKey.id': agency,
    'Query.webhookDeliveries(webhook:)': ['of nobody'],
  };
}
