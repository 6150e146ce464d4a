/** The measurable parts of a directive: by when, how much, compared with what. */
import type { Range } from '../mapped-text.js';
import type { TargetKind } from '../preview.js';
import type { FoundTarget } from '../stages.js';
import { dueOf } from './due-dates.js';
import units from './target-units.json' with { type: 'json' };

const HAN = '[一二三四五六七八九十]{1,3}';
const YEAR = '(?:(?:19|20)\\d\\d年度?|今年|明年|本年度?|当年)';
const MONTH = `(?:\\d{1,2}|${HAN})月(?:份)?`;
const DAY = `(?:(?:\\d{1,2}|${HAN})日|上旬|中旬|下旬|底|末|初)`;
const FEAST =
  '(?:春节|元旦|国庆(?:节)?|中秋(?:节)?|五一|劳动节|端午(?:节)?|汛期|元宵节|清明(?:节)?|入冬|采暖季|供暖季|秋收|开学)';
const BEFORE = '(?:之前|以前|前|内|以内|之内)';
/** Each alternative is one way to say by when. */
const WHEN = [
  `${YEAR}?${MONTH}${DAY}?(?:\\d{1,2}[:：]\\d\\d)?${BEFORE}`,
  `${YEAR}${MONTH}${DAY}`,
  `(?:${YEAR}(?:年?底|年?末)|年底|年末)(?:之?前|内)?`,
  `${YEAR}?(?:上半年|下半年|第?${HAN}季度|前${HAN}季度)(?:末|底|之?前|以前|内|结束前)`,
  `${YEAR}${BEFORE}`,
  `每?(?:年内|年底(?:之?前)?|本?月(?:底|末)(?:之?前)?|本月内|本周内|本?季度末(?:之?前)?)`,
  `${FEAST}(?:之?前|以前|之?后)`,
  `(?:自.{1,12}之日起)?(?:\\d{1,3}|${HAN}|半)个?(?:工作日|月|年|日|天|小时|分钟|周|星期)(?:之内|以内|内)`,
  `\\d{1,2}\\s?[~～\\-—至到]\\s?\\d{1,2}(?:年|个月|天|日)(?:左右|时间)?(?:内)?`,
  `“?[一二三四五六七八九十]{1,3}五”?(?:末|期末|期间)`,
  `(?:19|20)\\d\\d年(?:基本)?(?:实现|完成|达到|建成)`,
].join('|');
/** 完成时限：2021年10月, as tables of tasks say it. */
const LIMIT =
  '(?:完成时限|完成时间|办结时限)(?:为|：|:)?(?<limit>(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:底|\\d{1,2}日)?(?:前)?)';
const DEADLINE = new RegExp(
  `${LIMIT}|(?<soft>力争|争取|努力|原则上)?(?:确保|必须|务必)?(?:在|于|到|至|截至)?(?<when>${WHEN})`,
  'gu',
);
const COMPARATOR =
  '不得低于|不低于|不得少于|不少于|不得超过|不超过|不得高于|不高于|控制在|保持在|稳定在|提高到|提升到|提升至|提高至|增加到|达到|超过|高于|低于|突破|优于|快于|高出|压缩至|压缩到|缩短至|降低到|降至|下降到|增长';
const NUMBER = '\\d[\\d,.]{0,14}';
const MEASURE = `${NUMBER}(?:\\s?[~～\\-—至到]\\s?${NUMBER})?(?:余|多)?[万亿千百]?(?:${units.join('|')})`;
const COMPARISON = new RegExp(
  `(?<comparator>${COMPARATOR})(?<value>(?:${MEASURE}|[\\u4e00-\\u9fff]{0,10}(?:平均水平|平均值|平均|上年|去年|同期))(?:以上|以下|以内|左右)?)`,
  'gu',
);
const QUANTITY = new RegExp(
  `(?<soft>力争|争取|努力)?(?<each>各)?(?<![\\d.])(?<value>${MEASURE})(?<bound>以上|以下|以内|左右)?`,
  'gu',
);
/** The whole of something is an amount too: 应报尽报, 全部清零, 全覆盖. */
const WHOLE =
  /应[\u4e00-\u9fff]尽[\u4e00-\u9fff]|全部(?:实现|完成|清偿|到位|落实|建成|纳入|整改|销号|达标|清零|办结|覆盖|开工|投产|取消|兑现|拆除|关停|通过)[\u4e00-\u9fff]{0,6}|(?:实现)?(?:[\u4e00-\u9fff]{0,4})全覆盖|动态清零|当日办结|即时办结|稳中有升|只增不减/gu;
