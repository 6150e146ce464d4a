/** Rejections, latest first; for staff only. */
import { wholeText } from '../platform/source-parts.js';
import { sql, value, type Sql } from '../platform/sql.js';
import { table } from '../platform/tables.js';
import type { ListSource, RowsOf } from '../graphql/read/source.js';

interface RejectionArgs {
  readonly state?: string | null | undefined;
}

export const rejections: ListSource<'Rejection', 'Query', RejectionArgs> = {
  type: 'Rejection',
  where: ({ self, args: { state } }) =>
    state == null ? [] : [sql`${self.state} = ${value(state, '"RejectionState"')}`],
  order: () => ({
    of: 'Rejection',
    columns: [
      { name: 'receivedAt', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
};

/** The page's text as UTF-8 bytes in base64: a PostgreSQL text cannot contain NUL. */
export function contentOf({ sourceId }: Pick<RowsOf<'Rejection'>, 'sourceId'>): Sql {
  const s = table('SourceDocument');
  return sql`(SELECT encode(${wholeText(s)}, 'base64') FROM "SourceDocument" ${s} WHERE ${s.id} = ${sourceId})`;
}
