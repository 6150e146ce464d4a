/**
 * Agency repository of a batch: agencies and names are loaded once and kept in memory; new ones are
 * collected as rows to write.
 */
import {
  anyIsMergeTarget,
  addDivisions,
  decidedNames,
  heldNames,
  stillMean,
  usableAgencies,
  type AgencyBook,
  type HeldName,
  type NewAgency,
  type NewDivision,
  type NewName,
  type UsableAgency,
} from '../../agencies/agency.store.js';
import { newId } from '../../platform/ids.js';
import type { GatheredRows } from '../../platform/gathered-rows.js';
import { storableText } from '../../platform/insert-rows.js';
import type { ReadNames } from '../page.match.js';
import { divisionCodeOf } from '../place.js';
import type { Transaction } from '../../platform/statement.js';

const everywhere = '';
const keyOf = (name: string, divisionCode: string | null): string =>
  `${divisionCode ?? everywhere}|${storableText(name)}`;

/** Divisions of the page and of its organs, to which their relative names belong. */
function* divisionsOf({ divisionCode, organs }: ReadNames): Generator<string> {
  if (divisionCode !== null) yield divisionCode;
  for (const organ of organs.values()) {
    for (let at = organ; at !== null; at = at.parent) {
      const code = at.place && divisionCodeOf(at.place);
      if (code !== null) yield code;
    }
  }
}

const byKey = (names: readonly HeldName[]): ReadonlyMap<string, string> =>
  new Map(names.map(({ name, divisionCode, agencyId }) => [keyOf(name, divisionCode), agencyId]));

export class BatchAgencies implements AgencyBook {
  private readonly held = new Map<string, HeldName>();
  private readonly divisions = new Set<string>();

  private constructor(
    private readonly tx: Transaction,
    private readonly rows: GatheredRows,
    private readonly agencies: Map<string, UsableAgency>,
  ) {}

  /** Locks the existing ones against merges until the end of the transaction. */
  static async of(tx: Transaction, rows: GatheredRows, pages: readonly ReadNames[]): Promise<BatchAgencies> {
    const names = new Set(pages.flatMap(({ all, aliases }) => [...all, ...aliases]));
    const divisions = new Set(pages.flatMap((page) => [...divisionsOf(page)]));
    const held = await heldNames(tx, [...names], [...divisions]);
    const ids = [...new Set(held.map(({ agencyId }) => agencyId))];
    const agencies = await usableAgencies(tx, ids);
    if (anyIsMergeTarget(agencies)) {
      const again = await heldNames(tx, [...names], [...divisions]);
      stillMean(byKey(held), byKey(again));
    }
    const book = new BatchAgencies(tx, rows, agencies);
    for (const each of held) book.held.set(keyOf(each.name, each.divisionCode), each);
    return book;
  }

  readonly idsByName: AgencyBook['idsByName'] = (names, divisionCode) => {
    const found = names.flatMap((name) => {
      const everywhere = this.held.get(keyOf(name, null));
      const own = divisionCode === null ? undefined : this.held.get(keyOf(name, divisionCode));
      return [everywhere, own].flatMap((held) => (held ? [{ ...held, name }] : []));
    });
    return Promise.resolve(decidedNames(found));
  };

  /** Written at once: collected rows reference them. */
  readonly addDivisions = async (rows: readonly NewDivision[]): Promise<void> => {
    const fresh = rows.filter(({ code }) => !this.divisions.has(code));
    for (const { code } of fresh) this.divisions.add(code);
    await addDivisions(this.tx, fresh);
  };

  readonly create = (agency: NewAgency): Promise<string> => {
    const held = this.held.get(keyOf(agency.name, null));
    if (held !== undefined) return Promise.resolve(held.agencyId);
    const id = newId();
    this.rows.add('Agency', [{ id, ...agency }]);
    this.agencies.set(id, { id, name: agency.name, divisionCode: agency.divisionCode });
    this.addName({ agencyId: id, name: agency.name, divisionCode: null, origin: 'CANONICAL' });
    return Promise.resolve(id);
  };

  readonly addNames = (names: readonly NewName[]): Promise<void> => {
    const once = new Map(names.map((name) => [keyOf(name.name, name.divisionCode), name])); // the last of a name counts
    for (const name of once.values()) this.addName(name);
    return Promise.resolve();
  };

  readonly usable: AgencyBook['usable'] = () => Promise.resolve(this.agencies);

  private addName(name: NewName): void {
    const key = keyOf(name.name, name.divisionCode);
    if (this.held.has(key)) return; // the name is taken
    this.held.set(key, name);
    this.rows.add('AgencyName', [{ id: newId(), ...name }]);
  }
}
