/** A clerk, a page of the invented district, and what tests of staff work ask again and again. */
import { ingestPage, type IngestedPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, type Answer, type Ask } from '../kit/app.js';
import type { Viewer } from '../../server/graphql/viewer.js';

export const clerk: Viewer = { role: 'STAFF', name: '值班员' };
export const now = new Date('2025-09-03T00:00:00Z');

export interface PageFacts {
  /** Of the document number: pages that share one are judged one by one. */
  readonly number?: number;
  readonly title?: string;
  readonly agency?: string;
  readonly index?: string;
  readonly publishedOn?: string;
  readonly body?: string;
}

export const standardBody =
  '一、加强巡查。各镇要在9月30日前完成巡查12次。\n二、严格考核。区水务局要按月通报。\n三、做好宣传。各镇要通过村居公告栏宣传河道保洁。';

export const page = ({ title, agency, index, number, publishedOn, body }: PageFacts = {}): string => `标题：${
  title ?? '澄湖区水务局关于河道保洁的通知'
}
索引号：${index ?? '99010611/2025-00021'}
发布机构：${agency ?? '云浦市澄湖区水务局'}
发文字号：澄水发〔2025〕${number ?? 31}号
生成日期：2025-09-01
公开日期：${publishedOn ?? '2025-09-02'}

各镇人民政府：
${body ?? standardBody}
云浦市澄湖区水务局
2025年9月1日
`;

export const ingest = (db: Db, facts: PageFacts = {}, at: Date = now): Promise<IngestedPage> =>
  ingestPage(db, { content: page(facts) }, at);

export const asClerk = (db: Db): Ask => askApp(db, clerk);

/** The payload of the one mutation of an operation; an error of the whole fails the test with its message. */
export function payloadOf({ data, errors }: Answer): any {
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data as object)[0];
}

/** Sends one mutation with its input. */
export const doing =
  (ask: Ask, mutation: string, selection: string) =>
  async (input: object): Promise<any> => {
    const shared = /(?:Rejection|Doubt)$/.exec(mutation)?.[0];
    const type = shared ? `${shared}Input` : `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`;
    return payloadOf(await ask(query, { input }));
  };

/** Every row of some tables, as text: what a mutation that fails must leave alone. */
export async function rowsOf(db: Db, tables: readonly string[]): Promise<Record<string, unknown>> {
  const read = async (table: string) =>
    (
      await db.rows({ name: '', label: 'test', values: [], text: `SELECT t::text AS row FROM "${table}" t ORDER BY 1` })
    ).map(({ row }) => row);
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await read(table)])));
}

/** Number of database calls that some work makes. */
export async function callsOf(db: Db, work: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  const stop = db.onCall(() => (calls += 1));
  await work();
  stop();
  return calls;
}

export const changesOf = async (db: Db): Promise<string[]> =>
  (await db.prisma.change.findMany({ orderBy: { position: 'asc' } })).map(
    ({ kind, revision }) => `${kind}${revision === null ? '' : ` ${revision}`}`,
  );
