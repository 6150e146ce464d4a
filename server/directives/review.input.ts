/** What staff pass to review a directive or to enter one. */
import { builder } from '../graphql/builder.js';
import { InputCheck, noteLength } from '../graphql/input-check.js';
import { ReviewState } from './directive.enums.js';

const latestDueDay = '2100-12-31';
const headingLength = 500;
/** No paragraph of a document is longer. */
const textLength = 20_000;

export const ReviewDirectiveInput = builder.inputType('ReviewDirectiveInput', {
  description:
    'What staff make of a directive (审核). heading, text, addressees and dueBy go with EDITED: what is missing stays, null empties. EXTRACTED takes everything back.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The directive.' }),
    review: t.field({ type: ReviewState, required: true, description: 'What it is found to be (审核状态).' }),
    heading: t.string({ description: 'The phrase that heads it (标题句), at most 500 characters.' }),
    text: t.string({ description: 'What it says (全文), at most 20000 characters; its span still quotes the page.' }),
    addressees: t.idList({ description: 'Agencies that must act (要求对象): all of them.' }),
    dueBy: t.field({ type: 'Date', description: 'Day to be done by (截止日期).' }),
    note: t.string({ description: 'Why (审核意见): kept in the audit log.' }),
  }),
});
type ReviewInput = (typeof ReviewDirectiveInput)['$inferInput'];

/** Organs are keys yet: their names come from the database. */
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
    check.fault('INVALID', edited, `"${edited}" goes with review: EDITED, not ${review}.`);
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
  description: 'A directive that no rule found (补录要求): a range of the body of its notice.',
  fields: (t) => ({
    notice: t.id({ required: true, description: 'The notice.' }),
    start: t.int({
      required: true,
      description: 'Where it begins in Notice.body(script: SIMPLIFIED), in UTF-16 code units.',
    }),
    end: t.int({ required: true, description: 'Where it ends: the code unit behind its last.' }),
    parent: t.id({ description: 'The directive of the same notice that it is a part of (上级要求).' }),
    heading: t.string({ description: 'The phrase that heads it (标题句), at most 500 characters.' }),
    issuer: t.id({ description: "Who gives it (要求主体); its parent's where it is missing." }),
    addressees: t.idList({ description: "Agencies that must act (要求对象); its parent's where they are missing." }),
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
  else if (end <= start) check.fault('OUT_OF_RANGE', 'end', '"end" lies behind "start".');
  else if (end - start > textLength) check.fault('TOO_LONG', 'end', `A directive may have ${textLength} characters.`);
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
