/** A file of rows, in any format. */
import type { GraphQLSchema } from 'graphql';
import type { Column } from '../address.type.js';
import type { Line } from '../formats/rows.js';

export interface RowFile {
  rows: number;
  readonly add: (rows: readonly Line[]) => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface Shape {
  readonly schema: GraphQLSchema;
  /** Of GraphQL. */
  readonly type: string;
  readonly columns: readonly Column[];
}
