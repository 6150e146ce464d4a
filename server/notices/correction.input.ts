/**
 * Input of correctNotice, and its difference from the current state. Pure except for the input
 * type.
 */
import { builder } from '../graphql/builder.js';
import { InputCheck, noteLength, tomorrow } from '../graphql/input-check.js';
import type { Notice, Prisma } from '../platform/_generated/prisma/client.js';
import { DocumentGenre, NoticeKind, Validity } from './notice.enums.js';

export const CorrectNoticeInput = builder.inputType('CorrectNoticeInput', {
  description:
    'Correction of a notice (更正). Omitted fields stay unchanged; null clears summary, genre and createdOn. A correction takes precedence over the page permanently.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the notice.' }),
    expectedRevision: t.int({
      required: true,
      description:
        'The revision that the correction is based on (修订号), for optimistic locking: CONFLICT if the notice has a later one.',
    }),
    reason: t.string({ required: true, description: 'Reason (更正原因), recorded in the revision and the audit log.' }),
    title: t.string({ description: 'Title (标题), at most 500 characters.' }),
    summary: t.string({ description: '内容概述, at most 5000 characters.' }),
    kind: t.field({ type: NoticeKind, description: 'Topic category (信息类别).' }),
    genre: t.field({ type: DocumentGenre, description: 'Official document type (公文种类).' }),
    agency: t.id({ description: '发布机构: the publishing agency.' }),
    publishedOn: t.field({ type: 'Date', description: '公开日期: the day of publication.' }),
    createdOn: t.field({ type: 'Date', description: '生成日期: the day of the document.' }),
    validity: t.field({ type: Validity, description: '有效性: whether the document is in force.' }),
    themes: t.stringList({ description: '主题分类: the complete list of themes.' }),
  }),
});
type Input = (typeof CorrectNoticeInput)['$inferInput'];

/** Required fields. */
const required = ['title', 'kind', 'agency', 'publishedOn', 'validity', 'themes'] as const;
const names = [...required, 'summary', 'genre', 'createdOn'] as const;

/** Columns named by a correction. Days are text, as stored. */
export type Corrections = Partial<
  Pick<Notice, 'title' | 'summary' | 'kind' | 'genre' | 'agencyId' | 'validity' | 'themes'>
> & { readonly publishedOn?: string; readonly createdOn?: string | null };

export interface Correction {
  readonly id: string;
  readonly expectedRevision: number;
  readonly note: string;
  readonly corrections: Corrections;
}

export function readCorrection(input: Input, now: Date): Correction {
  const check = new InputCheck();
  const read = {
    id: check.key('id', 'Notice', input.id),
    expectedRevision: input.expectedRevision,
    note: check.text('reason', input.reason, noteLength),
    corrections: correctionsOf(input, check, tomorrow(now)),
  };
  if (names.every((name) => input[name] === undefined))
    check.fault('REQUIRED', 'title', 'At least one field to correct is required.');
  check.end();
  return read;
}

function correctionsOf(input: Input, check: InputCheck, latest: string): Corrections {
  const { title, summary, kind, genre, agency, publishedOn, createdOn, validity, themes } = input;
  for (const field of required) {
    if (input[field] === null) check.fault('REQUIRED', field, `"${field}" of a notice cannot be empty.`);
  }
  return {
    ...(title == null ? {} : { title: check.text('title', title, 500) }),
    ...(summary === undefined ? {} : { summary: check.optionalText('summary', summary, 5_000) }),
    ...(kind == null ? {} : { kind }),
    ...(genre === undefined ? {} : { genre }),
    ...(agency == null ? {} : { agencyId: check.key('agency', 'Agency', agency) }),
    ...(publishedOn == null ? {} : { publishedOn: check.day('publishedOn', publishedOn, latest) }),
    ...(createdOn === undefined
      ? {}
      : { createdOn: createdOn === null ? null : check.day('createdOn', createdOn, latest) }),
    ...(validity == null ? {} : { validity }),
    ...(themes == null ? {} : { themes: check.texts('themes', themes, { max: 50, length: 100 }) }),
  };
}

/** Names in the API of the fields that differ. */
export const changedNames = (notice: Notice, corrections: Corrections): string[] =>
  Object.entries(corrections)
    .filter(([column, value]) => JSON.stringify(asKept(Reflect.get(notice, column))) !== JSON.stringify(value))
    .map(([column]) => (column === 'agencyId' ? 'agency' : column));

const asKept = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

/** As columns of the row. */
export function columnsOf(corrections: Corrections): Prisma.NoticeUncheckedUpdateInput & { title?: string } {
  const { publishedOn, createdOn, ...rest } = corrections;
  return {
    ...rest,
    ...(publishedOn === undefined ? {} : { publishedOn: new Date(publishedOn) }),
    ...(createdOn === undefined ? {} : { createdOn: createdOn === null ? null : new Date(createdOn) }),
  };
}
