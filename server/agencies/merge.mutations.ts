/** mergeAgencies: joins two nodes of the same agency. */
import { addAuditEntry } from '../audit/audit.store.js';
import { logChange } from '../changes/change.store.js';
import { directiveMoves } from '../directives/agency-moves.store.js';
import { builder } from '../graphql/builder.js';
import { actorOf, mutate, refused, type Actor } from '../graphql/mutate.js';
import { contextAt } from '../ingest/run.js';
import { differences } from '../ingest/same-place.js';
import { meetingMoves } from '../meetings/agency-moves.store.js';
import { noticeMoves } from '../notices/agency-moves.store.js';
import { placeNotices } from '../notices/revision.store.js';
import type { Agency } from '../platform/_generated/prisma/client.js';
import { dropSearch, saveAgencySearch } from '../search/search.store.js';
import { agencyMoves } from './agency-moves.store.js';
import { MergeAgenciesInput, readMerge, type Merge } from './agency.input.js';
import { AgencyPayload } from './agency.mutations.js';
import { merged } from '../platform/moved-rows.js';
import { lockAgencies } from './merge.store.js';
import { keepAfter, keepBefore } from './moved.store.js';
import { readPlaced } from './placed.store.js';
import type { Transaction } from '../platform/statement.js';

/**
 * Each owner moves its own references: meetings first, because their relations to both agencies
 * decide which meetings are the same.
 */
const owners = [meetingMoves, noticeMoves, directiveMoves, agencyMoves];
export const movedParts = owners.flatMap(({ parts }) => parts);

async function mergeAgencies(tx: Transaction, merge: Merge, by: Actor): Promise<string> {
  const { duplicate, target, reason, acrossPlaces } = merge;
  const agencies = await lockAgencies(tx, [duplicate, target]);
  const from = standing(agencies.get(duplicate), 'duplicate');
  const to = standing(agencies.get(target), 'target');
  if (!acrossPlaces) await ofOnePlace(tx, merge, by.at);
  await move(tx, merge, by);
  const divisionCode = to.divisionCode ?? from.divisionCode;
  await dropSearch(tx, [duplicate]);
  await saveAgencySearch(tx, [target]);
  const subject = { subjectType: 'Agency', subjectId: duplicate } as const;
  const details = { target, ...(acrossPlaces ? { acrossPlaces } : {}) };
  await addAuditEntry(tx, { ...by, ...subject, action: 'mergeAgencies', reason, details });
  const at = { agencyId: target, division: divisionCode, revision: null };
  await logChange(tx, { ...subject, ...at, kind: 'AGENCY_MERGED' });
  await logChange(tx, { ...at, kind: 'AGENCY_CHANGED', subjectType: 'Agency', subjectId: target });
  return target;
}

/** Merges must not form chains: a merged agency can neither be merged again nor be a target. */
function standing(agency: Agency | undefined, field: 'duplicate' | 'target'): Agency {
  if (!agency) throw refused('NOT_FOUND', field, 'No such agency.');
  if (agency.mergedIntoId !== null)
    throw refused('CONFLICT', field, `"${agency.name}" has already been merged into another agency.`);
  return agency;
}

/** 岚屿区水务局 and 澄湖区水务局 have similar names but are different agencies. */
async function ofOnePlace(tx: Transaction, { duplicate, target }: Merge, now: Date): Promise<void> {
  const placed = await readPlaced(tx, [duplicate, target]);
  const [a, b] = [placed.get(duplicate), placed.get(target)];
  if (!a || !b) throw new Error('a locked agency no longer exists');
  const found = differences(a, b, (await contextAt(now)).gazetteer);
  if (found.length === 0) return;
  const message = `${found.join('; ')}. If they are the same agency, pass acrossPlaces: true.`;
  throw refused('DIFFERENT_PLACES', 'acrossPlaces', message);
}

async function move(tx: Transaction, { duplicate, target, reason }: Merge, by: Actor): Promise<void> {
  const merge = { duplicateId: duplicate, targetId: target, mergedAt: by.at, actor: by.actor, reason };
  const mergeId = await keepBefore(tx, merge, movedParts);
  for (const owner of owners) await owner.move(tx, merged(duplicate, target));
  const { divisionCode } = await tx.agency.findUniqueOrThrow({ where: { id: target }, select: { divisionCode: true } });
  await placeNotices(tx, target, divisionCode);
  await keepAfter(tx, mergeId, movedParts);
}

builder.mutationField('mergeAgencies', (t) =>
  t.field({
    type: AgencyPayload,
    authScopes: { staff: true },
    description:
      'Merges two agencies (合并机构). The target takes over everything of the duplicate: names become aliases, the id resolves to the target, later pages that name the duplicate mean the target. unmergeAgencies undoes it.',
    args: {
      input: t.arg({
        type: MergeAgenciesInput,
        required: true,
        description: 'The duplicate, the target and the reason.',
      }),
    },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readMerge(input),
        (tx, merge) => mergeAgencies(tx, merge, actorOf(context)),
      ),
  }),
);
