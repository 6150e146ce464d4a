/** Binding quantities and comparisons, as drafts. */
import { COMPARATOR, MEASURE } from './amounts.js';
import { clauseAround, clauseStart, type Draft, PAST } from './drafts.js';

const COMPARISON = new RegExp(
  `(?<comparator>${COMPARATOR})\\s?(?<value>(?:${MEASURE}|[\\u4e00-\\u9fff]{0,10}(?:平均水平|平均值|平均|上年|去年|同期)(?:的\\d[\\d.]*[%％])?)(?:以上|以下|以内|左右)?)`,
  'gu',
);
const QUANTITY = new RegExp(
  `(?<soft>力争|争取|努力)?(?<each>各)?(?<![\\d.])(?<value>${MEASURE})(?<bound>以上|以下|以内|左右)?`,
  'gu',
);
/** Completeness is a quantity too: 全部清零, 全覆盖, 费用应报尽报; not the manner 做到应修尽修. */
const WHOLE =
  /(?<=[\u4e00-\u9fff])(?<!做到|实现|确保|努力|切实)应(?!当|急|用|对)[\u4e00-\u9fff]尽[\u4e00-\u9fff](?=[，。；]|$)|全部(?:实现|完成|清偿|到位|落实|建成|纳入|整改|销号|达标|清零|办结|覆盖|开工|投产|取消|兑现|拆除|关停|通过)[\u4e00-\u9fff]{0,6}|(?:实现)?(?:[\u4e00-\u9fff]{0,4})(?<!健)全覆盖|动态清零|当日办结|即时办结|稳中有升|只增不减/gu;
const STOCK = /(?:有|(?<!实)现|共|的|等|这|上述|以上|其中|全部|这些|规定|累计|涉及)$/u;
const NAME = /[“”《》+＋]/u;
/** 治湖12条措施, 3个方面: a count of measures. */
const COUNTED =
  /^(?:条(?:措施|政策|意见|举措|规定|禁令|要求|建议)|项(?:制度|行动|规定|措施|要求|原则|机制|政策|清单)|个(?:方面|环节|领域|维度|阶段|时段|统一|坚持|必须|严禁|确保|意识|维护|自信|关键|层面|重点|一批|部门|单位|专项)|大|类|种)/u;
/** 2025年粮食产量稳定在…: the year of a quantity is its deadline. */
const YEAR_OF =
  /(?:到|至|在|于)?(?<when>(?:19|20)\d\d年度?|今年|明年|本年度?|上半年|下半年|半年度|前?第?[一二三四]个?季度)(?![\d月底末前内]|以来|同期)/u;

export function* comparisons(part: string, days: readonly Draft[]): Generator<Draft> {
  for (const match of part.matchAll(COMPARISON)) {
    const { comparator = '', value = '' } = match.groups ?? {};
    // 同比增幅不低于5%: a bound is binding, whatever the reference.
    if (!/^不/u.test(comparator) && isPast(part, match.index, comparator)) continue;
    if (comparator === '增长' && !/要|力争|确保|目标|预期/u.test(clauseAround(part, match.index))) continue;
    const end = match.index + match[0].length;
    const floor = Math.max(0, ...days.filter((day) => day.end <= match.index).map((day) => day.end));
    // The compared quantity is directly before: 主要指标不低于….
    const start = behindModal(part, Math.max(clauseStart(part, match.index), match.index - 20, floor), match.index);
    if (isScope(part, match.index, end)) continue;
    if (days.some((day) => day.start < end && match.index < day.end)) continue;
    yield {
      kind: 'COMPARISON',
      start,
      end,
      soft: false,
      value,
      comparator,
      when: yearOf(part, match.index, floor),
      recurrence: null,
    };
  }
}

export function* quantities(part: string): Generator<Draft> {
  for (const match of part.matchAll(QUANTITY)) {
    const { soft, value = '', bound } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (
      /[第\d.A-Za-z~～－-]/u.test(part.charAt(match.index - 1)) ||
      NAME.test(part.charAt(match.index - 1)) ||
      NAME.test(part.charAt(end))
    )
      continue;
    if (/(?:19|20)\d\d年$/u.test(value) || /^\d+[年月日期部类次]$/u.test(value)) continue;
    const unit = value.replace(/^[\d.,~～\-—至到\s]+/u, '');
    if (isScope(part, match.index, end)) continue;
    if (COUNTED.test(unit + part.slice(end, end + 4)) || isPast(part, match.index, match[0])) continue;
    yield {
      kind: bound === undefined ? 'QUANTITY' : 'COMPARISON',
      start: match.index,
      end,
      soft: soft !== undefined,
      value,
      comparator: bound ?? null,
      when: yearOf(part, match.index, 0),
      recurrence: null,
    };
  }
}

export function* wholes(part: string): Generator<Draft> {
  for (const match of part.matchAll(WHOLE)) {
    const range = { start: match.index, end: match.index + match[0].length };
    yield { kind: 'QUANTITY', ...range, soft: false, value: '', comparator: null, when: null, recurrence: null };
  }
}

/** 对50亩以上的鱼塘: a restriction of the object, not a quantity. */
const isScope = (part: string, at: number, end: number): boolean =>
  /^(?:[\u4e00-\u9fff]{0,4}以[上下内])?的(?!要求|目标|标准|比例)[^，。；、]{1,20}/u.test(part.slice(end, end + 24)) &&
  /(?:^|[，、和及])(?:对|凡|将|把|从|向|给予?|面向|遇|经|由|针对|涉及|投资额?|面积|规模|金额|年龄|年满)[^，]{0,16}$/u.test(
    part.slice(clauseStart(part, at), at),
  );

const MODALS = /(?<![重主需必简首紧])要(?![求素点])|必须|务必|不得(?!低|少|超|高)|应当?(?![急用对])|确保/gu;
/** 各镇要落实每亩不少于50元: the actor is not part of the compared quantity. */
function behindModal(part: string, from: number, to: number): number {
  const modal = [...part.slice(from, to).matchAll(MODALS)].at(-1);
  return modal === undefined || modal[0] === '确保' ? from : from + modal.index + modal[0].length;
}

function yearOf(part: string, at: number, floor: number): string | null {
  const before = part.slice(Math.max(clauseStart(part, at), floor), at);
  return YEAR_OF.exec(before)?.groups?.['when'] ?? null;
}

function isPast(part: string, at: number, quote: string): boolean {
  const before = part.slice(clauseStart(part, at), at);
  return PAST.test(before) || STOCK.test(before) || /了/u.test(before.slice(-4)) || PAST.test(quote);
}
