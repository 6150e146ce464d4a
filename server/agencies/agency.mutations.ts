/** updateAgency: changes to an agency by staff. */
import { addAuditEntry } from '../audit/audit.store.js';
import { logChange } from '../changes/change.store.js';
import { builder } from '../graphql/builder.js';
import { actorOf, mutate, payloadType, refused, Unchanged, type Actor } from '../graphql/mutate.js';
import { placeNotices } from '../notices/revision.store.js';
import type { Agency } from '../platform/_generated/prisma/client.js';
import { saveAgencySearch } from '../search/search.store.js';
import { readUpdate, UpdateAgencyInput, type AgencyUpdate } from './agency.input.js';
import { addNames, usableAgencies } from './agency.store.js';
import { isWithin, lockAgencies, namesOfOthers, replaceAliases } from './merge.store.js';
import type { Transaction } from '../platform/statement.js';

export const AgencyPayload = payloadType('AgencyPayload', {
  model: 'Agency',
  field: 'agency',
  description: 'The agency (机构)',
});

/** A no-op update writes nothing, except aliases. The id of a merged agency means its target. */
async function updateAgency(tx: Transaction, update: AgencyUpdate, by: Actor): Promise<string | Unchanged> {
  const id = (await usableAgencies(tx, [update.id])).get(update.id)?.id;
  const agency = id === undefined ? undefined : (await lockAgencies(tx, [id])).get(id);
  if (!agency) throw refused('NOT_FOUND', 'id', 'No such agency.');
  const columns = await checked(tx, agency, update);
  const changed = Object.entries(columns).filter(([name, value]) => Reflect.get(agency, name) !== value);
  const changedFields = [...changed.map(([name]) => name), ...(update.aliases ? ['aliases'] : [])];
  if (changedFields.length === 0) return new Unchanged(agency.id);
  const after = await tx.agency.update({ where: { id: agency.id }, data: columns });
  await saveNames(tx, { before: agency.name, after }, update.aliases);
  if (after.divisionCode !== agency.divisionCode) await placeNotices(tx, after.id, after.divisionCode);
  await saveAgencySearch(tx, [after.id]);
  const subject = { subjectType: 'Agency', subjectId: after.id } as const;
  await addAuditEntry(tx, { ...by, ...subject, action: 'updateAgency', reason: null, details: { changedFields } });
  const place = { agencyId: after.id, division: after.divisionCode };
  await logChange(tx, { ...subject, ...place, kind: 'AGENCY_CHANGED', revision: null });
  return after.id;
}

/** The columns, after checking that no name or code belongs to another agency. */
async function checked(tx: Transaction, { id }: Agency, { columns, aliases = [] }: AgencyUpdate) {
  const { name, parentId, orgCode, creditCode, divisionCode } = columns;
  const taken = await namesOfOthers(tx, id, [...aliases, ...(name === undefined ? [] : [name])]);
  if (name !== undefined && taken.includes(name))
    throw refused('CONFLICT', 'name', `"${name}" is another agency: merge them.`);
  if (taken.length > 0) throw refused('CONFLICT', 'aliases', `Other agencies have these names: ${taken.join(', ')}.`);
  for (const [field, code] of Object.entries({ orgCode, creditCode })) {
    if (code != null && (await tx.agency.count({ where: { [field]: code, id: { not: id }, mergedIntoId: null } })) > 0)
      throw refused('CONFLICT', field, `Another agency has the code ${code}: merge them.`);
  }
  if (divisionCode != null && (await tx.division.count({ where: { code: divisionCode } })) === 0)
    throw refused('NOT_FOUND', 'division', `No such division: ${divisionCode}.`);
  if (parentId == null) return columns;
  const parent = (await usableAgencies(tx, [parentId])).get(parentId);
  if (!parent) throw refused('NOT_FOUND', 'parent', 'No such agency.');
  if (await isWithin(tx, parent.id, id))
    throw refused('INVALID', 'parent', 'The parent is the agency itself or below it.');
  return { ...columns, parentId: parent.id };
}

/** The previous name becomes an alias, so that pages that use it still resolve to this agency. */
async function saveNames(
  tx: Transaction,
  { before, after: { id, name } }: { readonly before: string; readonly after: Agency },
  aliases: readonly string[] | undefined,
): Promise<void> {
  if (aliases) await replaceAliases(tx, id, [name, before, ...aliases]);
  const named = { agencyId: id, divisionCode: null };
  await addNames(tx, [
    ...(aliases ?? []).map((alias) => ({ ...named, name: alias, origin: 'STAFF' as const })),
    { ...named, name, origin: 'CANONICAL' },
  ]);
}

builder.mutationField('updateAgency', (t) =>
  t.field({
    type: AgencyPayload,
    authScopes: { staff: true },
    description: 'Changes names, codes, place or superior of an agency (修改机构).',
    args: {
      input: t.arg({ type: UpdateAgencyInput, required: true, description: 'The agency and the fields to change.' }),
    },
    resolve: (_root, { input }, context) =>
      mutate(
        context,
        () => readUpdate(input),
        (tx, update) => updateAgency(tx, update, actorOf(context)),
      ),
  }),
);
