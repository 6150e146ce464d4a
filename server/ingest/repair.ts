/** Finds errors in stored agencies by the current rules for names. Pure. */
import type { StoredAgency, StoredAlias } from '../agencies/repair.store.js';
import { ownOrganEnding } from '../parse/organs/own-organ.js';
import type { OrganClass } from '../parse/organs/organ-class.js';
import { classOf, organOf } from './organ.js';
import type { Gazetteer } from './place.js';
import type { PageContext } from './organ.page.js';

export type Step =
  /** 我局, 局党组: relative names, which mean another organ on every page. */
  | { readonly kind: 'DROP_ALIAS'; readonly alias: StoredAlias; readonly of: string }
  /** Two nodes of the same organ. */
  | { readonly kind: 'MERGE'; readonly agency: StoredAgency; readonly into: StoredAgency }
  /** An organ under an abbreviated or misspelt name. */
  | { readonly kind: 'RENAME'; readonly agency: StoredAgency; readonly name: string }
  /** A generic expression. */
  | { readonly kind: 'REMOVE'; readonly agency: StoredAgency; readonly found: OrganClass | null }
  /** Suspicious, but left to staff, with the reason. */
  | { readonly kind: 'LEAVE'; readonly agency: StoredAgency; readonly reason: string };

export function planRepair(
  agencies: readonly StoredAgency[],
  aliases: readonly StoredAlias[],
  gazetteer: Gazetteer,
): Step[] {
  const byName = new Map(agencies.map((agency) => [agency.name, agency]));
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const taken = new Set<string>();
  const steps: Step[] = aliases
    .filter(({ name }) => ownOrganEnding(name) !== null)
    .map((alias) => ({ kind: 'DROP_ALIAS', alias, of: names.get(alias.agencyId) ?? '' }));
  for (const agency of agencies) {
    const step = stepFor(agency, { byName, taken, gazetteer });
    if (step === null) continue;
    if (step.kind === 'RENAME') taken.add(step.name);
    steps.push(step);
  }
  return steps;
}

interface Stored {
  readonly byName: ReadonlyMap<string, StoredAgency>;
  /** Names that other agencies are being renamed to. */
  readonly taken: ReadonlySet<string>;
  readonly gazetteer: Gazetteer;
}

/** The name is resolved by the node's own place, not by that of a page. */
function stepFor(agency: StoredAgency, { byName, taken, gazetteer }: Stored): Step | null {
  const page: PageContext = { gazetteer, place: gazetteer.placeOf(agency.divisionCode), publisher: null };
  const organ = organOf(agency.name, page);
  if (organ?.name === agency.name) return null;
  if (agency.isStaffs)
    return organ === null
      ? null
      : { kind: 'LEAVE', agency, reason: `named by staff; by the rules it would be ${organ.name}` };
  if (organ === null) {
    if (agency.isHeld) return null; // a publisher is an organ, whatever its name
    return { kind: 'REMOVE', agency, found: classOf(agency.name, page) };
  }
  const into = byName.get(organ.name);
  if (into) return { kind: 'MERGE', agency, into };
  if (taken.has(organ.name))
    return { kind: 'LEAVE', agency, reason: `another agency takes the name ${organ.name} first: run again` };
  return { kind: 'RENAME', agency, name: organ.name };
}
