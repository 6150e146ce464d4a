/** Names on a page -> agency nodes. Names that are known win over every rule: a staff merge is respected for ever. */
import { agencyBook, type AgencyBook, type NewName, type UsableAgency } from '../agencies/agency.store.js';
import type { Transaction } from '../platform/db.js';
import { Overtaken } from '../platform/transaction.js';
import type { CompletePreview } from './identity.js';
import { jointParts } from './joint.js';
import { organOf, type Organ, type PageContext } from './organ.js';
import type { Gazetteer, Place } from './place.js';

export interface Matched {
  readonly place: Place | null;
  /** Where an agency is, by its id; else where the page is. */
  readonly divisionOf: (agencyId: string) => string | null;
  /** Id by the name as written; names that mean no organ are missing. */
  readonly idOf: (name: string | null) => string | null;
  readonly organOf: (name: string) => Organ | null;
  /** Agencies that the page made or gave a further name. */
  readonly named: readonly string[];
}

export const matchAgencies = (tx: Transaction, preview: CompletePreview, gazetteer: Gazetteer): Promise<Matched> =>
  matchNames(agencyBook(tx), readNames(preview, gazetteer));

/** What the names on a page mean, before it is asked who holds them. */
export interface ReadNames {
  readonly place: Place | null;
  readonly divisionCode: string | null;
  /** By the name as written. */
  readonly organs: ReadonlyMap<string, Organ | null>;
  /** As written, and those of the organs and of all above them. */
  readonly all: readonly string[];
  /** Further names that organs would be given if they were made. */
  readonly aliases: readonly string[];
}

export function readNames(preview: CompletePreview, gazetteer: Gazetteer): ReadNames {
  const place = placeOfPage(preview, gazetteer);
  const publisher = publisherOf(preview, { gazetteer, place, publisher: null });
  const page: PageContext = { gazetteer, place, publisher };
  const written = [...new Set(namesOf(preview))];
  const organs = new Map(written.map((name) => [name, organOf(name === preview.agencyName ? publisher : name, page)]));
  const above = [...organs.values()].flatMap((organ) => (organ ? lineage(organ) : []));
  return {
    place,
    divisionCode: place?.code ?? null,
    organs,
    all: [...written, ...above.map(({ name }) => name)],
    aliases: above.flatMap((organ) => organ.aliases.map(({ name }) => name)),
  };
}

/** Of several that publish together the first; of a place that the page does not state, whose full name the page has. */
function publisherOf({ agencyName, issuerNames, mentions }: CompletePreview, page: PageContext): string {
  const first = jointParts(agencyName)[0]?.text ?? agencyName;
  if (organOf(first, page) !== null) return first;
  const full = [...issuerNames, ...mentions.map(({ text }) => text)].filter(
    (name) => name.length > first.length && name.endsWith(first) && organOf(name, page) !== null,
  );
  return full[0] ?? agencyName;
}

export async function matchNames(book: AgencyBook, read: ReadNames): Promise<Matched> {
  const { place, divisionCode, organs } = read;
  const known = await book.idsByName(read.all, divisionCode);
  const maker = new AgencyMaker(book, known);
  const ids = new Map<string, string>();
  for (const [name, organ] of organs) {
    const id = known.get(name) ?? (organ && (await maker.idOf(organ)));
    if (id != null) ids.set(name, id);
  }
  const names = [...maker.names, ...seenNames(ids, known, { divisionCode, organs })];
  await book.addNames(names);
  const agencies = await held(book, [...new Set([...known.values(), ...ids.values()])]);
  return {
    place,
    divisionOf: (agencyId) => agencies.get(agencyId)?.divisionCode ?? divisionCode,
    idOf: (name) => (name === null ? null : (ids.get(name) ?? null)),
    organOf: (name) => organs.get(name) ?? null,
    named: [...new Set([...maker.madeIds(), ...names.map(({ agencyId }) => agencyId)])],
  };
}

/** From here to the end of the transaction nobody merges them; one that was merged meanwhile means to begin again. */
async function held(book: AgencyBook, ids: readonly string[]): Promise<ReadonlyMap<string, UsableAgency>> {
  const agencies = await book.usable(ids);
  for (const [id, agency] of agencies) if (agency.id !== id) throw new Overtaken('an agency was merged meanwhile');
  return agencies;
}

/** The site's division, where it is a place below the country; else where the publisher is. */
function placeOfPage({ source, agencyName }: CompletePreview, gazetteer: Gazetteer): Place | null {
  const code = source.siteCode !== null && /^\d{10}$/.test(source.siteCode) ? source.siteCode.slice(0, 6) : null;
  return gazetteer.placeOf(code) ?? gazetteer.leading(agencyName, null)?.place ?? null;
}

function* namesOf(preview: CompletePreview): Generator<string> {
  yield preview.agencyName;
  yield* preview.issuerNames;
  yield* preview.mentions.map(({ text }) => text);
  for (const addressee of [...preview.addressees, ...preview.directives.flatMap((d) => d.addressees)]) {
    if (addressee.scope === 'NAMED_AGENCY') yield addressee.text;
  }
  for (const { convenerName, chair } of preview.meetings) yield* present(convenerName, chair?.agencyName);
  for (const { issuerName, speaker } of preview.directives) yield* present(issuerName, speaker?.agencyName);
}

const present = (...names: readonly (string | null | undefined)[]): string[] => names.filter((name) => name != null);

function lineage(organ: Organ): Organ[] {
  const line: Organ[] = [];
  for (let at: Organ | null = organ; at !== null; at = at.parent) line.push(at);
  return line;
}

/** A name met on a page: everywhere where it begins with its place, else on pages of that division. */
function seenNames(
  ids: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
  { divisionCode, organs }: { divisionCode: string | null; organs: ReadonlyMap<string, Organ | null> },
): NewName[] {
  return [...ids].flatMap(([name, agencyId]): NewName[] => {
    if (known.has(name) || organs.get(name)?.name === name || jointParts(name).length > 1) return [];
    const listed = organs.get(name)?.aliases.find((alias) => alias.name === name);
    const isLocal = listed ? listed.local : true;
    if (isLocal && divisionCode === null) return []; // a relative name without a division would hold everywhere
    return [{ agencyId, name, divisionCode: isLocal ? divisionCode : null, origin: 'SEEN' }];
  });
}

/** Makes the nodes that are missing, parents first. */
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
    const divisionCode = organ.place?.code ?? null;
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
