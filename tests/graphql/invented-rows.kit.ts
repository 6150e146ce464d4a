/** Some hundred rows of every sort that lists are made of, from a seed: with missing dates, merged agencies, withdrawn notices. */
import type { Db } from '../../server/platform/db.js';
import {
  AddresseeRole,
  AddresseeScope,
  AgencyKind,
  ChangeKind,
  DirectiveStrength,
  DocumentGenre,
  NoticeKind,
  ReviewState,
  Validity,
} from '../../server/platform/_generated/prisma/enums.js';
import { newId } from '../../server/platform/ids.js';
import { fillSearch } from '../../server/search/fill.store.js';
import { randomFrom, type Random } from '../sdk/faults.kit.js';

export type Rows = Awaited<ReturnType<typeof readRows>>;
export type NoticeRow = Rows['notices'][number];
export type DirectiveRow = Rows['directives'][number];
export type AgencyRow = Rows['agencies'][number];
export type MeetingRow = Rows['meetings'][number];
export type ChangeRow = Rows['changes'][number];

/** What titles have that a search asks for. */
export const word = '河道保洁';
const places = ['320506', '320505', '320200', '330000'];
const hash = (of: string): string => of.padEnd(64, '0').slice(0, 64);
const span = { start: 0, end: 1, quote: '一', source: { start: 0, end: 1, quote: '一' } };
const day = (random: Random): Date => new Date(Date.UTC(2023, 0, 1 + Math.floor(random() * 900)));
const maybe = <T>(random: Random, share: number, value: () => T): T | null => (random() < share ? value() : null);
const oneOf = <T>(random: Random, values: readonly T[]): T => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};
const repeat = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

function inventedAgencies(random: Random) {
  const agencies: { id: string; name: string; parentId: string | null; mergedIntoId: string | null }[] = [];
  for (let i = 0; i < 60; i += 1) {
    const parentId = i < 4 ? null : oneOf(random, agencies.slice(0, 30)).id;
    agencies.push({
      id: newId(),
      name: `第${i}号澄湖${oneOf(random, ['水务局', '街道', 'a_b局'])}`,
      parentId,
      mergedIntoId: null,
    });
  }
  return agencies.map((agency, i) => ({
    ...agency,
    mergedIntoId: i < 56 ? null : (agencies[i - 40]?.id ?? null),
    kind: oneOf(random, Object.values(AgencyKind)),
    divisionCode: maybe(random, 0.8, () => oneOf(random, places)),
  }));
}

async function saveNotices(db: Db, random: Random, agencyIds: readonly string[]): Promise<string[]> {
  const source = await db.prisma.sourceDocument.create({
    data: { id: newId(), contentHash: hash('a'), bytes: new Uint8Array([1]), encoding: 'utf-8' },
  });
  const empty = { outline: [], attachments: [], repairs: [], warnings: [] };
  const text = await db.prisma.noticeText.create({
    data: { id: newId(), sourceId: source.id, body: '各单位：请照办。', bodyStart: 0, bodyEnd: 8, ...empty },
  });
  const notices = repeat(240, (i) => {
    const place = maybe(random, 0.8, () => oneOf(random, places));
    const at = new Date(Date.UTC(2025, 0, 1, 0, 0, Math.floor(random() * 100))); // some at the same moment
    return {
      id: newId(),
      identity: `notice ${i}`,
      status: random() < 0.15 ? ('WITHDRAWN' as const) : ('PUBLISHED' as const),
      textId: text.id,
      title: `关于第${i}号${random() < 0.5 ? word : '事项'}的通知`,
      titleOrigin: 'STATED' as const,
      kind: oneOf(random, Object.values(NoticeKind).slice(0, 4)),
      genre: maybe(random, 0.6, () => oneOf(random, Object.values(DocumentGenre).slice(0, 3))),
      agencyId: oneOf(random, agencyIds.slice(0, 20)),
      provinceCode: place && `${place.slice(0, 2)}0000`,
      prefectureCode: place && !place.endsWith('0000') ? `${place.slice(0, 4)}00` : null,
      countyCode: place && !place.endsWith('00') ? place : null,
      createdOn: maybe(random, 0.7, () => day(random)),
      publishedOn: day(random),
      themes: [],
      disclosureMode: 'UNSTATED' as const,
      validity: oneOf(random, Object.values(Validity)),
      siteCode: maybe(random, 0.5, () => oneOf(random, ['3205060001', '3202000001'])),
      retrievedAt: at,
      fingerprint: hash('b'),
      readingHash: hash('c'),
      contentChangedAt: at,
      reprocessedAt: at,
    };
  });
  await db.prisma.notice.createMany({ data: notices });
  return notices.map(({ id }) => id);
}

