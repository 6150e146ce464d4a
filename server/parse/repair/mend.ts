/** What every kind of repair has in common: places found in a text become edits and records of them. */
import type { Edit, MappedText } from '../mapped-text.js';
import type { RepairKind } from '../preview.js';
import type { RepairedText, RepairRecord } from '../stages.js';

/** One repair: what it writes over a stretch of the text, and how sure it is. */
export interface Finding extends Edit {
  readonly confidence: number;
}

/** Writes the findings and records each with its place in the source. */
export function mend(text: MappedText, kind: RepairKind, findings: readonly Finding[]): RepairedText {
  const repairs = findings.map((finding) => record(text, kind, finding));
  return { text: text.apply(findings), repairs, warnings: [] };
}

export function record(text: MappedText, kind: RepairKind, found: Omit<Finding, 'text'>): RepairRecord {
  return { kind, confidence: found.confidence, sourceRange: text.toSource(found) };
}

export const untouched = (text: MappedText): RepairedText => ({ text, repairs: [], warnings: [] });
