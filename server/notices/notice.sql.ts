/** How notices are found, and what they read from other tables. */
import { canonicalAddress } from '../domain/address.js';
import { wholeText } from '../platform/source-parts.js';
import type { Statement } from '../platform/db.js';
import { isStaff, type Viewer } from '../graphql/context.js';
import { modelRules, type ListSource, type Scope } from '../graphql/read/source.js';
import {
  agencyKey,
  noticeConditions,
  noticeOrder,
  noticeSides,
  type NoticeFilterShape,
  type NoticeOrderShape,
} from './notice.filter.js';

modelRules('Notice', {
  // A withdrawn notice is invisible by every path, except to staff.
  visible: (self, { viewer }) => (isStaff(viewer) ? null : `${self}."status" = 'PUBLISHED'`),
  filter: noticeConditions,
});

interface NoticeArgs {
  readonly filter?: NoticeFilterShape | null;
  readonly orderBy?: NoticeOrderShape | null;
}

/** Tallies of all notices stand under this scope, those of one agency under its id. */
const everybody = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** A list of notices that hangs on a parent by a condition, filtered and ordered as its arguments say. */
const noticeList = (by: (self: string, parent: string) => readonly string[], tallied?: (parent: string) => string) =>
  ({
    model: 'Notice',
    where: ({ self, parent, args }, scope) => {
      const { filter } = args as NoticeArgs; // as the field declares them
      return [...by(self, parent), ...noticeConditions(self, filter ?? {}, scope)];
    },
    order: (args) => noticeOrder((args as NoticeArgs).orderBy),
    tally: ({ self, parent, args }, scope) => {
      const whole = tallied?.(parent);
      const counted = whole && talliedScope(whole, (args as NoticeArgs).filter ?? {}, scope);
      return counted ? `FROM "NoticeTally" ${self} WHERE ${self}."scope" = ${counted}` : null;
    },
  }) as const satisfies ListSource;

/** The scope whose tallies count what a filter asks for: all of it, or one agency's; else null. */
function talliedScope(whole: string, filter: NoticeFilterShape, scope: Scope): string | null {
  const { agency, ...others } = filter;
  if (Object.values(others).some((value) => value !== null && value !== undefined)) return null;
  if (typeof agency !== 'string') return whole;
  return whole === everybody ? agencyKey(agency, scope) : null;
}

const isGiven = (filter: object): boolean =>
  Object.values(filter).some((value) => value !== null && value !== undefined);

export const notices = {
  ...noticeList(
    () => [],
    () => everybody,
  ),
  keysFirst: ({ args }, scope) => {
    const { filter, orderBy } = args as NoticeArgs; // as the field declares them
    if (!filter || !isGiven(filter)) return null;
    return { sides: noticeSides(filter, orderBy?.field ?? 'PUBLISHED_ON', scope), through: null };
  },
} as const satisfies ListSource;
export const noticesOfAgency = noticeList(
  (self, parent) => [`${self}."agencyId" = ${parent}."id"`],
  (parent) => `${parent}."id"`,
);
export const noticesOfMeeting = noticeList((self, parent) => [reportsMeeting(self, `${parent}."id"`)]);

/** Takes no filter by which staff could ask for what is withdrawn: whatever the viewer may see is in it. */
const citationList = (by: (parent: string) => string) =>
  ({
    model: 'Notice',
    where: ({ self, parent }) => [`${self}."id" IN (${by(parent)})`],
    order: () => noticeOrder(null),
  }) as const satisfies ListSource;

export const citedNotices = citationList(
  (parent) => `SELECT c."citedId" FROM "Citation" c WHERE c."noticeId" = ${parent}."id"`,
);
export const citingNotices = citationList(
  (parent) => `SELECT c."noticeId" FROM "Citation" c WHERE c."citedId" = ${parent}."id"`,
);

modelRules('Citation', {
  visible: (self, { viewer }) =>
    isStaff(viewer)
      ? null
      : `EXISTS (SELECT 1 FROM "Notice" v WHERE v."id" = ${self}."noticeId" AND v."status" = 'PUBLISHED')`,
});

const citationsThat = (by: 'noticeId' | 'citedId') =>
  ({
    model: 'Citation',
    where: ({ self, parent }) => [`${self}."${by}" = ${parent}."id"`, `${self}."how" IS NOT NULL`],
    order: () => ({
      of: 'Citation',
      columns: [
        { name: 'noticeId', type: 'uuid' },
        { name: 'ordinal', type: 'int' },
      ],
      direction: 'ASC',
    }),
  }) as const satisfies ListSource;
export const superseded = citationsThat('noticeId');
export const superseding = citationsThat('citedId');

