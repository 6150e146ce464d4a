/** Changes to the table of sites, by mutation or file: validated, then written. */
import type { Site } from '../platform/_generated/prisma/client.js';
import { addSite, changeSite, forgetRejected, lockSite, siteLike, type SiteColumns } from './site.store.js';
import type { Transaction } from '../platform/statement.js';

/** Reasons of a refusal. */
export type SiteFault =
  | { readonly why: 'MISSING' }
  | { readonly why: 'OVERTAKEN'; readonly version: number; readonly at: Date }
  | { readonly why: 'TAKEN'; readonly by: Site }
  | { readonly why: 'NO_DIVISION' };

export type SetSite = { readonly id: string; readonly changedFields: readonly string[] } | SiteFault;

/** `changed` has the id and the expected version; null adds a site. */
export async function setSite(
  tx: Transaction,
  {
    changed,
    columns,
  }: { readonly changed: { id: string; expectedVersion: number } | null; readonly columns: SiteColumns },
  at: Date,
): Promise<SetSite> {
  const before = changed === null ? null : await lockSite(tx, changed.id);
  if (changed !== null && before === null) return { why: 'MISSING' };
  if (before && before.version !== changed?.expectedVersion)
    return { why: 'OVERTAKEN', version: before.version, at: before.updatedAt };
  const other = await siteLike(tx, columns, before?.id ?? null);
  if (other) return { why: 'TAKEN', by: other };
  const { divisionCode } = columns;
  if (divisionCode !== null && (await tx.division.count({ where: { code: divisionCode } })) === 0)
    return { why: 'NO_DIVISION' };
  const changedFields = Object.entries(columns).flatMap(([name, value]) =>
    (before === null ? null : Reflect.get(before, name)) === value ? [] : [name],
  );
  if (before && changedFields.length === 0) return { id: before.id, changedFields };
  const id = before?.id ?? (await addSite(tx, columns, at));
  if (before) await changeSite(tx, id, columns, at);
  if (before) await forgetRejected(tx, before);
  await forgetRejected(tx, columns);
  return { id, changedFields };
}

/** For files: updates the entry with this host or code, whatever its version, or adds one. */
export async function putSite(tx: Transaction, columns: SiteColumns, at: Date): Promise<SetSite> {
  const known = await siteLike(tx, columns, null);
  const changed = known && { id: known.id, expectedVersion: known.version };
  return setSite(tx, { changed, columns }, at);
}
