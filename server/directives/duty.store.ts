/**
 * The table of duties: triggers maintain it (migration 0021). Here: the bulk load, and checks and
 * rebuilds.
 */
import { createHash } from 'node:crypto';
import { localOrgans } from '../parse/organs/local.js';
import type { Db } from '../platform/db.js';
import { execute, query } from '../platform/run-sql.js';
import { count, sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

/** Writes the duties of notices that a transaction inserted with triggers disabled. */
export async function writeDuties(tx: Transaction, noticeIds: readonly string[]): Promise<void> {
  await execute(tx, sql`SELECT write_duties(${value([...noticeIds], 'uuid[]')})`);
}

/**
 * Defers the triggers: work that writes several source tables updates duties once, at its end
 * (migration 0028).
 */
export async function withDutiesOnce<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await query(tx, sql`SELECT hold_duties()::text`);
  const done = await work();
  await query(tx, sql`SELECT write_held_duties()`);
  return done;
}

/**
 * Functions of agencies by name: loads the list if the database has another version. Returns the
 * number of rows written.
 */
export async function loadOrganFunctions(db: Db): Promise<number> {
  const rows = localOrgans.flatMap(({ name, function: purpose, formerNames, shortNames }) =>
    [name, ...formerNames, ...shortNames].map((called, i) => ({ name: called, function: purpose, isFull: i === 0 })),
  );
  const json = JSON.stringify(rows);
  const version = createHash('sha256').update(json).digest('hex');
  const key = 'organFunctions';
  const loaded = await db.prisma.setting.findUnique({ where: { key } });
  if (loaded?.value === version) return 0;
  return db.prisma.$transaction(async (tx) => {
    await tx.organFunction.deleteMany();
    const written = await execute(
      tx,
      sql`INSERT INTO "OrganFunction" ("name", "function")
        SELECT DISTINCT ON (1) organ_words(r."name"), r."function"
        FROM json_to_recordset(${value(json, 'json')}) AS r("name" text, "function" text, "isFull" boolean) ORDER BY 1, r."isFull" DESC, 2`,
    );
    await tx.setting.upsert({ where: { key }, create: { key, value: version }, update: { value: version } });
    return written;
  });
}

const batchSize = 500;

/** Differences between stored and expected rows. */
export interface DutyDifferences {
  readonly missing: number;
  readonly superfluous: number;
  readonly changed: number;
}

/** Checks all notices in batches of some hundreds; with `writes`, corrects differences. */
export async function checkDuties(
  db: Db,
  { writes, tell }: { readonly writes: boolean; readonly tell: (line: string) => void },
): Promise<DutyDifferences> {
  const all = { missing: 0, superfluous: 0, changed: 0 };
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const ids = await noticesBehind(db, after);
    const last = ids.at(-1);
    if (last === undefined) return all;
    await db.prisma.$transaction(async (tx) => {
      for (const { noticeId, ...found } of await differencesOf(tx, ids)) {
        tell(`${noticeId}: ${found.missing} missing, ${found.superfluous} superfluous, ${found.changed} changed`);
        all.missing += found.missing;
        all.superfluous += found.superfluous;
        all.changed += found.changed;
      }
      if (writes) await writeDuties(tx, ids);
    });
    after = last;
  }
}

async function noticesBehind(db: Db, after: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    db.prisma,
    sql`SELECT "id"::text AS "id" FROM "Notice" WHERE "id" > ${value(after, 'uuid')} ORDER BY "id" LIMIT ${count(batchSize)}`,
  );
  return rows.map(({ id }) => id);
}

type Differing = DutyDifferences & { readonly noticeId: string };

function differencesOf(tx: Transaction, ids: readonly string[]): Promise<Differing[]> {
  const notices = value([...ids], 'uuid[]');
  return query<Differing>(
    tx,
    sql`SELECT COALESCE(w."noticeId", r."noticeId")::text AS "noticeId", (count(*) FILTER (WHERE r."scope" IS NULL))::int AS "missing",
        (count(*) FILTER (WHERE w."scope" IS NULL))::int AS "superfluous",
        (count(*) FILTER (WHERE w."scope" IS NOT NULL AND r."scope" IS NOT NULL))::int AS "changed"
      FROM wanted_duties(${notices}) w
      FULL JOIN (SELECT * FROM "DutyRow" WHERE "noticeId" = ANY(${notices})) r ON r."directiveId" = w."directiveId" AND r."scope" = w."scope"
      WHERE (w.*) IS DISTINCT FROM (r.*) GROUP BY 1 ORDER BY 1`,
  );
}
