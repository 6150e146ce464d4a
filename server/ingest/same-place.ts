/** Whether two agencies can be the same, by place and superior. Pure. */
import type { Gazetteer, Place } from './place.js';

export interface PlacedAgency {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string | null;
  readonly parentId: string | null;
  /** Aliases with the division on whose pages they are valid; null for everywhere. */
  readonly names: readonly { readonly name: string; readonly divisionCode: string | null }[];
  /** Those above it, nearest first. */
  readonly above: readonly { readonly name: string; readonly divisionCode: string | null }[];
}

/**
 * Reasons against a merge, for people; empty if there is none. A refused merge costs less than a
 * wrong one.
 */
export function differences(a: PlacedAgency, b: PlacedAgency, gazetteer: Gazetteer): string[] {
  return [...placeDifference(a, b, gazetteer), ...superiorDifference(a, b)];
}

function superiorDifference(a: PlacedAgency, b: PlacedAgency): string[] {
  if (a.parentId === null || b.parentId === null || a.parentId === b.parentId) return [];
  const of = ({ name, above }: PlacedAgency): string => `"${name}" belongs to ${above[0]?.name ?? 'another'}`;
  return [`${of(a)}, ${of(b)}`];
}

function placeDifference(a: PlacedAgency, b: PlacedAgency, gazetteer: Gazetteer): string[] {
  const [placeA, placeB] = [placeOf(a, gazetteer), placeOf(b, gazetteer)];
  if (placeA && placeB)
    return isSame(placeA, placeB, gazetteer)
      ? []
      : [`"${a.name}" is of ${fullName(placeA)}, "${b.name}" of ${fullName(placeB)}`];
  if (!placeA && !placeB)
    return a.parentId !== null && a.parentId === b.parentId
      ? []
      : [`it is unknown whether "${a.name}" and "${b.name}" belong to the same place`];
  const [placed, placeless] = placeA ? [a, b] : [b, a];
  if (isNamedAfter(placeless, placed, gazetteer)) return [];
  const place = placeA ?? placeB;
  return [`"${placed.name}" is of ${place ? fullName(place) : ''}; the place of "${placeless.name}" is unknown`];
}

/**
 * By its division, otherwise by the place its name begins with, otherwise by the nearest agency
 * above with one, otherwise by the division of its local names.
 */
export function placeOf(agency: PlacedAgency, gazetteer: Gazetteer): Place | null {
  for (const { name, divisionCode } of [agency, ...agency.above]) {
    const place = gazetteer.placeOf(divisionCode) ?? leadingPlace(name, gazetteer);
    if (place) return place;
  }
  const everywhere = agency.names.flatMap(({ name, divisionCode }) =>
    divisionCode === null ? (leadingPlace(name, gazetteer) ?? []) : [],
  );
  const codes = new Set(agency.names.flatMap(({ divisionCode }) => divisionCode ?? []));
  const [code] = codes;
  return everywhere[0] ?? (codes.size === 1 ? gazetteer.placeOf(code ?? null) : null);
}

/** 中共云浦市澄湖区委员会 belongs to that district, too. */
const leadingPlace = (name: string, gazetteer: Gazetteer): Place | null =>
  gazetteer.leading(name.replace(/^(?:中国共产党|中共)/, ''), null)?.place ?? null;

/**
 * An omitted part of a name is not a difference, unless several cities have a district of that
 * name; a district and its city are different places.
 */
function isSame(a: Place, b: Place, gazetteer: Gazetteer): boolean {
  if (a.code !== null && b.code !== null) return a.code === b.code;
  const agree = (x: string | null, y: string | null): boolean => x === null || y === null || x === y;
  if (a.county !== b.county) return false;
  if (a.county !== null && a.prefecture !== b.prefecture && gazetteer.countOf(a.county) > 1) return false;
  if (a.county === null && a.prefecture !== b.prefecture) return false;
  return agree(a.prefecture, b.prefecture) && agree(a.province, b.province);
}

const fullName = ({ province, prefecture, county }: Place): string =>
  [province, prefecture, county].filter((part) => part !== null).join('');

/** 澄湖水务管理处 and 云浦市澄湖区水务局: contains the place's name without its type. */
function isNamedAfter(placeless: PlacedAgency, placed: PlacedAgency, gazetteer: Gazetteer): boolean {
  const places = [placeOf(placed, gazetteer), ...placed.names.map(({ name }) => leadingPlace(name, gazetteer))];
  const stems = places.flatMap((place) => {
    const own = place && (place.county ?? place.prefecture ?? place.province);
    const stem = own?.replace(/(?:自治[区州县旗]|[省市区县州盟旗])$/, '') ?? '';
    return stem.length >= 2 ? [stem] : [];
  });
  const names = [placeless.name, ...placeless.names.map(({ name }) => name)];
  return names.some((name) => stems.some((stem) => name.startsWith(stem)));
}
