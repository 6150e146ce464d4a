/** Places of pages and at the beginning of organ names. Pure; the division table is an argument. */
import { createHash } from 'node:crypto';
import { startsWithVerb } from '../parse/body/order-signals.js';
import type { NewDivision } from '../agencies/agency.store.js';
import type { DivisionRow } from '../divisions/division.store.js';
import { inventedDivisions } from './invented-places.js';

/** A place by its names. The code is null outside of the table. */
export interface Place {
  readonly code: string | null;
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly county: string | null;
}

export class Gazetteer {
  private readonly byCode = new Map<string, DivisionRow>();
  private readonly byName = new Map<string, DivisionRow[]>();
  /** 江西, 武汉: provinces and cities without their type suffix. */
  private readonly byShortName = new Map<string, DivisionRow>();

  constructor(rows: readonly DivisionRow[]) {
    for (const row of rows) {
      if (row.level === 'NATIONAL' || row.name === '市辖区' || row.name === '县') continue;
      this.byCode.set(row.code, row);
      const same = this.byName.get(row.name);
      if (same) same.push(row);
      else this.byName.set(row.name, [row]);
    }
    for (const level of ['PREFECTURE', 'PROVINCE']) {
      for (const row of rows) if (row.level === level) this.byShortName.set(row.name.replace(rankWords, ''), row);
    }
  }

  /** The province or city at the beginning of 江西证监局, and the rest. */
  leadingShort(name: string): { readonly place: Place; readonly short: string; readonly rest: string } | null {
    for (let length = Math.min(5, name.length - 2); length >= 2; length -= 1) {
      const short = name.slice(0, length);
      const place = this.placeOf(this.byShortName.get(short)?.code ?? null);
      if (place) return { place, short, rest: name.slice(length) };
    }
    return null;
  }

  isShortName(name: string): boolean {
    return this.byShortName.has(name);
  }

  /** Null for a code outside of the table. */
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

  /** Number of divisions with this name. */
  countOf(name: string): number {
    return this.byName.get(name)?.length ?? 0;
  }

