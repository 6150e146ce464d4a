/** Places: of a page, and at the head of an organ's name. Pure; the division table comes in. */
import type { DivisionRow } from '../divisions/division.store.js';

/** A place by its names. The code is null where the table does not know it. */
export interface Place {
  readonly code: string | null;
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly county: string | null;
}

export class Gazetteer {
  private readonly byCode = new Map<string, DivisionRow>();
  private readonly byName = new Map<string, DivisionRow[]>();

  constructor(rows: readonly DivisionRow[]) {
    for (const row of rows) {
      if (row.level === 'NATIONAL' || row.name === '市辖区' || row.name === '县') continue;
      this.byCode.set(row.code, row);
      const same = this.byName.get(row.name);
      if (same) same.push(row);
      else this.byName.set(row.name, [row]);
    }
  }

  /** Null for a code that the table does not have. */
  placeOf(code: string | null): Place | null {
    const row = code === null ? undefined : this.byCode.get(code);
    if (!row) return null;
    const nameOf = (wanted: string): string | null => this.byCode.get(wanted)?.name ?? null;
    const prefecture = `${row.code.slice(0, 4)}00`;
    return {
      code: row.code,
      province: nameOf(`${row.code.slice(0, 2)}0000`),
      prefecture: row.code.endsWith('0000') ? null : nameOf(prefecture),
      county: row.level === 'COUNTY' ? row.name : null,
    };
  }

  /** How many divisions bear this name. */
  countOf(name: string): number {
    return this.byName.get(name)?.length ?? 0;
  }

  /** The place at the head of a name and what follows it; places near the page's own win over namesakes. */
  leading(name: string, near: Place | null): { place: Place; rest: string } | null {
    const found = this.leadingRow(name, null, near);
    if (!found) return textualPlace(name, near);
    let { row, rest } = found;
    for (let next = this.leadingRow(rest, row, near); next; next = this.leadingRow(rest, row, near))
      ({ row, rest } = next);
    const place = this.placeOf(row.code);
    return place && { place, rest };
  }

  private leadingRow(
    name: string,
    within: DivisionRow | null,
    near: Place | null,
  ): { row: DivisionRow; rest: string } | null {
    for (let length = Math.min(15, name.length - 1); length >= 2; length -= 1) {
      const rows = this.byName.get(name.slice(0, length)) ?? [];
      const below =
        within === null ? rows : rows.filter(({ code }) => code !== within.code && code.startsWith(stem(within.code)));
      const row = below.length === 1 ? below[0] : nearest(below, near);
      if (row) return { row, rest: name.slice(length) };
    }
    return null;
  }
}

const stem = (code: string): string => code.replace(/(?:00){1,2}$/, '');

/** The namesake in the same prefecture, else in the same province, else none: a guess would be worse. */
function nearest(rows: readonly DivisionRow[], near: Place | null): DivisionRow | undefined {
  if (near?.code == null) return undefined;
  const { code } = near;
  return (
    rows.find((row) => row.code === code) ??
    rows.find((row) => row.code.slice(0, 4) === code.slice(0, 4)) ??
    rows.find((row) => row.code.slice(0, 2) === code.slice(0, 2))
  );
}

const textual =
  /^(?:(\p{Script=Han}{2,6}(?:省|自治区)))?(?:(\p{Script=Han}{1,5}[市州盟]))?(?:(\p{Script=Han}{1,5}?[区县市旗]))?(?=\p{Script=Han}{2})/u;
const notPlaces = /^(?:全|各|本|我|该|有关|高新|经济|开发|示范|实验|城|园|社|小|地|片|市|区|县)/;

/** Zones that end like a county and have no government of their own. */
export const notCounty = /(?:度假|开发|园|试验|实验|高新|保税|示范|景|功能|合作|片|社|库|辖|灾)区$/;

/** A place that the table does not know, by the shape of its name: 云浦市澄湖区. */
function textualPlace(name: string, near: Place | null): { place: Place; rest: string } | null {
  const match = textual.exec(name);
  const [whole = '', province = null, prefecture = null, county = null] = match ?? [];
  if (whole.length < 3 || notPlaces.test(whole) || notCounty.test(county ?? '')) return null;
  const rest = name.slice(whole.length);
  // 澄湖区 on a page of 云浦市澄湖区 is that one.
  const isNear =
    near !== null &&
    near.code === null &&
    near.county === county &&
    (prefecture ?? near.prefecture) === near.prefecture;
  return { place: isNear ? near : { code: null, province, prefecture, county }, rest };
}

/** How a full name begins: 苏州市吴中区, 苏州市, 江苏省, 北京市东城区. */
export function prefixOf(place: Place): string {
  if (place.county !== null) return `${place.prefecture ?? municipality(place) ?? ''}${place.county}`;
  return place.prefecture ?? place.province ?? '';
}

const municipality = ({ province }: Place): string | null => (province?.endsWith('市') === true ? province : null);

/** The place one level up; null above a province. */
export function placeAbove(place: Place): Place | null {
  const codeOf = (length: number): string | null => place.code && place.code.slice(0, length).padEnd(6, '0');
  if (place.county !== null && place.prefecture !== null) return { ...place, code: codeOf(4), county: null };
  if (place.county !== null || place.prefecture !== null) {
    return place.province === null ? null : { ...place, code: codeOf(2), prefecture: null, county: null };
  }
  return null;
}
