/** mergeAgencies: two nodes that are one organ. */
import { addAuditEntry } from '../audit/audit.store.js';
import { logChange } from '../changes/change.store.js';
import { builder } from '../graphql/builder.js';
import { actorOf, mutate, refused, type Actor } from '../graphql/mutate.js';
import { placeNotices } from '../notices/revision.store.js';
import type { Agency } from '../platform/_generated/prisma/client.js';
import type { Transaction } from '../platform/db.js';
import { dropSearch, saveAgencySearch } from '../search/search.store.js';
import { MergeAgenciesInput, readMerge, type Merge } from './agency.input.js';
import { AgencyPayload } from './agency.mutations.js';
import { lockAgencies, mergeInto } from './merge.store.js';

async function mergeAgencies(tx: Transaction, { duplicate, target, reason }: Merge, by: Actor): Promise<string> {
  const agencies = await lockAgencies(tx, [duplicate, target]);
  const from = standing(agencies.get(duplicate), 'duplicate');
  const to = standing(agencies.get(target), 'target');
  await mergeInto(tx, from, to);
  const divisionCode = to.divisionCode ?? from.divisionCode;
  await placeNotices(tx, target, divisionCode);
  await dropSearch(tx, [duplicate]);
  await saveAgencySearch(tx, [target]);
  const subject = { subjectType: 'Agency', subjectId: duplicate } as const;
  await addAuditEntry(tx, { ...by, ...subject, action: 'mergeAgencies', reason, details: { target } });
  const at = { agencyId: target, division: divisionCode, revision: null };
  await logChange(tx, { ...subject, ...at, kind: 'AGENCY_MERGED' });
  await logChange(tx, { ...at, kind: 'AGENCY_CHANGED', subjectType: 'Agency', subjectId: target });
  return target;
}

/** A chain of merges would lead nowhere in the end: what was merged is merged no more, and nothing into it. */
function standing(agency: Agency | undefined, field: 'duplicate' | 'target'): Agency {
  if (!agency) throw refused('NOT_FOUND', field, 'There is no such agency.');
  if (agency.mergedIntoId !== null)
    throw refused('CONFLICT', field, `"${agency.name}" was merged into another agency before.`);
  return agency;
}

builder.mutationField('mergeAgencies', (t) =>
  t.field({
    type: AgencyPayload,
    authScopes: { staff: true },
    description:
      "Merges two agencies (合并机构): everything of the duplicate becomes the target's, for ever. Its names become aliases, its id keeps leading to the target, and pages that name it mean the target.",
    args: { input: t.arg({ type: MergeAgenciesInput, required: true, description: 'Which, into which, and why.' }) },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readMerge(input),
        (tx, merge) => mergeAgencies(tx, merge, actorOf(context)),
      ),
  }),
);
