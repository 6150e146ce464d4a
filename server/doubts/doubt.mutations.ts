/** dismissDoubt and restoreDoubt. */
import { addAuditEntry } from '../audit/audit.store.js';
import { builder } from '../graphql/builder.js';
import { InputCheck, noteLength } from '../graphql/input-check.js';
import { actorOf, EditOutcome, mutate, refused, Unchanged, type Actor, type Payload } from '../graphql/mutate.js';
import { readRoot, type RootRead } from '../graphql/read/root.js';
import { UserError } from '../graphql/user-error.type.js';
import { AfterCommit } from '../platform/errors.js';
import { query } from '../platform/run-sql.js';
import { sql } from '../platform/sql.js';
import { rowsWith } from '../platform/tables.js';
import type { DismissedDoubt } from '../platform/_generated/prisma/client.js';
import { decodeDoubtId, encodeDoubtId, type DoubtKey } from './doubt.key.js';
import { rankOf } from './doubt.kinds.js';
import { doubtColumns, oneDoubt, openDoubt } from './doubt.sql.js';
import { dismissedDoubt, dropDismissed, saveDismissed } from './doubt.store.js';
import type { DoubtRow } from './doubt.type.js';
import { subjectModel } from './subject.sql.js';
import type { Transaction } from '../platform/statement.js';

const DoubtInput = builder.inputType('DoubtInput', {
  description: 'The doubt to dismiss or restore, and the reason.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the doubt (存疑).' }),
    reason: t.string({ required: true, description: 'Reason for the audit log (原因).' }),
  }),
});

interface Choice {
  readonly doubt: DoubtKey;
  readonly reason: string;
}

function readInput({ id, reason }: (typeof DoubtInput)['$inferInput']): Choice {
  const check = new InputCheck();
  const doubt = decodeDoubtId(id);
  if (doubt === null) check.fault('NOT_FOUND', 'id', '"id" is not the id of a doubt.');
  const read = { reason: check.text('reason', reason, noteLength) };
  check.end();
  if (doubt === null) throw refused('NOT_FOUND', 'id', '"id" is not the id of a doubt.');
  return { ...read, doubt };
}

const keyIn = ({ kind, key, ordinal }: DoubtKey) => ({ rank: rankOf(kind), key, ordinal });

type Found = Omit<DismissedDoubt, 'reason' | 'actor' | 'at'>;

async function findOpen(tx: Transaction, doubt: DoubtKey): Promise<Found | undefined> {
  const rows = await query<Found & DismissedDoubt>(tx, openDoubt(doubt));
  return rows[0];
}

/** Idempotent. */
async function dismiss(tx: Transaction, { doubt, reason }: Choice, by: Actor): Promise<string | Unchanged> {
  const id = encodeDoubtId(doubt);
  if ((await dismissedDoubt(tx, keyIn(doubt))) !== null) return new Unchanged(id);
  const found = await findOpen(tx, doubt);
  if (!found) throw refused('NOT_FOUND', 'id', 'No such doubt: it may have been resolved.');
  const isNew = await saveDismissed(tx, { ...found, reason, actor: by.actor, at: by.at });
  if (!isNew) return new Unchanged(id);
  await note(tx, { doubt, reason }, { by, action: 'dismissDoubt', found });
  return id;
}

async function restore(tx: Transaction, { doubt, reason }: Choice, by: Actor): Promise<string | Unchanged> {
  const found = await dismissedDoubt(tx, keyIn(doubt));
  if (found === null || !(await dropDismissed(tx, keyIn(doubt)))) return new Unchanged(encodeDoubtId(doubt));
  await note(tx, { doubt, reason }, { by, action: 'restoreDoubt', found });
  return encodeDoubtId(doubt);
}

async function note(
  tx: Transaction,
  { doubt: { kind, key, ordinal }, reason }: Choice,
  { by, action, found }: { readonly by: Actor; readonly action: string; readonly found: Found },
): Promise<void> {
  const subjectType = subjectModel(kind);
  const details = { kind, key, ordinal, code: found.code, quote: found.quote };
  const subjectId = subjectType === 'Division' ? null : key;
  await addAuditEntry(tx, { ...by, action, subjectType, subjectId, reason, details });
}

const DoubtPayload = builder.objectRef<Payload>('DoubtPayload').implement({
  description: 'Result of a mutation on doubts (操作结果): the doubt, or the errors in the input.',
  authScopes: { staff: true },
  fields: (t) => ({
    doubt: t.field({
      type: 'Doubt',
      nullable: true,
      description: 'The doubt (存疑) after the mutation; null if nothing was done or the doubt is resolved.',
      resolve: ({ key }, _args, context, info) => readDoubt(key, { context, info }),
    }),
    outcome: t.expose('outcome', {
      type: EditOutcome,
      nullable: true,
      description: 'Whether anything was changed (操作结果); null if the input was rejected.',
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Errors in the input that the caller can correct (输入错误); empty on success.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
});

const doubtRows = rowsWith('Doubt', doubtColumns);

async function readDoubt(id: string | null, at: RootRead): Promise<DoubtRow | null> {
  const doubt = id === null ? null : decodeDoubtId(id);
  if (doubt === null) return null;
  try {
    const answer = await readRoot(at, {}, (field, compiler) => {
      const self = doubtRows();
      const columns = compiler.columns('Doubt', self, compiler.selected(field));
      return sql`(SELECT row_to_json(r) FROM (SELECT ${columns} FROM (${oneDoubt(doubt)}) ${self} LIMIT 1) r)`;
    });
    return answer as DoubtRow | null; // JSON written just above
  } catch (thrown) {
    throw new AfterCommit(thrown);
  }
}

builder.mutationFields((t) => ({
  dismissDoubt: t.field({
    type: DoubtPayload,
    authScopes: { staff: true },
    description: 'Dismisses a doubt as correct data (忽略存疑). It is not listed as open until restoreDoubt.',
    args: { input: t.arg({ type: DoubtInput, required: true, description: 'The doubt and the reason.' }) },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readInput(input),
        (tx, choice) => dismiss(tx, choice, actorOf(context)),
      ),
  }),
  restoreDoubt: t.field({
    type: DoubtPayload,
    authScopes: { staff: true },
    description: 'Undoes dismissDoubt (恢复存疑). Idempotent.',
    args: { input: t.arg({ type: DoubtInput, required: true, description: 'The doubt and the reason.' }) },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readInput(input),
        (tx, choice) => restore(tx, choice, actorOf(context)),
      ),
  }),
}));
