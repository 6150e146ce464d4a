/** What is kept through writes is what the database has: any table, any column, one row or many, beside a server that remembers nothing. */
import fc from 'fast-check';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { loadDemo } from '../../../server/ingest/demo.js';
import type { Db } from '../../../server/platform/db.js';
import { readingFunctions } from '../../../server/platform/writes.js';
import { testNow } from '../../kit/app.js';
import { homes } from '../../kit/db.js';
import { goldenCases } from '../../kit/golden.js';
import { ask, posted, serve, type Sent, type Served } from './kept.kit.js';
import { openDb } from '../../../server/platform/open-db.js';

const budgets = { PUBLIC: Infinity, PARTNER: Infinity, STAFF: Infinity, ADMIN: Infinity };
const questions: readonly Sent[] = (await goldenCases())
  .filter(({ query, viewer }) => viewer.role === 'PUBLIC' && isQuestion(query))
  .map(({ query, variables }) => posted(query, variables));

function isQuestion(query: string): boolean {
  return parse(query).definitions.some(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY,
  );
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}
/** How a value of a type becomes another one. */
const others: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || '改'`,
  integer: (column) => `coalesce(${column}, 0) + 1`,
  boolean: (column) => `NOT ${column}`,
  date: (column) => `coalesce(${column}, DATE '2020-01-01') + 1`,
  'timestamp with time zone': (column) => `coalesce(${column}, now()) - INTERVAL '1 day'`,
};
type Write = { readonly at: number; readonly rows: 'one' | 'all' } | { readonly gone: number };

describe.each(homes.map((home) => [home.name, home] as const))('answers kept on %s', (_name, home) => {
  let db: Db;
  let remembering: Served;
  let plain: Served;
  let columns: readonly Column[];
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await home.create();
    drop = created.drop;
    const { DATABASE_URL: url = '', DATA_DIR: dir = '' } = created.env;
    db = await openDb({ databaseUrl: url === '' ? null : url, dataDir: url === '' ? dir : null });
    await loadDemo(db, testNow);
    [remembering, plain] = [await serve(db, { budgets }), await serve(db, { budgets, rememberedBytes: 0 })];
    const rows = await asked(`SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS type
      FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.is_generated = 'NEVER'
        AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = format('%I', c.table_name)::regclass AND t.tgname = c.table_name || '_told_update')
      ORDER BY 1, 2`);
    columns = rows
      .map(({ table, column, type }) => ({ table: String(table), column: String(column), type: String(type) }))
      .filter(({ type }) => type in others);
  });
  afterAll(async () => {
    for (const one of [remembering, plain]) await one.close();
    await db.close();
    await drop();
  });

  const asked = (text: string) => db.rows({ name: '', label: 'test', values: [], text });

  /** What cannot be written, by a key of another table or twice, writes nothing. */
  const write = async (statement: string): Promise<void> => {
    await db.prisma.$executeRawUnsafe(statement).catch(() => 0);
    const before = remembering.app.remembered()?.drops ?? 0;
    await db.prisma.$executeRawUnsafe(`SELECT pg_notify('notice_graph_writes', 'Nothing')`); // told after what was written
    while ((remembering.app.remembered()?.drops ?? 0) === before)
      await new Promise((resolve) => setTimeout(resolve, 2));
  };

  const statementOf = (one: Write): string | null => {
    if ('gone' in one) {
      const table = columns[one.gone % columns.length]?.table ?? '';
      return `DELETE FROM "${table}" WHERE ctid IN (SELECT ctid FROM "${table}" ORDER BY md5("${table}"::text) LIMIT 1)`;
    }
    const { table, column, type } = columns[one.at % columns.length] ?? { table: '', column: '', type: '' };
    const value = others[type]?.(`"${column}"`);
    const rows =
      one.rows === 'all' ? '' : ` WHERE ctid IN (SELECT ctid FROM "${table}" ORDER BY md5("${table}"::text) LIMIT 1)`;
    return value === undefined ? null : `UPDATE "${table}" SET "${column}" = ${value}${rows}`;
  };

  it('are the answers of now', async () => {
    let [kept, compared] = [0, 0];
    const run = async (writes: readonly Write[]): Promise<void> => {
      for (const one of writes) {
        const statement = statementOf(one);
        if (statement === null) continue;
        for (const question of questions) await ask(remembering, question);
        await write(statement);
        for (const question of questions) {
          const before = remembering.app.remembered()?.hits ?? 0;
          const [told, right] = [await ask(remembering, question), await ask(plain, question)];
          compared += 1;
          if ((remembering.app.remembered()?.hits ?? 0) > before) kept += 1;
          if (!right.text.includes('"errors"'))
            expect({ statement, text: told.text }).toEqual({ statement, text: right.text });
        }
      }
    };
    const written: fc.Arbitrary<Write> = fc.oneof(
      { weight: 6, arbitrary: fc.record({ at: fc.nat(), rows: fc.constantFrom('one', 'all') }) },
      { weight: 1, arbitrary: fc.record({ gone: fc.nat() }) },
    );
    await fc.assert(fc.asyncProperty(fc.array(written, { minLength: 6, maxLength: 6 }), run), {
      numRuns: 4,
      endOnFailure: true,
    });
    expect(compared).toBeGreaterThan(500);
    expect(kept).toBeGreaterThan(compared / 4);
  }, 240_000);

  it('are dropped by any write where a function reads tables', async () => {
    const functions = await asked(
      `SELECT proname AS name, prosrc AS body FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prorettype <> 'trigger'::regtype`,
    );
    const tables = new Set(columns.map(({ table }) => table));
    const reading = functions
      .filter(({ body }) =>
        String(body)
          .match(/\w+/g)
          ?.some((word) => tables.has(word) || readingFunctions.has(word)),
      )
      .map(({ name }) => String(name));
    expect(reading.length).toBeGreaterThan(0);
    expect(reading.filter((name) => !readingFunctions.has(name))).toEqual([]);
  });

  it('are kept where another column was written, and where the same was written again', async () => {
    const names = posted('{ agencies(first: 5) { nodes { name } } }');
    const short = posted('{ agencies(first: 5) { nodes { shortName } } }');
    const isHit = async (question: Sent): Promise<boolean> => {
      const before = remembering.app.remembered()?.hits ?? 0;
      await ask(remembering, question);
      return (remembering.app.remembered()?.hits ?? 0) > before;
    };
    const after = async (statement: string): Promise<readonly boolean[]> => {
      for (const question of [names, short]) await ask(remembering, question);
      await write(statement);
      return [await isHit(names), await isHit(short)];
    };
    const one = `WHERE "id" IN (SELECT "id" FROM "Agency" ORDER BY "id" LIMIT 1)`;
    expect(await after(`UPDATE "Agency" SET "shortName" = 'x' || now()::text ${one}`)).toEqual([true, false]);
    expect(await after(`UPDATE "Agency" SET "shortName" = "shortName", "name" = "name" ${one}`)).toEqual([true, true]);
    expect(await after(`DELETE FROM "Agency" WHERE FALSE`)).toEqual([true, true]);
    expect(await after(`UPDATE "Agency" SET "shortName" = "shortName" || 'y'`)).toEqual([false, false]); // many rows: any column
    expect(await after(`SELECT pg_notify('notice_graph_writes', '')`)).toEqual([false, false]); // nobody knows what
  });
});