export const agencySubtree = (id: string): string =>
  `(WITH RECURSIVE below("id") AS (
    SELECT ${id} UNION SELECT a."id" FROM below JOIN "Agency" a ON a."parentId" = below."id"
  ) SELECT "id" FROM below)`;
export const mentionsOf = (agency: string): string =>
  `SELECT m."noticeId" AS "id" FROM "Mention" m WHERE m."agencyId" = ${agency}`;
export const mentionsAgency = (self: string, id: string): string => `${self}."id" IN (${mentionsOf(id)})`;
export const reportsOf = (meeting: string): string =>
  `SELECT m."noticeId" AS "id" FROM "NoticeMeeting" m WHERE m."meetingId" = ${meeting}`;
export const reportsMeeting = (self: string, id: string): string => `${self}."id" IN (${reportsOf(id)})`;

/** A column of the text that the current revision reads. */
export const ofText = (self: string, column: string): string =>
  `(SELECT x."${column}" FROM "NoticeText" x WHERE x."id" = ${self}."textId")`;
/** The source as UTF-8 bytes in base64: text cannot hold every character that a page may. */
export const sourceOfText = (self: string): string =>
  `(SELECT encode(${wholeText('s')}, 'base64') FROM "NoticeText" x JOIN "SourceDocument" s ON s."id" = x."sourceId"
    WHERE x."id" = ${self}."textId")`;
export const originOfText = (self: string): string =>
  `(SELECT json_build_object('encoding', s."encoding", 'contentHash', s."contentHash")
    FROM "NoticeText" x JOIN "SourceDocument" s ON s."id" = x."sourceId" WHERE x."id" = ${self}."textId")`;

/** The outline as rows, each with the directive that begins where the unit does. */
export const unitsOf = (self: string): string =>
  `(SELECT e.item->>'path' AS "path", e.item->>'kind' AS "kind", e.item->>'marker' AS "marker", e.item->>'heading' AS "heading", e.item->>'says' AS "says",
      e.item->'span' AS "span", e.place, (SELECT d."id" FROM "Directive" d WHERE d."noticeId" = ${self}."id"
        AND d."marker" IS NOT NULL AND d."spanStart" = (e.item->'span'->>'start')::int LIMIT 1) AS "directiveId"
    FROM "NoticeText" x, jsonb_array_elements(x."outline") WITH ORDINALITY AS e(item, place) WHERE x."id" = ${self}."textId")`;

export const mentions = {
  model: 'Mention',
  where: ({ self, parent }) => [`${self}."noticeId" = ${parent}."id"`],
  order: () => ({ of: 'Mention', columns: [{ name: 'ordinal', type: 'int' }], direction: 'ASC' }),
} as const satisfies ListSource;

export const revisions = {
  model: 'Revision',
  where: ({ self, parent }) => [`${self}."noticeId" = ${parent}."id"`],
  order: () => ({ of: 'Revision', columns: [{ name: 'number', type: 'int' }], direction: 'DESC' }),
} as const satisfies ListSource;

/** Notices that are known by one key, as far as the viewer may see: what a caller is told who asked for one. */
export function namesakes(condition: NoticeCondition, viewer: Viewer): Statement {
  const seen = isStaff(viewer) ? '' : `AND n."status" = 'PUBLISHED'`;
  const { sql, values } = condition('n', (index) => `$${index + 1}::text`);
  return {
    name: '',
    label: 'read notices of one key',
    text: `SELECT n."id"::text AS "id", n."title", n."siteCode" FROM "Notice" n WHERE ${sql} ${seen} ORDER BY n."id" LIMIT 10`,
    values,
  };
}

/** A condition on a notice, and the values of its parameters, which the caller writes. */
export type NoticeCondition = (
  self: string,
  parameter: (index: number) => string,
) => { readonly sql: string; readonly values: readonly string[] };

const columnIs =
  (values: Readonly<Record<string, string>>): NoticeCondition =>
  (self, parameter) => ({
    sql: Object.keys(values)
      .map((column, index) => `${self}."${column}" = ${parameter(index)}`)
      .join(' AND '),
    values: Object.values(values),
  });

export const byIndexNumber = (indexNumber: string): NoticeCondition => columnIs({ indexNumber });
export const bySiteIndex = (siteCode: string, indexNumber: string): NoticeCondition =>
  columnIs({ indexNumber, siteCode });
export const byDocumentNumber = (documentNumber: string): NoticeCondition => columnIs({ documentNumber });

/** Any form of any address under which a page of it was found. */
export const byAddress =
  (address: string): NoticeCondition =>
  (self, parameter) => ({
    sql: `(${self}."sourceUrl" = ${parameter(0)} OR ${self}."id" IN (SELECT k."noticeId" FROM "DocumentKey" k WHERE k."key" = ${parameter(1)}))`,
    values: [address, `ADDRESS ${canonicalAddress(address) ?? address}`],
  });
