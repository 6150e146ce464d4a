/**
 * A mark that the primary's writes begin with after each promotion. A replica that did not follow to the new primary may have a log that is
 * longer than the primary's, with writes that are lost: it lacks the mark, and is not read from.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { lineageKey, type Seen } from './look.js';

const write = `INSERT INTO "Setting" ("key", "value") VALUES ($1, $2) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"
  WHERE split_part("Setting"."value", '.', 1) <> split_part(excluded."value", '.', 1)`;

/** Whether the primary has left none since it became one. */
export const lacksMark = ({ isStandby, timeline, lineage }: Seen): boolean =>
  !isStandby && timeline !== null && lineage?.split('.')[0] !== timeline;

/** Of several servers that find it lacking one writes it; a unique part, for two that were promoted at once take the same number. */
export async function leaveMark(pool: pg.Pool, { timeline }: Seen): Promise<void> {
  await pool.query(write, [lineageKey, `${timeline ?? ''}.${randomUUID()}`]);
}
