/** Notice.directives.totalCount is kept (Notice.directiveCount): it says what counting would say. */
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

describeEachHome('the kept number of directives', (home) => {
  let db: Db;
  let ask: Ask;
  beforeEach(async () => {
    db = await home.open();
    await loadDemo(db, testNow);
    ask = askApp(db);
  });
  afterEach(async () => db.close());

  const sql = (text: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
    db.rows({ name: '', label: 'test', values: [], text });

  /** By the kept number, and by counting: a filter that nothing falls through makes it count. */
  async function numbers(): Promise<{ kept: number[]; counted: number[] }> {
    const { data } = await ask(`{ notices(first: 100) { nodes {
      kept: directives(first: 0) { totalCount }
      counted: directives(first: 0, filter: { reviews: [EXTRACTED, CONFIRMED, EDITED] }) { totalCount }
    } } }`);
    const of = (key: 'kept' | 'counted'): number[] =>
      data.notices.nodes.map((notice: Record<string, { totalCount: number }>) => notice[key]?.totalCount);
    return { kept: of('kept'), counted: of('counted') };
  }

  it('agrees with counting after ingestion, rejection, reinstatement, addition and deletion', async () => {
    const sum = async (): Promise<number> => {
      const { kept, counted } = await numbers();
      expect(kept).toEqual(counted);
      return kept.reduce((total, count) => total + count, 0);
    };
    const all = await sum();
    expect(all).toBeGreaterThan(10);
    const [first] = await sql(`UPDATE "Directive" SET "review" = 'REJECTED'
      WHERE "id" = (SELECT "id" FROM "Directive" d WHERE NOT EXISTS (SELECT 1 FROM "Directive" c WHERE c."parentId" = d."id") ORDER BY "id" LIMIT 1)
      RETURNING "id"`);
    expect(await sum()).toBe(all - 1);
    await sql(`UPDATE "Directive" SET "review" = 'CONFIRMED' WHERE "id" = '${String(first?.['id'])}'`);
    expect(await sum()).toBe(all);
    const columns = await sql(`SELECT quote_ident(column_name) AS name FROM information_schema.columns
      WHERE table_name = 'Directive' AND is_generated = 'NEVER'`);
    const names = columns.map(({ name }) => String(name));
    await sql(`INSERT INTO "Directive" (${names.join(', ')}) SELECT ${names.map((name) => `r.${name}`).join(', ')} FROM "Directive" d,
      jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'ordinal', 999)) r WHERE d."id" = '${String(first?.['id'])}'`);
    expect(await sum()).toBe(all + 1);
    await sql(`DELETE FROM "Directive" WHERE "ordinal" = 999`);
    expect(await sum()).toBe(all);
  });
});
