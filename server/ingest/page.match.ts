/** Names on a page -> agency nodes. Names that are known win over every rule: a staff merge is respected for ever. */
import { addNames, agencyIdsByName, createAgency, type NewName } from '../agencies/agency.store.js';
import type { Transaction } from '../platform/db.js';
import type { CompletePreview } from './identity.js';
import { organOf, type Organ, type PageContext } from './organ.js';
import type { Gazetteer, Place } from './place.js';

export interface Matched {
  readonly place: Place | null;
  /** Id by the name as written; names that mean no organ are missing. */
  readonly idOf: (name: string | null) => string | null;
  readonly organOf: (name: string) => Organ | null;
}

export async function matchAgencies(tx: Transaction, preview: CompletePreview, gazetteer: Gazetteer): Promise<Matched> {
  const place = placeOfPage(preview, gazetteer);
  const page: PageContext = { gazetteer, place, publisher: preview.agencyName };
  const written = [...new Set(namesOf(preview))];
  const organs = new Map(written.map((name) => [name, organOf(name, page)]));
  const all = [...organs.values()].flatMap((organ) => (organ ? lineage(organ) : []));
  const divisionCode = place?.code ?? null;
  const known = await agencyIdsByName(tx, [...written, ...all.map(({ name }) => name)], divisionCode);
  const maker = new AgencyMaker(tx, known);
  const ids = new Map<string, string>();
  for (const [name, organ] of organs) {
    const id = known.get(name) ?? (organ && (await maker.idOf(organ)));
    if (id != null) ids.set(name, id);
  }
  await addNames(tx, [...maker.names, ...seenNames(ids, known, { divisionCode, organs })]);
  return {
    place,
    idOf: (name) => (name === null ? null : (ids.get(name) ?? null)),
    organOf: (name) => organs.get(name) ?? null,
  };
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
    if (known.has(name) || organs.get(name)?.name === name) return [];
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
    private readonly tx: Transaction,
    private readonly known: ReadonlyMap<string, string>,
  ) {}

  async idOf(organ: Organ): Promise<string> {
    const found = this.known.get(organ.name) ?? this.made.get(organ.name);
    if (found !== undefined) return found;
    const parentId = organ.parent === null ? null : await this.idOf(organ.parent);
    const divisionCode = organ.place?.code ?? null;
    const { name, shortName, kind } = organ;
    const id = await createAgency(this.tx, { name, shortName, kind, divisionCode, parentId });
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
