/** Input of the parts of the header stage. */
import type { MappedText, Range } from '../mapped-text.js';
import { isNothing } from './document-number.js';
import type { LabelField } from './labels.js';
import type { Row } from './rows.js';

/** Input of this stage's parts. */
export interface HeaderContext {
  readonly mapped: MappedText;
  readonly text: string;
  readonly rows: readonly Row[];
  /** Page metadata, repaired like the text. */
  readonly meta: ReadonlyMap<string, string>;
  readonly body: Range;
  readonly sourceRange: (range: Range) => Range;
}

/** The first non-empty row of the field. */
export function valueOf(rows: readonly Row[], field: LabelField): string | null {
  for (const row of rows)
    if (row.field === field && row.value !== null && !isNothing(row.value.text)) return row.value.text;
  return null;
}
