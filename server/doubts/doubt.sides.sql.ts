/**
 * Each kind of doubt from its own side: rows that an index of that kind alone holds (migration 0020), so that none of the large tables
 * is looked through. Agencies and divisions are tables of some thousands.
 */
import { quoteText } from '../graphql/read/sql.js';
import { centralOrgans } from '../parse/organs/central.js';
import { warningCodes, type DoubtKind } from './doubt.kinds.js';
import { isOddName, namedAfterWork, oddAnywhere, oddWork } from './doubt.names.js';

export interface Side {
  readonly subject: 'Agency' | 'Directive' | 'Division' | 'Notice' | 'Rejection';
  /** FROM: the rows as `s`; a notice that they hang on as `n`. */
  readonly from: string;
  readonly where: readonly string[];
  /** What the subject is known by. */
  readonly key: string;
  readonly keyType: 'uuid' | 'bpchar';
  readonly ordinal: string;
  readonly code: string;
  /** What looks wrong, as it is written. */
  readonly quote: string;
  readonly other: string;
  /** Whose and of which place it is; of a rejected page that is not known. */
  readonly of: 'agency' | 'division' | 'notice' | 'nobody';
}

const text = (...values: readonly string[]): string => `ARRAY[${values.map(quoteText).join(', ')}]::text[]`;
const published = `n."status" = 'PUBLISHED'`;
const noOther = 'NULL::uuid';

const agencySide = (kind: DoubtKind, where: readonly string[], side: Partial<Side> = {}): Side => ({
  subject: 'Agency',
  from: '"Agency" s',
  where: ['s."mergedIntoId" IS NULL', ...where],
  key: 's."id"',
  keyType: 'uuid',
  ordinal: '0',
  code: quoteText(kind),
  quote: 's."name"',
  other: noOther,
  of: 'agency',
  ...side,
});

const centralNames = centralOrgans.map(({ name }) => name);
const isNamed = (names: readonly string[]): string => `s."name" = ANY(${text(...names)})`;

/** Two counties may have organs of one name; of one place, or of a place that nobody knows, they may be one. */
const alike = `SELECT b."id" FROM "Agency" b WHERE b."plainName" = s."plainName" AND b."id" < s."id" AND b."mergedIntoId" IS NULL
  AND (b."divisionCode" IS NOT DISTINCT FROM s."divisionCode" OR b."divisionCode" !~ '^[0-9]' OR s."divisionCode" !~ '^[0-9]'
    OR b."divisionCode" IS NULL OR s."divisionCode" IS NULL) ORDER BY b."id" LIMIT 1`;

const directiveSide = (side: Pick<Side, 'from' | 'where' | 'key' | 'ordinal' | 'code' | 'quote'>): Side => ({
  ...side,
  subject: 'Directive',
  where: [...side.where, `d."review" <> 'REJECTED'`, published],
  keyType: 'uuid',
  other: noOther,
  of: 'notice',
});

const noticeSide = (side: Pick<Side, 'from' | 'where' | 'key' | 'code' | 'quote'> & Partial<Side>): Side => ({
  subject: 'Notice',
  ordinal: '0',
  keyType: 'uuid',
  other: noOther,
  of: 'notice',
  ...side,
  where: [...side.where, published],
});

/** The codes of a text's warnings, as the index has them. */
const codesOf = `jsonb_path_query_array(s."warnings", '$[*].code')`;

