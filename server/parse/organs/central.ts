/** Central organs of party and state by all their names. Pure; the list is central-organs.tsv. */
import { rowsOf, wordsOf } from './rows.js';
import { localOrgan } from './local.js';

export interface CentralOrgan {
  readonly name: string;
  readonly kind: string;
  /** Name of the organ above. */
  readonly parent: string | null;
  /** Usual short names, most usual first. */
  readonly shortNames: readonly string[];
  /** Names of predecessors. */
  readonly formerNames: readonly string[];
}

/** 中央编译局:2018: the year only documents the list. */
const withoutYear = (name: string): string => name.replace(/:\d{4}$/, '');

const organs = rowsOf('central-organs.tsv').map(
  ([name = '', kind = '', parent = '', short = '', former = '']): CentralOrgan => ({
    name,
    kind,
    parent: parent === '' ? null : parent,
    shortNames: wordsOf(short).filter((word) => word !== name),
    formerNames: wordsOf(former).map(withoutYear),
  }),
);
const byName = new Map(
  organs.flatMap((organ) =>
    [organ.name, ...organ.shortNames, ...organ.formerNames].map((name) => [name, organ] as const),
  ),
);
// A current name takes precedence over the same former name of another organ.
for (const organ of organs) byName.set(organ.name, organ);
// 国务院推进政府职能转变和“放管服”改革协调小组 is also written without quotation marks.
for (const organ of organs) byName.set(organ.name.replaceAll(/[“”]/g, ''), organ);

export const centralOrgans: readonly CentralOrgan[] = organs;

/** 统计局, 妇联, 发改委 are national only where no local organ can be meant. */
const soundsLocal = /^(?!国|中|全国|最高|首)\p{Script=Han}{2,6}(?:局|委|办|联|院|社|会)$/u;
const ownWord = /(?:总局|总署|监会|总社|日报社|通讯社|杂志社)$/;

/** Whether the name is national on every page. */
export const isPlainlyCentral = (name: string): boolean =>
  byName.has(name) && (ownWord.test(name) || !(soundsLocal.test(name) || localOrgan(name) !== null));

/** The organ by name, including short and former names. */
export const centralOrgan = (name: string): CentralOrgan | null => byName.get(name) ?? null;

/** Subordinate parts after an organ's name: 办公厅, 综合司, 湖南监管办公室. */
const innerPart =
  /^(?!.*(?:已|会同|和|的|了|将|要|关于))(?:办公厅|办公室|党组|党委|机关党委|分党组|研究室|秘书处|\p{Script=Han}{2,10}(?:司|局|厅|处|办|办公室|监管局|监管分局|监管办|监管办公室|分行|支行|营业管理部|中心|研究院|研究所|总队|支队|税务局|稽查局|海关|特派办|特派员办事处|督察局|分局|委员会|专员办))$/u;

/** Splits 国家税务总局澄湖区税务局 into organ and rest; longest match. */
export function centralHead(
  name: string,
  isCentralPage = false,
): { readonly organ: CentralOrgan; readonly rest: string } | null {
  for (let length = Math.min(name.length - 2, 24); length >= 2; length -= 1) {
    const head = name.slice(0, length);
    const organ = byName.get(head);
    if (!organ || head === '中央' || !(isCentralPage || isPlainlyCentral(head) || /^国/.test(head))) continue;
    const rest = name.slice(length);
    const isBranch = /(?:分行|支行|营业部)$/u.test(rest);
    if (innerPart.test(rest) && (organ.kind !== 'ENTERPRISE' || isBranch)) return { organ, rest };
  }
  return null;
}

/**
 * Names to search for in texts, by first character, longest first. Companies are found by their
 * suffixes.
 */
const scanned = new Map<string, string[]>();
for (const [name, { kind }] of byName) {
  if (name.length < 3 || kind === 'ENTERPRISE' || !isPlainlyCentral(name)) continue;
  const same = scanned.get(name.charAt(0));
  if (same) same.push(name);
  else scanned.set(name.charAt(0), [name]);
}
for (const names of scanned.values()) names.sort((a, b) => b.length - a.length);

/** 财政部门, 公安部队, 教育部署 are not ministries. */
const notMinistry = /^(?:门|队|署|分|位|委|际|落|属)/u;

/** Length of a central organ's name at this position; 0 if there is none. */
export function centralNameAt(text: string, at: number): number {
  const name = scanned.get(text.charAt(at))?.find((each) => text.startsWith(each, at));
  if (name === undefined) return 0;
  return name.endsWith('部') && notMinistry.test(text.slice(at + name.length, at + name.length + 1)) ? 0 : name.length;
}
