/**
 * One query per kind of doubt, on a partial index of its own (migration 0020), so that no large
 * table is scanned. Agencies and divisions have only some thousand rows.
 */
import { listed, quoted, sql, type Sql } from '../platform/sql.js';
import { centralOrgans } from '../parse/organs/central.js';
import { warningCodes, type DoubtKind } from './doubt.kinds.js';
import { isOddName, namedAfterWork, oddAnywhere, oddWork } from './doubt.names.js';

export interface Side {
  readonly subject: 'Agency' | 'Directive' | 'Division' | 'Notice' | 'Rejection';
  /** FROM with the rows as `s`, and the notice they belong to as `n`. */
  readonly from: Sql;
  readonly where: readonly Sql[];
  /** Key of the subject. */
  readonly key: Sql;
  readonly keyType: 'uuid' | 'bpchar';
  readonly ordinal: Sql;
  /** Whether a subject can have several. */
  readonly hasOrdinal?: true;
  readonly code: Sql;
  /** The doubtful text. */
  readonly quote: Sql;
  readonly other: Sql;
  /** How the row relates to an agency and a division; unknown for a rejected page. */
  readonly of: 'agency' | 'division' | 'notice' | 'nobody';
}

const text = (...values: readonly string[]): Sql => sql`ARRAY[${listed(values.map(quoted))}]::text[]`;
const published = sql`n."status" = 'PUBLISHED'`;
const noOther = sql`NULL::uuid`;

const agencySide = (kind: DoubtKind, where: readonly Sql[], side: Partial<Side> = {}): Side => ({
  subject: 'Agency',
  from: sql`"Agency" s`,
  where: [sql`s."mergedIntoId" IS NULL`, ...where],
  key: sql`s."id"`,
  keyType: 'uuid',
  ordinal: sql`0`,
  code: quoted(kind),
  quote: sql`s."name"`,
  other: noOther,
  of: 'agency',
  ...side,
});

const centralNames = centralOrgans.map(({ name }) => name);
const isNamed = (names: readonly string[]): Sql => sql`s."name" = ANY(${text(...names)})`;

/**
 * Agencies of different counties may share a name; within a place, or without one, they may be the
 * same.
 */
const alike = sql`SELECT b."id" FROM "Agency" b WHERE b."plainName" = s."plainName" AND b."id" < s."id" AND b."mergedIntoId" IS NULL
  AND (b."divisionCode" IS NOT DISTINCT FROM s."divisionCode" OR b."divisionCode" !~ '^[0-9]' OR s."divisionCode" !~ '^[0-9]'
    OR b."divisionCode" IS NULL OR s."divisionCode" IS NULL) ORDER BY b."id" LIMIT 1`;

const directiveSide = (
  side: Pick<Side, 'from' | 'where' | 'key' | 'ordinal' | 'hasOrdinal' | 'code' | 'quote'>,
): Side => ({
  ...side,
  subject: 'Directive',
  where: [...side.where, sql`d."review" <> 'REJECTED'`, published],
  keyType: 'uuid',
  other: noOther,
  of: 'notice',
});

const noticeSide = (side: Pick<Side, 'from' | 'where' | 'key' | 'code' | 'quote'> & Partial<Side>): Side => ({
  subject: 'Notice',
  ordinal: sql`0`,
  keyType: 'uuid',
  other: noOther,
  of: 'notice',
  ...side,
  where: [...side.where, published],
});

/** Warning codes of a text, as in the index expression. */
const codesOf = sql`jsonb_path_query_array(s."warnings", '$[*].code')`;

function warningSide(codes: readonly string[]): Side {
  const first = (what: Sql): Sql =>
    sql`(SELECT ${what} FROM jsonb_array_elements(s."warnings") w WHERE w->>'code' = ANY(${text(...codes)}) LIMIT 1)`;
  // For a warning without a span: the number it concerns, or the quote in its message.
  const stated = sql`CASE w->>'field' WHEN 'indexNumber' THEN n."indexNumber" WHEN 'documentNumber' THEN n."documentNumber"
    WHEN 'sourceUrl' THEN n."sourceUrl" END`;
  return noticeSide({
    from: sql`"NoticeText" s JOIN "Notice" n ON n."textId" = s."id"`,
    where: [sql`s."warnings" <> '[]'`, sql`${codesOf} ?| ${text(...codes)}`],
    key: sql`n."id"`,
    code: first(sql`w->>'code'`),
    quote: sql`left(${first(sql`coalesce(w->'span'->>'quote', ${stated}, nullif(split_part(w->>'message', ': ', 2), ''))`)}, 80)`,
  });
}

