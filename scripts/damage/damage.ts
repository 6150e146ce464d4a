/**
 * Common result of damage functions: the damaged text mapped to the clean one, and the list of
 * damages.
 */
import type { Edit, MappedText, Range } from '../../server/parse/mapped-text.js';
import type { RepairKind } from '../../server/parse/preview.js';

export interface Wound extends Range {
  /** DAMAGED_TEXT cannot be repaired; it must cause a warning. */
  readonly kind: RepairKind | 'DAMAGED_TEXT';
}

export interface DamagedPage {
  /** Source: the clean page. Text: the damaged one. */
  readonly text: MappedText;
  /** In offsets of the text. */
  readonly wounds: readonly Wound[];
}

/** Applies edits to a damaged page and moves its earlier wounds. */
export function wound(page: DamagedPage, kind: Wound['kind'], edits: readonly Edit[]): DamagedPage {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const grown: number[] = [];
  let growth = 0;
  const fresh = sorted.map((edit): Wound => {
    const start = edit.start + growth;
    growth += edit.text.length - (edit.end - edit.start);
    grown.push(growth);
    return { kind, start, end: start + edit.text.length };
  });
  let next = 0;
  const moved = page.wounds.flatMap((old) => {
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= old.start) next += 1;
    const overwritten = (sorted[next]?.start ?? Infinity) <= old.start && edits[next]?.text.startsWith('\ufffd');
    const shift = next === 0 ? 0 : (grown[next - 1] ?? 0);
    return overwritten ? [] : [{ ...old, start: old.start + shift, end: old.end + shift }];
  });
  const wounds = [...moved, ...fresh].sort((a, b) => a.start - b.start);
  return { text: page.text.apply(sorted), wounds };
}

/** Whether a range of the text is already damaged. */
export function isWounded(page: DamagedPage, { start, end }: Range): boolean {
  return page.wounds.some((old) => old.start < end && start < old.end);
}
