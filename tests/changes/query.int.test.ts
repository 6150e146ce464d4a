/** Query.changes: what readers walk to stay in step. */
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, doing, ingest } from '../staff/staff.kit.js';
import { log, someChange, walk } from './changes.kit.js';

describeEachHome('the list of changes', (home) => {
  let db: Db;
  let ask: Ask;
  let clerk: Ask;
  beforeEach(async () => {
    db = await home.open();
    [ask, clerk] = [askApp(db), asClerk(db)];
  });
  afterEach(() => db.close());

  const changes = async (asked: Ask, rest = '', selection = 'kind subjectId subject { id __typename } revision') => {
    const { data, errors } = await asked(`{ changes${rest} { nodes { ${selection} } } }`);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.changes.nodes;
  };
  const marks = async (args: string) => {
    const { data, errors } = await ask(
      `{ changes(${args}) { nodes { revision } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return { revisions: data.changes.nodes.map((node: any) => node.revision), ...data.changes.pageInfo };
  };

  it('tells what happened to a notice from its publication to its end, and shows it as it is now', async () => {
    const { noticeId } = (await ingest(db)) as any;
    await ingest(db, { title: '澄湖区水务局关于河道保洁的补充通知' });
    const [{ subject }] = await changes(ask, '', 'subject { id ... on Notice { title revision agency { name } } }');
    expect(subject).toMatchObject({
      title: '澄湖区水务局关于河道保洁的补充通知',
      revision: 2,
      agency: { name: '云浦市澄湖区水务局' },
    });
    await doing(clerk, 'withdrawNotice', 'notice { id }')({ id: subject.id, reason: '重复' });
    const told = await changes(ask);
    expect(told).toEqual([
      { kind: 'NOTICE_PUBLISHED', subjectId: subject.id, subject: null, revision: 1 },
      { kind: 'NOTICE_REVISED', subjectId: subject.id, subject: null, revision: 2 },
      { kind: 'NOTICE_WITHDRAWN', subjectId: subject.id, subject: null, revision: 3 },
    ]);
    expect((await changes(clerk)).map((change: any) => change.subject?.id)).toEqual(Array(3).fill(subject.id));
    await doing(clerk, 'restoreNotice', 'notice { id }')({ id: subject.id, reason: '核实' });
    expect((await changes(ask)).map((change: any) => [change.kind, change.subject?.id])).toEqual([
      ...told.map((change: any) => [change.kind, subject.id]),
      ['NOTICE_RESTORED', subject.id],
    ]);
    expect(noticeId).toBeDefined();
  });

  it('says nothing of a page that comes again, and of what happens to a notice out of sight', async () => {
    await ingest(db);
    await ingest(db);
    await db.prisma.notice.updateMany({ data: { readingHash: 'of another version of the parser' } });
    await ingest(db);
    const [{ subjectId }] = await changes(ask);
    await doing(clerk, 'withdrawNotice', 'notice { id }')({ id: subjectId, reason: '重复' });
    await ingest(db, { title: '澄湖区水务局关于河道保洁的补充通知' });
    expect((await changes(ask)).map((change: any) => change.kind)).toEqual(['NOTICE_PUBLISHED', 'NOTICE_WITHDRAWN']);
  });

  it('hides the directives of a withdrawn notice with it', async () => {
    await ingest(db);
    const { data } = await ask('{ notices { nodes { id directives(first: 1) { nodes { id } } } } }');
    const [notice] = data.notices.nodes;
    const { id } = notice.directives.nodes[0];
    await doing(clerk, 'reviewDirective', 'directive { id }')({ id, review: 'CONFIRMED' });
    const selection = 'kind subjectId subject { ... on Directive { text notice { id } } }';
    expect(await changes(ask, '(filter: { kinds: [DIRECTIVE_REVIEWED] })', selection)).toEqual([
      { kind: 'DIRECTIVE_REVIEWED', subjectId: id, subject: { text: expect.any(String), notice: { id: notice.id } } },
    ]);
    await doing(clerk, 'withdrawNotice', 'notice { id }')({ id: notice.id, reason: '重复' });
    expect(await changes(ask, '(filter: { kinds: [DIRECTIVE_REVIEWED] })', selection)).toEqual([
      { kind: 'DIRECTIVE_REVIEWED', subjectId: id, subject: null },
    ]);
  });

  it('leads from a merged agency to the one that it became, for filters too', async () => {
    await ingest(db, { agency: '云浦市澄湖区水务局' });
    await ingest(db, { agency: '云浦市澄湖区环境卫生中心', index: '99010611/2025-00022', title: '关于秋季清扫的通知' });
    const { data } = await ask(
      '{ notices(orderBy: { field: PUBLISHED_ON, direction: ASC }) { nodes { agency { id name } } } }',
    );
    const idOf = (name: string) => data.notices.nodes.find((n: any) => n.agency.name === name).agency.id;
    const [target, duplicate] = [idOf('云浦市澄湖区水务局'), idOf('云浦市澄湖区环境卫生中心')];
    expect(await changes(ask, `(filter: { agencyTree: "${target}" })`, 'kind')).toEqual([{ kind: 'NOTICE_PUBLISHED' }]);
    await doing(clerk, 'mergeAgencies', 'agency { id }')({ duplicate, target, reason: '同一机构' });
    const merged = ['NOTICE_PUBLISHED', 'NOTICE_PUBLISHED', 'AGENCY_MERGED', 'AGENCY_CHANGED'];
    for (const id of [target, duplicate]) {
      const found = await changes(ask, `(filter: { agencyTree: "${id}" })`);
      expect(found.map((change: any) => change.kind)).toEqual(merged);
      expect(found[2]).toMatchObject({ subjectId: duplicate, subject: { id: target, __typename: 'Agency' } });
    }
  });

  it('finds by kind, by place and by the tree of an agency', async () => {
    await ingest(db);
    const { data } = await ask('{ agency(by: { name: "云浦市澄湖区水务局" }) { id parent { id } division { code } } }');
    const { id, parent, division } = data.agency;
    await log(db, someChange({ kind: 'AGENCY_CHANGED', division: '110101' }));
    const kinds = async (filter: string) =>
      (await changes(ask, `(filter: { ${filter} })`, 'kind')).map((change: any) => change.kind);
    expect(await kinds('kinds: [AGENCY_CHANGED]')).toEqual(['AGENCY_CHANGED']);
    expect(await kinds('kinds: []')).toEqual([]);
    expect(await kinds('division: "11"')).toEqual(['AGENCY_CHANGED']);
    if (division) expect(await kinds(`division: "${division.code}"`)).toEqual(['NOTICE_PUBLISHED']);
    for (const tree of [id, ...(parent ? [parent.id] : [])]) {
      expect(await kinds(`agencyTree: "${tree}"`)).toEqual(['NOTICE_PUBLISHED']);
    }
    expect(await kinds('agencyTree: "nonsense"')).toEqual([]);
  });

  it('tells an organ what concerns it: what names it, what is sent to it, and what does so no more', async () => {
    const facts = { index: '99010611/2025-00031', title: '关于冬季防汛物资的通知' };
    const tells = (body: string) => ingest(db, { ...facts, body });
    await ingest(db, { index: '99010611/2025-00030', title: '关于档案整理的通知', body: '一、各镇要整理档案。' });
    await tells('一、区教育局要排查校舍。\n二、区财政局要保障经费。');
    const idOf = async (name: string): Promise<string> =>
      (await ask('query ($name: String!) { agency(by: { name: $name }) { id } }', { name })).data.agency.id;
    const [school, money] = [await idOf('云浦市澄湖区教育局'), await idOf('云浦市澄湖区财政局')];
    const kinds = async (id: string): Promise<string[]> =>
      (await changes(ask, `(filter: { addressee: "${id}" })`, 'kind')).map((change: any) => change.kind);
    expect(await kinds(school)).toEqual(['NOTICE_PUBLISHED']);
    await tells('一、区财政局要保障经费，并按月通报。'); // the bureau of education is taken off
    expect(await kinds(school)).toEqual(['NOTICE_PUBLISHED', 'NOTICE_REVISED']);
    await tells('一、区财政局要保障经费，并按季通报。'); // and hears no more of it
    expect(await kinds(school)).toEqual(['NOTICE_PUBLISHED', 'NOTICE_REVISED']);
    expect(await kinds(money)).toEqual(['NOTICE_PUBLISHED', 'NOTICE_REVISED', 'NOTICE_REVISED']);
    const { data } = await ask(`{ directives(filter: { addressee: "${money}" }) { nodes { id } } }`);
    await doing(clerk, 'reviewDirective', 'directive { id }')({ id: data.directives.nodes[0].id, review: 'REJECTED' });
    expect((await kinds(money)).slice(3)).toEqual(['DIRECTIVE_REVIEWED']);
    await tells('一、区财政局要保障经费，并按年通报。');
    const all = await kinds(money);
    await doing(
      clerk,
      'mergeAgencies',
      'agency { id }',
    )({ duplicate: school, target: money, reason: '试', acrossPlaces: true });
    // Who follows either hears of both from then on, and that they are one.
    const both = await kinds(money);
    expect(both).toEqual([...all, 'AGENCY_MERGED', 'AGENCY_CHANGED']);
    expect(await kinds(school)).toEqual(both);
  });

  it('always says where to go on', async () => {
    const start = await marks('first: 5');
    expect(start).toMatchObject({
      revisions: [],
      hasNextPage: false,
      startCursor: null,
      endCursor: expect.any(String),
    });
    await log(db, ...[1, 2, 3].map((revision) => someChange({ revision, division: '110101' })));
    const latest = await marks('first: 0');
    expect(latest).toMatchObject({ revisions: [], hasNextPage: true });
    expect(await marks(`after: "${latest.endCursor}"`)).toMatchObject({ revisions: [], endCursor: latest.endCursor });
    const two = await marks(`first: 2, after: "${start.endCursor}"`);
    expect(two).toMatchObject({ revisions: [1, 2], hasNextPage: true, hasPreviousPage: true });
    expect(await marks(`first: 0, after: "${two.endCursor}"`)).toMatchObject({ endCursor: two.endCursor });
    expect(await marks(`first: 2, after: "${two.endCursor}"`)).toMatchObject({
      revisions: [3],
      hasNextPage: false,
      endCursor: latest.endCursor,
    });
    const elsewhere = await marks(`filter: { division: "12" }, after: "${start.endCursor}"`);
    expect(elsewhere).toMatchObject({ revisions: [], hasNextPage: false, endCursor: latest.endCursor });
  });

  it('is walked in order, each change once, whatever the size of the page', async () => {
    const revisions = Array.from({ length: 57 }, (_, i) => i + 1);
    await log(db, ...revisions.slice(0, 30).map((revision) => someChange({ revision })));
    for (const revision of revisions.slice(30)) await log(db, someChange({ revision }));
    for (const first of [1, 7, 57, 100]) {
      expect((await walk(ask, null, first)).map(({ revision }) => revision)).toEqual(revisions);
    }
  });

  it('gives the latest ones, and from there those before them', async () => {
    await log(db, ...[1, 2, 3, 4, 5].map((revision) => someChange({ revision })));
    const page = async (args: string): Promise<any> =>
      (await ask(`{ changes(${args}) { edges { cursor } pageInfo { endCursor hasNextPage } } }`)).data.changes;
    const all = (await page('first: 100')).edges.map(({ cursor }: any) => cursor);
    expect(all.length).toBeGreaterThan(3);
    const last = await page('last: 2');
    expect(last.edges.map(({ cursor }: any) => cursor)).toEqual(all.slice(-2));
    expect(last.pageInfo).toEqual({ endCursor: all.at(-1), hasNextPage: false });
    const before = await page(`last: 2, before: "${last.edges[0].cursor}"`);
    expect(before.edges.map(({ cursor }: any) => cursor)).toEqual(all.slice(-4, -2));
    expect(before.pageInfo).toEqual({ endCursor: all.at(-3), hasNextPage: true });
    const none = await page(`last: 2, before: "${all[0]}"`);
    const next = await page(`first: 1, after: "${none.pageInfo.endCursor}"`);
    expect([none.edges, next.edges[0].cursor]).toEqual([[], all[0]]);
  });

  it('refuses what is no cursor of changes, and too large a page', async () => {
    const { data } = await ask(
      '{ notices(first: 1) { pageInfo { endCursor } } changes(first: 1) { pageInfo { endCursor } } }',
    );
    const cursors = ['nonsense', '', data.changes.pageInfo.endCursor.slice(0, -2), 'é'];
    for (const after of cursors) {
      const { errors } = await ask('query ($after: String) { changes(after: $after) { nodes { kind } } }', { after });
      expect([after, errors?.[0]?.extensions]).toEqual([after, { code: 'BAD_USER_INPUT', argument: 'after' }]);
    }
    const { errors } = await ask('{ changes(first: 101) { nodes { kind } } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
  });
});
