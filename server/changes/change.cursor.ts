/** Cursors of changes as positions. */
import { decodeCursor } from '../graphql/read/cursor.js';
import { BadUserInput } from '../platform/errors.js';
import { changeOrder } from './change.sql.js';

export const positionIn = (cursor: string, argument: string): number =>
  Number(decodeCursor(changeOrder, cursor, argument)[0]);

/** Null if it is not a cursor of changes. */
export function changePositionOf(cursor: string): number | null {
  try {
    return positionIn(cursor, 'Notice-Graph-Position');
  } catch (thrown) {
    if (thrown instanceof BadUserInput) return null;
    throw thrown;
  }
}