/** 去年, 已建成, 现有: what is so already binds nobody. */
const PAST = /去年|上年|已(?!有需)|现有|累计|共有|(?:取得|完成|实现|建成|增长|达到|超过)了|截至|截止|目前|同比/u;
const STOCK = /(?:有|现|共|的|等|这|上述|以上|其中|全部|这些)$/u;
const NAME = /[“”《》+＋]/u;

interface Draft extends Range {
  readonly kind: TargetKind;
  readonly soft: boolean;
  readonly value: string;
  readonly comparator: string | null;
  readonly when: string | null;
}

/** `masked` has quotations blanked: a number in a name or a title is none. */
export function findTargets(masked: string, range: Range, noticeDate: string | null): readonly FoundTarget[] {
  const part = withoutBrackets(masked.slice(range.start, range.end));
  const drafts: Draft[] = [...deadlines(part), ...comparisons(part), ...quantities(part), ...wholes(part)];
  return withoutOverlaps(drafts).map((draft) => {
    const quote = part.slice(draft.start, draft.end);
    const soft =
      draft.soft ||
      /力争|争取|努力/u.test(
        part
          .slice(Math.max(0, draft.start - 12), draft.start)
          .split(/[，,。；]/u)
          .at(-1) ?? '',
      );
    const due = draft.when === null ? { dueFrom: null, dueBy: null } : dueOf(draft.when, noticeDate);
    return {
      kind: draft.kind,
      range: { start: range.start + draft.start, end: range.start + draft.end },
      soft: soft || quote.startsWith('力争'),
      ...amountOf(draft.value, draft.comparator),
      ...due,
    };
  });
}

/** What stands in brackets explains; it does not bind. Blanked place for place. */
function withoutBrackets(part: string): string {
  return part.replace(/[（(][^（()）\n]{0,120}[）)]/gu, (match) =>
    /时限|完成时间/u.test(match) ? match : '□'.repeat(match.length),
  );
}

function* deadlines(part: string): Generator<Draft> {
  for (const match of part.matchAll(DEADLINE)) {
    const { soft, limit } = match.groups ?? {};
    const when = limit ?? match.groups?.['when'] ?? '';
    const clause = clauseAround(part, match.index);
    // A bare date binds only where something is due by it: 于6月1日完成, not 6月1日起施行.
    if (
      limit === undefined &&
      /日$/u.test(when) &&
      (!/^(?:力争|争取|努力)?(?:在|于|到|至|截至)/u.test(match[0]) ||
        /^(?:起|以来|发布|印发|施行)/u.test(part.slice(match.index + match[0].length)))
    )
      continue;
    if (PAST.test(clause.slice(0, match.index - clauseStart(part, match.index))) && !/要|必须|力争/u.test(clause))
      continue;
    if (/^(?:19|20)\d\d年(?:基本)?(?:实现|完成)/u.test(when) && !/力争|确保|到/u.test(match[0])) continue;
    const predicate =
      /^(?:取得|全部|完成|实现|达到|建成|基本|办结|清偿|[\u4e00-\u9fff]{1,8}(?:完成|开工|稳中有升|到位))[\u4e00-\u9fff、]{0,16}(?=[，,。；、]|$)/u.exec(
        part.slice(match.index + match[0].length, match.index + match[0].length + 40),
      );
    const end = match.index + match[0].length + (predicate?.[0].length ?? 0);
    yield { kind: 'DEADLINE', start: match.index, end, soft: soft !== undefined, value: when, comparator: null, when };
  }
}

function* comparisons(part: string): Generator<Draft> {
  for (const match of part.matchAll(COMPARISON)) {
    const { comparator = '', value = '' } = match.groups ?? {};
    if (isPast(part, match.index, match[0])) continue;
    if (comparator === '增长' && !/要|力争|确保|目标|预期/u.test(clauseAround(part, match.index))) continue;
    yield {
      kind: 'COMPARISON',
      // What is compared stands right before: 主要指标不低于….
      start: Math.max(clauseStart(part, match.index), match.index - 20),
      end: match.index + match[0].length,
      soft: false,
      value,
      comparator,
      when: null,
    };
  }
}

