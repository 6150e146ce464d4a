/** Agencies and their names as a batch of pages knows them: asked for once, then kept in memory; new ones are rows to write. */
import {
  anyIsMergeTarget,
  heldNames,
  stillMean,
  usableAgencies,
  type AgencyBook,
  type HeldName,
  type NewAgency,
  type NewName,
  type UsableAgency,
} from '../../agencies/agency.store.js';
import type { Transaction } from '../../platform/db.js';
import { newId } from '../../platform/ids.js';
import type { GatheredRows } from '../../platform/gathered-rows.js';
import { storableText } from '../../platform/insert-rows.js';
import type { ReadNames } from '../page.match.js';

const everywhere = '';
const keyOf = (name: string, divisionCode: string | null): string =>
  `${divisionCode ?? everywhere}|${storableText(name)}`;

/** Of the page, and of the organs on it: theirs are the relative names that they are given. */
function* divisionsOf({ divisionCode, organs }: ReadNames): Generator<string> {
  if (divisionCode !== null) yield divisionCode;
  for (const organ of organs.values()) {
    for (let at = organ; at !== null; at = at.parent) if (at.place?.code != null) yield at.place.code;
  }
}

const byKey = (names: readonly HeldName[]): ReadonlyMap<string, string> =>
  new Map(names.map(({ name, divisionCode, agencyId }) => [keyOf(name, divisionCode), agencyId]));

export class BatchAgencies implements AgencyBook {
  private readonly idByName = new Map<string, string>();

  private constructor(
    private readonly rows: GatheredRows,
    private readonly agencies: Map<string, UsableAgency>,
  ) {}

  /** From here to the end of the transaction nobody merges those that are there. */
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
    const book = new BatchAgencies(rows, agencies);
    for (const { name, divisionCode, agencyId } of held) book.idByName.set(keyOf(name, divisionCode), agencyId);
    return book;
  }

  readonly idsByName: AgencyBook['idsByName'] = (names, divisionCode) => {
    const found = new Map<string, string>();
    for (const name of names) {
      const own = divisionCode === null ? undefined : this.idByName.get(keyOf(name, divisionCode));
      const id = own ?? this.idByName.get(keyOf(name, null));
      if (id !== undefined) found.set(name, id);
    }
    return Promise.resolve(found);
  };

  readonly create = (agency: NewAgency): Promise<string> => {
    const held = this.idByName.get(keyOf(agency.name, null));
    if (held !== undefined) return Promise.resolve(held);
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
    if (this.idByName.has(key)) return; // stays with its holder
    this.idByName.set(key, name.agencyId);
    this.rows.add('AgencyName', [{ id: newId(), ...name }]);
  }
}
