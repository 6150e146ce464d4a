/** unmergeAgencies: undoes a merge. */
import { addAuditEntry } from '../audit/audit.store.js';
import { logChanges, type NewChange } from '../changes/change.store.js';
import { builder } from '../graphql/builder.js';
import type { Context } from '../graphql/context.js';
import { InputCheck, noteLength } from '../graphql/input-check.js';
import { actorOf, refused, userErrorsOf, type Actor } from '../graphql/mutate.js';
import { publishedBy } from '../notices/revision.store.js';
import type { Agency } from '../platform/_generated/prisma/client.js';
import { inTransaction } from '../platform/transaction.js';
import { saveAgencySearch } from '../search/search.store.js';
import { isWithin, lockAgencies } from './merge.store.js';
import { movedParts } from './merge.mutations.js';
import { giveByName } from './unmerge.names.store.js';
import type { UnmergedRows, UnmergePayload } from './merge.type.js';
import { laterMerges, restoreRows, standingMerge, tidyUp, type Restored } from './unmerge.store.js';
import type { Transaction } from '../platform/statement.js';

const UnmergeAgenciesInput = builder.inputType('UnmergeAgenciesInput', {
  description: 'The merge to undo (撤销合并) and the reason.',
  fields: (t) => ({
    duplicateId: t.id({
      required: true,
      description: 'The id that the merged agency had: Agency.merges lists it.',
    }),
    reason: t.string({ required: true, description: 'Reason for the audit log (撤销原因).' }),
    dryRun: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Reports what would be restored and changes nothing (试运行).',
    }),
  }),
});
type Input = (typeof UnmergeAgenciesInput)['$inferInput'];

interface Unmerge {
  readonly duplicate: string;
  readonly reason: string;
  readonly dryRun: boolean;
}
interface Undone {
  readonly duplicate: string;
  readonly target: string;
  readonly restored: UnmergedRows;
}

function readUnmerge({ duplicateId, reason, dryRun }: Input): Unmerge {
  const check = new InputCheck();
  const read = {
    duplicate: check.key('duplicateId', 'Agency', duplicateId),
    reason: check.text('reason', reason, noteLength),
    dryRun,
  };
  check.end();
  return read;
}

const conflict = (message: string) => refused('CONFLICT', 'duplicateId', message);

async function unmergeAgencies(tx: Transaction, { duplicate, reason }: Unmerge, by: Actor): Promise<Undone> {
  const { merge, agencies } = await lockMerge(tx, duplicate);
  const target = merge.targetId;
  await mayBeUndone(tx, merge.id, agencies);
  const moved = await restoreRows(tx, merge.id, movedParts);
  const pair = [duplicate, target] as const;
  await tidyUp(tx, merge.id, pair);
  await giveByName(tx, pair, merge.id);
  const after = await lockAgencies(tx, pair);
  await standsAlone(tx, after.get(duplicate));
  await saveAgencySearch(tx, pair);
  await tx.agencyMerge.update({ where: { id: merge.id }, data: { undoneAt: by.at }, select: { id: true } });
  await record(
    tx,
    { reason, by, skipped: moved.skipped },
    pair.map((id) => after.get(id) ?? null),
  );
  return { duplicate, target, restored: countsOf(moved) };
}

/** The merge and both agencies, locked until the end of the transaction. */
async function lockMerge(tx: Transaction, duplicate: string) {
  const found = await standingMerge(tx, duplicate);
  const agencies = await lockAgencies(tx, [duplicate, ...(found ? [found.targetId] : [])]);
  const agency = agencies.get(duplicate);
  if (!agency) throw refused('NOT_FOUND', 'duplicateId', 'No such agency.');
  if (agency.mergedIntoId === null)
    throw refused('INVALID', 'duplicateId', `"${agency.name}" is not merged into another agency.`);
  const merge = await standingMerge(tx, duplicate);
  const target = merge && agencies.get(merge.targetId);
  if (!target)
    throw refused(
      'INVALID',
      'duplicateId',
      `"${agency.name}" was merged before merges were recorded and cannot be restored.`,
    );
  return { merge, agencies: { duplicate: agency, target } };
}

interface Agencies {
  readonly duplicate: Agency;
  readonly target: Agency;
}

