/** withdrawNotice and restoreNotice: hide and publish again. Nothing is deleted. */
import { dayInChina } from '../domain/day.js';
import { addAuditEntry } from '../audit/audit.store.js';
import { logChanges } from '../changes/change.store.js';
import { builder } from '../graphql/builder.js';
import { InputCheck, noteLength } from '../graphql/input-check.js';
import { actorOf, mutate, refused, Unchanged, type Actor } from '../graphql/mutate.js';
import { NoticePayload } from './notice.payload.type.js';
import { repealedBy, settleValidity } from './supersession.store.js';
import { divisionOf, lockNotice, reviseNotice } from './revision.store.js';
import type { Transaction } from '../platform/statement.js';

const turns = {
  withdrawNotice: { status: 'WITHDRAWN', reason: 'WITHDRAWN', kind: 'NOTICE_WITHDRAWN' },
  restoreNotice: { status: 'PUBLISHED', reason: 'RESTORED', kind: 'NOTICE_RESTORED' },
} as const;
type Action = keyof typeof turns;

interface Turn extends Actor {
  readonly action: Action;
  readonly id: string;
  readonly note: string;
}

function readInput(input: { readonly id: string; readonly reason: string }): Pick<Turn, 'id' | 'note'> {
  const check = new InputCheck();
  const read = { id: check.key('id', 'Notice', input.id), note: check.text('reason', input.reason, noteLength) };
  check.end();
  return read;
}

/** Idempotent: without a change there is no revision and no audit entry. */
async function turn(tx: Transaction, { action, id, note, ...by }: Turn): Promise<string | Unchanged> {
  const notice = await lockNotice(tx, id);
  if (notice === null) throw refused('NOT_FOUND', 'id', 'No such notice.');
  const { status, reason, kind } = turns[action];
  if (notice.status === status) return new Unchanged(id);
  const revision = await reviseNotice(tx, notice, {
    reason,
    note,
    at: by.at,
    columns: { status },
    changedFields: ['status'],
  });
  await addAuditEntry(tx, { ...by, action, subjectType: 'Notice', subjectId: id, reason: note });
  const { agencyId } = notice;
  const change = {
    kind,
    subjectType: 'Notice',
    subjectId: id,
    revision,
    agencyId,
    division: divisionOf(notice),
  } as const;
  // Documents that it repeals are in force again, or no longer.
  const followed = await settleValidity(tx, await repealedBy(tx, [id]), { now: by.at, today: dayInChina(by.at) });
  await logChanges(tx, [change, ...followed]);
  return id;
}

const WithdrawNoticeInput = builder.inputType('WithdrawNoticeInput', {
  description: 'The notice to withdraw and the reason.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the notice.' }),
    reason: t.string({ required: true, description: 'Reason (撤回原因), recorded in the revision and the audit log.' }),
  }),
});

const RestoreNoticeInput = builder.inputType('RestoreNoticeInput', {
  description: 'The notice to restore and the reason.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the notice.' }),
    reason: t.string({ required: true, description: 'Reason (恢复原因), recorded in the revision and the audit log.' }),
  }),
});

builder.mutationFields((t) => ({
  withdrawNotice: t.field({
    type: NoticePayload,
    authScopes: { staff: true },
    description: 'Hides a notice from everyone but staff (撤回). Re-ingestion does not publish it again. Idempotent.',
    args: { input: t.arg({ type: WithdrawNoticeInput, required: true, description: 'The notice and the reason.' }) },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readInput(input),
        (tx, read) => turn(tx, { ...read, ...actorOf(context), action: 'withdrawNotice' }),
      ),
  }),
  restoreNotice: t.field({
    type: NoticePayload,
    authScopes: { staff: true },
    description: 'Publishes a withdrawn notice again (恢复). Idempotent.',
    args: { input: t.arg({ type: RestoreNoticeInput, required: true, description: 'The notice and the reason.' }) },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readInput(input),
        (tx, read) => turn(tx, { ...read, ...actorOf(context), action: 'restoreNotice' }),
      ),
  }),
}));