async function saveMeetings(
  db: Db,
  random: Random,
  of: { agencyIds: string[]; noticeIds: string[] },
): Promise<string[]> {
  const meetings = repeat(60, (i) => ({
    id: newId(),
    identity: `meeting ${i}`,
    name: oneOf(random, ['区委常委会会议', '防汛%工作会议', '区政府常务会议']),
    heldOn: maybe(random, 0.7, () => day(random)),
    convenerId: maybe(random, 0.8, () => oneOf(random, of.agencyIds.slice(0, 10))),
  }));
  await db.prisma.meeting.createMany({ data: meetings });
  const told = of.noticeIds.slice(0, 120).map((noticeId, i) => {
    const meetingId = meetings[Math.floor(random() * meetings.length)]?.id ?? '';
    return { noticeId, ordinal: i % 3, meetingId, span };
  });
  await db.prisma.noticeMeeting.createMany({ data: told });
  return meetings.map(({ id }) => id);
}

async function saveDirectives(
  db: Db,
  random: Random,
  { noticeIds, agencyIds, meetingIds }: { noticeIds: string[]; agencyIds: string[]; meetingIds: string[] },
): Promise<void> {
  const notices = await db.prisma.notice.findMany({ orderBy, where: { id: { in: noticeIds.slice(0, 120) } } });
  const place = { spanStart: 0, spanEnd: 1, sourceStart: 0, sourceEnd: 1 };
  for (const { id: noticeId, publishedOn } of notices) {
    const directives = repeat(Math.floor(random() * 6), (ordinal) => ({
      id: newId(),
      noticeId,
      ordinal,
      ...place,
      kind: 'DIRECTIVE' as const,
      meetingId: maybe(random, 0.4, () => oneOf(random, meetingIds.slice(0, 8))),
      path: String(ordinal + 1),
      text: '照办。',
      issuerId: maybe(random, 0.7, () => oneOf(random, agencyIds.slice(0, 8))),
      strength: oneOf(random, Object.values(DirectiveStrength)),
      confidence: 0.9,
      rule: 'invented 1',
      review: oneOf(random, Object.values(ReviewState)),
      textHash: hash('d'),
      publishedOn,
      targetCount: Math.floor(random() * 3),
    }));
    const nested = directives.map((row, i) => ({ ...row, parentId: i % 3 === 2 ? (directives[0]?.id ?? null) : null }));
    await db.prisma.directive.createMany({ data: nested });
    await db.prisma.target.createMany({
      data: directives.flatMap(({ id: directiveId, targetCount }) =>
        repeat(targetCount, (ordinal) => ({
          directiveId,
          ordinal,
          kind: 'DEADLINE' as const,
          text: '年底前',
          span,
          soft: false,
          dueBy: maybe(random, 0.7, () => day(random)),
        })),
      ),
    });
    // As ingestion keeps it: the earliest of its targets.
    await db.prisma.$executeRawUnsafe(
      `UPDATE "Directive" d SET "dueBy" = (SELECT min(t."dueBy") FROM "Target" t WHERE t."directiveId" = d."id")`,
    );
    await db.prisma.directiveAddressee.createMany({
      data: directives.flatMap(({ id: directiveId }, i) =>
        repeat(Math.floor(random() * 3), (ordinal) => ({
          directiveId,
          ordinal,
          text: '各街道',
          scope: oneOf(random, Object.values(AddresseeScope)),
          role: maybe(random, 0.5, () => oneOf(random, Object.values(AddresseeRole))),
          agencyId: maybe(random, 0.9, () => oneOf(random, agencyIds.slice(0, 8))),
          classFunction: ordinal === 1 ? '教育' : null,
          classLevel: ordinal === 1 && i % 2 === 0 ? 'COUNTY' : null,
          publishedOn,
          span,
        })),
      ),
    });
  }
}

