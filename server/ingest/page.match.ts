/**
 * Matches names on a page to agency nodes. The meaning depends on the page and on decisions of
 * staff, never on pages ingested before, so that the graph does not depend on their order (decision
 * 029).
 */
import {
  agencyBook,
  type AgencyBook,
  type NewDivision,
  type NewName,
  type UsableAgency,
} from '../agencies/agency.store.js';
import { ownOrganEnding } from '../parse/organs/own-organ.js';
import { Overtaken } from '../platform/transaction.js';
import type { CompletePreview } from './identity.js';
import { jointParts } from './joint.js';
import { classOf } from './organ.js';
import type { OrganClass } from '../parse/organs/organ-class.js';
import { namesOf, organsOfPage } from './page.names.js';
import { divisionCodeOf, unplacedRows, type Gazetteer, type Place } from './place.js';
import type { Organ } from './organ.page.js';
import type { Transaction } from '../platform/statement.js';

export interface Matched {
  readonly place: Place | null;
  /** Division of an agency by id; otherwise that of the page. */
  readonly divisionOf: (agencyId: string) => string | null;
  /** Id by name as written; undefined names are not organs. */
  readonly idOf: (name: string | null) => string | null;
  readonly organOf: (name: string) => Organ | null;
  /** The class of organs that an expression means on this page. */
  readonly classOf: (words: string) => OrganClass | null;
  /** Agencies that the page created or added a name to. */
  readonly named: readonly string[];
}

export const matchAgencies = (tx: Transaction, preview: CompletePreview, gazetteer: Gazetteer): Promise<Matched> =>
  matchNames(agencyBook(tx), readNames(preview, gazetteer));

/** The names of a page resolved to organs, before the lookup of agencies. */
export interface ReadNames {
  readonly place: Place | null;
  readonly divisionCode: string | null;
  /** By name as written. */
  readonly organs: ReadonlyMap<string, Organ | null>;
  /** Names as written, and those of the organs and all organs above them. */
  readonly all: readonly string[];
  /** Aliases that organs would get if created. */
  readonly aliases: readonly string[];
  /** Places of the page and its organs outside of the division table. */
  readonly unplaced: readonly NewDivision[];
  /** Names that are valid on this page only: 我局, and abbreviations defined on it. */
  readonly passing: ReadonlySet<string>;
  /** Published by a central organ. Plain data, because names are resolved in threads too. */
  readonly isCentral: boolean;
}

export function readNames(preview: CompletePreview, gazetteer: Gazetteer): ReadNames {
  const { page, organs } = organsOfPage(preview, gazetteer);
  const above = [...organs.values()].flatMap((organ) => (organ ? lineage(organ) : []));
  const places = [page.place, ...above.map(({ place }) => place)];
  const unplaced = places.flatMap((place) => (place ? unplacedRows(place) : []));
  return {
    place: page.place,
    divisionCode: page.place && divisionCodeOf(page.place),
    organs,
    all: [...new Set([...namesOf(preview), ...above.map(({ name }) => name)])],
    aliases: above.flatMap((organ) => organ.aliases.map(({ name }) => name)),
    unplaced: [...new Map(unplaced.map((row) => [row.code, row])).values()],
    passing: new Set([...organs.keys()].filter((name) => page.defined?.has(name) || ownOrganEnding(name) !== null)),
    isCentral: page.isCentral === true,
  };
}

export async function matchNames(book: AgencyBook, read: ReadNames): Promise<Matched> {
  const { place, divisionCode, organs } = read;
  const known = await book.idsByName(read.all, divisionCode);
  await book.addDivisions(read.unplaced);
  const maker = new AgencyMaker(book, known.all);
  const ids = new Map<string, string>();
  for (const [name, organ] of organs) {
    const byStaff = read.passing.has(name) ? undefined : known.byStaff.get(name);
    const id = byStaff ?? (organ && (await maker.idOf(organ)));
    if (id != null) ids.set(name, id);
  }
  const names = [...maker.names, ...seenNames(ids, read)];
  await book.addNames(names);
  const agencies = await held(book, [...new Set([...known.all.values(), ...ids.values()])]);
  return {
    place,
    divisionOf: (agencyId) => agencies.get(agencyId)?.divisionCode ?? divisionCode,
    idOf: (name) => (name === null ? null : (ids.get(name) ?? null)),
    organOf: (name) => organs.get(name) ?? null,
    classOf: (words) => classOf(words, read),
    named: [...new Set([...maker.madeIds(), ...names.map(({ agencyId }) => agencyId)])],
  };
}

/**
 * Locks them against merges until the end of the transaction; starts again if one was merged
 * meanwhile.
 */
async function held(book: AgencyBook, ids: readonly string[]): Promise<ReadonlyMap<string, UsableAgency>> {
  const agencies = await book.usable(ids);
  for (const [id, agency] of agencies) if (agency.id !== id) throw new Overtaken('an agency was merged concurrently');
  return agencies;
}

function lineage(organ: Organ): Organ[] {
  const line: Organ[] = [];
  for (let at: Organ | null = organ; at !== null; at = at.parent) line.push(at);
  return line;
}

/** A name found on a page of a division, unless the organ gets it on creation. */
function seenNames(
  ids: ReadonlyMap<string, string>,
  { divisionCode, organs, passing }: Pick<ReadNames, 'divisionCode' | 'organs' | 'passing'>,
): NewName[] {
  if (divisionCode === null) return []; // a relative name without a division would apply everywhere
  return [...ids].flatMap(([name, agencyId]): NewName[] => {
    const organ = organs.get(name);
    if (passing.has(name) || !organ || organ.name === name || jointParts(name).length > 1) return [];
    const isGiven = organ.aliases.some((alias) => alias.name === name && (!alias.local || isOf(organ, divisionCode)));
    return isGiven ? [] : [{ agencyId, name, divisionCode, origin: 'SEEN' }];
  });
}

const isOf = ({ place }: Organ, divisionCode: string): boolean =>
  place !== null && divisionCodeOf(place) === divisionCode;

/** Creates missing nodes, parents first. */
class AgencyMaker {
  readonly names: NewName[] = [];
  private readonly made = new Map<string, string>();

  constructor(
    private readonly book: AgencyBook,
    private readonly known: ReadonlyMap<string, string>,
  ) {}

  madeIds(): Iterable<string> {
    return this.made.values();
  }

  async idOf(organ: Organ): Promise<string> {
    const found = this.known.get(organ.name) ?? this.made.get(organ.name);
    if (found !== undefined) return found;
    const parentId = organ.parent === null ? null : await this.idOf(organ.parent);
    const divisionCode = organ.place && divisionCodeOf(organ.place);
    const { name, shortName, kind } = organ;
    const id = await this.book.create({ name, shortName, kind, divisionCode, parentId });
    this.made.set(name, id);
    for (const alias of organ.aliases) {
      if (alias.local && divisionCode === null) continue;
      this.names.push({
        agencyId: id,
        name: alias.name,
        divisionCode: alias.local ? divisionCode : null,
        origin: 'DERIVED',
      });
    }
    return id;
  }
}
