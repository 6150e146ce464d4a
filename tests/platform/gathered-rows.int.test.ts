/** Rows that are gathered arrive as those that are inserted one by one. */
import { randomUUID } from 'node:crypto';
import type { Db } from '../../server/platform/db.js';
import { GatheredRows } from '../../server/platform/gathered-rows.js';
import { isConflict } from '../../server/platform/transaction.js';
import { describeEachHome } from '../kit/db.js';

const sql = (db: Db, text: string) => db.rows({ name: '', label: 'test', values: [], text });

async function write(db: Db, table: string, rows: readonly object[]): Promise<void> {
  await db.prisma.$transaction(async (tx) => {
    const gathered = new GatheredRows(db.copies);
    gathered.add(table, rows);
    await gathered.write(tx, []);
  });
}

describeEachHome('rows by COPY', ({ open }) => {
  let db: Db;
  /** A database remembers the columns of a table by its name. */
  let table = '';
  beforeEach(async () => {
    db = await open();
    table = `Copied_${randomUUID().slice(0, 8)}`;
  });
  afterEach(async () => {
    await sql(db, `DROP TABLE IF EXISTS "${table}"`);
    await db.close();
  });

  it('keep every kind of value', async () => {
    await sql(
      db,
      `CREATE TABLE "${table}" ("id" uuid PRIMARY KEY, "text" text, "code" char(6), "kind" "AgencyKind", "is" boolean, "count" int,
       "position" bigint, "share" float8, "day" date, "at" timestamptz(3), "span" jsonb, "bytes" bytea, "words" tsvector,
       "numbers" int[], "names" text[], "made" int GENERATED ALWAYS AS ("count" + 1) STORED)`,
    );
    const id = randomUUID();
    const full = {
      id,
      text: '澄湖\t"\\\n\u0000半个\ud83d和😀',
      code: '320506',
      kind: 'GOVERNMENT',
      is: false,
      count: -7,
      position: 1_700_000_000_000_123,
      share: 0.1,
      day: new Date('1999-12-31T00:00:00Z'),
      at: new Date('2025-10-01T12:34:56.789Z'),
      span: { quote: '半个\ud83d\u0000', list: [1, null] },
      bytes: new Uint8Array([0, 255, 92]),
      words: ['湖', '^澄', "it's"],
      numbers: Int32Array.from([-2_147_483_648, 0, 2_147_483_647]),
      names: ['甲', ''],
    };
    const empty = { ...Object.fromEntries(Object.keys(full).map((name) => [name, null])), id: randomUUID(), names: [], words: [], numbers: [], count: undefined }; // prettier-ignore
    const dated = { ...empty, id: randomUUID(), day: '0001-01-01', at: '2025-10-01T00:00:00Z', numbers: [3, 1] };
    await write(db, table, [full, empty, dated]);
    const columns = `"text", "code", "kind"::text, "is", "count", "position", "share", "day"::text, ("at" AT TIME ZONE 'UTC')::text AS "at", "span",
      encode("bytes", 'hex') AS "bytes", "words"::text, "numbers", "names", "made"`;
    const read = async (of: string) => (await sql(db, `SELECT ${columns} FROM "${table}" WHERE "id" = '${of}'`))[0];
    expect(await read(id)).toEqual({
      ...full,
      id: undefined,
      text: '澄湖\t"\\\n\ufffd半个\ufffd和😀',
      day: '1999-12-31',
      at: '2025-10-01 12:34:56.789',
      span: { quote: '半个\ufffd\ufffd', list: [1, null] },
      bytes: '00ff5c',
      words: `'^澄' 'it''s' '湖'`,
      numbers: [-2_147_483_648, 0, 2_147_483_647],
      made: -6,
    });
    expect(await read(empty.id)).toMatchObject({ text: null, at: null, words: '', numbers: [], names: [], made: null });
    expect(await read(dated.id)).toMatchObject({ day: '0001-01-01', at: '2025-10-01 00:00:00', numbers: [3, 1] });
  });

  it('are none where one of them cannot be stored, and the conflict is told as one', async () => {
    await sql(db, `CREATE TABLE "${table}" ("id" uuid PRIMARY KEY)`);
    const id = randomUUID();
    const failure: unknown = await write(db, table, [{ id: randomUUID() }, { id }, { id }]).catch(
      (thrown: unknown) => thrown,
    );
    expect(isConflict(failure)).toBe(true);
    expect(await sql(db, `SELECT count(*)::int AS count FROM "${table}"`)).toEqual([{ count: 0 }]);
    await write(db, table, [{ id }]); // the connection goes on
    expect(await sql(db, `SELECT count(*)::int AS count FROM "${table}"`)).toEqual([{ count: 1 }]);
  });

  it('have the types of the columns of their own database', async () => {
    const other = await open();
    try {
      await sql(db, `CREATE TABLE "${table}" ("size" int)`);
      await sql(other, `CREATE TABLE "${table}" ("size" text)`);
      await write(db, table, [{ size: 1 }]);
      await write(other, table, [{ size: '一' }]);
      expect(await sql(other, `SELECT "size" FROM "${table}"`)).toEqual([{ size: '一' }]);
    } finally {
      await other.close();
    }
  });

  it('tell which column is not known how to write', async () => {
    await sql(db, `CREATE TABLE "${table}" ("place" point)`);
    await expect(write(db, table, [{ place: '(1,2)' }])).rejects.toThrow('the column type point');
    await expect(write(db, table, [{ elsewhere: 1 }])).rejects.toThrow('has no column elsewhere');
  });
});
