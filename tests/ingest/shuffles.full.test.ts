/**
 * The real pages in any order: the same graph. CI takes some of them by lot, on the quicker home; `npm run shuffles` takes all, forward,
 * backward and shuffled five times. A page whose file says neither publisher nor day gets those that its source states, as a fetcher would
 * know them, so that all of them become notices. Of a page that lies there as HTML and as text one is taken: two copies of one
 * document are two revisions of it, in the order in which they came.
 */
import { basename, dirname, join } from 'node:path';
import { statedFields } from '../../scripts/stated-fields.js';
import { Loader } from '../../server/ingest/bulk/load.js';
import { readForLoading, type ReadPage } from '../../server/ingest/bulk/read-page.js';
import { readInputs } from '../../server/ingest/read-inputs.js';
import type { IncomingPage } from '../../server/ingest/received.js';
import { corpusFolder, describeWithCorpus } from '../kit/corpus.js';
import { homes } from '../kit/db.js';
import { graphOf, withoutOrder } from '../kit/graph.js';
import { halves } from '../kit/rows.js';

const takesAll = process.env['SHUFFLES'] === 'all';
const inLot = 40;
/** Of a prime: neighbours of the folder's order come apart. */
const lotSeed = 61;
const batch = 25;
const now = new Date('2025-10-01T00:00:00Z');

function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  return list
    .map((value) => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

async function documents(): Promise<IncomingPage[]> {
  const found = new Map<string, IncomingPage>();
  for await (const input of readInputs([join(corpusFolder, 'pages')]))
    if ('page' in input) found.set(input.from, input.page);
  const alone = [...found].filter(([from]) => !from.endsWith('.txt') || !found.has(from.replace(/\.txt$/, '.html')));
  return alone.map(([from, page]) => {
    const stated = statedFields(dirname(from), basename(from), '');
    const hints = {
      publisher: stated.get('agencyName')?.value ?? '国务院',
      publishedOn: stated.get('publishedOn')?.value ?? '2000-01-01',
      title: stated.get('title')?.value.slice(0, 200),
    };
    return { ...page, hints: { ...hints, ...page.hints } };
  });
}

describeWithCorpus('the real pages in any order', () => {
  it('make the same graph, table by table', async () => {
    const all = await documents();
    const pages = (takesAll ? all : shuffled(all, lotSeed).slice(0, inLot)).map(readForLoading);
    const seeds = takesAll ? [11, 23, 37, 53, 71] : [11];
    const orders = [pages, [...pages].reverse(), ...seeds.map((seed) => shuffled(pages, seed))];
    const graphs: Record<string, readonly string[]>[] = [];
    for (const order of orders) graphs.push(await graphOfPages(order));
    const [first = {}, ...others] = graphs;
    expect(first['Notice']?.length).toBeGreaterThan(pages.length * 0.9);
    for (const table of ['Agency', 'Citation', 'Directive', 'SearchRow', 'DirectiveSketch', 'NoticeTally'])
      expect([table, (first[table] ?? []).length > 0]).toEqual([table, true]);
    for (const other of others) {
      expect(Object.keys(other)).toEqual(Object.keys(first));
      for (const table of Object.keys(first)) expect([table, differences(first, other, table)]).toEqual([table, []]);
    }
  }, 3_600_000);
});

/** A few rows that one has and the other has not: whole tables are too long to be read. */
function differences(
  one: Record<string, readonly string[]>,
  other: Record<string, readonly string[]>,
  table: string,
): string[] {
  const [a, b] = [new Set(one[table]), new Set(other[table])];
  const alone = [...[...a].filter((row) => !b.has(row)), ...[...b].filter((row) => !a.has(row))];
  if (alone.length === 0 && one[table]?.length !== other[table]?.length) return ['the same rows, not as many times'];
  return alone.slice(0, 6).map((row) => row.slice(0, 600));
}

async function graphOfPages(pages: readonly ReadPage[]): Promise<Record<string, readonly string[]>> {
  const home = homes.at(-1);
  if (!home) throw new Error('no home to test on');
  const db = await home.open();
  try {
    const loader = new Loader(db);
    for (let at = 0; at < pages.length; at += batch) await loader.load(pages.slice(at, at + batch), now);
    expect(await halves(db)).toEqual([]);
    return withoutOrder(await graphOf(db));
  } finally {
    await db.close();
  }
}
