/** 主送机关: the line before the first paragraph, split where each part is a complete name. */
import type { Range } from '../mapped-text.js';
import type { AddresseeScope } from '../preview.js';
import type { FoundAddressee } from '../stages.js';
import { isNumbered } from './lines.js';
import { isOrganName } from './organ-names.js';

const longestLine = 600;
/** A line of addressees starts like this even if the first paragraph is joined to it. */
const salutation = /^[\s\u3000]{0,8}(?:各|[市区县省州局]直)/;
const colon = /[：:]/;
const notAddressed = /[。！？；;“”《》]|如下|指出|强调|要求|消息|^附|^答|^问/;
const memberEnd =
  /(?:政府|单位|部门|机构|局|办|委|厅|部|院|处|所|会|公司|企业|学校|院校|街道|乡镇|镇|乡|园区|开发区|中心|集团|银行|组织|代表|委员|主席|同志|同志们|职工|党员|师生|群众|居民|用户|朋友|朋友们|室|科|队|站|馆|区|市|县|州|盟|省|场|厂|联|协|妇联|社|店|公社|部队|兵团|分行|海关|学会|协会|联盟|户|庄|组|小组|专班|工委|驻军|媒体)(?:[（(][^（()）]{1,40}[）)])?$/;
/** 各林场, 各考点: anything with 各 is an addressee. */
const everyOne = /^各(?!项|类|种|级$|方面|位)[^，、。]{1,14}$/;
/** Depend on the preceding name: 国务院各部委、各直属机构 is one. */
const dependent =
  /^各?(?:直属|有关|相关|派出|办事|市属|区属|县属|省属|部属)(?:机构|单位|部门|企业|事业单位|企事业单位)$/;
const bareDepartment =
  /^(?:(?:市场|国资|国土|国防)[^各市区县省州国]{0,8}|[^各市区县省州国]{2,10})(?:局|委|办|厅|委员会|办公室|主管部门|管理部门)(?:[（(][^（()）]{1,12}[）)])?$/;
/** 街道办事处 in 各镇人民政府、街道办事处 is that of each street. */
const bareOffice = /^(?:街道|乡|镇|村)(?:办事处|党工委|党委|人民政府|政府|（居）委会|委会)$/;
/** 澄湖区 in 澄湖区、明川区人民政府 is not an addressee by itself. */
const barePlace = /^[^各全有相]{1,8}(?<!园|开发|新|试验|管理|景|林|社|片|校|矿|港|辖|保税)[省市区县州盟旗镇乡]$/;
const ofPlace =
  /[省市区县州盟旗镇乡](?:人民政府|政府|管委会|党委|(?:[^、，]{2,10})(?:局|委|办|厅|委员会|办公室|所|站|中心))$/;
const plainly = /^各(?:有关|相关)(?:单位|部门|机构|企业)$/;

export interface AddressLine {
  readonly addressees: readonly FoundAddressee[];
  /** The line including its colon. */
  readonly range: Range;
}

/** Parses the line at `start`, if it is a line of addressees. */
export function addressLine(text: string, start: number): AddressLine | null {
  const head = text.slice(start, start + longestLine);
  const at = head.search(colon);
  const newline = head.indexOf('\n');
  if (at <= 1 || (newline >= 0 && newline < at)) return null;
  const line = head.slice(0, at);
  const after = head.charAt(at + 1);
  if (notAddressed.test(line) || isNumbered(line.trim()) || !(/^\s?$/.test(after) || salutation.test(line)))
    return null;
  const members = membersOf(line);
  if (members.length === 0 || !members.every(({ name }) => memberEnd.test(name) || everyOne.test(name))) return null;
  const addressees = members.map(({ name, offset }) => {
    const from = start + offset;
    return { text: name, scope: scopeOf(name), range: { start: from, end: from + name.length } };
  });
  return { addressees, range: { start, end: start + at + 1 } };
}

interface Member {
  readonly name: string;
  readonly offset: number;
}

/** Commas separate groups; 、 separates names only if all parts are complete. */
function membersOf(line: string): Member[] {
  const members: Member[] = [];
  for (const group of pieces(line, '，,')) {
    let pending: Member | null = null;
    const inGroup = pieces(group.name, '、');
    const placesShare = ofPlace.test(inGroup.at(-1)?.name ?? '') && !inGroup.every(({ name }) => ofPlace.test(name));
    for (const piece of inGroup) {
      const offset = group.offset + piece.offset;
      const last = members.at(-1);
      if (pending === null && last && offset > group.offset && leansOn(last.name, piece.name)) {
        members[members.length - 1] = joined(line, last, offset + piece.name.length);
        continue;
      }
      const member: Member =
        pending === null ? { name: piece.name, offset } : joined(line, pending, offset + piece.name.length);
      pending = isComplete(piece.name) && !(placesShare && barePlace.test(piece.name)) ? null : member;
      if (pending === null) members.push(member);
    }
    if (pending !== null) members.push(pending);
  }
  return members;
}

/** 财政局 in 各区卫生健康局、财政局 is that of each district. */
function leansOn(before: string, name: string): boolean {
  if (plainly.test(name)) return false;
  if (dependent.test(name)) return true;
  if (!/^各[省市区县州盟旗镇乡街村]/.test(before)) return false;
  return bareDepartment.test(name) || bareOffice.test(name) || sharesEnd(before, name);
}

/** 农业所 in 各镇水务所、农业所. */
const sharesEnd = (before: string, name: string): boolean =>
  /(?:所|站|中心|科|室|队|院)$/.test(name) &&
  name.length <= 8 &&
  !/^[省市区县州]|[省市区县州盟旗镇乡]/.test(name) &&
  /(?:所|站|中心|科|室|队|院)$/.test(before);

const joined = (line: string, { offset }: Member, end: number): Member => ({ name: line.slice(offset, end), offset });

/** 各省 in 各省、自治区、直辖市人民政府 is incomplete without what follows. */
const isComplete = (name: string): boolean =>
  memberEnd.test(name) &&
  !/(?:^|各|[及和与])(?:省|自治区|直辖市|计划单列市|市|县|州|区|盟|旗|乡|镇|委|办|局|厅|部)$/.test(name);

function pieces(text: string, marks: string): Member[] {
  const found: Member[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '（' || character === '(') depth += 1;
    else if (character === '）' || character === ')') depth = Math.max(0, depth - 1);
    if (at < text.length && (depth > 0 || !marks.includes(character))) continue;
    const raw = text.slice(start, at);
    const name = raw.trim();
    if (name !== '') found.push({ name, offset: start + raw.indexOf(name) });
    start = at + 1;
  }
  return found;
}

export function scopeOf(name: string): AddresseeScope {
  if (/全体|干部|职工|党员|师生/.test(name)) return 'ALL_STAFF';
  if (/(?:企业|公司|用户)/.test(name) && /各|有关|相关|市场/.test(name)) return 'ENTERPRISES';
  if (/各|有关|相关|所有|直属/.test(name)) return 'ALL_UNITS';
  return isOrganName(name) ? 'NAMED_AGENCY' : 'UNRESOLVED';
}
