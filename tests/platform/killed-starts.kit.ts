/** Servers that are killed while they start, and what they leave. */
import { spawn } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import type { Db } from '../../server/platform/db.js';
import { migrate, readMigrations } from '../../server/platform/migrate.js';
import { openTestDatabase, type Home, type TestDatabase } from '../kit/db.js';
import { startServer } from '../kit/server-process.js';

/** Ends it without asking, so many milliseconds after it was begun. */
export async function killedStart({ env }: TestDatabase, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, DATABASE_URL: '', PORT: '0', ...env },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await Promise.race([after(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
}

/** Starts it, and ends it as one does; answers how many milliseconds it needed to be ready. */
export async function wholeStart({ env }: TestDatabase): Promise<number> {
  const beganAt = performance.now();
  const server = await startServer(env);
  const took = performance.now() - beganAt;
  server.child.kill('SIGINT');
  await server.ended;
  return took;
}

/** What a database had in it at its first version: a notice with a directive, whose addressee has no place yet. */
const firstRows = `
  INSERT INTO "Agency" ("id", "name", "kind") VALUES ('00000000-0000-7000-8000-00000000000a', '云浦市澄湖区水务局', 'DEPARTMENT');
  INSERT INTO "AgencyName" ("id", "agencyId", "name", "origin")
    VALUES ('00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-00000000000a', '云浦市澄湖区水务局', 'CANONICAL');
  INSERT INTO "SourceDocument" ("id", "contentHash", "bytes", "encoding")
    VALUES ('00000000-0000-7000-8000-00000000000c', repeat('c', 64), 'x', 'UTF-8');
  INSERT INTO "NoticeText" ("id", "sourceId", "body", "bodyStart", "bodyEnd", "outline", "attachments", "repairs", "warnings")
    VALUES ('00000000-0000-7000-8000-00000000000d', '00000000-0000-7000-8000-00000000000c', '各镇要加强巡查。', 0, 8, '[]', '[]', '[]', '[]');
  INSERT INTO "Notice" ("id", "identity", "textId", "title", "titleOrigin", "kind", "agencyId", "publishedOn", "disclosureMode",
      "validity", "retrievedAt", "fingerprint", "readingHash", "contentChangedAt", "reprocessedAt")
    VALUES ('00000000-0000-7000-8000-00000000000e', 'first', '00000000-0000-7000-8000-00000000000d', '关于巡查的通知', 'STATED', 'CIRCULAR',
      '00000000-0000-7000-8000-00000000000a', '2025-09-02', 'PROACTIVE', 'UNSTATED', now(), repeat('f', 64), repeat('r', 64), now(), now());
  INSERT INTO "Revision" ("noticeId", "number", "recordedAt", "reason", "title", "textId", "contentHash", "fields")
    VALUES ('00000000-0000-7000-8000-00000000000e', 1, now(), 'FIRST_SEEN', '关于巡查的通知', '00000000-0000-7000-8000-00000000000d', repeat('c', 64), '{}');
  INSERT INTO "Change" ("position", "kind", "subjectType", "subjectId", "occurredAt")
    VALUES (1, 'NOTICE_PUBLISHED', 'Notice', '00000000-0000-7000-8000-00000000000e', now());
  INSERT INTO "Directive" ("id", "noticeId", "ordinal", "kind", "path", "text", "spanStart", "spanEnd", "sourceStart", "sourceEnd",
      "strength", "confidence", "rule", "textHash", "publishedOn")
    VALUES ('00000000-0000-7000-8000-00000000000f', '00000000-0000-7000-8000-00000000000e', 0, 'DIRECTIVE', '1', '各镇要加强巡查。', 0, 8, 0, 8,
      'MANDATORY', 1, 'test', repeat('t', 64), '2025-09-02');
  INSERT INTO "DirectiveAddressee" ("directiveId", "ordinal", "text", "scope", "publishedOn")
    VALUES ('00000000-0000-7000-8000-00000000000f', 0, '各镇', 'ALL_UNITS', '2025-09-02')`;

/** As the version that ended with so many migrations left it; without any: empty. */
export async function databaseAt(home: Home, version: number): Promise<TestDatabase> {
  const database = await home.createEmpty();
  if (version === 0) return database;
  const migrations = await readMigrations();
  const db = await openTestDatabase(database);
  await migrate(db, migrations.slice(0, 1));
  await db.scripts.inTransaction((tx) => tx.run(firstRows));
  await migrate(db, migrations.slice(0, version));
  await db.close();
  return database;
}

const ask = (db: Db, text: string) => db.rows({ name: '', label: 'test', values: [], text });

/** How far the start came, in a word, for whoever reads the run; entries that are open are none of ours. */
export async function stageOf(db: Db): Promise<string> {
  const [table] = await ask(db, `SELECT to_regclass('public._prisma_migrations')::text AS name`);
  if (table?.['name'] == null) return 'empty';
  const [rows] = await ask(
    db,
    `SELECT count(*)::int AS "all", count(finished_at)::int AS finished, count(rolled_back_at)::int AS undone FROM _prisma_migrations`,
  );
  expect(rows).toEqual({ all: rows?.['all'], finished: rows?.['all'], undone: 0 });
  const all = (await readMigrations()).length;
  if (Number(rows?.['all']) < all) return `migration ${String(rows?.['all'])}`;
  const settings = (await ask(db, 'SELECT "key", "value" FROM "Setting" ORDER BY 1')).map(
    ({ key, value }) => `${String(key)}${key === 'demo' ? `:${String(value)}` : ''}`,
  );
  return ['migrated', ...settings].join('+');
}

/** Servers that run, each with a lease: that of a killed one ends by time. */
const leases = 'WebhookServer';

/** How many rows each table has, and each setting: the same after every start that came to its end. */
export async function contentsOf(db: Db): Promise<Record<string, unknown>> {
  const tables = await ask(
    db,
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '${leases}' ORDER BY 1`,
  );
  const counts = tables.map(
    ({ name }) => `SELECT '${String(name)}' AS name, count(*)::int AS value FROM "${String(name)}"`,
  );
  const settings = `SELECT 'Setting ' || "key", length("value") FROM "Setting"`;
  return Object.fromEntries(
    (await ask(db, [...counts, settings].join(' UNION ALL '))).map(({ name, value }) => [String(name), value]),
  );
}
