/** What a merge moves from one row to another, as the features that own the tables declare it. */
import type { Transaction } from './db.js';

/** Rows of one table that point to what is merged. In SQL, $1 is the duplicate's id and $2 the target's, both text. */
export interface MovedPart {
  /** Unique among all parts; kept with the rows, so it never changes its meaning. */
  readonly name: string;
  readonly table: string;
  readonly key: readonly Column[];
  /** What the merge changes. Where it may delete rows: all columns that the database does not generate. */
  readonly columns: readonly string[];
  /** Expressions over the row `t` that must still be what they were for a row to go back. */
  readonly guards?: Readonly<Record<string, string>>;
  /** Condition on the row `t` before the merge: the rows that it may change. */
  readonly where: string;
  /** Columns of JSON that hold ids among other things: what changed in them since stays. */
  readonly documents?: readonly string[];
  /** The merge may delete rows: one is written again where this holds of it, `r`, and of what was kept, `k`. */
  readonly again?: string;
}
export interface Column {
  readonly name: string;
  readonly type: 'uuid' | 'int';
}

export interface Moves {
  readonly parts: readonly MovedPart[];
  /** Makes everything of the duplicate the target's. */
  readonly move: (tx: Transaction, duplicate: string, target: string) => Promise<void>;
}

export const byId: readonly Column[] = [{ name: 'id', type: 'uuid' }];
export const byOrdinal = (owner: string): readonly Column[] => [
  { name: owner, type: 'uuid' },
  { name: 'ordinal', type: 'int' },
];

/** Statements with the ids of the duplicate and of the target. */
export async function runMoves(
  tx: Transaction,
  statements: readonly string[],
  [duplicate, target]: readonly [string, string],
): Promise<void> {
  for (const statement of statements) await tx.$executeRawUnsafe(statement, duplicate, target);
}
