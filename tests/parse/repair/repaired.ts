/** What the tests of this folder look at: the text after repair and, for each repair, what it says of the source. */
import { MappedText } from '../../../server/parse/mapped-text.js';
import { repairText } from '../../../server/parse/repair/repair-text.js';
import type { RepairKind } from '../../../server/parse/preview.js';

export interface Repaired {
  readonly text: string;
  readonly repairs: readonly (readonly [RepairKind, string])[];
  readonly warnings: readonly (readonly [string, string])[];
}

export function repaired(source: string): Repaired {
  const { text, repairs, warnings } = repairText(MappedText.from(source));
  const quote = (range: { start: number; end: number } | null): string =>
    range ? source.slice(range.start, range.end) : '';
  return {
    text: text.text,
    repairs: repairs.map(({ kind, sourceRange }) => [kind, quote(sourceRange)]),
    warnings: warnings.map(({ code, sourceRange }) => [code, quote(sourceRange)]),
  };
}

export const quotesOf = (source: string, kind: RepairKind): string[] =>
  repaired(source).repairs.flatMap(([of, quote]) => (of === kind ? [quote] : []));
