/** The measurable parts of a directive: deadlines, amounts, comparisons. Names such as 三年行动计划 and “1+9” are none. */
import type { Range } from '../mapped-text.js';
import type { FoundTarget } from '../stages.js';
import { isoDay, lastDayOf } from './dates.js';

const soft = /(?:力争|争取|努力|尽量)[^，。；,;]{0,12}$/;
const noun = '(?:年|个月|个工作日|天|日|小时)';
const number = '\\d[\\d,.]{0,12}(?:万|亿|多)?';
const unit =
  '(?:%|％|个百分点|个|家|名|人次|人|户|套|亩|公里|千米|平方米|吨|万元|亿元|元|株|台|辆|所|座|处|公顷|项|条|件|次|场|批|轮|万条|万亩|篇|艘|宗)';

interface Pattern {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, context: TargetContext) => Partial<FoundTarget> & Pick<FoundTarget, 'kind'>;
}
export interface TargetContext {
  /** 公开日期 or 生成日期. */
  readonly reference: string | null;
}

const yearOf = (text: string | undefined, reference: string | null): number | null =>
  text === undefined ? (reference === null ? null : Number(reference.slice(0, 4))) : Number(text);

const patterns: readonly Pattern[] = [
  {
    // 2019年4月底前, 6月30日前, 5月底前
    pattern:
      /(?:于|在|到)?(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|份|底|末)?(?:以前|之前|前|底前)(?:[^，。；,;、]{0,14}?(?:完成|开工|建成|实现|报送|整改到位|到位))?/gu,
    read: ([, year, month, day], { reference }) => {
      const y = yearOf(year, reference);
      const dueBy =
        y === null ? null : day === undefined ? lastDayOf(y, Number(month)) : isoDay(y, Number(month), Number(day));
      return { kind: 'DEADLINE', dueBy };
    },
  },
  {
    pattern: /(?:到|于|在)?(\d{4})年(?:底|末)(?:以前|之前|前)?/gu,
    read: ([, year]) => ({ kind: 'DEADLINE', dueBy: `${year ?? ''}-12-31` }),
  },
  {
    pattern:
      /(?:年|月|季度|汛期|春节|节)(?:底|末)?(?:以前|之前|前)(?=[^，。；]{0,10}(?:完成|清偿|实现|到位|开工|报))[^，。；,;]{0,10}(?:完成|清偿|实现|到位|开工)/gu,
    read: () => ({ kind: 'DEADLINE' }),
  },
  {
    // 在2~3年取得明显成效
    pattern: new RegExp(
      `(?:力争|争取|确保)?(?:在|用)?(\\d{1,2})(?:[~～\\-—至到](\\d{1,2}))?(${noun})(?:时间|左右)?(?:内|之内)?(?:[^，。；,;]{0,4}(?:取得|形成|完成|实现|建成|见到|达到)[^，。；,;]{1,14})`,
      'gu',
    ),
    read: ([, minimum, maximum, length]) => ({
      kind: 'DEADLINE',
      minimum: Number(minimum),
      maximum: Number(maximum ?? minimum),
      unit: length ?? null,
    }),
  },
  {
    pattern: new RegExp(
      `[\\p{Script=Han}]{0,16}?(不低于|不少于|不超过|不高于|不得低于|不得超过|高于|超过|达到|控制在|至少)(${number})?(${unit})?(?:以上|以内|以下)?(?:[\\p{Script=Han}]{2,12}(?:水平|标准|目标))?`,
      'gu',
    ),
    read: ([whole, comparator = '', amount, of]) => {
      const value = amount === undefined ? null : numberOf(amount);
      const isCeiling = /不超过|不高于|不得超过|控制在/.test(comparator) || whole.endsWith('以内');
      return {
        kind: value === null ? 'COMPARISON' : 'QUANTITY',
        comparator,
        minimum: isCeiling ? null : value,
        maximum: isCeiling ? value : null,
        unit: of ?? null,
      };
    },
  },
  {
    pattern: new RegExp(`(${number})(${unit})(?:以上|以内|以下)?`, 'gu'),
    read: ([whole, amount = '', of]) => ({
      kind: 'QUANTITY',
      minimum: whole.endsWith('以内') ? null : numberOf(amount),
      maximum: whole.endsWith('以内') || !whole.endsWith('以上') ? numberOf(amount) : null,
      unit: of ?? null,
      comparator: /以上|以内|以下/.exec(whole)?.[0] ?? null,
    }),
  },
  {
    pattern: /应[\p{Script=Han}]尽[\p{Script=Han}]|当日办结|全部(?:完成|清偿|实现[\p{Script=Han}]{2}|开工|整改)/gu,
    read: () => ({ kind: 'QUANTITY' }),
  },
];

function numberOf(text: string): number | null {
  const scale = text.includes('亿') ? 1e8 : text.includes('万') ? 1e4 : 1;
  const value = Number(text.replaceAll(/[,万亿多]/g, ''));
  return Number.isFinite(value) ? value * scale : null;
}

export function targetsIn(text: string, { start, end }: Range, context: TargetContext): FoundTarget[] {
  const found: FoundTarget[] = [];
  const own = text.slice(start, end);
  for (const { pattern, read } of patterns) {
    for (const match of own.matchAll(pattern)) {
      const range = trimmed(match[0], start + match.index);
      if (isOther(text, range) || found.some((other) => other.range.start < range.end && range.start < other.range.end))
        continue;
      const target = read(match, context);
      const isSoft =
        soft.test(text.slice(Math.max(start, range.start - 16), range.start)) || /^(?:力争|争取|努力)/.test(match[0]);
      if (target.kind === 'COMPARISON' && !/水平|标准|目标|去年|上年|同期/.test(match[0])) continue;
      found.push({
        minimum: null,
        maximum: null,
        unit: null,
        comparator: null,
        dueFrom: null,
        dueBy: null,
        ...target,
        range,
        soft: isSoft,
      });
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** 的, 和 and their like before a subject belong to what comes before it. */
function trimmed(match: string, at: number): Range {
  const lead = /^[的和及与为是]+/.exec(match)?.[0].length ?? 0;
  return { start: at + lead, end: at + match.length };
}

/** Inside quotation marks or brackets of a name, in the number of a document, a rank or a past result. */
function isOther(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(end, end + 4);
  if (/[“《〔\[]\S{0,8}$/u.test(before) && /^[^“《]{0,4}[”》〕\]]/.test(after)) return true;
  if (/第$/.test(before) || /^(?:行动|计划|工程|规划|号)/.test(after)) return true;
  return /(?:增长|同比|下降|去年|以来|已|共计)[^，。；]{0,6}$/.test(before);
}
