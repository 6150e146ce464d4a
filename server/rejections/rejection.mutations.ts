/** retryRejection and dismissRejection. */
import { addAuditEntry } from '../audit/audit.store.js';
import { builder } from '../graphql/builder.js';
import type { Context } from '../graphql/context.js';
import { InputCheck, noteLength } from '../graphql/input-check.js';
import { actorOf, mutate, refused, Unchanged, userErrorsOf, type Actor } from '../graphql/mutate.js';
import { readHints, type GivenHints } from '../graphql/page-hints.js';
import type { Objects } from '../graphql/rows.js';
import { ingestPage, type IngestedPage } from '../ingest/run.js';
import { sourceBytes } from '../notices/source.store.js';
import { comparedPage } from '../search/compared.store.js';
import { dismissRejection, keptPage, lockRejection, markRetried } from './rejection.store.js';
import { RejectionPayload } from './rejection.type.js';
import type { Transaction } from '../platform/statement.js';

const RejectionInput = builder.inputType('RejectionInput', {
  description: 'The rejection to retry or dismiss, with a note.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the rejection.' }),
    note: t.string({ description: 'Note for the audit log (备注).' }),
    hints: t.field({
      type: 'PageHintsInput',
      description: 'For retryRejection: metadata that the page lacks (补充信息), such as a date or a publisher.',
    }),
  }),
});
type Input = (typeof RejectionInput)['$inferInput'];

interface Choice {
  readonly id: string;
  readonly note: string | null;
  readonly hints: GivenHints;
}

function readInput(input: Input, now: Date): Choice {
  const check = new InputCheck();
  const read = {
    id: check.key('id', 'Rejection', input.id),
    note: check.optionalText('note', input.note, noteLength),
    hints: readHints(check, input.hints, now),
  };
  check.end();
  return read;
}

const unknown = () => refused('NOT_FOUND', 'id', 'No such rejection.');

/** Idempotent. */
async function dismiss(tx: Transaction, { id, note }: Choice, by: Actor): Promise<string | Unchanged> {
  const state = await lockRejection(tx, id);
  if (state === null) throw unknown();
  if (state === 'RETRIED') throw refused('CONFLICT', 'id', 'The page has become a notice.');
  if (state === 'DISMISSED') return new Unchanged(id);
  await dismissRejection(tx, id, note);
  await addAuditEntry(tx, {
    ...by,
    action: 'dismissRejection',
    subjectType: 'Rejection',
    subjectId: id,
    reason: note,
  });
  return id;
}

/**
 * Parses the stored bytes again with the current parser, the given hints and the current table of
 * sites.
 */
export async function readAgain(context: Context, { id, note, hints }: Choice): Promise<IngestedPage> {
  const kept = await keptPage(context.db, id);
  if (kept === null) throw unknown();
  const { contentHash, ...facts } = kept;
  const page = { ...facts, hints, content: await sourceBytes(context.db, contentHash) };
  return ingestPage(context.db, page, context.now, {
    alongside: async (tx, { outcome }) => {
      if (outcome !== 'REJECTED') await markRetried(tx, id);
      const subject = { subjectType: 'Rejection', subjectId: id } as const;
      const entry = { ...actorOf(context), ...subject, action: 'retryRejection', reason: note, details: { outcome } };
      await addAuditEntry(tx, entry);
    },
  });
}

async function retry(input: Input, context: Context): Promise<Objects['IngestPagePayload']> {
  try {
    const choice = readInput(input, context.now);
    const { id } = choice;
    const ingested = await readAgain(context, choice);
    const { outcome, preview } = ingested;
    const noticeId = 'noticeId' in ingested ? ingested.noticeId : null;
    const side = { status: 'status' in ingested ? ingested.status : null, compared: comparedPage(preview) };
    const further = ingested.further.map((each) => ({
      ...{ outcome: each.outcome, preview: each.preview, isWritten: true },
      noticeId: 'noticeId' in each ? each.noticeId : null,
      status: 'status' in each ? each.status : null,
    }));
    return { outcome, preview, noticeId, rejectionId: id, ...side, further, isWritten: true, userErrors: [] };
  } catch (thrown) {
    const nothing = { outcome: null, noticeId: null, rejectionId: null, preview: null, status: null };
    return { ...nothing, compared: null, further: [], isWritten: false, userErrors: userErrorsOf(thrown) };
  }
}

builder.mutationFields((t) => ({
  retryRejection: t.field({
    type: 'IngestPagePayload',
    authScopes: { staff: true },
    description:
      'Parses a rejected page again (重试). If it becomes a notice, the rejection is RETRIED; otherwise its problems are updated.',
    args: {
      input: t.arg({ type: RejectionInput, required: true, description: 'The rejection, with hints if needed.' }),
    },
    resolve: (_root, { input }, context) => retry(input, context),
  }),
  dismissRejection: t.field({
    type: RejectionPayload,
    authScopes: { staff: true },
    description: 'Dismisses a rejection (忽略). The page is kept and can be retried. Idempotent.',
    args: { input: t.arg({ type: RejectionInput, required: true, description: 'The rejection and a note.' }) },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readInput(input, context.now),
        (tx, choice) => dismiss(tx, choice, actorOf(context)),
      ),
  }),
}));
