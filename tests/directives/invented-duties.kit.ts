/** Organs of several places and levels, and notices that tell them, or everybody, what to do: rows from a seed. */
import type { Db } from '../../server/platform/db.js';
import type { Prisma } from '../../server/platform/_generated/prisma/client.js';
import { newId } from '../../server/platform/ids.js';
import { randomFrom, type Random } from '../sdk/faults.kit.js';

/** Function and level as the list of organs has them; null for organs that no kind is told of. */
export const organs = [
  { name: '江苏省教育厅', kind: 'DEPARTMENT', place: '320000', purpose: '教育', level: 'PROVINCE' },
  { name: '苏州市人民政府', kind: 'GOVERNMENT', place: '320500', purpose: '人民政府', level: 'PREFECTURE' },
  { name: '苏州市教育局', kind: 'DEPARTMENT', place: '320500', purpose: '教育', level: 'PREFECTURE' },
  { name: '苏州市吴中区人民政府', kind: 'GOVERNMENT', place: '320506', purpose: '人民政府', level: 'COUNTY' },
  { name: '苏州市吴中区教育局', kind: 'DEPARTMENT', place: '320506', purpose: '教育', level: 'COUNTY' },
  { name: '苏州市吴中区水务局', kind: 'DEPARTMENT', place: '320506', purpose: '水务', level: 'COUNTY' },
  { name: '苏州市吴中区水利服务中心', kind: 'INSTITUTION', place: '320506', purpose: null, level: 'COUNTY' },
  { name: '苏州市吴中区湖东镇人民政府', kind: 'GOVERNMENT', place: '320506', purpose: '人民政府', level: 'TOWNSHIP' },
  { name: '苏州市吴中区桥南街道办事处', kind: 'GOVERNMENT', place: '320506', purpose: '街道', level: 'TOWNSHIP' },
  { name: '无锡市教育局', kind: 'DEPARTMENT', place: '320200', purpose: '教育', level: 'PREFECTURE' },
  { name: '防汛会商联席会议', kind: 'OTHER', place: null, purpose: null, level: null },
  { name: '防汛会商联席会议办公室', kind: 'OTHER', place: null, purpose: null, level: null },
] as const;
/** By their places in the list above: the superior organ. */
const superior = [null, null, 1, 1, 3, 3, 5, 3, 3, null, null, 10] as const;

/** Words for nobody by name: whom they mean, and which kinds. */
export const generalWords: Readonly<
  Record<string, { how: 'ALL' | 'CONCERNED' | 'NOBODY'; classes: [string, string | null][] }>
> = {
  各单位: { how: 'ALL', classes: [] },
  各地各部门: { how: 'ALL', classes: [] },
  各有关单位: { how: 'CONCERNED', classes: [] },
  各部门: { how: 'NOBODY', classes: [['工作部门', null]] },
  '各镇、街道': { how: 'NOBODY', classes: [['人民政府', 'TOWNSHIP'], ['街道', 'TOWNSHIP']] }, // prettier-ignore
  各农贸市场主办单位: { how: 'NOBODY', classes: [] },
};
export const turns = { 每月5日前: 'MONTHLY', 每季度: 'QUARTERLY', 每年2月底前: 'YEARLY', 每月: 'MONTHLY' } as const;

const hash = (of: string): string => of.padEnd(64, '0').slice(0, 64);
const span = { start: 0, end: 1, quote: '一', source: { start: 0, end: 1, quote: '一' } };
export const oneOf = <T>(random: Random, values: readonly T[]): T => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};
const dayNear = (random: Random, year: number): Date => new Date(Date.UTC(year, 0, 1 + Math.floor(random() * 700)));

type Addressee = Omit<Prisma.DirectiveAddresseeCreateManyInput, 'directiveId' | 'ordinal' | 'publishedOn'>;

function addressee(random: Random, agencyIds: readonly string[]): Addressee {
  const role = oneOf(random, [null, null, 'LEAD', 'SUPPORT'] as const);
  const nobody = { agencyId: null, classFunction: null, classLevel: null, role, span };
  const drawn = random();
  if (drawn < 0.4) return { ...nobody, text: '区局', scope: 'NAMED_AGENCY', agencyId: oneOf(random, agencyIds) };
  if (drawn < 0.6) {
    const classLevel = oneOf(random, ['COUNTY', 'PREFECTURE', null]);
    return { ...nobody, text: '各教育局', scope: 'CLASS', classFunction: '教育', classLevel };
  }
  if (drawn < 0.95) return { ...nobody, text: oneOf(random, Object.keys(generalWords)), scope: 'ALL_UNITS' };
  return { ...nobody, text: '全体职工', scope: 'ALL_STAFF' };
}

