/** Writes the keys of suggestions, in the transaction that writes the search rows. */
import { storableJson } from '../platform/insert-rows.js';
import { execute } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { SuggestKey } from './suggest-keys.js';
import type { Transaction } from '../platform/statement.js';

interface Suggested {
  readonly subjectId: string;
  readonly keys: readonly SuggestKey[];
}

export const keyRows = (
  subjectId: string,
  keys: readonly SuggestKey[],
): readonly (SuggestKey & { readonly subjectId: string })[] => keys.map(({ kind, key }) => ({ subjectId, kind, key }));

/** Replaces all keys of these subjects. */
export async function saveSuggestKeys(tx: Transaction, subjects: readonly Suggested[]): Promise<void> {
  const ids = value(
    subjects.map(({ subjectId }) => subjectId),
    'uuid[]',
  );
  const rows = value(storableJson(subjects.flatMap(({ subjectId, keys }) => keyRows(subjectId, keys))), 'json');
  // Deleted and inserted rows are disjoint.
  await execute(
    tx,
    sql`WITH wanted AS MATERIALIZED (SELECT * FROM json_populate_recordset(NULL::"SuggestKey", ${rows})),
     gone AS (DELETE FROM "SuggestKey" k WHERE k."subjectId" = ANY(${ids})
       AND (k."subjectId", k."kind", k."key") NOT IN (SELECT w."subjectId", w."kind", w."key" FROM wanted w))
     INSERT INTO "SuggestKey" ("subjectId", "kind", "key") SELECT w."subjectId", w."kind", w."key" FROM wanted w ON CONFLICT DO NOTHING`,
  );
}
