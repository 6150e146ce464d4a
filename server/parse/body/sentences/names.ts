/**
 * Splits 区教育局、区财政局和各镇 into three names with their offsets; a list with a shared prefix stays whole.
 */
import type { AddresseeRole } from '../../preview.js';
import type { FoundAddressee } from '../../stages.js';
import { headOf, isQuantified } from './actor-words.js';
import { scopeOf } from './scope.js';

interface Piece {
  readonly start: number;
  readonly end: number;
  /** The separator before it: 、 or 和. */
  readonly joint: string;
}

const TOGETHER = /^(?:等?(?:单位|部门)?)(?:共同|联合|协同|一起|一道|互相)/u;
const ROLE_IN_BRACKETS = /[（(](牵头|配合|负责|参与|协助)[）)]$/u;
/** （以下简称“组委会”） defines a short name and is not part of the name. */
const SHORT_FORM = /[（(](?:以下)?(?:统|并)?简?称[^（()）]*[）)]$/u;
/** 牵头单位区商务局: a label before the name. */
const ROLE_BEFORE = /^(牵头|配合|责任|协办|主办)单位(?=[省市区县乡镇][\u4e00-\u9fff]{2,})/u;
const MEMBER_OF_IDIOM =
  /^各行各业$|^各(?:地|地区|级|区|市|县|乡镇|镇|街道|有关方面)?各(?:有关|相关)?(?:部门|单位|级|方面)$/u;

/** `behind`: the rest of the clause after the names. */
export function namesOf(
  text: string,
  at: number,
  given: { role: AddresseeRole | null; behind: string },
): readonly FoundAddressee[] {
  const pieces = leavesSomeOpen(text) ? [{ start: 0, end: text.length, joint: '' }] : split(text);
  const together = pieces.length > 1 && TOGETHER.test(given.behind) ? 'JOINT' : null;
  return pieces.flatMap(({ start, end }) => {
    const label = ROLE_BEFORE.exec(text.slice(start, end));
    const from = start + (label?.[0].length ?? 0);
    const raw = text.slice(from, end);
    const own = roleWord(ROLE_IN_BRACKETS.exec(raw)?.[1] ?? label?.[1]);
    const name = raw
      .replace(ROLE_IN_BRACKETS, '')
      .replace(SHORT_FORM, '')
      .replace(/等(?:有关|相关)?(?:部门|单位)?$/u, (tail) =>
        /等(?:有关|相关)?(?:部门|单位)$/u.test(tail) && headOf(raw.replace(tail, '')) === null ? tail : '',
      );
    // 民政部等有关部门和单位: a bare 单位 is generic. 相关落实情况: a bare attribute is not a name.
    if (
      name.length < 2 ||
      /^(?:各?(?:有关|相关)|所有|全体)$/u.test(name) ||
      (pieces.length > 1 && /^(?:单位|部门|机构|人员)$/u.test(name))
    )
      return [];
    const range = { start: at + from, end: at + from + name.length };
    return [{ text: name, scope: scopeOf(name), range, role: own ?? given.role ?? together }];
  });
}

/** 民政、公安、国家安全等部门: names abbreviated by a shared ending. */
const leavesSomeOpen = (text: string): boolean =>
  /等(?:有关|相关)?(?:部门|单位)$/u.test(text) &&
  text
    .replace(/等(?:有关|相关)?(?:部门|单位)$/u, '')
    .split('、')
    .some((name) => headOf(name) === null && !isQuantified(name));

const roleWord = (word: string | undefined): AddresseeRole | null =>
  word === undefined ? null : /牵头|负责/u.test(word) ? 'LEAD' : 'SUPPORT';

/** Splits off complete names; incomplete ones need what follows (交通、海事部门). */
function split(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let from: number | null = null;
  let end = 0;
  for (const piece of atJoints(text)) {
    const last = found.at(-1);
    if (
      from === null &&
      last &&
      leans(text.slice(piece.start, piece.end), text.slice(last.start, last.end), piece.joint)
    ) {
      found[found.length - 1] = { ...last, end: piece.end };
      continue;
    }
    from ??= piece.start;
    end = piece.end;
    if (!isWhole(text.slice(from, end))) continue;
    found.push({ start: from, end, joint: piece.joint });
    from = null;
  }
  if (from !== null) found.push({ start: from, end, joint: '' });
  return found;
}

/** 政府 in 各级党委和政府, 直属机构 in 各部委、直属机构: incomplete without the preceding name. */
function leans(name: string, before: string, joint: string): boolean {
  if (/^(?:党委|政府|人大|政协|党组|纪委|有关部门|直属机构|派出机构|办事机构|个人|企事业单位|事业单位)$/u.test(name))
    return (
      /^(?:各|地方|当地|本级|上级|下级)|^党委|^单位|组织$/u.test(before) &&
      !/^各(?:有关|相关)?(?:部门|单位)$/u.test(before)
    );
  return /^(?:干部|群众|干部群众|职工)$/u.test(name) && (joint !== '、' || /党员|干部$/u.test(before));
}

const isWhole = (name: string): boolean => {
  if (
    /^各(?:省|自治区|直辖市|市|县|州|区|盟|旗|委|办|局|厅|部)$/u.test(name) &&
    name !== '各区' &&
    name !== '各县' &&
    name !== '各市'
  )
    return false;
  if (/^(?:省|市|县|区|乡|镇|村|街道)$/u.test(name)) return false;
  // 区红会和各镇: 会 is ambiguous, but not after a rank.
  return headOf(name) !== null || isQuantified(name) || /^[省市区县镇乡](?!级|域)[\u4e00-\u9fff]{1,5}会$/u.test(name);
};

function* atJoints(text: string): Generator<Piece> {
  let start = 0;
  let joint = '';
  let depth = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '（' || char === '(') depth += 1;
    if (char === '）' || char === ')') depth = Math.max(0, depth - 1);
    if (i < text.length && (depth > 0 || !isJoint(text, start, i))) continue;
    if (i > start) yield { start, end: i, joint };
    joint = char;
    start = '各'.includes(char) && i < text.length ? i : i + 1;
    if (char === '以' && text.charAt(i + 1) === '及') start = i + 2;
  }
}

function isJoint(text: string, start: number, i: number): boolean {
  const char = text.charAt(i);
  if (i === start) return false;
  if ('、，,；;'.includes(char)) return true;
  const before = text.slice(start, i);
  const behind = text.slice(i + 1);
  // 发展和改革局, 工业和信息化部: 和 separates names only if both are complete.
  if (char === '以' && behind.startsWith('及')) return isWhole(before);
  if ('和与及或'.includes(char)) return isWhole(before) && (isWhole(behind) || /[、]/u.test(behind));
  if (char === '各')
    return (
      /^(?:各|有关|相关)/u.test(before) &&
      isWhole(before) &&
      !MEMBER_OF_IDIOM.test(text.slice(start).split(/[、，]/u)[0] ?? '')
    );
  return false;
}