async function saveNotices(db: Db, random: Random, agencyIds: readonly string[]): Promise<NoticeDay[]> {
  const source = await db.prisma.sourceDocument.create({
    data: { id: newId(), contentHash: hash('a'), bytes: new Uint8Array([1]), encoding: 'utf-8' },
  });
  const empty = { outline: [], attachments: [], repairs: [], warnings: [] };
  const text = await db.prisma.noticeText.create({
    data: { id: newId(), sourceId: source.id, body: '各单位：请照办。', bodyStart: 0, bodyEnd: 8, ...empty },
  });
  const at = new Date('2025-01-01');
  const notices = Array.from({ length: 70 }, (_, i) => ({
    id: newId(),
    identity: `notice ${i}`,
    status: random() < 0.15 ? ('WITHDRAWN' as const) : ('PUBLISHED' as const),
    textId: text.id,
    title: `关于第${i}号事项的通知`,
    titleOrigin: 'STATED' as const,
    kind: 'CIRCULAR' as const,
    agencyId: oneOf(random, agencyIds),
    publishedOn: dayNear(random, 2024),
    themes: [],
    disclosureMode: 'UNSTATED' as const,
    validity: oneOf(random, ['UNSTATED', 'IN_FORCE', 'IN_FORCE', 'REPEALED', 'EXPIRED'] as const),
    retrievedAt: at,
    fingerprint: hash('b'),
    readingHash: hash('c'),
    contentChangedAt: at,
    reprocessedAt: at,
  }));
  await db.prisma.notice.createMany({ data: notices });
  const sentTo = notices.flatMap(({ id: noticeId }) =>
    Array.from({ length: Math.floor(random() * 3) }, (_, ordinal) => ({
      noticeId,
      ordinal,
      ...addressee(random, agencyIds),
      role: null,
    })),
  );
  await db.prisma.noticeAddressee.createMany({ data: sentTo });
  return notices;
}

type NoticeDay = { readonly id: string; readonly publishedOn: Date };

function directivesOf(random: Random, { id: noticeId, publishedOn }: NoticeDay, agencyIds: readonly string[]) {
  const ids = Array.from({ length: 1 + Math.floor(random() * 6) }, newId);
  return ids.map((id, ordinal) => ({
    id,
    noticeId,
    ordinal,
    spanStart: 0,
    spanEnd: 1,
    sourceStart: 0,
    sourceEnd: 1,
    kind: 'DIRECTIVE' as const,
    path: String(ordinal + 1),
    text: '照办。',
    parentId: ordinal > 0 && random() < 0.6 ? oneOf(random, ids.slice(0, ordinal)) : null,
    issuerId: random() < 0.7 ? oneOf(random, agencyIds) : null,
    strength: oneOf(random, ['MANDATORY', 'EFFORT', 'SLOGAN'] as const),
    confidence: 0.9,
    rule: 'invented 1',
    review: random() < 0.1 ? ('REJECTED' as const) : ('EXTRACTED' as const),
    textHash: hash('d'),
    publishedOn,
  }));
}

function target(random: Random, directiveId: string, ordinal: number) {
  const [text, recurrence] = oneOf(random, Object.entries(turns));
  const comesAgain = random() < 0.3;
  return {
    directiveId,
    ordinal,
    kind: 'DEADLINE' as const,
    text: comesAgain ? text : '年底前',
    span,
    soft: false,
    own: random() < 0.7,
    recurrence: comesAgain ? recurrence : null,
    dueBy: comesAgain || random() < 0.2 ? null : dayNear(random, 2025),
  };
}

/** Table by table: triggers work statement by statement. */
async function saveDirectives(
  db: Db,
  random: Random,
  notices: readonly NoticeDay[],
  agencyIds: readonly string[],
): Promise<void> {
  const directives = notices.flatMap((notice) => directivesOf(random, notice, agencyIds));
  await db.prisma.directive.createMany({ data: directives });
  const some = (most: number): number[] => Array.from({ length: Math.floor(random() * most) }, (_, ordinal) => ordinal);
  await db.prisma.directiveAddressee.createMany({
    data: directives.flatMap(({ id: directiveId, publishedOn }) =>
      some(4).map((ordinal) => ({ directiveId, ordinal, publishedOn, ...addressee(random, agencyIds) })),
    ),
  });
  await db.prisma.target.createMany({
    data: directives.flatMap(({ id }) => some(3).map((ordinal) => target(random, id, ordinal))),
  });
}

/** Returns the ids of the organs, in the order of the list. */
export async function inventDuties(db: Db): Promise<string[]> {
  const random = randomFrom(20_251_101);
  const ids = organs.map(newId);
  await db.prisma.agency.createMany({
    data: organs.map(({ name, kind, place }, i) => ({
      id: ids[i] ?? '',
      name,
      kind,
      divisionCode: place,
      parentId: ids[superior[i] ?? -1] ?? null,
    })),
  });
  await db.prisma.agencyName.createMany({
    data: organs.map(({ name }, i) => ({ id: newId(), agencyId: ids[i] ?? '', name, origin: 'CANONICAL' as const })),
  });
  await saveDirectives(db, random, await saveNotices(db, random, ids), ids);
  return ids;
}

const orderBy = { id: 'asc' } as const;
export const readDutyRows = async ({ prisma }: Db) => ({
  agencies: await prisma.agency.findMany({ orderBy }),
  divisions: await prisma.division.findMany(),
  directives: await prisma.directive.findMany({
    orderBy,
    include: { notice: { include: { addressees: true, agency: true } }, issuer: true, addressees: true, targets: true },
  }),
});
export type DutyRows = Awaited<ReturnType<typeof readDutyRows>>;
export type DirectiveRow = DutyRows['directives'][number];
export type AgencyRow = DutyRows['agencies'][number];