const warningSides = {
  MEETING_AFTER_NOTICE: warningSide(warningCodes.MEETING_AFTER_NOTICE),
  SHARED_IDENTIFIER: warningSide(warningCodes.SHARED_IDENTIFIER),
  TABLE_NOT_UNDERSTOOD: warningSide(warningCodes.TABLE_NOT_UNDERSTOOD),
  REVIEWED_DIRECTIVE_UNMATCHED: warningSide(warningCodes.REVIEWED_DIRECTIVE_UNMATCHED),
  TEXT_DAMAGED: warningSide(warningCodes.TEXT_DAMAGED),
  CODE_WRONG: warningSide(warningCodes.CODE_WRONG),
  HEADER_DISAGREES: warningSide(warningCodes.HEADER_DISAGREES),
};

const sides: Readonly<Record<DoubtKind, Side>> = {
  AGENCY_UNPLACED: agencySide('AGENCY_UNPLACED', [
    sql`s."divisionCode" IS NULL`,
    sql`s."parentId" IS NULL`,
    sql`s."kind" <> 'ENTERPRISE'`,
    sql`NOT ${isNamed(centralNames)}`, // central organs have no division; their parts have a superior
  ]),
  AGENCY_WITHOUT_PARENT: agencySide('AGENCY_WITHOUT_PARENT', [
    sql`s."parentId" IS NULL`,
    sql`s."divisionCode" IS NOT NULL`,
    sql`s."kind" IN ('DEPARTMENT', 'GOVERNMENT')`,
  ]),
  AGENCY_NAME_ODD: agencySide('AGENCY_NAME_ODD', [
    sql`(s."name" ~ ${quoted(oddAnywhere)} OR (s."name" ~ ${quoted(oddWork)} AND s."name" !~ ${quoted(namedAfterWork)}))`,
    sql`NOT ${isNamed(centralNames.filter(isOddName))}`,
  ]),
  AGENCIES_ALIKE: agencySide('AGENCIES_ALIKE', [sql`EXISTS (${alike})`], { other: sql`(${alike})` }),
  RECIPIENT_UNRESOLVED: noticeSide({
    from: sql`"NoticeAddressee" s JOIN "Notice" n ON n."id" = s."noticeId"`,
    where: [sql`s."scope" = 'UNRESOLVED'`],
    key: sql`s."noticeId"`,
    ordinal: sql`s."ordinal"`,
    hasOrdinal: true,
    code: quoted('RECIPIENT_UNRESOLVED'),
    quote: sql`s."text"`,
  }),
  ADDRESSEE_UNRESOLVED: directiveSide({
    from: sql`"DirectiveAddressee" s JOIN "Directive" d ON d."id" = s."directiveId" JOIN "Notice" n ON n."id" = d."noticeId"`,
    where: [sql`s."scope" = 'UNRESOLVED'`],
    key: sql`s."directiveId"`,
    ordinal: sql`s."ordinal"`,
    hasOrdinal: true,
    code: quoted('ADDRESSEE_UNRESOLVED'),
    quote: sql`s."text"`,
  }),
  DUE_BEFORE_NOTICE: directiveSide({
    from: sql`"Directive" d JOIN "Notice" n ON n."id" = d."noticeId"`,
    where: [sql`d."dueBy" < d."publishedOn"`],
    key: sql`d."id"`,
    ordinal: sql`0`,
    code: quoted('DUE_BEFORE_NOTICE'),
    quote: sql`d."dueBy"::text`,
  }),
  CREATED_AFTER_PUBLICATION: noticeSide({
    from: sql`"Notice" n`,
    where: [sql`n."createdOn" > n."publishedOn"`],
    key: sql`n."id"`,
    code: quoted('CREATED_AFTER_PUBLICATION'),
    quote: sql`n."createdOn"::text`,
  }),
  ...warningSides,
  DIVISION_UNPLACED: {
    subject: 'Division',
    from: sql`"Division" s`,
    where: [sql`s."level" = 'UNPLACED'`],
    key: sql`s."code"`,
    keyType: 'bpchar',
    ordinal: sql`0`,
    code: quoted('DIVISION_UNPLACED'),
    quote: sql`s."fullName"`,
    other: noOther,
    of: 'division',
  },
  PAGE_REJECTED: {
    subject: 'Rejection',
    from: sql`"Rejection" s`,
    where: [sql`s."state" = 'OPEN'`],
    key: sql`s."id"`,
    keyType: 'uuid',
    ordinal: sql`0`,
    code: sql`coalesce(s."problems"->0->>'code', 'UNKNOWN')`,
    quote: sql`left(s."excerpt", 80)`,
    other: noOther,
    of: 'nobody',
  },
};

export const sideOf = (kind: DoubtKind): Side => sides[kind];
