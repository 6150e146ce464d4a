/**
 * Targets of an order: deadlines, frequencies, quantities, comparisons. Only orders are searched.
 */
import type { Range } from '../../mapped-text.js';
import type { FoundTarget } from '../../stages.js';
import { amountOf } from './amounts.js';
import { deadlines, isDutyWithDay } from './deadlines.js';
import { type Draft, withoutOverlaps } from './drafts.js';
import { dueOf, OPEN } from './due.js';
import { comparisons, quantities, wholes } from './measures.js';

export interface TargetText {
  readonly text: string;
  /** With quotations masked: numbers in names and titles are not targets. */
  readonly masked: string;
  readonly noticeDate: string | null;
}

const BRACKET = /[（(［[【〔][^（()）［］[\]【】〔〕\n]{0,200}[）)］\]】〕]/gu;
const LABEL_LINE =
  /(?:完成|办结|整改|工作|报送|上报|截止)?(?:时限|时间节点|期限|完成时间|办结时间|报送时间|截止时间|截止日期|时间要求)(?:为|[：:])[^。；\n]{2,40}/gu;

/**
 * `parts`: the statements; `around`: the whole point, whose duty brackets and labels may contain a
 * deadline.
 */
export function findTargets(source: TargetText, parts: readonly Range[], around: Range): readonly FoundTarget[] {
  const found = new Map<number, FoundTarget>();
  const add = (range: Range, part: string): void => {
    for (const draft of knownDrafts(source, part)) {
      const target = finished(draft, part, range, source.noticeDate);
      if (target !== null && ![...found.values()].some((one) => overlaps(one.range, target.range)))
        found.set(target.range.start, target);
    }
  };
  for (const range of parts) add(range, withoutBrackets(plain(source, range)));
  const whole = plain(source, around);
  for (const match of whole.matchAll(BRACKET)) {
    if (!isDutyWithDay(match[0])) continue;
    const start = around.start + match.index;
    add({ start, end: start + match[0].length }, match[0]);
  }
  for (const match of whole.matchAll(LABEL_LINE)) {
    const start = around.start + match.index;
    add({ start, end: start + match[0].length }, match[0]);
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

const LABEL = '时限：';
/** A cell under 完成时限: any time expression is a deadline. */
export function labelledTargets(source: TargetText, cell: Range): readonly FoundTarget[] {
  const part = LABEL + plain(source, cell);
  const shifted = { start: cell.start - LABEL.length, end: cell.end };
  return [...deadlines(part)].flatMap((draft) => {
    const start = Math.max(draft.start, LABEL.length);
    const target = finished({ ...draft, start }, part, shifted, source.noticeDate);
    return target === null ? [] : [target];
  });
}

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** Memoised: a statement is searched for itself and for the point it belongs to. */
const known = new WeakMap<TargetText, Map<string, readonly Draft[]>>();
function knownDrafts(source: TargetText, part: string): readonly Draft[] {
  const ofPage = known.get(source) ?? new Map<string, readonly Draft[]>();
  known.set(source, ofPage);
  const drafts = ofPage.get(part) ?? draftsOf(part);
  ofPage.set(part, drafts);
  return drafts;
}

function draftsOf(part: string): readonly Draft[] {
  const days = [...deadlines(part)];
  return withoutOverlaps([...days, ...comparisons(part, days), ...quantities(part), ...wholes(part)]);
}

function finished(draft: Draft, part: string, range: Range, noticeDate: string | null): FoundTarget | null {
  const quote = part.slice(draft.start, draft.end);
  const before =
    part
      .slice(Math.max(0, draft.start - 12), draft.start)
      .split(/[，,。；]/u)
      .at(-1) ?? '';
  const due = draft.when === null ? OPEN : dueOf(draft.when, noticeDate);
  // A day before the notice restricts the object; it cannot be a deadline.
  if (draft.kind === 'DEADLINE' && due.dueBy !== null && noticeDate !== null && due.dueBy < noticeDate) return null;
  return {
    kind: draft.kind,
    range: { start: range.start + draft.start, end: range.start + draft.end },
    soft: draft.soft || /力争|争取|努力/u.test(before) || quote.startsWith('力争'),
    own: true,
    recurrence: draft.recurrence,
    ...amountOf(draft.value, draft.comparator),
    ...due,
  };
}

/** ASCII digits, preserving offsets; “十五五” is a period and is kept, other quotations are masked. */
function plain({ text, masked }: TargetText, { start, end }: Range): string {
  const part = masked.slice(start, end).replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (!part.includes('□')) return part;
  return part.replace(/“□{1,3}五?□?”/gu, (found: string, at: number) => {
    const quoted = text.slice(start + at, start + at + found.length);
    return /^“[一二三四五六七八九十]{1,3}五”$/u.test(quoted) ? quoted : found;
  });
}

/**
 * Brackets are explanations, not binding: masked, preserving offsets, except the day of the week.
 */
function withoutBrackets(part: string): string {
  return part.replace(BRACKET, (match) =>
    /^[（(](?:本?周|星期|礼拜)[一二三四五六日天][）)]$/u.test(match) ? match : '□'.repeat(match.length),
  );
}
