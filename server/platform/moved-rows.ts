/** What a merge moves from one row to another, as the features that own the tables declare it. */
import type { Transaction } from './db.js';
import { execute } from './run-sql.js';
import { value, type Sql } from './sql.js';

/** The ids of what is merged and of what it becomes, and the same as text. */
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

/** Rows of one table that point to what is merged. */
export interface MovedPart {
  /** Unique among all parts; kept with the rows, so it never changes its meaning. */
  readonly name: string;
  readonly table: string;
  readonly key: readonly Column[];
  /** What the merge changes. Where it may delete rows: all columns that the database does not generate. */
  readonly columns: readonly string[];
  /** Expressions over the row `t` that must still be what they were for a row to go back. */
  readonly guards?: Readonly<Record<string, Sql>>;
  /** Condition on the row `t` before the merge: the rows that it may change. */
  readonly where: (of: Merged) => Sql;
  /** Columns of JSON that hold ids among other things: what changed in them since stays. */
  readonly documents?: readonly string[];
  /** The merge may delete rows: one is written again where this holds of it, `r`, and of what was kept, `k`. */
  readonly again?: Sql;
}
export interface Column {
  readonly name: string;
  readonly type: 'uuid' | 'int';
}

export interface Moves {
  readonly parts: readonly MovedPart[];
  /** Makes everything of the duplicate the target's. */
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
