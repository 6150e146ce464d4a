/** Central organs of party and state, by the closed list, and their parts. Pure. */
import { centralHead, centralOrgan, isPlainlyCentral, type CentralOrgan } from '../parse/organs/central.js';
import { isKind, kindOf } from './organ.kind.js';
import type { Organ } from './organ.page.js';

const made = new Map<string, Organ>();

/** The listed organ by its name or an alias. */
export function national(name: string): Organ {
  const listed = centralOrgan(name);
  if (!listed) throw new Error(`${name} is not a central organ`);
  const known = made.get(listed.name);
  if (known) return known;
  const organ = organOfList(listed);
  made.set(listed.name, organ);
  return organ;
}

const organOfList = ({ name, kind, parent, shortNames, formerNames }: CentralOrgan): Organ => ({
  name,
  shortName: shortNames.find(isPlainlyCentral) ?? null,
  kind: isKind(kind) ? kind : 'OTHER',
  place: null,
  parent: parent === null ? null : national(parent),
  aliases: [...shortNames, ...formerNames]
    .filter((each) => isPlainlyCentral(each) && centralOrgan(each)?.name === name)
    .map((each) => ({ name: each, local: false })),
});

/**
 * 党中央 and 中央 are also meant at the head of a list; `isCentralPage`: 统计局 on a page of the State
 * Council is the national one.
 */
export function centralOf(name: string, isCentralPage: boolean): Organ | null {
  const listed = centralOrgan(name);
  return listed && (isCentralPage || isPlainlyCentral(name) || name === '中央') ? national(listed.name) : null;
}

/** 教育部办公厅, 国家能源局湖南监管办公室: named by the full name of the organ that they belong to. */
export function partOfCentral(name: string, isCentralPage = false): Organ | null {
  const head = centralHead(name, isCentralPage);
  if (!head) return null;
  const above = national(head.organ.name);
  const rest = head.rest.replace(/监管办$/, '监管办公室');
  const full = `${above.name}${rest}`;
  if (centralOrgan(full)) return national(full);
  return {
    name: full,
    shortName: null,
    kind: above.kind === 'PARTY_ORGAN' || /^(?:党组|党委|机关党委|分党组)$/.test(rest) ? 'PARTY_ORGAN' : kindOf(rest),
    place: null,
    parent: above,
    aliases: [],
  };
}

/** Short names after the province: 证监局 is 中国证券监督管理委员会…监管局. */
const offices: readonly (readonly [RegExp, string, string])[] = [
  [/^(\p{Script=Han}{2,3})证监局$/u, '中国证券监督管理委员会', '监管局'],
  [/^(\p{Script=Han}{2,4})(?:银保监局|银监局|金融监管局)$/u, '国家金融监督管理总局', '监管局'],
  [/^(\p{Script=Han}{2,4})(?:银保监分局|银监分局|金融监管分局)$/u, '国家金融监督管理总局', '监管分局'],
  [/^(\p{Script=Han}{2,3})(?:能源监管办|能监办|能源监管办公室)$/u, '国家能源局', '监管办公室'],
  [/^(\p{Script=Han}{2,3})调查总队$/u, '国家统计局', '调查总队'],
];

/**
 * 江西证监局: an office of a central organ in a province or city, by its usual short name. `isPlace`
 * recognises 江西.
 */
export function officeOfCentral(name: string, isPlace: (short: string) => boolean): Organ | null {
  for (const [pattern, organ, ending] of offices) {
    const place = pattern.exec(name)?.[1];
    if (place !== undefined && isPlace(place)) return partOfCentral(`${organ}${place}${ending}`);
  }
  return null;
}
