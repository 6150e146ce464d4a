/** Every filter and order of the contract against the same question asked of all rows in plain code. */
import { isInterfaceType } from 'graphql';
import { encodeNodeId, type NodeName } from '../../server/graphql/node-id.js';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { schema } from '../../server/schema.js';
import { askApp, testNow, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, doing, ingest } from '../staff/staff.kit.js';

interface NoticeFacts {
  readonly id: string;
  readonly publishedOn: string;
  readonly createdOn: string | null;
  readonly contentChangedAt: string;
  readonly kind: string;
  readonly genre: string | null;
  readonly validity: string;
  readonly agency: {
    readonly id: string;
    readonly ancestors: readonly { id: string }[];
    division: { code: string } | null;
  };
  readonly source: { readonly siteCode: string | null };
  readonly mentions: { readonly nodes: readonly { agency: { id: string } }[] };
  readonly meetings: readonly { id: string }[];
  readonly directives: { readonly totalCount: number; readonly nodes: readonly { text: string }[] };
}

describeEachHome('reading', ({ open }) => {
  let db: Db;
  let ask: Ask;
  let all: readonly NoticeFacts[];

  const data = async (query: string, variables?: Record<string, unknown>): Promise<any> => {
    const answer = await ask(query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };

  beforeAll(async () => {
    db = await open();
    await loadDemo(db, testNow);
    for (const [i, agency] of ['苏州市吴中区水务局', '无锡市水利局', '浙江省水利厅'].entries()) {
      const facts = {
        agency,
        title: `第${i}个通知`,
        index: `99010611/2024-0000${i}`,
        publishedOn: `202${i + 2}-02-0${i + 1}`,
      };
      await ingest(db, { ...facts, ...(i === 2 ? { body: '现将有关情况公布如下。' } : {}) }, new Date(2026, i, 1));
    }
    ask = askApp(db);
    all = (
      await data(`{ notices(first: 100) { nodes { id publishedOn createdOn contentChangedAt kind genre validity
        agency { id ancestors { id } division { code } } source { siteCode } mentions(first: 100) { nodes { agency { id } } }
        meetings { id } directives(first: 100) { totalCount nodes { text } } } } }`)
    ).notices.nodes;
  });
  afterAll(() => db.close());

  type Case = readonly [what: string, filter: () => object, fits: (notice: NoticeFacts) => boolean];
  const some = <T>(value: (notice: NoticeFacts) => T | null | undefined): T => {
    const found = all.map(value).find((each) => each !== null && each !== undefined);
    if (found === undefined || found === null) throw new Error('no notice has it');
    return found;
  };
  const agency = () => some(({ agency: { id, ancestors } }) => (ancestors.length > 0 ? id : null));
  const root = () => some((notice) => notice.agency.ancestors[0]?.id);
  const mentioned = () => some((notice) => notice.mentions.nodes.at(-1)?.agency.id);
  const meeting = () => some((notice) => notice.meetings[0]?.id);
  const site = () => some((notice) => notice.source.siteCode);
  const isIn = (notice: NoticeFacts, code: string): boolean => notice.agency.division?.code.startsWith(code) ?? false;
  const cases: Case[] = [
    ['agency', () => ({ agency: agency() }), (n) => n.agency.id === agency()],
    [
      'agencyTree',
      () => ({ agencyTree: root() }),
      (n) => [n.agency, ...n.agency.ancestors].some(({ id }) => id === root()),
    ],
    ['division, a province', () => ({ division: '32' }), (n) => isIn(n, '32')],
    ['division, a prefecture', () => ({ division: '3205' }), (n) => isIn(n, '3205')],
    ['division, a county', () => ({ division: '320506' }), (n) => isIn(n, '320506')],
    ['kinds', () => ({ kinds: ['MEETING', 'BUDGET'] }), (n) => ['MEETING', 'BUDGET'].includes(n.kind)],
    ['no kinds', () => ({ kinds: [] }), () => false],
    ['genres', () => ({ genres: ['CIRCULAR'] }), (n) => n.genre === 'CIRCULAR'],
    ['validities', () => ({ validities: ['IN_FORCE'] }), (n) => n.validity === 'IN_FORCE'],
    ['publishedOn from', () => ({ publishedOn: { from: '2025-04-18' } }), (n) => n.publishedOn >= '2025-04-18'],
    ['publishedOn to', () => ({ publishedOn: { to: '2025-04-18' } }), (n) => n.publishedOn <= '2025-04-18'],
    [
      'createdOn',
      () => ({ createdOn: { from: '2025-03-12', to: '2025-04-16' } }),
      (n) => n.createdOn !== null && n.createdOn >= '2025-03-12' && n.createdOn <= '2025-04-16',
    ],
    [
      'mentions',
      () => ({ mentions: mentioned() }),
      (n) => n.mentions.nodes.some((each) => each.agency.id === mentioned()),
    ],
    ['meeting', () => ({ meeting: meeting() }), (n) => n.meetings.some(({ id }) => id === meeting())],
    ['hasDirectives', () => ({ hasDirectives: true }), (n) => n.directives.totalCount > 0],
    ['hasDirectives, none', () => ({ hasDirectives: false }), (n) => n.directives.totalCount === 0],
    ['siteCode', () => ({ siteCode: site() }), (n) => n.source.siteCode === site()],
    ['statuses', () => ({ statuses: ['PUBLISHED'] }), () => true],
    [
      'two at once',
      () => ({ kinds: ['MEETING'], publishedOn: { from: '2025-06-01' } }),
      (n) => n.kind === 'MEETING' && n.publishedOn >= '2025-06-01',
    ],
    ['an id of another type', () => ({ agency: meeting() }), () => false],
  ];

  it.each(cases)('finds notices by %s', async (_what, filter, fits) => {
    const expected = all.filter(fits).map(({ id }) => id);
    const { notices } = await data(
      'query ($filter: NoticeFilter) { notices(filter: $filter, first: 100) { totalCount nodes { id } facets { years { count } } } }',
      { filter: filter() },
    );
    expect(notices.nodes.map(({ id }: any) => id)).toEqual(expected);
    expect(notices.totalCount).toBe(expected.length);
    expect(notices.facets.years.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(expected.length);
  });

  it('has cases that tell notices apart, each filter of the contract among them', () => {
    const telling = cases
      .filter(([, , fits]) => all.some(fits) && !all.every(fits))
      .map(([what]) => what.split(/[ ,]/)[0]);
    const type = schema.getType('NoticeFilter');
    const names = type && 'getFields' in type ? Object.keys(type.getFields()) : [];
    expect(names.filter((name) => !telling.includes(name))).toEqual(['statuses']);
    expect(names.length).toBeGreaterThan(12);
  });

  it('tells of facets the type alone, where nothing else is asked', async () => {
    const facets = { facets: { __typename: 'NoticeFacets' } };
    const { notices, search } = await data(`{ notices(filter: { kinds: [MEETING] }) { facets { __typename } }
      search(query: "会议", filter: { kinds: [MEETING] }) { facets { __typename } } }`);
    expect([notices, search]).toEqual([facets, facets]);
  });

  it.each(
    ['PUBLISHED_ON', 'CREATED_ON', 'CONTENT_CHANGED_AT'].flatMap((field) =>
      ['ASC', 'DESC'].map((direction) => [field, direction]),
    ),
  )('orders notices by %s %s, forward and backward', async (field, direction) => {
    const value = (n: NoticeFacts): string =>
      ({ PUBLISHED_ON: n.publishedOn, CREATED_ON: n.createdOn ?? '', CONTENT_CHANGED_AT: n.contentChangedAt })[field] ??
      '';
    const walk = async (size: 'first' | 'last', cursor: 'after' | 'before'): Promise<string[]> => {
      const pages: string[][] = [];
      for (let at: string | null = null; ;) {
        const { notices }: any = await data(
          `query ($order: NoticeOrder, $at: String) { notices(orderBy: $order, ${size}: 3, ${cursor}: $at) { nodes { id }
              pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
          { order: { field, direction }, at },
        );
        pages.push(notices.nodes.map(({ id }: any) => id));
        at = size === 'first' ? notices.pageInfo.endCursor : notices.pageInfo.startCursor;
        if (!(size === 'first' ? notices.pageInfo.hasNextPage : notices.pageInfo.hasPreviousPage)) break;
      }
      return (size === 'first' ? pages : pages.reverse()).flat();
    };
    const forward = await walk('first', 'after');
    expect(await walk('last', 'before')).toEqual(forward);
    expect([...forward].sort()).toEqual(all.map(({ id }) => id).sort());
    const values = forward.map((id) => value(all.find((each) => each.id === id) as NoticeFacts));
    expect(values).toEqual(direction === 'ASC' ? [...values].sort() : [...values].sort().reverse());
    expect(new Set(values).size).toBeGreaterThan(2);
  });

  it('tells the latest periods of an activity where they are too many', async () => {
    const activity = async (days: string) => {
      const query = `{ agencies(first: 100) { nodes { activity(interval: DAY, ${days}) { start noticeCount } } } }`;
      return (await ask(query)).data.agencies.nodes.map((node: any) => node.activity) as {
        start: string;
        noticeCount: number;
      }[][];
    };
    const whole = await activity('from: "2023-01-06", to: "2025-10-01"'); // 1,000 days
    const longer = await activity('from: "0001-01-01", to: "2025-10-01"');
    expect(longer.map((days) => [days.length, days[0]?.start, days.at(-1)?.start])).toEqual(
      whole.map(() => [1_000, '2023-01-06', '2025-10-01']),
    );
    expect(longer).toEqual(whole);
    expect(longer.flat().some(({ noticeCount }) => noticeCount > 0)).toBe(true);
    const far = await activity('from: "0001-01-01", to: "9999-12-31"');
    expect(far.map((days) => [days.length, days.at(-1)?.start])).toEqual(whole.map(() => [1_000, '9999-12-31']));
  });

  it.each(['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'])(
    'tells the activity a %s, empty periods included',
    async (interval) => {
      const { agencies } = await data(
        `{ agencies(first: 100) { nodes { activity(interval: ${interval}, from: "2024-01-01") { start noticeCount directiveCount } id } } }`,
      );
      let empty = 0;
      for (const { id, activity } of agencies.nodes) {
        const mine = all.filter((notice) => notice.agency.id === id && notice.publishedOn >= '2024-01-01');
        const starts = mine.map((notice) => startOf(notice.publishedOn, interval));
        const days: string[] = activity.map(({ start }: any) => start);
        expect(days).toEqual([...new Set(days)].sort());
        expect([days[0], days.at(-1)]).toEqual(
          mine.length === 0 ? [undefined, undefined] : [startOf('2024-01-01', interval), [...starts].sort().at(-1)],
        );
        for (const { start, noticeCount, directiveCount } of activity) {
          const inIt = mine.filter((_notice, i) => starts[i] === start);
          const directives = inIt.reduce((sum, notice) => sum + notice.directives.totalCount, 0);
          expect({ start, noticeCount, directiveCount }).toEqual({
            start,
            noticeCount: inIt.length,
            directiveCount: directives,
          });
          if (noticeCount === 0) empty += 1;
        }
      }
      expect(interval === 'YEAR' || empty > 0).toBe(true);
    },
  );

  it('finds every node again by its id, one by one and together', async () => {
    const clerk = asClerk(db);
    await doing(clerk, 'ingestPage', 'outcome')({ content: '无题' });
    await doing(clerk, 'setSite', 'outcome')({ host: 'www.chenghu.gov.cn', publisher: '云浦市澄湖区水务局' });
    await doing(clerk, 'setSynonym', 'outcome')({ words: ['清淤', '清理淤泥'] });
    const [{ id }] = (await clerk('{ notices(first: 1) { nodes { id } } }')).data.notices.nodes;
    await doing(clerk, 'withdrawNotice', 'notice { id }')({ id, reason: '误发' });
    await doing(clerk, 'restoreNotice', 'notice { id }')({ id, reason: '更正' });
    const admin = askApp(db, { role: 'ADMIN', name: '管理员' });
    const node = schema.getType('Node');
    const types = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name as NodeName) : [];
    const ids = new Map<string, string>();
    for (const name of types) {
      const text = `SELECT "${name === 'Division' ? 'code' : 'id'}"::text AS key FROM "${name}" LIMIT 1`;
      const [row] = await db.rows({ name: '', label: 'test', values: [], text });
      if (row) ids.set(name, encodeNodeId(name, String(row['key'])));
    }
    expect(types.filter((name) => !ids.has(name))).toEqual(types.includes('ApiKey') ? ['ApiKey'] : []);
    const together = await admin('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: [...ids.values()],
    });
    const expected = [...ids].map(([__typename, nodeId]) => ({ __typename, id: nodeId }));
    expect(together.data.nodes).toEqual(expected);
    for (const each of expected) {
      expect((await admin('query ($id: ID!) { node(id: $id) { __typename id } }', each)).data.node).toEqual(each);
    }
  });

  it('tells the body in three scripts, each span in two of them', async () => {
    const { notice } =
      await data(`{ notice(by: { indexNumber: "99010606/2025-00031" }) { simplified: body traditional: body(script: TRADITIONAL)
      source: body(script: SOURCE) mentions(first: 100) { nodes { text span { start end quote source { start end quote } } } } } }`);
    expect(notice.simplified).toContain('发布机构');
    expect(notice.traditional).toContain('雲浦市澄湖區工業和信息化局');
    expect(notice.source).toContain('發(fā)布機構(gòu)');
    expect(notice.mentions.nodes.length).toBeGreaterThan(2);
    for (const { span } of notice.mentions.nodes) {
      expect(notice.simplified.slice(span.start, span.end)).toBe(span.quote);
      expect(notice.source.slice(span.source.start, span.source.end)).toBe(span.source.quote);
    }
  });

  it('counts nothing that is not selected', async () => {
    const texts: string[] = [];
    const spied: Db = { ...db, rows: (statement) => (texts.push(statement.text), db.rows(statement)) };
    const askSpied = askApp(spied);
    for (const list of ['notices', 'agencies', 'meetings', 'directives']) {
      await askSpied(`{ ${list}(first: 1) { pageInfo { hasNextPage } nodes { __typename } } }`);
      expect([list, texts.at(-1)]).toEqual([list, expect.not.stringMatching(/count\(|Tally/)]);
      await askSpied(`{ ${list} { totalCount } }`);
      expect([list, texts.at(-1)]).toEqual([list, expect.stringMatching(/count\(|Tally/)]);
    }
    await askSpied('{ search(query: "会议") { nodes { score } } }');
    expect(texts.at(-1)).not.toContain("'@totalCount'");
    await askSpied('{ search(query: "会议") { totalCount } }');
    expect(texts.at(-1)).not.toContain("'@nodes'");
    await askSpied('{ notices { facets { kinds { count } } } }');
    expect(texts.at(-1)).toMatch(/KIND/);
    expect(texts.at(-1)).not.toMatch(/YEAR|DIVISION|TOTAL/);
  });
});

/** First day of the period that a day lies in. */
function startOf(day: string, interval: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const of = (y: number, m: number, d: number): string => new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10);
  if (interval === 'WEEK') return of(year, month, date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  if (interval === 'MONTH') return of(year, month, 1);
  if (interval === 'QUARTER') return of(year, month - (month % 3), 1);
  return interval === 'YEAR' ? of(year, 0, 1) : day;
}