/** Merges that build on this one must be undone first. */
async function mayBeUndone(tx: Transaction, mergeId: string, { duplicate, target }: Agencies): Promise<void> {
  if (target.mergedIntoId !== null)
    throw conflict(`"${target.name}" has itself been merged into another agency: undo that merge first.`);
  const later = await laterMerges(tx, mergeId);
  if (later.length > 0) throw conflict(`Later merges moved the same rows: undo those of ${later.join(', ')} first.`);
  if (target.name === duplicate.name)
    throw conflict(`"${target.name}" has taken the name of the duplicate: rename it first.`);
}

/** The positions of both in the tree may have changed since the merge. */
async function standsAlone(tx: Transaction, duplicate: Agency | undefined): Promise<void> {
  if (!duplicate?.parentId || !(await isWithin(tx, duplicate.parentId, duplicate.id))) return;
  throw conflict(
    `"${duplicate.name}" would be below itself: its superior has been moved below it. Move that agency first.`,
  );
}

interface Entry {
  readonly reason: string;
  readonly by: Actor;
  readonly skipped: number;
}

async function record(
  tx: Transaction,
  { reason, by, skipped }: Entry,
  [duplicate, target]: readonly (Agency | null)[],
): Promise<void> {
  if (!duplicate || !target) throw new Error('a locked agency no longer exists');
  const subject = { subjectType: 'Agency', subjectId: duplicate.id } as const;
  const details = { target: target.id, skipped };
  await addAuditEntry(tx, { ...by, ...subject, action: 'unmergeAgencies', reason, details });
  const ofAgency = { subjectType: 'Agency', revision: null } as const;
  const changeOf = ({ id, divisionCode }: Agency) =>
    ({ ...ofAgency, subjectId: id, agencyId: id, division: divisionCode }) as const;
  // A merge is logged as a single change, because the target takes over everything. After an undo
  // the duplicate gets back only a part, so its notices are logged too.
  const notices = (await publishedBy(tx, duplicate.id)).map(({ id, division }): NewChange => {
    const agencyId = duplicate.id;
    return { kind: 'NOTICE_REVISED', subjectType: 'Notice', subjectId: id, revision: null, agencyId, division };
  });
  await logChanges(tx, [
    { ...changeOf(duplicate), kind: 'AGENCY_UNMERGED' },
    { ...changeOf(target), kind: 'AGENCY_CHANGED' },
    ...notices,
  ]);
}

function countsOf({ back, skipped }: Restored): UnmergedRows {
  const of = (...names: readonly string[]): number => names.reduce((sum, name) => sum + (back.get(name) ?? 0), 0);
  return {
    names: of('AgencyName'),
    notices: of('Notice'),
    meetings: of('Meeting'),
    directives: of('Directive'),
    addressees: of('NoticeAddressee', 'DirectiveAddressee'),
    mentions: of('Mention'),
    skipped,
  };
}

/** Rolls back the writes of a dry run. */
class DryRun extends Error {
  constructor(readonly undone: Undone) {
    super('dry run');
  }
}

async function undo(input: Input, context: Context): Promise<UnmergePayload> {
  try {
    const read = readUnmerge(input);
    const undone = await inTransaction(context.db, async (tx) => {
      const found = await unmergeAgencies(tx, read, actorOf(context));
      if (read.dryRun) throw new DryRun(found);
      return found;
    });
    const { duplicate, target, restored } = undone;
    return { key: target, duplicate, restored, isWritten: true, userErrors: [] };
  } catch (thrown) {
    const nothing = { duplicate: null, isWritten: false };
    if (thrown instanceof DryRun)
      return { ...nothing, key: thrown.undone.target, restored: thrown.undone.restored, userErrors: [] };
    return { ...nothing, key: null, restored: null, userErrors: userErrorsOf(thrown) };
  }
}

builder.mutationField('unmergeAgencies', (t) =>
  t.field({
    type: 'UnmergeAgenciesPayload',
    authScopes: { staff: true },
    description:
      'Undoes a merge (撤销合并): restores the duplicate with all its rows, and separates joined meetings. Staff edits made since are kept; pages ingested since are assigned by the name that they state. Merges that build on this one must be undone first: CONFLICT names them.',
    args: {
      input: t.arg({ type: UnmergeAgenciesInput, required: true, description: 'The merge to undo and the reason.' }),
    },
    resolve: (_root, { input }, context) => undo(input, context),
  }),
);
