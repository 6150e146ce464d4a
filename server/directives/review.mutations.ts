/** reviewDirective: confirmation, edit or rejection by staff. */
import { isDeepStrictEqual } from 'node:util';
import { usableAgencies } from '../agencies/agency.store.js';
import { addAuditEntry } from '../audit/audit.store.js';
import { logChange } from '../changes/change.store.js';
import { builder } from '../graphql/builder.js';
import { actorOf, mutate, payloadType, refused, Unchanged, type Actor } from '../graphql/mutate.js';
import { divisionOf, lockNotice, type LockedNotice } from '../notices/revision.store.js';
import { saveDirectiveSearch } from '../search/search.store.js';
import { applied, type Edits, type Written } from './directive.edits.js';
import { placeOf, readingOf, rowsOf } from './directive.reading.js';
import { ReviewDirectiveInput, readReview, type ReviewChoice } from './review.input.js';
import { noticeIdOf, readDirective, saveReview, type StoredDirective } from './review.store.js';
import type { Transaction } from '../platform/statement.js';

export const DirectivePayload = payloadType('DirectivePayload', {
  model: 'Directive',
  field: 'directive',
  description: 'The directive (要求)',
});

const unknown = () => refused('NOT_FOUND', 'id', 'No such directive.');

/** A no-op review writes nothing. */
async function reviewDirective(tx: Transaction, choice: ReviewChoice, by: Actor): Promise<string | Unchanged> {
  const { id, review, note } = choice;
  const addressees = choice.addressees && (await organs(tx, choice.addressees));
  const noticeId = await noticeIdOf(tx, id);
  const notice = noticeId === null ? null : await lockNotice(tx, noticeId);
  const directive = await readDirective(tx, id);
  if (!directive || !notice) throw unknown();
  const edits = editsAfter(directive, review, { ...choice.texts, ...(addressees ? { addressees } : {}) });
  const reviewNote = note ?? directive.reviewNote;
  const isSame = review === directive.review && reviewNote === directive.reviewNote;
  if (isSame && isDeepStrictEqual(edits, directive.edits)) return new Unchanged(id);
  await saveReview(tx, directive, { review, reviewNote, edits, ...afterwards(directive, edits) });
  const editedFields = Object.keys(edits?.written ?? {});
  const details = { review, editedFields };
  await recordReview(tx, { notice, id, by, action: 'reviewDirective', reason: note, details });
  return id;
}

/** Names of agencies by key, locked until the end of the transaction. */
export async function organs(
  tx: Transaction,
  keys: readonly string[],
  field = 'addressees',
): Promise<{ agencyId: string; text: string }[]> {
  const agencies = await usableAgencies(tx, keys);
  const found = keys.flatMap((key) => agencies.get(key) ?? []);
  if (found.length < keys.length) throw refused('NOT_FOUND', field, 'No such agency.');
  return [...new Map(found.map(({ id, name }) => [id, { agencyId: id, text: name }])).values()];
}

/** Edits accumulate; EXTRACTED drops them all. */
function editsAfter(directive: StoredDirective, review: ReviewChoice['review'], written: Written): Edits | null {
  const { edits } = directive;
  if (review === 'EXTRACTED') return null;
  const all = { ...edits?.written, ...written };
  if (review === 'EDITED' && Object.keys(all).length === 0)
    throw refused('REQUIRED', 'text', 'EDITED requires at least one of heading, text, addressees, dueBy.');
  if (Object.keys(written).length === 0) return edits;
  return { written: all, read: edits?.read ?? readingOf(readingRows(directive)), pageText: pageTextOf(directive) };
}

const pageTextOf = ({ edits, quote, text }: StoredDirective): string => edits?.pageText ?? quote ?? text;
const readingRows = (directive: StoredDirective): StoredDirective => ({ ...directive, text: pageTextOf(directive) });

/** The columns after applying the edits. */
function afterwards(directive: StoredDirective, edits: Edits | null) {
  const read = directive.edits?.read ?? edits?.read ?? readingOf(readingRows(directive));
  const quote = directive.quote ?? directive.text;
  const now = edits ? applied(read, edits.written, placeOf(directive, quote)) : read;
  return { quote: now.text === quote ? null : quote, rows: rowsOf(now, directive) };
}

interface ReviewEntry {
  readonly notice: LockedNotice;
  readonly id: string;
  readonly by: Actor;
  readonly action: 'reviewDirective' | 'addDirective';
  readonly reason: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Writes the audit entry, the search row and, if the notice is public, the change. */
export async function recordReview(tx: Transaction, { notice, id, by, ...entry }: ReviewEntry): Promise<void> {
  const subject = { subjectType: 'Directive', subjectId: id } as const;
  await addAuditEntry(tx, { ...by, ...subject, ...entry });
  await saveDirectiveSearch(tx, [notice.id]);
  if (notice.status === 'WITHDRAWN') return;
  const place = { agencyId: notice.agencyId, division: divisionOf(notice) };
  await logChange(tx, { ...subject, ...place, kind: 'DIRECTIVE_REVIEWED', revision: null });
}

builder.mutationField('reviewDirective', (t) =>
  t.field({
    type: DirectivePayload,
    authScopes: { staff: true },
    description:
      'Confirms, edits or rejects a directive (审核要求). The review survives re-ingestion while the text stays the same.',
    args: {
      input: t.arg({ type: ReviewDirectiveInput, required: true, description: 'The directive and its review.' }),
    },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readReview(input),
        (tx, choice) => reviewDirective(tx, choice, actorOf(context)),
      ),
  }),
);
