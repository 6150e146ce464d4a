/** Whom a directive is for: named at the head of a sentence, before 要, 应, 须, 负责 … */
import type { Range } from '../mapped-text.js';
import type { AddresseeScope } from '../preview.js';
import type { FoundAddressee } from '../stages.js';

const who =
  '(?:各|全|有关|相关|地方|所有|主管|责任|牵头|成员)?[\\p{Script=Han}（）()]{0,16}?(?:各地各部门|各级各部门|部门|单位|政府|各地|各区|各县|各镇|各街道|各乡镇|街道|管理局|局|委员会|办公室|管委会|公司|中心|支队|上下|干部职工|党员干部|企业|机构|窗口|乡镇|各地区|各市|人员)';
const atHead = new RegExp(
  `(?<=^|[。；;，,\\n]\\s?)(${who}(?:[、和及与]${who}){0,6})(?:（[^（）]{1,12}）)?(?=要|应|须|必须|务必|负责|牵头|结合|根据|会同|按照|加强|可|不得)`,
  'gu',
);
const responsible = /(?:责任单位|所属片区|牵头单位|责任部门)[：:]([^，。；,;\n]{2,40})/gu;
const notActors =
  /^(?:对|以|为|把|将|由|在|向|从|按|使|让|与|和|及|是|要|加强|完善|建立|推动|支持|引导|通过|督促|进一步|切实|认真|同时)/;

export function addresseesIn(text: string, { start, end }: Range): FoundAddressee[] {
  const found: FoundAddressee[] = [];
  const own = text.slice(start, end);
  for (const pattern of [atHead, responsible]) {
    for (const match of own.matchAll(pattern)) {
      const name = match[1] ?? '';
      if (name.length < 2 || notActors.test(name)) continue;
      const at = start + match.index + match[0].indexOf(name);
      if (found.some(({ text: known }) => known === name)) continue;
      found.push({ text: name, scope: scopeOf(name), range: { start: at, end: at + name.length } });
    }
  }
  return found.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
}

export function scopeOf(name: string): AddresseeScope {
  if (/干部职工|上下|全体|党员干部|人员$/.test(name)) return 'ALL_STAFF';
  if (/企业/.test(name)) return 'ENTERPRISES';
  if (/^各|各地|各部门|各单位|各级|有关|相关/.test(name)) return 'ALL_UNITS';
  return /(?:局|委员会|办公室|政府|管委会|中心|公司|支队|街道|部)$/.test(name) && !/[、和及与]/.test(name)
    ? 'NAMED_AGENCY'
    : 'UNRESOLVED';
}
