/** Assignments beside a task: （责任单位：…）, [牵头单位：…；配合单位：…], （区水务局牵头，区财政局配合）, and similar lines. */
import type { AddresseeRole } from '../../preview.js';
import type { FoundAddressee } from '../../stages.js';
import type { Range } from '../../mapped-text.js';
import { headOf, isPlausible } from './actor-words.js';
import { namesOf } from './names.js';

const BRACKET = /[（(［[【〔]([^（()）［］[\]【】〔〕\n]{3,200})[）)］\]】〕]/gu;
/** A name in a bracket may contain one: 各镇（街道）. */
const NESTED =
  /[（([［【〔](?=(?:责任|牵头|配合|主办|协办|承办|落实|实施|完成)(?:单位|部门|主体|人))((?:[^（()）\n]|[（(][^（()）\n]{1,12}[）)]){3,240})[）)\]］】〕]/gu;
const LABEL =
  /(?<label>(?:第一)?(?:责任|负责|实施|牵头|承办|主办|配合|协办|参与|完成|监管|所属|落实|主要责任|牵头责任|责任落实)(?:单位|部门|主体|片区|乡镇|科室|处室|领导|人))(?:及|和)?(?:责任单位|配合单位)?\s*[：:]\s*(?<names>[^，,。；;：:\n]{2,120}(?:[，,](?:(?:各|有关|相关)[\u4e00-\u9fff、（）()]{1,16}|[\u4e00-\u9fff、（）()]{2,30}(?:[局委办厅部院署站所处科社]|中心|公司|集团|政府|街道|[镇乡]))(?=[，,。；;）)\]】〕\n]|$)){0,8})/gu;
/** 区水务局牵头, 区财政局、区农业农村局等按职责分工负责. */
const VERBED =
  /^(?<names>[\u4e00-\u9fff、（）()]{2,120}?)(?:等(?:有关|相关)?(?:部门|单位|地方)?(?:和(?:有关|相关)?(?:部门|单位|地方|地区))?)?(?:分别|共同|按(?:照)?(?:各自)?(?:职责|职能|分管领域|分工|领域|行业|权限|管辖)(?:分工)?(?:分别|共同)?|具体)?(?<verb>牵头|负责|配合|落实|协助|参与|承办)(?:负责|落实|实施|组织实施|办理)?$/u;

export const isLabelled = (sentence: string): boolean =>
  /^(?:(?:第一)?(?:责任|负责|实施|牵头|承办|主办|配合|协办|参与|完成|监管|落实|主要责任|责任落实)(?:单位|部门|主体|科室|处室|领导|人)|(?:完成|办结|整改|工作)?(?:时限|时间|时间节点|期限|进度))(?:及|和)?(?:责任单位|配合单位)?\s*[：:]/u.test(
    sentence,
  );

const ROLES: readonly (readonly [RegExp, AddresseeRole])[] = [
  [/牵头|主办|第一责任|主要责任/u, 'LEAD'],
  [/配合|协办|协助|参与/u, 'SUPPORT'],
];
const roleOf = (word: string): AddresseeRole | null => ROLES.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/** In document order. */
export function dutiesIn(masked: string, range: Range): readonly FoundAddressee[] {
  const part = masked.slice(range.start, range.end);
  const found = new Map<number, FoundAddressee>();
  const add = (names: readonly FoundAddressee[]): void => {
    for (const name of names) if (name.range) found.set(name.range.start, name);
  };
  for (const match of part.matchAll(LABEL)) {
    const { label = '', names = '' } = match.groups ?? {};
    const text = withoutTail(names);
    add(
      namesOf(text, range.start + match.index + match[0].indexOf(names, label.length), {
        role: roleOf(label),
        behind: '',
      }).filter(({ text: name }) => name.length <= 40),
    );
  }
  for (const pattern of [BRACKET, NESTED])
    for (const match of part.matchAll(pattern)) {
      const inner = match[1] ?? '';
      for (const { start, text } of segments(inner, isListedBefore)) {
        const { names = bareNames(text, { inner, behind: part.slice(match.index + match[0].length) }), verb = '' } =
          VERBED.exec(text)?.groups ?? {};
        if (names === undefined) continue;
        const at = range.start + match.index + 1 + start;
        const together = TOGETHER.exec(names);
        if (together) {
          add(namesOf(names.slice(0, together.index), at, { role: 'LEAD', behind: '' }));
          const from = together.index + together[0].length;
          add(namesOf(names.slice(from), at + from, { role: 'JOINT', behind: '' }));
          continue;
        }
        if (!found.has(at))
          add(plausible(namesOf(names, at, { role: verb === '负责' ? null : roleOf(verb), behind: '' })));
      }
    }
  add(behindDashes(part, range.start));
  return [...found.values()].sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
}

