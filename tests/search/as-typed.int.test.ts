/** Search as people type: fewer words, mistaken characters, synonyms, pinyin; and suggestions. Over the demo pages, in both homes. */
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { fillSearch } from '../../server/search/fill.store.js';
import { gramsOf } from '../../server/search/index-terms.js';
import { askApp, testNow, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const asked = `query Asked($query: String!, $types: [SearchType!], $filter: NoticeFilter, $first: Int, $after: String) {
  search(query: $query, types: $types, filter: $filter, first: $first, after: $after) {
    totalCount leftOut corrections { written meant }
    nodes { score snippets { field segments { text match } }
      subject { ... on Notice { title } ... on Directive { text } ... on Agency { name } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const suggested = `query Suggested($prefix: String!, $first: Int! = 10) {
  suggest(prefix: $prefix, first: $first) { kind text subject { ... on Notice { title } ... on Agency { name } } }
}`;
const flood = '关于做好2025年防汛备汛工作的通知';

describeEachHome('search as people type', (home) => {
  let db: Db;
  let ask: Ask;
  beforeAll(async () => {
    db = await home.open();
    await loadDemo(db, testNow);
    ask = askApp(db);
  });
  afterAll(() => db.close());

  async function search(query: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await ask(asked, { query, types: ['NOTICE'], ...variables });
    expect(errors).toBeUndefined();
    const titles = data.search.nodes.map(({ subject }: any) => subject.title ?? subject.name ?? subject.text);
    return { ...data.search, titles };
  }
  async function suggest(prefix: string, first = 10) {
    const { data, errors } = await ask(suggested, { prefix, first });
    expect(errors).toBeUndefined();
    return data.suggest as { kind: string; text: string; subject: object }[];
  }

  it('leaves out the words that tell least where all together are found nowhere, and says which', async () => {
    const answer = await search('防汛备汛 编织袋 驾驶证');
    expect(answer.leftOut).toEqual(['驾驶证']);
    expect(answer.titles[0]).toBe(flood);
    expect(answer.totalCount).toBe(answer.titles.length);
    expect(answer.nodes.every(({ score }: any) => score <= 0.1)).toBe(true);
    expect((await search('防汛备汛')).leftOut).toEqual([]);
  });

  it('keeps a place where other words can go', async () => {
    const { leftOut, titles } = await search('澄湖区 防汛 驾驶证 摩托车');
    expect(leftOut).toEqual(expect.arrayContaining(['驾驶证', '摩托车']));
    expect(leftOut).not.toContain('防汛');
    expect(titles.length).toBeGreaterThan(0);
  });

  it('answers nothing where no word is found, and leaves none out then', async () => {
    expect(await search('摩托车 驾驶证')).toMatchObject({ totalCount: 0, leftOut: [], corrections: [], nodes: [] });
  });

  it('pages through the hits of fewer words, each once', async () => {
    const all = (await search('澄湖区 工作 驾驶证', { first: 100 })).titles;
    expect(all.length).toBeGreaterThan(2);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { titles, leftOut, pageInfo } = await search('澄湖区 工作 驾驶证', { first: 2, after });
      expect(leftOut).toEqual(['驾驶证']);
      paged.push(...titles);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
  });

  it('counts alone what fewer words find', async () => {
    const { data } = await ask('{ search(query: "防汛备汛 编织袋 驾驶证", types: [NOTICE]) { totalCount leftOut } }');
    expect(data.search.totalCount).toBeGreaterThan(0);
    expect(data.search.leftOut).toEqual(['驾驶证']);
  });

  it.each([
    ['防讯备汛', '防讯'],
    ['农茂市场', '农茂'],
    ['智能工厂培玉', '培玉'],
  ])('mends a mistaken character in %s, and says so', async (query) => {
    const { corrections, titles } = await search(query);
    expect(corrections).toHaveLength(1);
    expect(titles.length).toBeGreaterThan(0);
  });

  it('finds an organ by its short name, the one that is called just so first', async () => {
    const { titles, nodes } = await search('澄湖区工信局', { types: ['AGENCY', 'NOTICE'] });
    expect(titles[0]).toContain('工业和信息化局');
    expect(nodes[0].score).toBe(1);
  });

  it.each(['shuiwuju', '云浦市 shuiwuju'])('finds an organ by %s, and marks what sounds so', async (query) => {
    const { nodes, titles } = await search(query, { types: ['AGENCY'] });
    expect(titles[0]).toContain('水务局');
    const marked = nodes[0].snippets[0].segments.filter(({ match }: any) => match).map(({ text }: any) => text);
    expect(marked.at(-1)).toMatch(/水务局$/);
  });

  it('counts no text that has the letters apart, where a sound is meant as well', async () => {
    const row = await db.prisma.searchRow.findFirstOrThrow({
      where: { type: 'NOTICE' },
      select: { subjectId: true, grams: true },
      orderBy: { subjectId: 'asc' },
    });
    const put = (grams: number[]) =>
      db.prisma.searchRow.update({ where: { subjectId: row.subjectId }, data: { grams }, select: { subjectId: true } });
    const before = await search('fangxunbeixun');
    await put([...row.grams, ...gramsOf(['fangxu', 'xunbei', 'beixun'])]);
    expect(await search('fangxunbeixun')).toMatchObject({ titles: before.titles, totalCount: before.titles.length });
    await put(row.grams);
    expect(before.titles).toContain(flood);
  });

  it('finds all organs with these initials', async () => {
    const { titles } = await search('chqswj', { types: ['AGENCY'] });
    expect(titles).toEqual(expect.arrayContaining(['云浦市澄湖区商务局', '云浦市澄湖区水务局']));
  });

  it('finds a title by its pinyin', async () => {
    expect((await search('fangxun beixun')).titles).toContain(flood);
  });

  it('suggests organs, titles and numbers by what they begin with', async () => {
    expect((await suggest('澄湖区水')).map(({ text }) => text)[0]).toContain('水务局');
    expect(await suggest('shuiwu')).toContainEqual(expect.objectContaining({ kind: 'AGENCY' }));
    expect((await suggest('swj'))[0]).toMatchObject({ kind: 'AGENCY' });
    expect(await suggest('做好2025')).toContainEqual({ kind: 'TITLE', text: flood, subject: { title: flood } });
    expect(await suggest('澄水发2025')).toContainEqual(
      expect.objectContaining({ kind: 'DOCUMENT_NUMBER', text: '澄水发〔2025〕9号' }),
    );
    expect(await suggest('澄水發〔2025〕')).toEqual(await suggest('澄水发2025'));
  });

  it('suggests nothing for nothing, and no more than asked for', async () => {
    expect(await suggest('《》 ')).toEqual([]);
    expect(await suggest('龘龘')).toEqual([]);
    expect(await suggest('澄', 2)).toHaveLength(2);
    const { errors } = await ask(suggested, { prefix: '澄', first: 21 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it('suggests no withdrawn notice, and again one that is not withdrawn any more', async () => {
    const notice = await db.prisma.notice.findFirstOrThrow({ where: { title: flood } });
    const { id, status } = notice;
    await db.prisma.notice.update({ where: { id }, data: { status: 'WITHDRAWN' } });
    expect((await suggest('做好2025')).map(({ text }) => text)).not.toContain(flood);
    await db.prisma.notice.update({ where: { id }, data: { status } });
    expect((await suggest('做好2025')).map(({ text }) => text)).toContain(flood);
  });

  it('is not crowded out by hidden notices whose titles come before', async () => {
    const { id } = await db.prisma.notice.findFirstOrThrow({ where: { title: flood } });
    const hidden = await db.prisma.notice.findFirstOrThrow({ where: { id: { not: id } } });
    const keys = Array.from({ length: 500 }, (_, i) => `做好1${String(i).padStart(4, '0')}`);
    await db.prisma.suggestKey.createMany({
      data: keys.map((key) => ({ subjectId: hidden.id, kind: 'TITLE' as const, key })),
    });
    await db.prisma.notice.update({ where: { id: hidden.id }, data: { status: 'WITHDRAWN' } });
    expect((await suggest('做好')).map(({ text }) => text)).toContain(flood);
    await db.prisma.notice.update({ where: { id: hidden.id }, data: { status: hidden.status } });
    await db.prisma.suggestKey.deleteMany({ where: { subjectId: hidden.id, key: { in: keys } } });
  });

  it('searches within what one organ must do', async () => {
    const word = '麻痹思想';
    const { data } = await ask(
      `query ($name: String!) { agency(by: { name: $name }) { id
        duties(first: 100, granularity: LEAVES, filter: { statuses: [OVERDUE, OPEN, UNDATED, ENDED] }) { nodes { directive { text } } } } }`,
      { name: '云浦市澄湖区水务局' },
    );
    const { id, duties } = data.agency;
    const told: string[] = duties.nodes.map(({ directive }: any) => directive.text);
    const within = `query ($query: String!, $id: ID!, $after: String) { search(query: $query, dutiesOf: $id, first: 2, after: $after) {
      totalCount nodes { subject { __typename ... on Directive { text } } } pageInfo { hasNextPage endCursor } } }`;
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: any = (await ask(within, { query: word, id, after })).data.search;
      for (const { subject } of page.nodes) {
        expect(subject.__typename).toBe('Directive');
        found.push(subject.text);
      }
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      if (after === null) expect(page.totalCount).toBe(found.length);
    } while (after !== null);
    const expected = told.filter((text) => text.includes(word));
    expect(expected.length).toBeGreaterThan(1);
    expect(told.length).toBeGreaterThan(expected.length);
    expect(found.sort()).toEqual(expected.sort());
    const { data: all } = await ask(
      `query ($query: String!) { search(query: $query, types: [DIRECTIVE], first: 100) { totalCount } }`,
      { query: '农贸市场' },
    );
    expect(all.search.totalCount).toBeGreaterThan(0);
    expect((await ask(within, { query: '农贸市场', id })).data.search).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('fills a database that was written before names were kept as they sound', async () => {
    const keys = await db.prisma.suggestKey.findMany({
      orderBy: [{ subjectId: 'asc' }, { kind: 'asc' }, { key: 'asc' }],
    });
    await db.prisma.suggestKey.deleteMany({});
    await db.prisma.$executeRawUnsafe(
      `UPDATE "SearchRow" SET "words" = (SELECT array_to_tsvector(array_agg(w)) FROM unnest(tsvector_to_array("words")) w WHERE w !~ '^[~*]')`,
    );
    expect((await search('shuiwuju', { types: ['AGENCY'] })).titles).toEqual([]);
    await db.prisma.setting.deleteMany({ where: { key: 'names' } });
    expect(await fillSearch(db)).toBeGreaterThan(0);
    expect((await search('shuiwuju', { types: ['AGENCY'] })).titles[0]).toContain('水务局');
    expect((await search('fangxun beixun')).titles).toContain(flood);
    expect(
      await db.prisma.suggestKey.findMany({ orderBy: [{ subjectId: 'asc' }, { kind: 'asc' }, { key: 'asc' }] }),
    ).toEqual(keys);
  });
});