function warningSide(codes: readonly string[]): Side {
  const first = (what: string): string =>
    `(SELECT ${what} FROM jsonb_array_elements(s."warnings") w WHERE w->>'code' = ANY(${text(...codes)}) LIMIT 1)`;
  // A warning without a place in the text: the number that it is about, or what its message names.
  const stated = `CASE w->>'field' WHEN 'indexNumber' THEN n."indexNumber" WHEN 'documentNumber' THEN n."documentNumber"
    WHEN 'sourceUrl' THEN n."sourceUrl" END`;
  return noticeSide({
    from: '"NoticeText" s JOIN "Notice" n ON n."textId" = s."id"',
    where: [`s."warnings" <> '[]'`, `${codesOf} ?| ${text(...codes)}`],
    key: 'n."id"',
    code: first(`w->>'code'`),
    quote: `left(${first(`coalesce(w->'span'->>'quote', ${stated}, nullif(split_part(w->>'message', ': ', 2), ''))`)}, 80)`,
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
    's."divisionCode" IS NULL',
    's."parentId" IS NULL',
    `s."kind" <> 'ENTERPRISE'`,
    `NOT ${isNamed(centralNames)}`, // they have no place; what belongs to one of them has it above
  ]),
  AGENCY_WITHOUT_PARENT: agencySide('AGENCY_WITHOUT_PARENT', [
    's."parentId" IS NULL',
    's."divisionCode" IS NOT NULL',
    `s."kind" IN ('DEPARTMENT', 'GOVERNMENT')`,
  ]),
  AGENCY_NAME_ODD: agencySide('AGENCY_NAME_ODD', [
    `(s."name" ~ ${quoteText(oddAnywhere)} OR (s."name" ~ ${quoteText(oddWork)} AND s."name" !~ ${quoteText(namedAfterWork)}))`,
    `NOT ${isNamed(centralNames.filter(isOddName))}`,
  ]),
  AGENCIES_ALIKE: agencySide('AGENCIES_ALIKE', [`EXISTS (${alike})`], { other: `(${alike})` }),
  RECIPIENT_UNRESOLVED: noticeSide({
    from: '"NoticeAddressee" s JOIN "Notice" n ON n."id" = s."noticeId"',
    where: [`s."scope" = 'UNRESOLVED'`],
    key: 's."noticeId"',
    ordinal: 's."ordinal"',
    code: quoteText('RECIPIENT_UNRESOLVED'),
    quote: 's."text"',
  }),
  ADDRESSEE_UNRESOLVED: directiveSide({
    from: '"DirectiveAddressee" s JOIN "Directive" d ON d."id" = s."directiveId" JOIN "Notice" n ON n."id" = d."noticeId"',
    where: [`s."scope" = 'UNRESOLVED'`],
    key: 's."directiveId"',
    ordinal: 's."ordinal"',
    code: quoteText('ADDRESSEE_UNRESOLVED'),
    quote: 's."text"',
  }),
  DUE_BEFORE_NOTICE: directiveSide({
    from: '"Directive" d JOIN "Notice" n ON n."id" = d."noticeId"',
    where: ['d."dueBy" < d."publishedOn"'],
    key: 'd."id"',
    ordinal: '0',
    code: quoteText('DUE_BEFORE_NOTICE'),
    quote: 'd."dueBy"::text',
  }),
  CREATED_AFTER_PUBLICATION: noticeSide({
    from: '"Notice" n',
    where: ['n."createdOn" > n."publishedOn"'],
    key: 'n."id"',
    code: quoteText('CREATED_AFTER_PUBLICATION'),
    quote: 'n."createdOn"::text',
  }),
  ...warningSides,
  DIVISION_UNPLACED: {
    subject: 'Division',
    from: '"Division" s',
    where: [`s."level" = 'UNPLACED'`],
    key: 's."code"',
    keyType: 'bpchar',
    ordinal: '0',
    code: quoteText('DIVISION_UNPLACED'),
    quote: 's."fullName"',
    other: noOther,
    of: 'division',
  },
  PAGE_REJECTED: {
    subject: 'Rejection',
    from: '"Rejection" s',
    where: [`s."state" = 'OPEN'`],
    key: 's."id"',
    keyType: 'uuid',
    ordinal: '0',
    code: `coalesce(s."problems"->0->>'code', 'UNKNOWN')`,
    quote: 'left(s."excerpt", 80)',
    other: noOther,
    of: 'nobody',
  },
};

export const sideOf = (kind: DoubtKind): Side => sides[kind];
