/** What a merge changed, kept row by row, so that it can be undone. */
import type { Transaction } from '../platform/db.js';
import { newId } from '../platform/ids.js';
import type { MovedPart } from '../platform/moved-rows.js';

export interface NewMerge {
  readonly duplicateId: string;
  readonly targetId: string;
  readonly mergedAt: Date;
  readonly actor: string;
  readonly reason: string;
}

const quoted = (name: string): string => `"${name}"`;
const json = (fields: readonly (readonly [name: string, sql: string])[]): string =>
  `jsonb_build_object(${fields.map(([name, sql]) => `'${name}', ${sql}`).join(', ')})`;
const columnsOf = ({ columns }: MovedPart): [string, string][] => columns.map((name) => [name, `t."${name}"`]);
/** Marked, so that no column is called so. */
const guardsOf = ({ guards = {} }: MovedPart): [string, string][] =>
  Object.entries(guards).map(([name, sql]) => [`$${name}`, sql]);

/** The row `t` that is meant by the key of the kept row `k`. */
export const sameKey = ({ key }: MovedPart): string =>
  key.map(({ name, type }) => `t.${quoted(name)} = (k."key"->>'${name}')::${type}`).join(' AND ');

/** Rows as they are before the merge: all that it may change. Returns the merge's id. */
export async function keepBefore(tx: Transaction, merge: NewMerge, parts: readonly MovedPart[]): Promise<string> {
  const id = newId();
  await tx.agencyMerge.create({ data: { id, ...merge }, select: { id: true } });
  const rows = parts.map((part) => {
    const key = json(part.key.map(({ name }) => [name, `t."${name}"`]));
    const before = json([...columnsOf(part), ...guardsOf(part)]);
    return `SELECT $3::text::uuid, '${part.name}', ${key}, ${before} FROM "${part.table}" t WHERE ${part.where}`;
  });
  await tx.$executeRawUnsafe(
    `INSERT INTO "AgencyMergeRow" ("mergeId", "part", "key", "before") ${rows.join(' UNION ALL ')}`,
    merge.duplicateId,
    merge.targetId,
    id,
  );
  return id;
}

/** The same rows as the merge left them; those that it did not change are forgotten. */
export async function keepAfter(tx: Transaction, mergeId: string, parts: readonly MovedPart[]): Promise<void> {
  const rows = parts.map(
    (
      part,
    ) => `SELECT k."id", ${json(columnsOf(part))} AS "after" FROM "AgencyMergeRow" k JOIN "${part.table}" t ON ${sameKey(part)}
      WHERE k."mergeId" = $1::uuid AND k."part" = '${part.name}'`,
  );
  await tx.$executeRawUnsafe(
    `UPDATE "AgencyMergeRow" k SET "after" = a."after" FROM (${rows.join(' UNION ALL ')}) a WHERE k."id" = a."id"`,
    mergeId,
  );
  await tx.$executeRawUnsafe(
    `DELETE FROM "AgencyMergeRow" k WHERE k."mergeId" = $1::uuid AND k."after" IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM jsonb_each(k."after") a WHERE a."value" <> k."before"->a."key")`,
    mergeId,
  );
}
