/** Search over the demo pages, in both homes. */
import fc from 'fast-check';
import { loadDemo } from '../../server/ingest/demo.js';
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { fillSearch, withoutSearchIndexes } from '../../server/search/fill.store.js';
import { saveAgencySearch } from '../../server/search/search.store.js';
import { askApp, testNow, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const titles = `query Titles($query: String!, $types: [SearchType!], $filter: NoticeFilter, $first: Int, $after: String) {
  search(query: $query, types: $types, filter: $filter, first: $first, after: $after) {
    totalCount
    edges { cursor node { score subject {
      __typename ... on Notice { id title revision } ... on Directive { id text } ... on Agency { id name }
    } } }
    facets { kinds { kind count } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const flood = '关于做好2025年防汛备汛工作的通知';
const reading = `《${flood}》政策解读`;

const page = (title: string, text: string, index: string) => ({
  content: `索引号：99010611/2025-${index} 发布机构：云浦市澄湖区水务局\n公开日期：2025-08-01\n${title}\n${text}\n主办单位：云浦市澄湖区人民政府办公室 网站标识码：9901060012\n`,
});

const dredging = (river: string): string =>
  `一、抓紧清淤。各镇要在汛前完成${river}清淤。\n二、严格考核。区水务局要按月通报。`;

describeEachHome('search', (home) => {
  let db: Db;
  let ask: Ask;

  beforeAll(async () => {
    db = await home.open();
    await loadDemo(db, testNow);
    ask = askApp(db);
  });
  afterAll(() => db.close());

  async function search(query: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await ask(titles, { query, types: ['NOTICE'], ...variables });
    expect(errors).toBeUndefined();
    const subjects = data.search.edges.map(({ node }: any) => node.subject);
    return { ...data.search, subjects, titles: subjects.map((s: any) => s.title ?? s.name ?? s.text) };
  }
  const found = async (query: string, variables = {}): Promise<string[]> => (await search(query, variables)).titles;

  it('finds a notice by its index number, and by the beginning of one', async () => {
    expect(await found('99010611/2025-00007')).toEqual([flood]);
    expect(await found('99010611/2025')).toEqual([reading, flood]);
  });

  it.each(['澄水发〔2025〕9号', '澄水发[2025]9号', '澄水发(2025)第09号', '澄水發【2025】9號'])(
    'finds the document itself before those that cite it by %s',
    async (number) => {
      expect(await found(number)).toEqual([flood, reading]);
    },
  );

  it('finds a quoted phrase as it is written, and not its characters elsewhere', async () => {
    expect(await found('"一湖两岸"')).toHaveLength(1);
    expect(await found('"两岸一湖"')).toEqual([]);
  });

  it('finds the same in either script', async () => {
    expect(await found('農貿市場 聯合檢查')).toEqual(['关于开展农贸市场联合检查的通知']);
    expect(await found('农贸市场 联合检查')).toEqual(['关于开展农贸市场联合检查的通知']);
  });

  it('finds a person by name, and one character', async () => {
    expect(await found('林一苇')).toEqual(['澄湖区人民政府关于林一苇等同志职务任免的通知']);
    expect(await found('苇')).toEqual(['澄湖区人民政府关于林一苇等同志职务任免的通知']);
    expect(await found('袋')).toEqual([flood]);
  });

  it('puts the title before a part of it, that before the text, and later dates first', async () => {
    const { edges } = await search('防汛');
    const order = edges.map(({ node }: any) => [node.score, node.subject.title]);
    expect(order.slice(0, 2)).toEqual([
      [0.9, reading],
      [0.9, flood],
    ]);
    const scores = order.map(([score]: [number]) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('finds an agency by any of its names, the one that is called just so first', async () => {
    const agencies = await found('区水务局', { types: ['AGENCY'] });
    expect(agencies).toContain('云浦市澄湖区水务局');
    const [first] = (await search('云浦市澄湖区人民政府', { types: null })).subjects;
    expect(first).toMatchObject({ __typename: 'Agency', name: '云浦市澄湖区人民政府' });
  });

  it('finds directives by their own words, and leaves agencies out where a filter says which notices', async () => {
    const { subjects } = await search('水闸 泵站', { types: null, filter: { kinds: ['CIRCULAR'] } });
    expect(new Set(subjects.map((s: any) => s.__typename))).toEqual(new Set(['Notice', 'Directive']));
    expect(await found('云浦市澄湖区人民政府', { types: ['AGENCY'], filter: { kinds: ['CIRCULAR'] } })).toEqual([]);
    expect(await found('防汛', { filter: { kinds: ['POLICY_INTERPRETATION'] } })).toEqual([reading]);
  });

  it('walks all hits page by page, each once, and counts them', async () => {
    const all = await search('澄湖', { types: null, first: 100 });
    expect(all.subjects).toHaveLength(all.totalCount);
    const walked: string[] = [];
    for (let after: string | null = null; ;) {
      const { subjects, pageInfo } = await search('澄湖', { types: null, first: 3, after });
      walked.push(...subjects.map((s: any) => s.id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(walked).toEqual(all.subjects.map((s: any) => s.id));
    expect(new Set(walked).size).toBe(walked.length);
  });

  it('counts in facets the notices that are hits', async () => {
    const { totalCount, facets } = await search('澄湖');
    expect(facets.kinds.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(totalCount);
  });

  it.each(['totalCount', 'facets { years { count } }', 'pageInfo { endCursor }', '__typename', 'edges { cursor }'])(
    'answers %s alone, whatever is searched for',
    async (part) => {
      for (const query of ['防汛', '"一湖两岸"', '防汛 "一湖两岸"', '云浦市 苇', '99010611/2025', '']) {
        for (const types of [null, [], ['NOTICE'], ['DIRECTIVE'], ['AGENCY'], ['AGENCY', 'DIRECTIVE']]) {
          for (const filter of [null, {}, { kinds: ['CIRCULAR'] }]) {
            const { errors } = await ask(
              `query Part($query: String!, $types: [SearchType!], $filter: NoticeFilter) {
                search(query: $query, types: $types, filter: $filter) { ${part} }
              }`,
              { query, types, filter },
            );
            expect({ query, types, filter, errors }).toEqual({ query, types, filter, errors: undefined });
          }
        }
      }
    },
  );

  it.each([
    ['a cursor of another list', { after: Buffer.from('x').toString('base64url') }],
    ['more than 100', { first: 101 }],
    ['a negative number', { first: -1 }],
    ['a NUL', { query: 'a\0b' }],
    ['half of a character', { query: 'a\ud800b' }],
    ['100,000 characters', { query: '好'.repeat(100_000) }],
  ])('refuses %s', async (_what, variables) => {
    const { errors } = await ask(titles, { query: '防汛', ...variables });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors).length).toBeLessThan(1_000);
  });

  it('answers every text that can be asked', async () => {
    const piece = fc.constantFrom(
      ...'&|!()*:\'"\\%_<->“”《》〔〕①防汛澄湖區的a9 \n/.-'.split(''),
      '<->',
      ':*',
      '𠮷',
      '👍🏽',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(piece, { maxLength: 30 }).map((p) => p.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (query) => {
        const { errors } = await ask(titles, { query });
        const refused = query.includes('\0') ? ['BAD_USER_INPUT'] : [];
        expect((errors ?? []).map(({ extensions }) => extensions?.['code'])).toEqual(refused);
      }),
      { numRuns: 150 },
    );
  });

  it('never shows, counts or facets what the public may not see', async () => {
    const saved = await ingestPage(
      db,
      page('关于撤回演练的通知', '一、加强准备。各镇要做好琥珀演练。\n二、严格考核。区水务局要按月通报。', '00900'),
      testNow,
    );
    if (saved.outcome === 'REJECTED') throw new Error('rejected');
    expect((await search('琥珀', { types: null })).totalCount).toBeGreaterThan(1);
    await db.prisma.directive.updateMany({ where: { noticeId: saved.noticeId }, data: { review: 'REJECTED' } });
    expect(await search('琥珀', { types: null })).toMatchObject({ totalCount: 1, titles: ['关于撤回演练的通知'] });
    await db.prisma.directive.updateMany({ where: { noticeId: saved.noticeId }, data: { review: 'EXTRACTED' } });
    await db.prisma.notice.update({ where: { id: saved.noticeId }, data: { status: 'WITHDRAWN' } });
    expect(await search('琥珀', { types: null })).toMatchObject({ totalCount: 0, titles: [], facets: { kinds: [] } });
  });

  it('finds neither a merged agency nor its count', async () => {
    const agency = (name: string) => db.prisma.agency.findFirstOrThrow({ where: { name } });
    const [into, merged] = [await agency('云浦市澄湖区水务局'), await agency('云浦市财政局')];
    await saveAgencySearch(db.prisma, [merged.id]);
    expect(await found('云浦市财政局', { types: ['AGENCY'] })).toContain('云浦市财政局');
    await db.prisma.agency.update({ where: { id: merged.id }, data: { mergedIntoId: into.id } });
    expect(await found('"云浦市财政局"', { types: ['AGENCY'] })).not.toContain('云浦市财政局');
    await db.prisma.agency.update({ where: { id: merged.id }, data: { mergedIntoId: null } });
  });

  it('finds a correction by staff at once, and no longer what it replaced', async () => {
    const asStaff = askApp(db, { role: 'STAFF', name: 'tester' });
    const [subject] = (await search('农贸市场联合检查')).subjects;
    const { data } = await asStaff(
      `mutation Correct($input: CorrectNoticeInput!) { correctNotice(input: $input) { userErrors { message } notice { title } } }`,
      {
        input: {
          id: subject.id,
          expectedRevision: subject.revision,
          reason: '标题有误',
          title: '关于开展菜市场翡翠行动的通知',
        },
      },
    );
    expect(data.correctNotice.userErrors).toEqual([]);
    expect((await search('翡翠行动')).edges[0].node).toMatchObject({ score: 0.9, subject: { id: subject.id } });
  });

  it('finds again what another version of the page says, and no longer what it said before', async () => {
    await ingestPage(db, page('关于河道清淤的通知', dredging('琉璃河'), '00901'), testNow);
    expect(await found('琉璃河', { types: ['DIRECTIVE'] })).toHaveLength(1); // a point and its only statement are one
    await ingestPage(db, page('关于河道清淤的通知', dredging('玛瑙河'), '00901'), testNow);
    expect(await search('琉璃河', { types: null })).toMatchObject({ totalCount: 0 });
    expect(await found('玛瑙河', { types: ['DIRECTIVE'] })).toHaveLength(1); // a point and its only statement are one
  });

  it('walks a long list the same, whether the latest rows fill a page or do not', async () => {
    for (let i = 0; i < 130; i += 1) {
      const day = `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
      const text = `一、加强巡查。各镇要按时巡查${i % 3 === 0 ? '玳瑁' : '砗磲'}展馆。`;
      const content = page(`第${i}号巡查通报`, text, String(10_000 + i)).content.replace('2025-08-01', day);
      await ingestPage(db, { content }, testNow);
    }
    for (const [query, count] of [
      ['玳瑁', 44],
      ['展馆', 130],
      ['"巡查玳瑁展馆"', 44],
    ] as const) {
      const dates: string[] = [];
      const ids: string[] = [];
      for (let after: string | null = null; ;) {
        const { data } = await ask(
          `query Walk($query: String!, $after: String) { search(query: $query, types: [NOTICE], first: 7, after: $after) {
            totalCount nodes { score subject { ... on Notice { id publishedOn } } } pageInfo { hasNextPage endCursor } } }`,
          { query, after },
        );
        expect(data.search.totalCount).toBe(count);
        dates.push(...data.search.nodes.map(({ score, subject }: any) => `${score} ${subject.publishedOn}`));
        ids.push(...data.search.nodes.map(({ subject }: any) => subject.id));
        after = data.search.pageInfo.endCursor;
        if (!data.search.pageInfo.hasNextPage) break;
      }
      expect([query, new Set(ids).size, ids.length]).toEqual([query, count, count]);
      expect(dates).toEqual([...dates].sort().reverse());
    }
  }, 120_000);

  it('writes the rows that an earlier version left out or wrote otherwise', async () => {
    const before = await search('防汛', { types: null, first: 100 });
    await db.prisma.setting.deleteMany({ where: { key: 'search' } });
    await withoutSearchIndexes(db, async () => {
      await db.prisma.$executeRawUnsafe('TRUNCATE "SearchRow", "DirectiveSearchRow"');
    });
    expect(await search('防汛', { types: null })).toMatchObject({ totalCount: 0 });
    expect(await fillSearch(db)).toBeGreaterThan(8);
    expect((await search('防汛', { types: null, first: 100 })).titles).toEqual(before.titles);
    expect(await fillSearch(db)).toBe(0);
  });
});
