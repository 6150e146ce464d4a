/** Matches of the target patterns, before dates and amounts are evaluated. */
import type { Range } from '../../mapped-text.js';
import type { Recurrence, TargetKind } from '../../preview.js';

export interface Draft extends Range {
  readonly kind: TargetKind;
  readonly soft: boolean;
  readonly value: string;
  readonly comparator: string | null;
  /** Without blanks, with ASCII digits. */
  readonly when: string | null;
  readonly recurrence: Recurrence | null;
}

export function clauseStart(part: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 60 && !/[，,。；：、\n]/u.test(part.charAt(i - 1))) i -= 1;
  return i;
}

export function clauseAround(part: string, at: number): string {
  const start = clauseStart(part, at);
  const rest = part.slice(at, at + 60);
  const stop = /[，,。；\n]/u.exec(rest)?.index ?? rest.length;
  return part.slice(start, at + stop);
}

/** Overlapping matches: deadline before comparison before quantity. */
export function withoutOverlaps(drafts: readonly Draft[]): readonly Draft[] {
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

/** 去年, 已建成, 现有: past values are not targets. */
export const PAST =
  /去年|上年|已(?!有需)|现有|累计|共有|(?:取得|完成|实现|建成|增长|达到|超过)了|截止(?=目前|现在|今|上年|去年)|目前|同比|比上年/u;
