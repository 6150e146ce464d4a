/** setSynonym and deleteSynonym: maintenance of synonyms by staff. */
import { addAuditEntry } from '../audit/audit.store.js';
import { builder } from '../graphql/builder.js';
import { actorOf, mutate, refused, Unchanged, type Actor, type Refused } from '../graphql/mutate.js';
import type { Synonym } from '../platform/_generated/prisma/client.js';
import {
  DeleteSynonymInput,
  readSynonym,
  readSynonymDeletion,
  SetSynonymInput,
  type ChangedSynonym,
} from './synonym.input.js';
import {
  addSynonym,
  changeSynonym,
  countSynonyms,
  dropSynonym,
  lockSynonym,
  manySynonyms,
  type SynonymColumns,
} from './synonym.store.js';
import { SynonymPayload } from './synonym.type.js';
import type { Transaction } from '../platform/statement.js';

const overtaken = (version: number, at: Date): Refused =>
  refused(
    'CONFLICT',
    'expectedVersion',
    `The group is at version ${version} since ${at.toISOString()}: review the current state first.`,
  );

async function seen(tx: Transaction, { id, expectedVersion }: ChangedSynonym): Promise<Synonym> {
  const group = await lockSynonym(tx, id);
  if (group === null) throw refused('NOT_FOUND', 'id', 'No such group of synonyms.');
  if (group.version !== expectedVersion) throw overtaken(group.version, group.updatedAt);
  return group;
}

async function written(
  tx: Transaction,
  changed: ChangedSynonym | null,
  columns: SynonymColumns,
  at: Date,
): Promise<string> {
  if (changed !== null) {
    await changeSynonym(tx, changed.id, columns, at);
    return changed.id;
  }
  if ((await countSynonyms(tx)) >= manySynonyms)
    throw refused('CONFLICT', null, `The limit of ${manySynonyms} groups is reached: delete some first.`);
  return addSynonym(tx, columns, at);
}

async function set(
  tx: Transaction,
  { changed, columns }: ReturnType<typeof readSynonym>,
  by: Actor,
): Promise<string | Unchanged> {
  const before = changed === null ? null : await seen(tx, changed);
  const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');
  const changedFields = [
    ...(before && isSame(before.words, columns.words) ? [] : ['words']),
    ...((before?.note ?? null) === columns.note ? [] : ['note']),
  ];
  if (before && changedFields.length === 0) return new Unchanged(before.id);
  const id = await written(tx, changed, columns, by.at);
  const subject = { subjectType: 'Synonym', subjectId: id } as const;
  const details = { changedFields, words: columns.words, ...(before ? { before: before.words } : {}) };
  await addAuditEntry(tx, { ...by, ...subject, action: 'setSynonym', reason: columns.note, details });
  return id;
}

async function remove(
  tx: Transaction,
  { note, ...group }: ReturnType<typeof readSynonymDeletion>,
  by: Actor,
): Promise<string> {
  const { id, words } = await seen(tx, group);
  await dropSynonym(tx, id);
  const subject = { subjectType: 'Synonym', subjectId: id } as const;
  await addAuditEntry(tx, { ...by, ...subject, action: 'deleteSynonym', reason: note, details: { words } });
  return id;
}

builder.mutationFields((t) => ({
  setSynonym: t.field({
    type: SynonymPayload,
    authScopes: { staff: true },
    description: 'Adds or changes a group of synonyms (登记同义词), with effect from the next search.',
    args: { input: t.arg({ type: SetSynonymInput, required: true, description: 'The group in its new state.' }) },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readSynonym(input),
        (tx, given) => set(tx, given, actorOf(context)),
      ),
  }),
  deleteSynonym: t.field({
    type: SynonymPayload,
    authScopes: { staff: true },
    description: 'Deletes a group of synonyms (删除同义词).',
    args: { input: t.arg({ type: DeleteSynonymInput, required: true, description: 'The group and its version.' }) },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readSynonymDeletion(input),
        (tx, given) => remove(tx, given, actorOf(context)),
      ),
  }),
}));
