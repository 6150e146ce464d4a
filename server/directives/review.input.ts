/** Inputs of reviewDirective and addDirective. */
import { builder } from '../graphql/builder.js';
import { InputCheck, noteLength } from '../graphql/input-check.js';
import { ReviewState } from './directive.enums.js';

const latestDueDay = '2100-12-31';
const headingLength = 500;
/** Longer than any paragraph of a document. */
const textLength = 20_000;

export const ReviewDirectiveInput = builder.inputType('ReviewDirectiveInput', {
  description:
    'Review of a directive (审核). heading, text, addressees and dueBy require EDITED: omitted ones keep their value, null clears them. EXTRACTED resets the review.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the directive.' }),
    review: t.field({ type: ReviewState, required: true, description: 'New review state (审核状态).' }),
    heading: t.string({ description: 'The phrase that heads it (标题句), at most 500 characters.' }),
    text: t.string({
      description: 'Corrected text (全文), at most 20000 characters; the span keeps pointing at the original.',
    }),
    addressees: t.idList({ description: 'Complete list of agencies that must act (要求对象).' }),
    dueBy: t.field({ type: 'Date', description: 'Deadline (截止日期).' }),
    note: t.string({ description: 'Reason for the audit log (审核意见).' }),
  }),
});
type ReviewInput = (typeof ReviewDirectiveInput)['$inferInput'];

/** Agencies are keys here: their names come from the database. */
export interface ReviewChoice {
  readonly id: string;
  readonly review: ReviewInput['review'];
  readonly note: string | null;
  readonly texts: { readonly heading?: string | null; readonly text?: string; readonly dueBy?: string | null };
  readonly addressees: readonly string[] | undefined;
}

export function readReview(input: ReviewInput): ReviewChoice {
  const { review, heading, text, addressees, dueBy } = input;
  const check = new InputCheck();
  const id = check.key('id', 'Directive', input.id);
  const note = check.optionalText('note', input.note, noteLength);
  const edited = (['heading', 'text', 'addressees', 'dueBy'] as const).find((name) => input[name] !== undefined);
  if (edited !== undefined && review !== 'EDITED')
    check.fault('INVALID', edited, `"${edited}" requires review: EDITED, not ${review}.`);
  const texts = {
    ...(heading === undefined ? {} : { heading: check.optionalText('heading', heading, headingLength) }),
    ...(text === undefined ? {} : { text: check.text('text', text, textLength) }),
    ...(dueBy === undefined ? {} : { dueBy: dueBy === null ? null : check.day('dueBy', dueBy, latestDueDay) }),
  };
  const keys = addressees === undefined ? undefined : check.keys('addressees', 'Agency', addressees ?? []);
  check.end();
  return { id, review, note, texts, addressees: keys };
}

export const AddDirectiveInput = builder.inputType('AddDirectiveInput', {
  description: 'A directive that no rule found (补录要求): a range in the body of its notice.',
  fields: (t) => ({
    notice: t.id({ required: true, description: 'Global id of the notice.' }),
    start: t.int({
      required: true,
      description: 'Start of the range in Notice.body(script: SIMPLIFIED), in UTF-16 code units.',
    }),
    end: t.int({ required: true, description: 'End of the range, exclusive.' }),
    parent: t.id({ description: 'The directive of the same notice that it is part of (上级要求).' }),
    heading: t.string({ description: 'The phrase that heads it (标题句), at most 500 characters.' }),
    issuer: t.id({ description: 'Issuer (要求主体); that of the parent if omitted.' }),
    addressees: t.idList({ description: 'Agencies that must act (要求对象); those of the parent if omitted.' }),
  }),
});
type AddInput = (typeof AddDirectiveInput)['$inferInput'];

export interface Addition {
  readonly notice: string;
  readonly start: number;
  readonly end: number;
  readonly parent: string | null;
  readonly heading: string | null;
  readonly issuer: string | null;
  readonly addressees: readonly string[] | null;
}

export function readAddition({ start, end, ...input }: AddInput): Addition {
  const check = new InputCheck();
  if (start < 0) check.fault('OUT_OF_RANGE', 'start', '"start" must not be negative.');
  else if (end <= start) check.fault('OUT_OF_RANGE', 'end', '"end" must not be less than "start".');
  else if (end - start > textLength)
    check.fault('TOO_LONG', 'end', `A directive may have at most ${textLength} characters.`);
  const read = {
    notice: check.key('notice', 'Notice', input.notice),
    start,
    end,
    parent: input.parent == null ? null : check.key('parent', 'Directive', input.parent),
    heading: check.optionalText('heading', input.heading, headingLength),
    issuer: input.issuer == null ? null : check.key('issuer', 'Agency', input.issuer),
    addressees: input.addressees == null ? null : check.keys('addressees', 'Agency', input.addressees),
  };
  check.end();
  return read;
}
