/** Very many notices within a second or two: one that was ingested, again and again under other ids, numbers and days. Search does not know them. */
import { holdTally, tallyNotices } from '../../server/notices/tally.store.js';
import type { Db } from '../../server/platform/db.js';
import { ingest } from '../staff/staff.kit.js';
import type { Transaction } from '../../server/platform/statement.js';

/** Index number of the i-th notice: a page that carries it is another reading of that notice. */
export const indexOf = (i: number): string => `99010611/2020-${String(i).padStart(5, '0')}`;

/** Of a notice that demands nothing. */
export const shortBody = '现将有关情况公布如下。';

/** What differs from one to the next, as SQL over its number i; all else is as ingestion wrote it for the first one. */
const differences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SourceDocument: { id: `md5('source' || i)::uuid`, contentHash: `md5('a' || i) || md5('b' || i)` },
  NoticeText: { id: `md5('text' || i)::uuid`, sourceId: `md5('source' || i)::uuid` },
  Notice: {
    id: `md5('notice' || i)::uuid`,
    identity: `'index:99010611/2020-' || lpad(i::text, 5, '0') || '|云浦市澄湖区水务局'`,
    indexNumber: `'99010611/2020-' || lpad(i::text, 5, '0')`,
    textId: `md5('text' || i)::uuid`,
    readingHash: `md5('c' || i) || md5('d' || i)`,
    publishedOn: `'2021-01-01'::date + i * 7919 % 700`,
    createdOn: `CASE WHEN i % 10 > 0 THEN '2020-12-01'::date + i * 104729 % 650 END`,
    contentChangedAt: `'2021-02-01T00:00:00Z'::timestamptz + i * 7907 % 3000 * interval '1 hour'`,
  },
  DocumentKey: {
    key: `CASE WHEN t."key" LIKE 'INDEX %' THEN replace(t."key", '2020-00000', '2020-' || lpad(i::text, 5, '0')) ELSE t."key" || ' ' || i END`,
    noticeId: `md5('notice' || i)::uuid`,
  },
  Revision: { noticeId: `md5('notice' || i)::uuid`, textId: `md5('text' || i)::uuid` },
  NoticeIssuer: { noticeId: `md5('notice' || i)::uuid` },
};

/** Adds notices 1 to `count`; there is one more then, the first. */
export async function addNotices(db: Db, count: number): Promise<void> {
  await ingest(db, { index: indexOf(0), publishedOn: '2020-12-01', body: shortBody });
  await db.prisma.$transaction(async (tx) => {
    await holdTally(tx);
    for (const [table, changed] of Object.entries(differences)) await multiply(tx, { table, changed, count });
    const added = await tx.notice.findMany({ where: { indexNumber: { not: indexOf(0) } }, select: { id: true } });
    await tallyNotices(
      tx,
      added.map(({ id }) => id),
    );
  });
  await db.prisma.$executeRawUnsafe('ANALYZE');
}

interface Multiplied {
  readonly table: string;
  readonly changed: Readonly<Record<string, string>>;
  readonly count: number;
}

/** The one row of the first notice, `count` times. */
async function multiply(tx: Transaction, { table, changed, count }: Multiplied): Promise<void> {
  const columns = await tx.$queryRaw<
    { name: string }[]
  >`SELECT column_name::text AS name FROM information_schema.columns
    WHERE table_name = ${table} AND is_generated = 'NEVER' ORDER BY ordinal_position`;
  const values = columns.map(({ name }) => changed[name] ?? `t."${name}"`);
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')})
      SELECT ${values.join(', ')} FROM "${table}" t, generate_series(1, ${count}) AS i`,
  );
}