  /**
   * The place at the beginning of a name, and the rest; of namesakes the one nearest to the page
   * wins.
   */
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

/**
 * The namesake in the same prefecture, or else in the same province, or else none: a guess would be
 * worse.
 */
function nearest(rows: readonly DivisionRow[], near: Place | null): DivisionRow | undefined {
  if (near?.code == null) return undefined;
  const { code } = near;
  return (
    rows.find((row) => row.code === code) ??
    rows.find((row) => row.code.slice(0, 4) === code.slice(0, 4)) ??
    rows.find((row) => row.code.slice(0, 2) === code.slice(0, 2))
  );
}

const rankWords = /(?:省|市|地区|盟|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/;

const textual =
  /^(?:(\p{Script=Han}{2,4}(?:省|自治区)))?(?:((?:(?![区县旗])\p{Script=Han}){1,4}[市州盟]))?(?:(\p{Script=Han}{1,5}?[区县市旗]))?(?=\p{Script=Han}{2})/u;
/** Expressions that do not occur in place names. */
const notPlace =
  /^(?:中共|共青团|政协|全|各|本|我|该|有关|贸易|高新|经济|开发|示范|实验|城|园|社|小|地|片|市|区|县|国家|中央|中国|全国|辖|综合|现代|新一届|两|多|跨|所|在|对|经|由)|[的和与及或等级性]|(?:全|各|乡镇|街道|国有|城区|[城都]市$|超大|特大|试点|地区$)/;
/** 市场, 市政管理, 市民中心 are words of their own; 国家市场… names no city. */
const goesOn = /^(?:场|容|民(?!政|宗|族)|政(?!府|协|法|务|策)|域|辖|级|直|属|委员会议|副中心)/;

/** Zones that end like a county but have no government. */
export const notCounty =
  /(?:度假|开发|园|试验|实验|高新|高新技术产业|保税|示范|景|功能|合作|片|社|库|辖|灾|经开|新)区$/;
const zone =
  /^(\p{Script=Han}{2,8}?(?:经济技术开发区|高新技术产业开发区|新技术开发区|旅游度假区|综合实验区|综合试验区|综合保税区|示范区|试验区|实验区|开发区|度假区|高新区|经开区|保税区|新区|片区|产业园区|工业园区|园区))(?=\p{Script=Han}{2})/u;
const notZone =
  /^(?:国家|贸易|自贸|各|全|本|该|我|有关|其他|自由贸易|一[批个]|[省市区县州]|经济|高新|综合|建设|推进|创建)|[的和与及或等级]|自主创新|^.?综合|(?:合作|实验|试点|综合)$/;

/** A place outside of the table, by the form of its name: 云浦市澄湖区, 云湖新区. */
function textualPlace(name: string, near: Place | null): { place: Place; rest: string } | null {
  const inZone = zoneAt(name, near);
  if (inZone) return inZone;
  const match = textual.exec(name);
  const [whole = '', province = null, prefecture = null, county = null] = match ?? [];
  const rest = name.slice(whole.length);
  const parts = [province, prefecture, county].filter((part) => part !== null);
  if (
    whole.length < 3 ||
    parts.some((part) => notPlace.test(part) || startsWithVerb(part)) ||
    notCounty.test(county ?? '') ||
    (whole.endsWith('市') && goesOn.test(rest))
  )
    return null;
  return { place: nearPlace({ code: null, province, prefecture, county }, near), rest };
}

/** 澄湖区 on a page of 云浦市澄湖区 is that one; on a page of 云浦市 one of its districts. */
function nearPlace(place: Place, near: Place | null): Place {
  if (near?.code !== null) return place;
  if (near.county === place.county && (place.prefecture ?? near.prefecture) === near.prefecture) return near;
  const isOfCity =
    near.county === null && near.prefecture !== null && place.prefecture === null && place.county !== null;
  return isOfCity ? { ...near, county: place.county } : place;
}

function zoneAt(name: string, near: Place | null): { place: Place; rest: string } | null {
  const county = zone.exec(name)?.[1];
  if (county === undefined || notZone.test(county) || notZone.test(county.replace(/\p{Script=Han}区$/u, '')))
    return null;
  const isNear = near?.code === null && near.county === county;
  return {
    place: isNear ? near : { code: null, province: null, prefecture: null, county },
    rest: name.slice(county.length),
  };
}

export const isZone = ({ code, county }: Place): boolean => code === null && notCounty.test(county ?? '');

/** Prefix of full names: 苏州市吴中区, 苏州市, 江苏省, 北京市东城区. */
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

/** Six characters starting with a letter: not a code of GB/T 2260, and deterministic for a name. */
function unplacedCode(fullName: string): string {
  const number = createHash('sha256').update(fullName).digest().readUIntBE(0, 6);
  const first = String.fromCharCode(65 + (number % 26));
  return (
    first +
    Math.floor(number / 26)
      .toString(36)
      .toUpperCase()
      .padStart(5, '0')
      .slice(-5)
  );
}

/** Division code: from the table, or derived from the name. */
export const divisionCodeOf = (place: Place): string | null =>
  place.code ?? (prefixOf(place) === '' ? null : codeOfName(prefixOf(place)));

const codeOfName = (prefix: string): string => inventedDivisions(prefix).at(-1)?.code ?? unplacedCode(prefix);

/**
 * Divisions to create for a place outside of the table, uppermost first; empty if it is in the
 * table. The place above a city is not always known.
 */
export function unplacedRows(place: Place): NewDivision[] {
  if (place.code !== null || prefixOf(place) === '') return [];
  const { province, prefecture, county } = place;
  const rows = (fullName: string, name: string, parentCode: string | null = null): readonly NewDivision[] => {
    const invented = inventedDivisions(fullName);
    if (invented.length > 0) return invented;
    return [{ code: unplacedCode(fullName), name, fullName, level: 'UNPLACED', parentCode }];
  };
  if (county === null) return [...rows(prefixOf(place), prefecture ?? province ?? '')];
  if (prefecture === null) return [...rows(prefixOf(place), county)];
  return unique([...rows(prefecture, prefecture), ...rows(prefixOf(place), county, codeOfName(prefecture))]);
}

const unique = (rows: readonly NewDivision[]): NewDivision[] => [
  ...new Map(rows.map((row) => [row.code, row])).values(),
];
