/** Common to all repairs: turns findings in a text into edits with records. */
import type { Edit, MappedText } from '../mapped-text.js';
import type { RepairKind } from '../preview.js';
import type { RepairedText, RepairRecord } from '../stages.js';

/** One repair: the replacement for a range, and its confidence. */
export interface Finding extends Edit {
  readonly confidence: number;
}

/** Applies the findings and records each with its source range. */
export function mend(text: MappedText, kind: RepairKind, findings: readonly Finding[]): RepairedText {
  const repairs = findings.map((finding) => record(text, kind, finding));
  return { text: text.apply(findings), repairs, warnings: [] };
}

export function record(text: MappedText, kind: RepairKind, found: Omit<Finding, 'text'>): RepairRecord {
  return { kind, confidence: found.confidence, sourceRange: text.toSource(found) };
}

export const untouched = (text: MappedText): RepairedText => ({ text, repairs: [], warnings: [] });
