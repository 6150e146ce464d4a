/** What is wrong with stored agencies, by the rules that name organs now. Pure. */
import type { StoredAgency, StoredAlias } from '../agencies/repair.store.js';
import { ownOrganEnding } from '../parse/organs/own-organ.js';
import type { OrganClass } from '../parse/organs/organ-class.js';
import { classOf, organOf, type PageContext } from './organ.js';
import type { Gazetteer } from './place.js';

export type Step =
  /** 我局, 局党组: they mean another organ on every page. */
  | { readonly kind: 'DROP_ALIAS'; readonly alias: StoredAlias; readonly of: string }
  /** Two nodes that are one organ. */
  | { readonly kind: 'MERGE'; readonly agency: StoredAgency; readonly into: StoredAgency }
  /** One organ under a short or another spelling. */
  | { readonly kind: 'RENAME'; readonly agency: StoredAgency; readonly name: string }
  /** Nobody in particular. */
  | { readonly kind: 'REMOVE'; readonly agency: StoredAgency; readonly found: OrganClass | null }
  /** It looks wrong and is left for staff, with the reason. */
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
  /** Names that agencies are being renamed to. */
  readonly taken: ReadonlySet<string>;
  readonly gazetteer: Gazetteer;
}

/** The node's own place decides what its name means, never that of a page. */
function stepFor(agency: StoredAgency, { byName, taken, gazetteer }: Stored): Step | null {
  const page: PageContext = { gazetteer, place: gazetteer.placeOf(agency.divisionCode), publisher: null };
  const organ = organOf(agency.name, page);
  if (organ?.name === agency.name) return null;
  if (agency.isStaffs)
    return organ === null
      ? null
      : { kind: 'LEAVE', agency, reason: `named by staff; by the rules it would be ${organ.name}` };
  if (organ === null) {
    if (agency.isHeld) return null; // who publishes a page is an organ, whatever it is called
    return { kind: 'REMOVE', agency, found: classOf(agency.name, page) };
  }
  const into = byName.get(organ.name);
  if (into) return { kind: 'MERGE', agency, into };
  if (taken.has(organ.name))
    return { kind: 'LEAVE', agency, reason: `another agency takes the name ${organ.name} first: run again` };
  return { kind: 'RENAME', agency, name: organ.name };
}
