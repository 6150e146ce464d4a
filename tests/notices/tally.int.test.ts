/** Totals and facets that are kept (NoticeTally) say what counting would say, whatever happened to the notices. */
import type { Db } from '../../server/platform/db.js';
import { loadDemo } from '../../server/ingest/demo.js';
import { askApp, testNow, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const counted = `totalCount facets { agencies(first: 100) { agency { name } count } divisions(first: 100) { division { code } count }
  kinds { kind count } years { year count } }`;

describeEachHome('kept totals', (home) => {
  let db: Db;
  let ask: Ask;
  beforeEach(async () => {
    db = await home.open();
    await loadDemo(db, testNow);
    ask = askApp(db);
  });
  afterEach(async () => db.close());

  const sql = (text: string): Promise<unknown> => db.rows({ name: '', label: 'test', values: [], text });

  /** The whole list by tally, and by counting: a range of days that holds everything makes it count. */
  async function expectAgreement(): Promise<void> {
    const { data } = await ask(`{
      kept: notices(first: 0) { ${counted} }
      counted: notices(first: 0, filter: { publishedOn: { from: "1900-01-01" } }) { ${counted} }
      agencies { nodes {
        kept: notices(first: 0) { ${counted} }
        counted: notices(first: 0, filter: { publishedOn: { from: "1900-01-01" } }) { ${counted} }
      } }
    }`);
    expect(data.kept).toEqual(data.counted);
    for (const agency of data.agencies.nodes) expect(agency.kept).toEqual(agency.counted);
  }

  it('agree with counting after pages were ingested', async () => {
    await expectAgreement();
    const { data } = await ask('{ notices { totalCount } }');
    expect(data.notices.totalCount).toBe(8);
  });

  it('agree after notices were withdrawn, moved, reclassified and deleted', async () => {
    await sql(
      `UPDATE "Notice" SET "status" = 'WITHDRAWN' WHERE "id" IN (SELECT "id" FROM "Notice" ORDER BY "id" LIMIT 2)`,
    );
    await expectAgreement();
    await sql(`UPDATE "Notice" SET "status" = 'PUBLISHED'`);
    await sql(`UPDATE "Notice" SET "kind" = 'OTHER', "publishedOn" = '2020-02-02'
      WHERE "id" IN (SELECT "id" FROM "Notice" ORDER BY "id" LIMIT 3)`);
    await sql(`UPDATE "Notice" SET "agencyId" = (SELECT min("agencyId"::text)::uuid FROM "Notice")`);
    await expectAgreement();
  });

  it('count an agency asked for by filter, and nothing of a change that is undone', async () => {
    const { data: before } = await ask('{ agencies { nodes { id notices { totalCount } } } }');
    await db.prisma
      .$transaction(async (tx) => {
        await tx.$executeRawUnsafe(`UPDATE "Notice" SET "status" = 'WITHDRAWN'`);
        throw new Error('undone');
      })
      .catch(() => undefined);
    for (const { id, notices } of before.agencies.nodes) {
      const { data } = await ask(`{ notices(filter: { agency: "${id}" }) { totalCount } }`);
      expect(data.notices.totalCount).toBe(notices.totalCount);
    }
  });

  it('hold while two writers change notices of the same agencies the other way round', async () => {
    const ids = (await sql(`SELECT "id" FROM "Notice" ORDER BY "id"`)) as { id: string }[];
    const flip = (order: readonly { id: string }[]): Promise<void> =>
      db.prisma.$transaction(async (tx) => {
        for (const { id } of order)
          await tx.$executeRawUnsafe(
            `UPDATE "Notice" SET "revision" = "revision" + 1, "kind" = CASE WHEN "kind" = 'PLAN' THEN 'GUIDE'::"NoticeKind" ELSE 'PLAN' END WHERE "id" = '${id}'`,
          );
      });
    const half = Math.floor(ids.length / 2);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([flip(ids.slice(0, half)), flip(ids.slice(half).reverse())]);
    }
    await expectAgreement();
  });
});
