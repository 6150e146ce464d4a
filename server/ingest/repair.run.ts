/**
 * Repairs stored agencies by the current rules for names: plans the steps, then runs each in a
 * logged transaction.
 */
import { addNames } from '../agencies/agency.store.js';
import { agencyMoves } from '../agencies/agency-moves.store.js';
import { lockAgencies } from '../agencies/merge.store.js';
import { keepAfter, keepBefore } from '../agencies/moved.store.js';
import { dropAliases, removeAgency, renameAgency, seenAliases, storedAgencies } from '../agencies/repair.store.js';
import { directiveMoves } from '../directives/agency-moves.store.js';
import { meetingMoves } from '../meetings/agency-moves.store.js';
import { noticeMoves } from '../notices/agency-moves.store.js';
import { addAuditEntry } from '../audit/audit.store.js';
import { logChange } from '../changes/change.store.js';
import { placeNotices } from '../notices/revision.store.js';
import type { Db } from '../platform/db.js';
import { merged } from '../platform/moved-rows.js';
import { inTransaction } from '../platform/transaction.js';
import { dropSearch, saveAgencySearch } from '../search/search.store.js';
import { planRepair, type Step } from './repair.js';
import { contextAt } from './run.js';
import type { Transaction } from '../platform/statement.js';

const by = { actor: 'npm run repair-agencies', role: 'ADMIN' } as const;

/** One line of the report. */
export const told = (step: Step): string => {
  if (step.kind === 'DROP_ALIAS') return `drop alias  ${step.alias.name} of ${step.of}`;
  const { name } = step.agency;
  if (step.kind === 'MERGE') return `merge       ${name} into ${step.into.name}`;
  if (step.kind === 'RENAME') return `rename      ${name} to ${step.name}`;
  if (step.kind === 'LEAVE') return `leave       ${name}: ${step.reason}`;
  return `remove      ${name}${step.found ? `: a class, ${step.found.function}` : ': not an agency'}`;
};

export async function repairPlan(db: Db): Promise<Step[]> {
  const { gazetteer } = await contextAt(new Date());
  return inTransaction(db, async (tx) => planRepair(await storedAgencies(tx), await seenAliases(tx), gazetteer));
}

export const repair = (db: Db, step: Step): Promise<void> => inTransaction(db, (tx) => apply(tx, step));

async function apply(tx: Transaction, step: Step): Promise<void> {
  if (step.kind === 'LEAVE') return;
  if (step.kind === 'DROP_ALIAS') {
    await dropAliases(tx, [step.alias.id]);
    await saveAgencySearch(tx, [step.alias.agencyId]);
    return record(tx, step.alias.agencyId, { dropped: step.alias.name });
  }
  const { agency } = step;
  if (step.kind === 'MERGE') return merge(tx, agency.id, step.into.id);
  if (step.kind === 'RENAME') {
    await renameAgency(tx, agency.id, step.name);
    await addNames(tx, [{ agencyId: agency.id, name: step.name, divisionCode: null, origin: 'CANONICAL' }]);
    await saveAgencySearch(tx, [agency.id]);
    return record(tx, agency.id, { renamed: step.name });
  }
  await dropSearch(tx, [agency.id]);
  await removeAgency(tx, agency.id, step.found);
  return record(tx, agency.id, { removed: agency.name });
}

/**
 * As in mergeAgencies: meetings first, because their relations to both agencies decide which
 * meetings are the same.
 */
const owners = [meetingMoves, noticeMoves, directiveMoves, agencyMoves];
const parts = owners.flatMap((owner) => owner.parts);

async function merge(tx: Transaction, duplicate: string, target: string): Promise<void> {
  const agencies = await lockAgencies(tx, [duplicate, target]);
  const [from, to] = [agencies.get(duplicate), agencies.get(target)];
  if (!from || !to || from.mergedIntoId !== null || to.mergedIntoId !== null) return; // done concurrently
  const kept = {
    duplicateId: duplicate,
    targetId: target,
    mergedAt: new Date(),
    actor: by.actor,
    reason: '同一机构（名称规则）',
  };
  const mergeId = await keepBefore(tx, kept, parts); // so that staff can undo it like any other
  for (const owner of owners) await owner.move(tx, merged(duplicate, target));
  await placeNotices(tx, target, to.divisionCode ?? from.divisionCode);
  await keepAfter(tx, mergeId, parts);
  await dropSearch(tx, [duplicate]);
  await saveAgencySearch(tx, [target]);
  const at = { agencyId: target, division: to.divisionCode ?? from.divisionCode, revision: null };
  await audit(tx, duplicate, { target });
  await logChange(tx, { ...at, subjectType: 'Agency', subjectId: duplicate, kind: 'AGENCY_MERGED' });
  await logChange(tx, { ...at, subjectType: 'Agency', subjectId: target, kind: 'AGENCY_CHANGED' });
}

const audit = (tx: Transaction, subjectId: string, details: Readonly<Record<string, unknown>>): Promise<void> =>
  addAuditEntry(tx, {
    ...by,
    at: new Date(),
    action: 'repairAgency',
    subjectType: 'Agency',
    subjectId,
    reason: null,
    details,
  });

async function record(tx: Transaction, subjectId: string, details: Readonly<Record<string, unknown>>): Promise<void> {
  await audit(tx, subjectId, details);
  const at = { agencyId: subjectId, division: null, revision: null };
  await logChange(tx, { ...at, subjectType: 'Agency', subjectId, kind: 'AGENCY_CHANGED' });
}
