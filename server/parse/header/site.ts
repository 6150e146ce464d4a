/** Site metadata in the foot of a page: owner, code and registrations. */
import type { MappedText, Range } from '../mapped-text.js';
import type { ReadPage, StageWarning } from '../stages.js';
import { isOrganName } from './organ-names.js';
import { siteNamePart, siteParts } from './title.js';
import { isIcpNumber, isPoliceNumber, isSiteCode } from './identifiers.js';

export interface SiteFacts {
  readonly siteCode: string | null;
  readonly siteName: string | null;
  readonly icpNumber: string | null;
  readonly policeNumber: string | null;
  /** 主办单位. */
  readonly owner: string | null;
  readonly warnings: readonly StageWarning[];
}

/** Footers are short: bounds the search. */
const footReach = 3000;
const siteCode = /(?:网站)?(?:标识码|標識碼)[\s\u3000]{0,4}[:：|]?[\s\u3000|]{0,4}(bm\d{1,12}|\d{4,14})/i;
const icp =
  /(\p{Script=Han}?)[\s\u3000]{0,2}ICP[\s\u3000]{0,2}[备備][\s\u3000]{0,2}(?:案)?(\d{4,12})[\s\u3000]{0,2}[号號]([-－]\d{1,4})?/iu;
const police =
  /(?:公网安[备備]|公安(?:部)?[备備]案[号號]?|公網安[备備])[\s\u3000]{0,4}[:：|]?[\s\u3000|]{0,4}(\d{8,18})/;
const owner =
  /(?:主[办辦](?:[单單]位)?|版[权權]所有|主管(?:[单單]位))[\s\u3000]{0,4}[:：|][\s\u3000|©]{0,4}(\p{Script=Han}[\p{Script=Han}（()）]{2,39})/u;
/** Abbreviations of provinces in registrations, where the two scripts differ. */
const provinces: ReadonlyMap<string, string> = new Map(
  [...'苏滬沪粵粤贛赣魯鲁遼辽雲云貴贵陝陕寧宁瓊琼閩闽渝蘇苏'].map((c) => [c, c]),
);
const simplified: ReadonlyMap<string, string> = new Map([
  ['滬', '沪'],
  ['粵', '粤'],
  ['贛', '赣'],
  ['魯', '鲁'],
  ['遼', '辽'],
  ['雲', '云'],
  ['貴', '贵'],
  ['陝', '陕'],
  ['寧', '宁'],
  ['瓊', '琼'],
  ['閩', '闽'],
  ['蘇', '苏'],
]);

export function siteFacts(text: MappedText, page: ReadPage): SiteFacts {
  const places = [tail(text), tail(page.chrome)];
  const warnings: StageWarning[] = [];
  const found = {
    siteCode: firstMatch(places, siteCode, (match) => match[1]?.toLowerCase() ?? null),
    icp: firstMatch(places, icp, (match) => icpOf(match)),
    police: firstMatch(places, police, (match) => match[1] ?? null),
  };
  const stated = page.meta.get('siteidcode')?.trim().toLowerCase() ?? null;
  const code = stated ?? found.siteCode?.value ?? null;
  if (code !== null && !isSiteCode(code)) warnings.push(doubt('SITE_CODE', code, found.siteCode));
  if (found.icp && !isIcpNumber(found.icp.value)) {
    warnings.push(doubt('ICP_NUMBER', found.icp.value, found.icp));
  }
  if (found.police && !isPoliceNumber(found.police.value)) {
    warnings.push(doubt('POLICE_NUMBER', found.police.value, found.police));
  }
  return {
    siteCode: code !== null && isSiteCode(code) ? code : null,
    siteName: page.meta.get('sitename') ?? siteOfTitle(page.meta.get('title') ?? ''),
    icpNumber: found.icp?.value ?? null,
    policeNumber: found.police?.value ?? null,
    owner: firstMatch(places, owner, (match) => match[1] ?? null)?.value ?? null,
    warnings,
  };
}

/** 关于…的通知_通知公告_某某区人民政府: the site's name is the last part. */
function siteOfTitle(title: string): string | null {
  const parts = title.split(siteParts).map((part) => part.trim());
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  return siteNamePart.test(last) || isOrganName(last) ? last : null;
}

interface Place {
  readonly text: string;
  readonly offset: number;
  readonly mapped: MappedText;
}
interface Fact {
  readonly value: string;
  readonly sourceRange: Range;
}

function tail(mapped: MappedText): Place {
  const offset = Math.max(0, mapped.text.length - footReach);
  return { text: mapped.text.slice(offset), offset, mapped };
}

function firstMatch(
  places: readonly Place[],
  pattern: RegExp,
  read: (match: RegExpExecArray) => string | null,
): Fact | null {
  for (const { text, offset, mapped } of places) {
    const match = pattern.exec(text);
    const value = match ? read(match) : null;
    if (!match || value === null) continue;
    const start = offset + match.index;
    return { value, sourceRange: mapped.toSource({ start, end: start + match[0].length }) };
  }
  return null;
}

/**
 * 蘇ICP备10060399號 -> 苏ICP备10060399号. A character before ICP that is not a province belongs to the
 * previous word.
 */
function icpOf([, province = '', digits = '', suffix = '']: RegExpExecArray): string {
  const known = simplified.get(province) ?? province;
  const before = provinces.has(known) || '京津冀晋蒙吉黑浙皖豫鄂湘桂川藏甘青新'.includes(known) ? known : '';
  return `${before}ICP备${digits}号${suffix.replace('－', '-')}`;
}

const fieldOf = { SITE_CODE: 'siteCode', ICP_NUMBER: 'icpNumber', POLICE_NUMBER: 'policeNumber' } as const;

function doubt(what: keyof typeof fieldOf, value: string, fact: Fact | null): StageWarning {
  const message = `${value} does not have the expected format.`;
  return { code: `${what}_MALFORMED`, message, field: fieldOf[what], sourceRange: fact?.sourceRange ?? null };
}
