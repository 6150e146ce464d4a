/**
 * Organs in a list of assignees, with offsets: 区水务局、区财政局（牵头）、各镇人民政府等负责. Pure; used for brackets,
 * lines of addressees and tables.
 */
import { centralOrgan } from './central.js';
import { organClassOf } from './organ-class.js';
import { localOrgan } from './local.js';
import { ownOrganEnding } from './own-organ.js';

export interface NamePart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** CLASS: a class of organs. OTHER: not an organ by its name. */
  readonly kind: 'ORGAN' | 'CLASS' | 'OTHER';
}

const endings =
  '局|委|部|厅|办|院|署|处|司|站|所|队|馆|社|联|台|校|政府|党委|党组|纪委|监委|人大|政协|工会|法院|检察院|委员会|办公室|办公厅|中心|公司|集团|银行|协会|学会|商会|联合会|管委会|指挥部|领导小组|工作组|专班|大学|学院|医院|学校|开发区|园区|新区|街道|分行|支行|海关|兵团|科协|红十字会|基金会|专委会|理事会|关工委|总社';
const organEnd = new RegExp(`(?:${endings})$`, 'u');
/** 和 joins organs only after the end of one. */
const joint =
  /(?<=局|[^改农教科建商规]委|部|厅|办|院|署|队|馆|社|政府|委员会|办公室|中心|公司|集团|联|部门|单位|等|镇|乡|街道|村)[和与及](?!平)(?=\p{Script=Han}{2,})|(?<=[局委部厅办院署]|政府|委员会|办公室|中心)(?:以及|会同)(?=\p{Script=Han}{2,})/u;
const label =
  /^(?:(?:主要|第一)?(?:责任|牵头|配合|实施|承办|主办|协办|完成|参与|参加|协同|督办|落实|支持|组织)(?:单位|部门|主体|处室)?[：:]\s*|(?:牵头|配合|责任|实施|主办|协办)(?:单位|部门)(?=\p{Script=Han})|由|请|会同|以及)/u;
/** Stripped repeatedly. */
const duty =
  /(?:牵头(?:负责|落实|组织|推进)?|负责(?:落实|组织|实施|推进|配合)?|配合(?:落实)?|参与|参加|落实|(?:组织)?实施|承办|主办|协办|分工负责|依?按(?:照)?(?:各自)?职[责能](?:分工)?|根据职责(?:分工)?|依职责|分别|共同|具体|联合|等(?:有关|相关)?(?:部门|单位|地方)?)$/u;
const role = /^(?:牵头|配合|负责|主办|协办|承办|责任|第一责任|为主|参与)/u;

/** Maximum number of words to strip around a name. */
const mostTrims = 12;

/** The parts of a list, in order. Other text is one part. */
export function organNamesIn(text: string): readonly NamePart[] {
  const parts: NamePart[] = [];
  for (const { start, end } of piecesOf(text)) {
    const place = trimmed(text, start, end);
    if (place === null) continue;
    const name = text.slice(place.start, place.end);
    parts.push({ text: name, ...place, kind: kindOf(name) });
  }
  return parts;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Splits at separators outside of brackets; unbalanced brackets are ignored. */
function* piecesOf(text: string): Generator<Place> {
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const mark = text.charAt(at);
    if (/[（(]/u.test(mark) && closes(text, at)) depth += 1;
    else if (/[）)]/u.test(mark)) depth = Math.max(0, depth - 1);
    if (at < text.length && (depth > 0 || !/[、，,；;\s/|]/u.test(mark) || isOneWord(text, at))) continue;
    yield* joined(text, start, at);
    start = at + 1;
  }
}

/** 各委、办、局 and 省、自治区、直辖市 are single expressions. */
const oneWord =
  /^(?:委、办、局|委、局、办|省、自治区、直辖市|自治区、直辖市|县、市、区|市、区|区、市|县、区|市、县|办、局|局、办|街道、镇)/u;
const isOneWord = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  const word = /(?:各委|各委、办|各委、局|各省|各县|各市|各区|各省、自治区|各县、市|各街道)$/u
    .exec(before)?.[0]
    .replace(/^各/u, '');
  return word !== undefined && oneWord.test(`${word.split('、').at(-1) ?? ''}${text.slice(at, at + 9)}`);
};

/** For 省（区、市） and 各镇（街道）; not for （区水务局、区财政局, which opens the list. */
const closes = (text: string, at: number): boolean => at > 0 && /^.[^（）()]{0,30}[）)]/u.test(text.slice(at));

function* joined(text: string, from: number, end: number): Generator<Place> {
  let start = from;
  for (;;) {
    const found = joint.exec(text.slice(start, end));
    if (!found || !isName(text.slice(start, start + found.index))) break;
    yield { start, end: start + found.index };
    start += found.index + found[0].length;
  }
  yield { start, end };
}

/** Without unbalanced brackets, leading labels and trailing duties. */
function trimmed(text: string, from: number, to: number): Place | null {
  let [start, end] = [from, to];
  for (let step = 0; step < mostTrims; step += 1) {
    const part = text.slice(start, end);
    const head =
      /^[\s（([【〔“"]+/u.exec(part)?.[0] ?? label.exec(part)?.[0] ?? (/^[和与及]/u.test(part) ? part.charAt(0) : '');
    const tail = tailOf(part.slice(head.length));
    if (head === '' && tail === 0) break;
    start += head.length;
    end -= tail;
  }
  return end - start >= 2 ? { start, end } : null;
}

function tailOf(part: string): number {
  const bracket = /[（(]([^（）()]*)[）)]$/u.exec(part);
  if (bracket && (role.test(bracket[1] ?? '') || /代章$/u.test(bracket[1] ?? ''))) return bracket[0].length;
  if (!bracket) {
    if (/[\s）)\]】〕”"。：:]$/u.test(part)) return 1;
  }
  const said = duty.exec(part)?.[0] ?? '';
  return said.length < part.length ? said.length : 0;
}

const isName = (name: string): boolean =>
  /(?:部门|单位)$/u.test(name) ||
  kindOf(
    name
      .replace(/^[（(]/u, '')
      .replace(label, '')
      .replace(/等$/u, ''),
  ) !== 'OTHER';

function kindOf(name: string): NamePart['kind'] {
  if (centralOrgan(name) && name !== '中央') return 'ORGAN';
  if (ownOrganEnding(name) !== null) return 'ORGAN';
  const bare = name.replace(/[（(][^（）()]*[）)]$/u, '');
  if (organClassOf(name) !== null) return localOrgan(bare) === null || bare !== name ? 'CLASS' : 'ORGAN';
  if (/^(?:各|有关|相关|其他|所有|全体)/u.test(name)) return 'OTHER';
  if (localOrgan(bare)) return 'ORGAN';
  return /^\p{Script=Han}[\p{Script=Han}A-Za-z“”·]{1,39}$/u.test(bare) && organEnd.test(bare) ? 'ORGAN' : 'OTHER';
}