/**
 * 修补堤防；清理河道。（责任单位：…）: a bracket applies to everything back to the previous bracket. One before the
 * first sentence belongs to the heading and applies to the whole point.
 */
export function dutiesFor(
  statement: Range,
  duties: readonly FoundAddressee[],
  statements: readonly Range[],
): readonly FoundAddressee[] {
  const at = ({ range }: FoundAddressee): number => range?.start ?? -1;
  const next = duties.find((duty) => at(duty) >= statement.end);
  const upTo = next
    ? (statements.find(({ start }) => start > at(next))?.start ?? Infinity)
    : (statements[0]?.start ?? 0);
  const from = next ? at(next) : 0;
  return duties.filter((duty) => at(duty) >= from && at(duty) < upTo).map((one) => ({ ...one, range: null }));
}

/** 区水务局会同区城管局负责. */
const TOGETHER = /(?<=[局委办厅部院站所队镇乡村心司位门府])(?:会同|联合)(?=[省市区县镇乡各有相])/u;
const ORGANS =
  /^(?:(?:各|有关|相关)[\u4e00-\u9fff（）()]{1,12}|[省市区县镇乡村国][\u4e00-\u9fff（）()]{1,20}(?:[局委办厅部院署队]|中心|公司|集团|政府|街道|[镇乡])|[\u4e00-\u9fff]{2,6}(?:镇|乡|街道))(?:等(?:有关|相关)?(?:部门|单位)?)?$/u;
const DASHED = /[—－]{1,2}([\u4e00-\u9fff、（）()]{3,40})(?=[—－]|[。；\s]*(?:\n|$))/gu;
/** （区教育局、区卫生健康局）。: a list of organs at the end of a sentence is an assignment. */
function bareNames(text: string, { inner, behind }: { inner: string; behind: string }): string | undefined {
  const first = inner.split(/[，,；;]/u)[0] ?? '';
  const all = (list: string): boolean => list.split(/[、和与及]/u).every((name) => ORGANS.test(name));
  return /^[。；;\s]*(?:\n|$)/u.test(behind) && all(first) && all(text) ? text : undefined;
}

/** 修复堤防——区住建局——9月30日前. */
function behindDashes(part: string, at: number): readonly FoundAddressee[] {
  return [...part.matchAll(DASHED)].flatMap((match) => {
    const names = match[1] ?? '';
    const all = names.split(/[、和与及]/u).every((name) => ORGANS.test(name));
    return all ? namesOf(names, at + match.index + match[0].length - names.length, { role: null, behind: '' }) : [];
  });
}

const plausible = (names: readonly FoundAddressee[]): readonly FoundAddressee[] =>
  names.every(({ text }) => isPlausible(text.replace(/[（(][^（()）]*[）)]/gu, ''))) ? names : [];

/** The label's bracket closes after its names, unless the bracket belongs to one of them. */
function withoutTail(names: string): string {
  let depth = 0;
  for (let i = 0; i < names.length; i += 1) {
    const char = names.charAt(i);
    if ('（(［[【〔'.includes(char)) depth += 1;
    if ('）)］]】〕'.includes(char)) depth -= 1;
    if (depth < 0) return names.slice(0, i).trimEnd();
  }
  return names.replace(/(?:按职责分工(?:负责)?|等)$/u, '').trimEnd();
}

/** （区水务局、区财政局，各镇按职责分工负责）: names before a comma share the verb after it. */
const isListedBefore = (text: string, next: string | undefined): boolean =>
  next !== undefined &&
  VERBED.test(next) &&
  !VERBED.test(text) &&
  text.split(/[、和与及]/u).every((name) => headOf(name) === 'ADDRESSED' && isPlausible(name));

function* segments(
  inner: string,
  joins: (text: string, next: string | undefined) => boolean,
): Generator<{ start: number; text: string }> {
  let start = 0;
  let text = '';
  const parts = inner.split(/[，,；;。]/u);
  for (const [i, part] of parts.entries()) {
    text = text === '' ? part : `${text}、${part}`;
    if (joins(part, parts[i + 1])) continue;
    yield { start, text };
    start += text.length + 1;
    text = '';
  }
}
