/** Reads of notices and of related tables. */
import { canonicalAddress } from '../domain/address.js';
import { wholeText } from '../platform/source-parts.js';
import { columnOf, count, sql, value, written, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';
import { isStaff } from '../graphql/context.js';
import type { ListSource, ParentName, RowsOf, Scope } from '../graphql/read/source.js';
import {
  agencyKey,
  noticeConditions,
  noticeOrder,
  noticeSides,
  type NoticeFilterShape,
  type NoticeOrderShape,
} from './notice.filter.js';
import type { Viewer } from '../graphql/viewer.js';
import { reportsOf } from './notice.sets.sql.js';
import type { Statement } from '../platform/statement.js';

type Notice = Table<'Notice'>;

/** A withdrawn notice is invisible on every path, except to staff. */
export const noticeVisible = (self: Notice, { viewer }: Pick<Scope, 'viewer'>): Sql | null =>
  isStaff(viewer) ? null : sql`${self.status} = 'PUBLISHED'`;

interface NoticeArgs {
  readonly filter?: NoticeFilterShape | null | undefined;
  readonly orderBy?: NoticeOrderShape | null | undefined;
}
type NoticeList<P extends ParentName> = ListSource<'Notice', P, NoticeArgs>;

/** A filtered and ordered list of notices below rows of another type. */
const noticesOf = <P extends 'Agency' | 'Meeting'>(by: (self: Notice, parent: RowsOf<P>) => Sql): NoticeList<P> => ({
  type: 'Notice',
  where: ({ self, parent, args }, scope) => [
    by(self, parent as RowsOf<P>), // P is not the root
    ...noticeConditions(self, args.filter ?? {}, scope),
  ],
  order: ({ orderBy }) => noticeOrder(orderBy),
});

/** Precomputed counts of all notices have this scope, those of an agency its id. */
const everybody = sql`'00000000-0000-0000-0000-000000000000'::uuid`;

const isGiven = (filter: object | null | undefined): boolean =>
  Object.values(filter ?? {}).some((given) => given !== null && given !== undefined);

export const notices: NoticeList<'Query'> = {
  type: 'Notice',
  where: ({ self, args }, scope) => noticeConditions(self, args.filter ?? {}, scope),
  order: ({ orderBy }) => noticeOrder(orderBy),
  keysFirst: ({ args: { filter, orderBy } }, scope) => {
    if (!filter || !isGiven(filter)) return null;
    return { sides: noticeSides(filter, orderBy?.field ?? 'PUBLISHED_ON', scope), through: null };
  },
  tally: ({ counts, args }, scope) => {
    const { agency, ...others } = args.filter ?? {};
    if (isGiven(others)) return null;
    const counted = typeof agency === 'string' ? agencyKey(agency, scope) : everybody;
    return sql`FROM "NoticeTally" ${counts} WHERE ${counts.scope} = ${counted}`;
  },
};
export const noticesOfAgency: NoticeList<'Agency'> = {
  ...noticesOf<'Agency'>((self, agency) => sql`${self.agencyId} = ${agency.id}`),
  tally: ({ counts, parent, args }) =>
    isGiven(args.filter) ? null : sql`FROM "NoticeTally" ${counts} WHERE ${counts.scope} = ${parent.id}`,
};
export const noticesOfMeeting = noticesOf<'Meeting'>((self, meeting) => sql`${self.id} IN (${reportsOf(meeting.id)})`);

/**
 * Has no filter with which staff could request withdrawn notices, so it contains everything
 * visible.
 */
const citationList = (by: (notice: Notice) => Sql): ListSource<'Notice', 'Notice'> => ({
  type: 'Notice',
  where: ({ self, parent }) => [sql`${self.id} IN (${by(parent)})`],
  order: () => noticeOrder(null),
});

export const citedNotices = citationList(
  ({ id }) => sql`SELECT c."citedId" FROM "Citation" c WHERE c."noticeId" = ${id}`,
);
export const citingNotices = citationList(
  ({ id }) => sql`SELECT c."noticeId" FROM "Citation" c WHERE c."citedId" = ${id}`,
);

export const citationVisible = (self: Table<'Citation'>, { viewer }: Scope): Sql | null =>
  isStaff(viewer)
    ? null
    : sql`EXISTS (SELECT 1 FROM "Notice" v WHERE v."id" = ${self.noticeId} AND v."status" = 'PUBLISHED')`;

const citationsThat = (by: 'noticeId' | 'citedId'): ListSource<'Citation', 'Notice'> => ({
  type: 'Citation',
  where: ({ self, parent }) => [sql`${self[by]} = ${parent.id}`, sql`${self.how} IS NOT NULL`],
  order: () => ({
    of: 'Citation',
    columns: [
      { name: 'noticeId', type: 'uuid' },
      { name: 'ordinal', type: 'int' },
    ],
    direction: 'ASC',
  }),
});
export const superseded = citationsThat('noticeId');
export const superseding = citationsThat('citedId');

/** A notice or a revision: its text is in another table. */
type WithText = Pick<Notice, 'textId'>;

/** A column of the text of the current revision. */
export function textOf({ textId }: WithText, column: keyof Table<'NoticeText'> & string): Sql {
  const x = table('NoticeText');
  return sql`(SELECT ${columnOf(x, column)} FROM "NoticeText" ${x} WHERE ${x.id} = ${textId})`;
}
/** The source as UTF-8 bytes in base64: a PostgreSQL text cannot contain NUL. */
export function sourceOfText({ textId }: WithText): Sql {
  const s = table('SourceDocument');
  return sql`(SELECT encode(${wholeText(s)}, 'base64') FROM "NoticeText" x JOIN "SourceDocument" ${s} ON ${s.id} = x."sourceId"
    WHERE x."id" = ${textId})`;
}
/** Columns of the notice and of its source document in one object. */
export const originOf = (n: Notice): Sql =>
  sql`(SELECT json_build_object('url', ${n.sourceUrl}, 'siteCode', ${n.siteCode}, 'siteName', ${n.siteName},
    'icpNumber', ${n.icpNumber}, 'policeNumber', ${n.policeNumber}, 'retrievedAt', ${n.retrievedAt},
    'origin', (SELECT json_build_object('encoding', s."encoding", 'contentHash', s."contentHash")
      FROM "NoticeText" x JOIN "SourceDocument" s ON s."id" = x."sourceId" WHERE x."id" = ${n.textId})))`;

/** FROM the outline, in order, each unit with the directive that starts at the same position. */
export const unitsOf = (n: Notice, unit: Sql): Sql =>
  sql`FROM (SELECT e.item->>'path' AS "path", e.item->>'kind' AS "kind", e.item->>'marker' AS "marker", e.item->>'heading' AS "heading", e.item->>'says' AS "says",
      e.item->'span' AS "span", e.place, (SELECT d."id" FROM "Directive" d WHERE d."noticeId" = ${n.id}
        AND d."marker" IS NOT NULL AND d."spanStart" = (e.item->'span'->>'start')::int LIMIT 1) AS "directiveId"
    FROM "NoticeText" x, jsonb_array_elements(x."outline") WITH ORDINALITY AS e(item, place) WHERE x."id" = ${n.textId}) ${unit}
    ORDER BY ${unit}."place"`;

export const mentions: ListSource<'Mention', 'Notice'> = {
  type: 'Mention',
  where: ({ self, parent }) => [sql`${self.noticeId} = ${parent.id}`],
  order: () => ({ of: 'Mention', columns: [{ name: 'ordinal', type: 'int' }], direction: 'ASC' }),
};

export const revisions: ListSource<'Revision', 'Notice'> = {
  type: 'Revision',
  where: ({ self, parent }) => [sql`${self.noticeId} = ${parent.id}`],
  order: () => ({ of: 'Revision', columns: [{ name: 'number', type: 'int' }], direction: 'DESC' }),
};

/** A condition on a notice. */
export type NoticeCondition = (n: Notice) => Sql;

/** Visible notices with the same key, for the error message of an ambiguous query. */
export function namesakes(condition: NoticeCondition, viewer: Viewer): Statement {
  const n = table('Notice');
  const seen = noticeVisible(n, { viewer }) ?? sql`TRUE`;
  const statement = sql`SELECT ${n.id}::text AS "id", ${n.title}, ${n.siteCode} FROM "Notice" ${n}
    WHERE ${condition(n)} AND ${seen} ORDER BY ${n.id} LIMIT ${count(10)}`;
  return { name: '', label: 'read notices of one key', ...written(statement) };
}

export const byIndexNumber =
  (indexNumber: string): NoticeCondition =>
  (n) =>
    sql`${n.indexNumber} = ${value(indexNumber, 'text')}`;
export const bySiteIndex =
  (siteCode: string, indexNumber: string): NoticeCondition =>
  (n) =>
    sql`${n.indexNumber} = ${value(indexNumber, 'text')} AND ${n.siteCode} = ${value(siteCode, 'text')}`;
export const byDocumentNumber =
  (documentNumber: string): NoticeCondition =>
  (n) =>
    sql`${n.documentNumber} = ${value(documentNumber, 'text')}`;

/** Any form of any address of the notice's page. */
export const byAddress =
  (address: string): NoticeCondition =>
  (n) => {
    const key = value(`ADDRESS ${canonicalAddress(address) ?? address}`, 'text');
    return sql`(${n.sourceUrl} = ${value(address, 'text')} OR ${n.id} IN (SELECT k."noticeId" FROM "DocumentKey" k WHERE k."key" = ${key}))`;
  };
