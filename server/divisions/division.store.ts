/** Loads the table of GB/T 2260 if it is missing or outdated. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Db } from '../platform/db.js';
import { execute } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';

const file = fileURLToPath(new URL('./divisions.tsv', import.meta.url));

export interface DivisionRow {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly level: string;
  readonly parentCode: string | null;
}

export async function readDivisions(): Promise<{ rows: readonly DivisionRow[]; version: string }> {
  const text = await readFile(file, 'utf8');
  const [, ...lines] = text.trimEnd().split('\n');
  const rows = lines.map((line): DivisionRow => {
    const [code = '', name = '', fullName = '', level = '', parentCode = ''] = line.split('\t');
    return { code, name, fullName, level, parentCode: parentCode === '' ? null : parentCode };
  });
  return { rows, version: createHash('sha256').update(text).digest('hex') };
}

/** Returns the number of rows written: 0 if up to date. */
export async function loadDivisions(db: Db): Promise<number> {
  const { rows, version } = await readDivisions();
  const loaded = await db.prisma.setting.findUnique({ where: { key: 'divisions' } });
  if (loaded?.value === version) return 0;
  await execute(
    db.prisma,
    sql`INSERT INTO "Division" ("code", "name", "fullName", "level", "parentCode")
      SELECT r."code", r."name", r."fullName", r."level"::"DivisionLevel", r."parentCode"
      FROM json_to_recordset(${value(JSON.stringify(rows), 'json')}) AS r("code" text, "name" text, "fullName" text, "level" text, "parentCode" text)
      ON CONFLICT ("code") DO UPDATE SET "name" = excluded."name", "fullName" = excluded."fullName",
        "level" = excluded."level", "parentCode" = excluded."parentCode"`,
  );
  await db.prisma.setting.upsert({
    where: { key: 'divisions' },
    create: { key: 'divisions', value: version },
    update: { value: version },
  });
  return rows.length;
}
