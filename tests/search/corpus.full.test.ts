/**
 * Search over the real pages: judged queries, and phrases drawn from their bodies. judged-queries.tsv has a query and the
 * pages that answer it, as their reader judged, one a line; pages by file name without its ending. asked-queries.tsv: the same as
 * citizens, clerks and journalists ask, with question words, short names, synonyms, mistaken characters and pinyin. blind-queries.tsv: the
 * same once more, written before anybody saw what search finds for them.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { batchesOf } from '../../server/ingest/bulk/batches.js';
import { loadPages } from '../../server/ingest/bulk/load.js';
import { readForLoading, type ReadPage } from '../../server/ingest/bulk/read-page.js';
import { readInputs } from '../../server/ingest/read-inputs.js';
import { encodeNodeId } from '../../server/graphql/node-id.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow, type Ask } from '../kit/app.js';
import { corpusFolder, describeWithCorpus } from '../kit/corpus.js';
import { describeEachHome, type Home } from '../kit/db.js';
import { seeded } from './search.kit.js';

const folder = join(corpusFolder, 'pages');
const withoutEnding = (file: string): string => file.replace(/\.\w+$/, '');

interface Read {
  readonly from: string;
  readonly read: ReadPage;
}
let batches: Promise<readonly (readonly Read[])[]> | undefined;

/** In the batches in which they are loaded; parsed once for both homes. */
async function readAll(): Promise<readonly (readonly Read[])[]> {
  const read: Read[][] = [];
  for await (const batch of batchesOf(readInputs([folder]))) {
    const inputs = batch.filter((input) => 'page' in input);
    read.push(
      inputs.map(({ from, page }) => ({ from: withoutEnding(relative(folder, from)), read: readForLoading(page) })),
    );
  }
  return read;
}

/** Global ids of notices -> the pages that they came from. */
async function ingestAll(db: Db): Promise<Map<string, Set<string>>> {
  const pages = new Map<string, Set<string>>();
  for (const batch of await (batches ??= readAll())) {
    const saved = await loadPages(
      db,
      batch.map(({ read }) => read),
      { now: testNow },
    );
    saved.forEach((page, i) => {
      if (!('noticeId' in page)) return;
      const id = encodeNodeId('Notice', page.noticeId);
      pages.set(id, (pages.get(id) ?? new Set()).add(batch[i]?.from ?? ''));
    });
  }
  return pages;
}

const hits = `query Hits($query: String!, $first: Int!, $after: String) {
  search(query: $query, types: [NOTICE], first: $first, after: $after) {
    nodes { subject { ... on Notice { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** SEARCH_DRAWS=10000 looks for what is rare. */
const draws = Number(process.env['SEARCH_DRAWS'] ?? 1_000);

describeWithCorpus('real pages', () => {
  describeEachHome('search', searchIn);
});

function searchIn(home: Home): void {
  let db: Db;
  let ask: Ask;
  let pagesById: Map<string, Set<string>>;

  beforeAll(async () => {
    db = await home.open();
    pagesById = await ingestAll(db);
    ask = askApp(db);
  }, 300_000);
  afterAll(() => db.close());

  /** The pages of each notice found. */
  async function foundNotices(query: string): Promise<string[][]> {
    const { data, errors } = await ask(hits, { query, first: 20 });
    expect({ query, errors }).toEqual({ query, errors: undefined });
    return data.search.nodes.map((hit: any) => [...(pagesById.get(hit.subject.id) ?? [])]);
  }
  const found = async (query: string): Promise<string[]> => [...new Set((await foundNotices(query)).flat())];

  it('answers 60 judged queries: MRR at least 0.9, recall among 20 at least 0.95', async () => {
    const lines = readFileSync('tests/search/judged-queries.tsv', 'utf8').trimEnd().split('\n');
    let [reciprocalRanks, recall] = [0, 0];
    const poor: string[] = [];
    for (const line of lines) {
      const [query = '', judged = ''] = line.split('\t');
      const relevant = judged.split(' ');
      const answer = await found(query);
      const first = answer.findIndex((file) => relevant.includes(file));
      const share = relevant.filter((file) => answer.includes(file)).length / relevant.length;
      reciprocalRanks += first < 0 ? 0 : 1 / (first + 1);
      recall += share;
      if (first !== 0 || share < 1) poor.push(`${query}: first at ${first + 1}, recall ${share}`);
    }
    const means = { mrr: reciprocalRanks / lines.length, recall: recall / lines.length };
    console.log(`${lines.length} queries: MRR ${means.mrr.toFixed(3)}, recall@20 ${means.recall.toFixed(3)}`);
    expect(lines).toHaveLength(60);
    expect({ poor, ok: means.mrr >= 0.9 && means.recall >= 0.95 }).toMatchObject({ ok: true });
  });

  it.each([
    ['asked-queries.tsv', 60],
    ['blind-queries.tsv', 60],
  ])(
    'answers queries as people ask them, %s: a judged page among the first five of at least 95 in 100, and none empty',
    async (file, number) => {
      const lines = readFileSync(join('tests/search', file), 'utf8').trimEnd().split('\n');
      const missed: string[] = [];
      const empty: string[] = [];
      for (const line of lines) {
        const [query = '', judged = ''] = line.split('\t');
        const relevant = judged.split(' ');
        const notices = await foundNotices(query);
        if (notices.length === 0) empty.push(query);
        if (!notices.slice(0, 5).some((files) => files.some((file) => relevant.includes(file)))) missed.push(query);
      }
      const hit = 1 - missed.length / lines.length;
      console.log(`${lines.length} queries as people ask: hit@5 ${hit.toFixed(3)}; missed: ${missed.join(', ')}`);
      expect(lines).toHaveLength(number);
      expect({ empty, missed, ok: empty.length === 0 && hit >= 0.95 }).toMatchObject({ ok: true });
    },
    120_000,
  );

  it(`finds the page of every phrase drawn from a body: ${draws} of ${draws}`, async () => {
    const bodies = (await db.prisma.notice.findMany({ select: { id: true, text: { select: { body: true } } } })).map(
      ({ id, text }) => ({ id: encodeNodeId('Notice', id), characters: [...text.body] }),
    );
    const random = seeded(20_221_006);
    const missed: string[] = [];
    for (let drawn = 0; drawn < draws;) {
      const { id, characters } = bodies[random(bodies.length)] ?? { id: '', characters: [] };
      const at = random(characters.length);
      const phrase = characters.slice(at, at + 2 + random(11)).join('');
      if (phrase.length < 2 || phrase.trim() === '') continue; // blanks are no phrase
      drawn += 1;
      if (!(await finds(`"${phrase}"`, id))) missed.push(phrase);
    }
    expect(missed).toEqual([]);
  }, 120_000);

  /** Walks the pages until the notice is there. */
  async function finds(query: string, id: string): Promise<boolean> {
    for (let after: string | null = null; ;) {
      const { data } = await ask(hits, { query, first: 100, after });
      const { nodes, pageInfo } = data.search;
      if (nodes.some((hit: any) => hit.subject.id === id)) return true;
      if (!pageInfo.hasNextPage) return false;
      after = pageInfo.endCursor;
    }
  }
}