function* quantities(part: string): Generator<Draft> {
  for (const match of part.matchAll(QUANTITY)) {
    const { soft, value = '', bound } = match.groups ?? {};
    const before = part.charAt(match.index - 1);
    if (
      /[第\d.A-Za-z~～－-]/u.test(before) ||
      NAME.test(before) ||
      NAME.test(part.charAt(match.index + match[0].length))
    )
      continue;
    if (/(?:19|20)\d\d年$/u.test(value) || /^\d+[年月日期部类次]$/u.test(value)) continue;
    if (isPast(part, match.index, match[0])) continue;
    yield {
      kind: bound === undefined ? 'QUANTITY' : 'COMPARISON',
      start: match.index,
      end: match.index + match[0].length,
      soft: soft !== undefined,
      value,
      comparator: bound ?? null,
      when: null,
    };
  }
}

function* wholes(part: string): Generator<Draft> {
  for (const match of part.matchAll(WHOLE)) {
    if (/应急|应用|应对/u.test(match[0])) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    yield { kind: 'QUANTITY', ...range, soft: false, value: '', comparator: null, when: null };
  }
}

function isPast(part: string, at: number, quote: string): boolean {
  const before = part.slice(clauseStart(part, at), at);
  return PAST.test(before) || STOCK.test(before) || /了/u.test(before.slice(-4)) || PAST.test(quote);
}

function clauseStart(part: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 60 && !/[，,。；：、\n]/u.test(part.charAt(i - 1))) i -= 1;
  return i;
}

function clauseAround(part: string, at: number): string {
  const start = clauseStart(part, at);
  const rest = part.slice(at, at + 60);
  const stop = /[，,。；\n]/u.exec(rest)?.index ?? rest.length;
  return part.slice(start, at + stop);
}

/** The first kind to claim a place keeps it: by when, then compared with what, then how much. */
function withoutOverlaps(drafts: readonly Draft[]): readonly Draft[] {
  const order: Readonly<Record<TargetKind, number>> = { DEADLINE: 0, COMPARISON: 1, QUANTITY: 2 };
  const sorted = [...drafts].sort((a, b) => a.start - b.start || order[a.kind] - order[b.kind] || b.end - a.end);
  const kept: Draft[] = [];
  for (const draft of sorted) {
    const last = kept.at(-1);
    if (last && draft.start < last.end) continue;
    kept.push(draft);
  }
  return kept;
}

const AMOUNT = new RegExp(
  `(?<from>${NUMBER})(?:\\s?[~～\\-—至到]\\s?(?<to>${NUMBER}))?(?:余|多)?(?<scale>[万亿千百])?(?<unit>个月|工作日|${units.join('|')}|小时|分钟|月|日)?`,
  'u',
);
const SCALE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const AT_MOST = /不(?:得)?超过|不(?:得)?高于|控制在|以内|以下|低于$|压缩|缩短|降/u;
const AT_LEAST = /不(?:得)?低于|不(?:得)?少于|达到|超过|高于|突破|以上|提高|提升|增加|增长|优于|快于/u;

function amountOf(
  value: string,
  comparator: string | null,
): Pick<FoundTarget, 'minimum' | 'maximum' | 'unit' | 'comparator'> {
  const bound = /以上|以下|以内/u.exec(value)?.[0] ?? null;
  const compared = comparator ?? bound;
  const match = /^(?:(?:19|20)\d\d年|\d{1,2}月)/u.test(value) ? null : AMOUNT.exec(value);
  const from = toNumber(match?.groups?.['from']);
  if (from === null) return { minimum: null, maximum: null, unit: null, comparator: compared };
  const scale = SCALE[match?.groups?.['scale'] ?? ''] ?? 1;
  const to = toNumber(match?.groups?.['to']);
  const unit = match?.groups?.['unit'] ?? null;
  const direction = `${comparator ?? ''}${bound ?? ''}`;
  if (to !== null) return { minimum: from * scale, maximum: to * scale, unit, comparator: compared };
  const below = AT_MOST.test(direction) && !/不(?:得)?低于/u.test(direction);
  const above = !below && AT_LEAST.test(direction);
  const amount = from * scale;
  return { minimum: below ? null : amount, maximum: above ? null : amount, unit, comparator: compared };
}

function toNumber(text: string | undefined): number | null {
  const value = Number((text ?? '').replaceAll(',', '').replace(/\.$/u, ''));
  return text === undefined || Number.isNaN(value) ? null : value;
}
