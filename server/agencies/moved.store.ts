/** Row-level log of a merge, so that it can be undone. */
import { newId } from '../platform/ids.js';
import { merged, type MovedPart } from '../platform/moved-rows.js';
import { execute } from '../platform/run-sql.js';
import { allOf, join, listed, name, quoted, sql, value, type Sql } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export interface NewMerge {
  readonly duplicateId: string;
  readonly targetId: string;
  readonly mergedAt: Date;
  readonly actor: string;
  readonly reason: string;
}

const json = (fields: readonly (readonly [name: string, sql: Sql])[]): Sql =>
  sql`jsonb_build_object(${listed(fields.map(([key, field]) => sql`${quoted(key)}, ${field}`))})`;
const ofT = (column: string): Sql => sql`t.${name(column)}`;
const columnsOf = ({ columns }: MovedPart): [string, Sql][] => columns.map((column) => [column, ofT(column)]);
/** Prefixed to avoid collisions with columns. */
const guardsOf = ({ guards = {} }: MovedPart): [string, Sql][] =>
  Object.entries(guards).map(([guard, field]) => [`$${guard}`, field]);

/** The row `t` with the key of the logged row `k`. */
export const sameKey = ({ key }: MovedPart): Sql =>
  allOf(
    key.map((column) => {
      const kept = sql`(k."key"->>${quoted(column.name)})`;
      return sql`${ofT(column.name)} = ${column.type === 'uuid' ? sql`${kept}::uuid` : sql`${kept}::int`}`;
    }),
  );

/** Logs all rows that the merge may change, before it; returns the merge's id. */
export async function keepBefore(tx: Transaction, merge: NewMerge, parts: readonly MovedPart[]): Promise<string> {
  const id = newId();
  await tx.agencyMerge.create({ data: { id, ...merge }, select: { id: true } });
  const [mergeId, of] = [value(id, 'uuid'), merged(merge.duplicateId, merge.targetId)];
  const rows = parts.map((part) => {
    const key = json(part.key.map((column) => [column.name, ofT(column.name)]));
    const before = json([...columnsOf(part), ...guardsOf(part)]);
    return sql`SELECT ${mergeId}, ${quoted(part.name)}, ${key}, ${before} FROM ${name(part.table)} t WHERE ${part.where(of)}`;
  });
  await execute(
    tx,
    sql`INSERT INTO "AgencyMergeRow" ("mergeId", "part", "key", "before") ${join(rows, ' UNION ALL ')}`,
  );
  return id;
}

/** Logs the same rows after the merge; drops unchanged ones. */
export async function keepAfter(tx: Transaction, mergeId: string, parts: readonly MovedPart[]): Promise<void> {
  const merge = value(mergeId, 'uuid');
  const rows = parts.map(
    (
      part,
    ) => sql`SELECT k."id", ${json(columnsOf(part))} AS "after" FROM "AgencyMergeRow" k JOIN ${name(part.table)} t ON ${sameKey(part)}
      WHERE k."mergeId" = ${merge} AND k."part" = ${quoted(part.name)}`,
  );
  await execute(
    tx,
    sql`UPDATE "AgencyMergeRow" k SET "after" = a."after" FROM (${join(rows, ' UNION ALL ')}) a WHERE k."id" = a."id"`,
  );
  await execute(
    tx,
    sql`DELETE FROM "AgencyMergeRow" k WHERE k."mergeId" = ${merge} AND k."after" IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM jsonb_each(k."after") a WHERE a."value" <> k."before"->a."key")`,
  );
}
