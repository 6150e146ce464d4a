/** Pages loaded together make the graph that they make one by one. */
import { join } from 'node:path';
import { Loader, loadPages, type LoadedPage } from '../../server/ingest/bulk/load.js';
import { readForLoading } from '../../server/ingest/bulk/read-page.js';
import { readInputs } from '../../server/ingest/read-inputs.js';
import { ingestPage, type IncomingPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { finishIndexing } from '../../server/search/fill.store.js';
import { corpusFolder, describeWithCorpus } from '../kit/corpus.js';
import { describeEachHome, testDb } from '../kit/db.js';
import { graphOf, ordersOf } from '../kit/graph.js';
import { fingerprints, halves } from '../kit/rows.js';

const now = new Date('2025-10-01T00:00:00Z');

async function pagesIn(...paths: string[]): Promise<IncomingPage[]> {
  const pages: IncomingPage[] = [];
  for await (const input of readInputs(paths)) if ('page' in input) pages.push(input.page);
  return pages;
}

const load = (db: Db, pages: readonly IncomingPage[], retries: unknown[] = []): Promise<LoadedPage[]> =>
  loadPages(db, pages.map(readForLoading), { now, onRetry: (_count, cause) => retries.push(cause) });

async function oneByOne(db: Db, pages: readonly IncomingPage[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const page of pages) outcomes.push((await ingestPage(db, page, now)).outcome);
  return outcomes;
}

interface Invented {
  readonly number: number;
  readonly title?: string;
  readonly publisher?: string;
  readonly says?: string;
  readonly publishedOn?: string;
  /** Of the meeting: its day in September and its number. */
  readonly met?: readonly [day: number, ordinal: number];
}
const page = ({
  number,
  title,
  publisher,
  says = '',
  publishedOn = '2025-09-02',
  met = [1, 3],
}: Invented): IncomingPage => ({
  content: `标题：${title ?? `澄湖区水务局关于第${number}号河道整治的通知`}
索引号：99010611/2025-${String(number).padStart(5, '0')}
发布机构：${publisher ?? '云浦市澄湖区水务局'}
发文字号：澄水发〔2025〕${number}号
生成日期：2025-09-01
公开日期：${publishedOn}

各镇人民政府、区农业农村局：
9月${met[0]}日，区水务局召开第${met[1]}次河道整治推进会，局长程远山主持会议。会议要求：
${says}
一、加强巡查。各镇要在9月30日前完成巡查${number}次。
二、严格考核。区水务局要按月通报，问题整改率不低于9${number % 10}%。
云浦市澄湖区水务局
2025年9月1日
`,
});
/** Names that a rule would give to an organ when it is made, held by another already. */
const namesakes = [
  page({ number: 21, publisher: '澄湖区教育局' }),
  page({ number: 22, publisher: '江州省云浦市澄湖区教育局' }),
  page({ number: 23, publisher: '云浦市澄湖区教育局' }),
];
const publishers = ['云浦市澄湖区水务局', '云浦市澄湖区财政局', '云浦市松湖区民政局'];
const cites = (title: string): string => `现将《${title}》转发给你们，请遵照执行。`;

const invented: IncomingPage[] = [
  page({ number: 1, says: cites('澄湖区水务局关于第2号河道整治的通知') }), // comes after
  page({ number: 2, says: cites('澄湖区水务局关于第1号河道整治的通知') }), // came before
  page({ number: 3, says: cites('澄湖区水务局关于第3号河道整治的通知') }), // itself
  page({ number: 4, publisher: '澄湖区水务局' }),
  { content: '<html><body><p>404 Not Found \u0000</p></body></html>' },
  page({ number: 5, title: '关于河长制的通知', publishedOn: '2025-09-05' }),
  page({ number: 6, title: '关于河长制的通知', publishedOn: '2025-09-04' }),
  page({ number: 7, says: cites('关于河长制的通知') }),
  page({ number: 5, title: '关于河长制的通知', publishedOn: '2025-09-05' }), // a copy
  page({ number: 2, says: '切实加强领导。' }), // another reading of a page that waits
  page({ number: 8, publisher: '云浦市澄湖区农业农村局', says: cites('关于河长制的通知') }),
  { content: '<html><body><p>404 Not Found \u0000</p></body></html>' },
  ...namesakes,
  page({ number: 9, says: '一只\u0000字符，半个\ud83d。' }),
];

describeEachHome('loading pages together', ({ open }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  async function graphOneByOne(pages: readonly IncomingPage[]) {
    const other = await testDb();
    const outcomes = await oneByOne(other, pages);
    const graph = ordersOf(await graphOf(other));
    await other.close();
    return { outcomes, graph };
  }

  it('makes the same graph of the demo and of pages that cite, copy and revise each other', async () => {
    const pages = [...(await pagesIn('prisma/demo')), ...invented];
    const retries: unknown[] = [];
    const loaded = await load(db, pages, retries);
    const { outcomes, graph } = await graphOneByOne(pages);
    expect(retries).toEqual([]);
    expect(loaded.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(ordersOf(await graphOf(db))).toEqual(graph);
    expect(await halves(db)).toEqual([]);
  }, 60_000);

  it('makes the same graph in several loads, and on top of what is there', async () => {
    await oneByOne(db, invented.slice(0, 2));
    const retries: unknown[] = [];
    await load(db, invented.slice(2, 6), retries);
    await load(db, invented.slice(6), retries);
    expect(retries).toEqual([]);
    const { graph } = await graphOneByOne(invented);
    expect(ordersOf(await graphOf(db))).toEqual(graph);
  }, 60_000);

  it('makes the same graph in loads that begin before the last has ended', async () => {
    const others = Array.from({ length: 30 }, (_, i) =>
      page({ number: 100 + i, publisher: publishers[i % 3] ?? '', met: [(i % 28) + 1, 50 + i] }),
    );
    const pages = [...others.slice(0, 15), ...invented, ...others.slice(15)];
    const retries: unknown[] = [];
    const loader = new Loader(db, { onRetry: (_count, cause) => retries.push(cause) });
    const loads: Promise<LoadedPage[]>[] = [];
    for (let i = 0; i < pages.length; i += 5) loads.push(loader.load(pages.slice(i, i + 5).map(readForLoading), now));
    const outcomes = (await Promise.all(loads)).flat().map(({ outcome }) => outcome);
    expect(retries).toEqual([]);
    const oneByOneMade = await graphOneByOne(pages);
    expect(outcomes).toEqual(oneByOneMade.outcomes);
    expect(ordersOf(await graphOf(db))).toEqual(oneByOneMade.graph);
    expect(await halves(db)).toEqual([]);
  }, 60_000);

  it('leaves rows waiting before the search indexes until it is told that no more come', async () => {
    const waitingPages = async () => {
      const text = `SELECT gin_clean_pending_list('"SearchRow_grams_idx"')::int AS pages`; // tells how many, and empties it
      return (await db.rows({ name: '', label: 'test', values: [], text }))[0]?.['pages'];
    };
    await load(db, invented.slice(0, 3));
    expect(await waitingPages()).toBeGreaterThan(0);
    await load(db, invented.slice(5, 8));
    await finishIndexing(db);
    expect(await waitingPages()).toBe(0);
  }, 60_000);

  it('stores pages of notices that are there after the new ones, and those that share their bytes or keys after them', async () => {
    const second = page({ number: 2, says: '切实加强领导。' });
    const pages = [
      page({ number: 1 }),
      page({ number: 2 }),
      second,
      second, // a copy of what comes later
      page({ number: 2 }), // a copy of what was there before it
      page({ number: 3 }),
      page({ number: 3 }),
    ];
    const loaded = await load(db, pages);
    const { outcomes, graph } = await graphOneByOne(pages);
    expect(loaded.map(({ outcome }) => outcome)).toEqual(outcomes);
    const made = await graphOf(db);
    expect(ordersOf(made)).toEqual(graph);
    expect(made['Change in order']?.map((change) => [change.split(' ')[0], /第(\d)号/.exec(change)?.[1]])).toEqual([
      ['NOTICE_PUBLISHED', '1'],
      ['NOTICE_PUBLISHED', '2'],
      ['NOTICE_PUBLISHED', '3'],
      ['NOTICE_REVISED', '2'],
    ]);
  }, 60_000);

  it('changes nothing when the same pages come again', async () => {
    const pages = invented.filter((_, i) => ![1, 9].includes(i)); // two readings of one page go on replacing each other
    await load(db, pages);
    const before = await fingerprints(db);
    const again = await load(db, pages);
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['UNCHANGED', 'REJECTED']));
    expect(await fingerprints(db)).toEqual(before);
  }, 60_000);

  it('stores the others where one of them cannot be stored, and says why', async () => {
    const sql = (text: string) => db.rows({ name: '', label: 'test', values: [], text });
    await sql(`ALTER TABLE "Notice" ADD CONSTRAINT "no_fourth" CHECK ("documentSerial" <> 4)`);
    const retries: unknown[] = [];
    const loaded = await load(db, invented.slice(0, 4), retries);
    expect(loaded.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED', 'CREATED', 'FAILED']);
    expect(String(retries[0])).toContain('no_fourth');
    expect(await halves(db)).toEqual([]);
    const [tally] = await sql(`SELECT "count" FROM "NoticeTally" WHERE "dimension" = 'TOTAL' ORDER BY "scope" LIMIT 1`);
    expect(tally).toEqual({ count: 3 });
  }, 60_000);
});

describeWithCorpus('the real pages', () => {
  it('make the same graph together and one by one', async () => {
    const pages = (await pagesIn(join(corpusFolder, 'pages'))).filter((_, i) => i % 3 === 0);
    const [together, apart] = [await testDb(), await testDb()];
    const retries: unknown[] = [];
    const loaded: LoadedPage[] = [];
    for (let i = 0; i < pages.length; i += 100)
      loaded.push(...(await load(together, pages.slice(i, i + 100), retries)));
    expect(loaded.map(({ outcome }) => outcome)).toEqual(await oneByOne(apart, pages));
    expect(retries).toEqual([]);
    expect(ordersOf(await graphOf(together))).toEqual(ordersOf(await graphOf(apart)));
    await Promise.all([together.close(), apart.close()]);
  }, 300_000);
});
