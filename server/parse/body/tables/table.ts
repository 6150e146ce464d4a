/** A table of the text. */
import type { Range } from '../../mapped-text.js';

export interface Row extends Range {
  readonly cells: readonly Cell[];
  /** The cell separator. */
  readonly mark: string;
}

export interface Table extends Range {
  readonly rows: readonly Row[];
  /** The line above it: often the table's title. */
  readonly title: string;
}

export interface Cell extends Range {
  readonly text: string;
}
