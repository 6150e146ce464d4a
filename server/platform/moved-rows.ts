/**
 * References that a merge moves from one row to another, as declared by the features that own the
 * tables.
 */
import { execute } from './run-sql.js';
import { value, type Sql } from './sql.js';
import type { Transaction } from './statement.js';

/** Ids of the merged row and of its target, also as text. */
export interface Merged {
  readonly ids: { readonly duplicate: string; readonly target: string };
  readonly duplicate: Sql;
  readonly target: Sql;
  readonly duplicateText: Sql;
  readonly targetText: Sql;
}
export const merged = (duplicate: string, target: string): Merged => ({
  ids: { duplicate, target },
  duplicate: value(duplicate, 'uuid'),
  target: value(target, 'uuid'),
  duplicateText: value(duplicate, 'text'),
  targetText: value(target, 'text'),
});

/** Rows of one table that reference the merged row. */
export interface MovedPart {
  /** Unique among all parts. Stored with the rows, so its meaning must not change. */
  readonly name: string;
  readonly table: string;
  readonly key: readonly Column[];
  /** Columns that the merge changes; if it may delete rows, all columns that are not generated. */
  readonly columns: readonly string[];
  /** Expressions over the row `t` that must be unchanged for the row to be restored. */
  readonly guards?: Readonly<Record<string, Sql>>;
  /** Condition on the row `t` before the merge: rows that it may change. */
  readonly where: (of: Merged) => Sql;
  /** JSON columns that contain ids among other data: later changes in them are kept. */
  readonly documents?: readonly string[];
  /**
   * For merges that may delete rows: condition for restoring one, over `r` (the row) and `k` (what
   * was kept).
   */
  readonly again?: Sql;
}
export interface Column {
  readonly name: string;
  readonly type: 'uuid' | 'int';
}

export interface Moves {
  readonly parts: readonly MovedPart[];
  /** Makes the target the owner of everything of the duplicate. */
  readonly move: (tx: Transaction, of: Merged) => Promise<void>;
}

export const byId: readonly Column[] = [{ name: 'id', type: 'uuid' }];
export const byOrdinal = (owner: string): readonly Column[] => [
  { name: owner, type: 'uuid' },
  { name: 'ordinal', type: 'int' },
];

export async function runMoves(tx: Transaction, statements: readonly Sql[]): Promise<void> {
  for (const statement of statements) await execute(tx, statement);
}