/** Writes them, and reads them back. */
export async function inventRows(db: Db): Promise<Rows> {
  const random = randomFrom(20_250_903);
  const agencies = inventedAgencies(random);
  await db.prisma.agency.createMany({ data: agencies });
  const names = agencies.flatMap(({ id: agencyId, name, mergedIntoId }) => [
    {
      id: newId(),
      agencyId: mergedIntoId ?? agencyId,
      name,
      origin: mergedIntoId ? ('MERGED' as const) : ('CANONICAL' as const),
    },
    ...(random() < 0.3 ? [{ id: newId(), agencyId, name: `${name}（原）`, origin: 'SEEN' as const }] : []),
  ]);
  await db.prisma.agencyName.createMany({ data: names });
  const agencyIds = agencies.filter(({ mergedIntoId }) => mergedIntoId === null).map(({ id }) => id);
  const noticeIds = await saveNotices(db, random, agencyIds);
  const meetingIds = await saveMeetings(db, random, { agencyIds, noticeIds });
  await saveDirectives(db, random, { noticeIds, agencyIds, meetingIds });
  const fromNotices = noticeIds
    .slice(0, 90)
    .flatMap((noticeId) =>
      repeat(Math.floor(random() * 4), (ordinal) => ({ noticeId, ordinal, span, text: '水务局' })),
    );
  await db.prisma.mention.createMany({
    data: fromNotices.map((row) => ({ ...row, agencyId: oneOf(random, agencyIds.slice(0, 12)) })),
  });
  await db.prisma.citation.createMany({
    data: fromNotices.map(({ text: _text, ...row }) => ({
      ...row,
      citedId: maybe(random, 0.8, () => oneOf(random, noticeIds.slice(0, 40))),
    })),
  });
  await db.prisma.change.createMany({
    data: repeat(200, (i) => ({
      position: BigInt(1_000 + i * 3),
      kind: oneOf(random, Object.values(ChangeKind)),
      subjectType: 'Notice',
      subjectId: oneOf(random, noticeIds),
      revision: i,
      occurredAt: new Date(Date.UTC(2025, 0, 1)),
      agencyId: maybe(random, 0.9, () => oneOf(random, agencies).id), // merged ones too, as they were called then
      division: maybe(random, 0.8, () => oneOf(random, places)),
    })),
  });
  await db.prisma.changeScope.createMany({
    data: repeat(300, () => ({
      position: BigInt(1_000 + Math.floor(random() * 200) * 3),
      scope: oneOf(random, [...agencies.slice(0, 6), ...agencies.slice(-44)]).id, // merged ones too
    })),
    skipDuplicates: true,
  });
  await fillSearch(db);
  return readRows(db);
}

/** In the order in which they were made: tests take the first ones, and a table that was emptied before gives them in any. */
const orderBy = { id: 'asc' } as const;

async function readRows({ prisma }: Db) {
  const organs = await prisma.changeScope.findMany();
  return {
    agencies: await prisma.agency.findMany({ orderBy, include: { names: true } }),
    notices: await prisma.notice.findMany({
      orderBy,
      include: { mentions: true, meetings: true, citations: true, citedBy: true },
    }),
    meetings: await prisma.meeting.findMany({ orderBy, include: { notices: { include: { notice: true } } } }),
    directives: await prisma.directive.findMany({
      orderBy,
      include: { notice: true, targets: true, addressees: true },
    }),
    changes: (await prisma.change.findMany({ orderBy: { position: 'asc' } })).map((change) => ({
      ...change,
      organIds: organs.filter(({ position }) => position === change.position).map(({ scope }) => scope),
    })),
  };
}
