/** Writes MinHash signatures of directives, for restatements. */
import { storableJson } from '../platform/insert-rows.js';
import { sketchOf, type Sketch } from './sketch.js';
import { execute } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export interface Sketched {
  readonly id: string;
  readonly text: string;
  readonly marker: string | null;
}
export interface SketchRow extends Sketch {
  readonly directiveId: string;
}

export const sketchRow = ({ id, text, marker }: Sketched): SketchRow => ({
  directiveId: id,
  ...sketchOf(text, marker),
});

export async function saveSketchRows(tx: Transaction, rows: readonly SketchRow[]): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    sql`INSERT INTO "DirectiveSketch" ("directiveId", "bands", "pairs")
     SELECT r."directiveId", r."bands", r."pairs"
     FROM json_to_recordset(${value(storableJson(rows), 'json')}) AS r("directiveId" uuid, "bands" int[], "pairs" int[])
     ON CONFLICT ("directiveId") DO UPDATE SET "bands" = excluded."bands", "pairs" = excluded."pairs"`,
  );
}

/**
 * Rewrites the signatures of all directives of these notices. Those of deleted directives are
 * deleted by cascade.
 */
export async function saveSketches(tx: Transaction, noticeIds: readonly string[]): Promise<void> {
  await saveSketchRows(tx, (await sketched(tx, noticeIds)).map(sketchRow));
}

export const sketched = (tx: Transaction, noticeIds: readonly string[]): Promise<Sketched[]> =>
  tx.directive.findMany({
    where: { noticeId: { in: [...noticeIds] } },
    select: { id: true, text: true, marker: true },
  });
