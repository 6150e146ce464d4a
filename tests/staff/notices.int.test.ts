/** Corrections, withdrawals and restorations: what they change, what they leave, what is told of them. */
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, callsOf, changesOf, doing, ingest, now, page, rowsOf, standardBody } from './staff.kit.js';

const written = [
  'Notice',
  'Revision',
  'Directive',
  'DirectiveAddressee',
  'SearchRow',
  'Change',
  'AuditEntry',
  'Citation',
];

describeEachHome('corrections of notices', ({ open }) => {
  let db: Db;
  let ask: Ask;
  let id: string;
  const correct = (input: object, selection = 'notice { title revision }') =>
    doing(ask, 'correctNotice', selection)({ id, expectedRevision: 1, reason: '标题有误', ...input });

  beforeEach(async () => {
    db = await open();
    await ingest(db);
    ask = asClerk(db);
    id = (await ask('{ notices { nodes { id } } }')).data.notices.nodes[0].id;
  });
  afterEach(() => db.close());

  it('make a revision with the reason and the names of what differs', async () => {
    const { notice, userErrors } = await correct(
      { title: '关于加强河道保洁的通知', kind: 'PLAN', validity: 'UNSTATED', themes: ['水利', '环境'] },
      'notice { title kind themes revision revisions(first: 1) { nodes { number reason note title changedFields } } }',
    );
    expect(userErrors).toEqual([]);
    expect(notice).toEqual({
      title: '关于加强河道保洁的通知',
      kind: 'PLAN',
      themes: ['水利', '环境'],
      revision: 2,
      revisions: {
        nodes: [
          {
            number: 2,
            reason: 'CORRECTED',
            note: '标题有误',
            title: '关于加强河道保洁的通知',
            changedFields: ['title', 'kind', 'themes'],
          },
        ],
      },
    });
    expect(await changesOf(db)).toEqual(['NOTICE_PUBLISHED 1', 'NOTICE_REVISED 2']);
  });

  it('are refused once the notice has moved on, and leave nothing', async () => {
    await correct({ title: '第一次更正' });
    const before = await rowsOf(db, written);
    const { notice, userErrors } = await correct({ title: '第二次更正' });
    expect(notice).toBeNull();
    expect(userErrors).toEqual([
      { code: 'CONFLICT', field: ['input', 'expectedRevision'], message: expect.stringContaining('revision 2') },
    ]);
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('let one of two clerks win who corrected the same revision at the same moment', async () => {
    const answers = await Promise.all([correct({ title: '甲' }), correct({ title: '乙' })]);
    expect(answers.map(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)).sort()).toEqual([
      [],
      ['CONFLICT'],
    ]);
  });

  it('survive later readings of the page, and what was not corrected follows the page', async () => {
    await correct({ title: '2025-09-01', publishedOn: '2025-09-01', summary: '河道保洁' });
    const again = await ingest(db, { body: standardBody.replace('按月', '按季度') }, new Date('2025-09-05T00:00:00Z'));
    expect(again.outcome).toBe('REVISED');
    const answer = await ask(
      '{ notices { nodes { title publishedOn summary revision body directives { nodes { text } } revisions { nodes { number reason changedFields } } } } }',
    );
    const [notice] = answer.data.notices.nodes;
    expect(notice).toMatchObject({ title: '2025-09-01', publishedOn: '2025-09-01', summary: '河道保洁', revision: 3 });
    expect(notice.body).toContain('按季度通报');
    expect(notice.revisions.nodes[0]).toMatchObject({ reason: 'SOURCE_CHANGED' });
    expect(notice.revisions.nodes[0].changedFields).not.toContain('title');
    const days = await db.prisma.directive.findMany({ select: { publishedOn: true }, distinct: ['publishedOn'] });
    expect(days).toEqual([{ publishedOn: new Date('2025-09-01') }]);
  });

  it('of the day move the directives and the search row with it', async () => {
    await correct({ publishedOn: '2025-08-30', title: '河湖清漂行动' });
    const day = new Date('2025-08-30');
    expect(await db.prisma.directive.findMany({ distinct: ['publishedOn'], select: { publishedOn: true } })).toEqual([
      { publishedOn: day },
    ]);
    expect(
      await db.prisma.directiveAddressee.findMany({ distinct: ['publishedOn'], select: { publishedOn: true } }),
    ).toEqual([{ publishedOn: day }]);
    const hits = await ask(
      '{ search(query: "清漂", types: [NOTICE]) { nodes { subject { ... on Notice { title publishedOn } } } } }',
    );
    expect(hits.data.search.nodes).toEqual([{ subject: { title: '河湖清漂行动', publishedOn: '2025-08-30' } }]);
  });

  it('of the publisher move the notice to its place, for ever', async () => {
    await ingest(db, { agency: '苏州市吴中区水务局', index: '99010611/2025-00099', title: '另一则通知' });
    const agencyId = (await ask('{ agency(by: { name: "苏州市吴中区水务局" }) { id } }')).data.agency.id;
    const { notice } = await correct({ agency: agencyId }, 'notice { agency { id } }');
    expect(notice.agency.id).toBe(agencyId);
    await ingest(db, { body: standardBody.replace('按月', '按季度') });
    const listed = (await ask('{ notices(filter: { division: "320506" }) { totalCount } }')).data.notices;
    expect(listed.totalCount).toBe(2);
  });

  it('that change nothing leave no trace', async () => {
    const before = await rowsOf(db, written);
    const { notice, userErrors } = await correct({ title: '澄湖区水务局关于河道保洁的通知' });
    expect({ notice, userErrors }).toEqual({
      notice: { title: '澄湖区水务局关于河道保洁的通知', revision: 1 },
      userErrors: [],
    });
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it.each([
    ['an empty reason', { reason: ' ', title: '新' }, 'REQUIRED', 'reason'],
    ['an empty title', { title: ' ' }, 'REQUIRED', 'title'],
    ['no title at all', { title: null }, 'REQUIRED', 'title'],
    ['nothing to correct', {}, 'REQUIRED', 'title'],
    ['a title without end', { title: '长'.repeat(501) }, 'TOO_LONG', 'title'],
    ['a NUL', { title: '河\u0000道' }, 'INVALID', 'title'],
    ['a day that is not yet', { publishedOn: '2035-01-01' }, 'OUT_OF_RANGE', 'publishedOn'],
    ['a day before all documents', { createdOn: '1066-10-14' }, 'OUT_OF_RANGE', 'createdOn'],
    ['an agency that is none', { agency: 'nobody' }, 'NOT_FOUND', 'agency'],
  ])('refuse %s', async (_what, input, code, field) => {
    const before = await rowsOf(db, written);
    const { notice, userErrors } = await correct(input);
    expect(notice).toBeNull();
    expect(userErrors).toEqual([{ code, field: ['input', field], message: expect.any(String) }]);
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('leave nothing where the last write fails', async () => {
    const before = await rowsOf(db, written);
    await db.prisma.$executeRawUnsafe(`ALTER TABLE "Change" ADD CONSTRAINT "no_more" CHECK ("revision" < 2)`);
    const query = 'mutation ($input: CorrectNoticeInput!) { correctNotice(input: $input) { notice { id } } }';
    const answer = await ask(query, { input: { id, expectedRevision: 1, reason: '更正', title: '新标题' } });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('cost as many calls for many directives as for few', async () => {
    const body = Array.from({ length: 60 }, (_, i) => `${i + 1}．各镇要完成第${i + 1}项任务。`).join('\n');
    await ingest(db, { body, index: '99010611/2025-00022', title: '任务清单' });
    const many = (await ask('{ notice(by: { indexNumber: "99010611/2025-00022" }) { id } }')).data.notice.id;
    const input = { title: '新标题', publishedOn: '2025-08-01' };
    const few = await callsOf(db, () => correct(input));
    expect(few).toBeLessThanOrEqual(24);
    expect(await callsOf(db, () => correct({ ...input, id: many }))).toBe(few);
  });
});

describeEachHome('withdrawal and restoration', ({ open }) => {
  let db: Db;
  let ask: Ask;
  let id: string;
  const selection = 'notice { status revision revisions(first: 1) { nodes { reason note } } }';
  const turn = (mutation: 'withdrawNotice' | 'restoreNotice', input: object = {}) =>
    doing(ask, mutation, selection)({ id, reason: '信息有误', ...input });
  const seen = async () =>
    (
      await askApp(db)('query ($id: ID!) { node(id: $id) { id } notices { totalCount } directives { totalCount } }', {
        id,
      })
    ).data;

  beforeEach(async () => {
    db = await open();
    await ingest(db);
    ask = asClerk(db);
    id = (await ask('{ notices { nodes { id } } }')).data.notices.nodes[0].id;
  });
  afterEach(() => db.close());

  it('take a notice out of sight and bring it back', async () => {
    const before = await seen();
    expect(await turn('withdrawNotice')).toEqual({
      notice: { status: 'WITHDRAWN', revision: 2, revisions: { nodes: [{ reason: 'WITHDRAWN', note: '信息有误' }] } },
      userErrors: [],
    });
    expect(await seen()).toEqual({ node: null, notices: { totalCount: 0 }, directives: { totalCount: 0 } });
    expect((await turn('restoreNotice')).notice).toMatchObject({ status: 'PUBLISHED', revision: 3 });
    expect(await seen()).toEqual(before);
    expect(await changesOf(db)).toEqual(['NOTICE_PUBLISHED 1', 'NOTICE_WITHDRAWN 2', 'NOTICE_RESTORED 3']);
  });

  it('leave a notice that is already there as it is', async () => {
    await turn('withdrawNotice');
    const before = await rowsOf(db, written);
    expect((await turn('withdrawNotice')).notice).toMatchObject({ status: 'WITHDRAWN', revision: 2 });
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('keep a withdrawn notice withdrawn when its page comes again, and tell readers nothing', async () => {
    await turn('withdrawNotice');
    const again = await ingest(
      db,
      { body: standardBody.replace('按月', '按季度') },
      new Date(now.getTime() + 86_400_000),
    );
    expect(again.outcome).toBe('REVISED');
    expect((await seen()).notices.totalCount).toBe(0);
    expect(await changesOf(db)).toEqual(['NOTICE_PUBLISHED 1', 'NOTICE_WITHDRAWN 2']);
    expect((await turn('restoreNotice')).notice).toMatchObject({ status: 'PUBLISHED', revision: 4 });
  });

  it('leave an index number that two sites use to the one that is seen', async () => {
    const sites = ['9901060012', '9901070015'];
    for (const site of sites) await ingestPage(db, { content: `${page({ index: 'Z-1' })}网站标识码：${site}\n` }, now);
    const query = '{ notice(by: { indexNumber: "Z-1" }) { id source { siteCode } } }';
    const both = { code: 'BAD_USER_INPUT', argument: 'by', sites, notices: [expect.anything(), expect.anything()] };
    expect((await askApp(db)(query)).errors?.[0]?.extensions).toEqual(both);
    const hidden = await db.prisma.notice.findFirstOrThrow({ where: { siteCode: '9901060012' } });
    await turn('withdrawNotice', { id: encodeNodeId('Notice', hidden.id) });
    expect((await askApp(db)(query)).data.notice.source.siteCode).toBe('9901070015');
    expect((await ask(query)).errors?.[0]?.extensions).toEqual(both);
  });

  it('refuse a notice that there is not, an id of something else, and silence about why', async () => {
    const directive = (await ask('{ directives(first: 1) { nodes { id } } }')).data.directives.nodes[0].id;
    const codes = async (input: object) =>
      (await turn('withdrawNotice', input)).userErrors.map(({ code, field }: { code: string; field: string[] }) => [
        code,
        field.join('.'),
      ]);
    expect(await codes({ id: directive })).toEqual([['NOT_FOUND', 'input.id']]);
    expect(await codes({ id: 'x', reason: '' })).toEqual([
      ['NOT_FOUND', 'input.id'],
      ['REQUIRED', 'input.reason'],
    ]);
  });

  it.each([
    ['the public', 'PUBLIC', 'UNAUTHENTICATED'],
    ['a partner', 'PARTNER', 'FORBIDDEN'],
  ] as const)('are not for %s', async (_who, role, code) => {
    const before = await rowsOf(db, written);
    const stranger = askApp(db, { role, name: role === 'PUBLIC' ? null : '合作方' });
    const answer = await stranger(
      'mutation ($id: ID!) { withdrawNotice(input: { id: $id, reason: "试试" }) { notice { id } userErrors { code } } }',
      { id },
    );
    expect(answer.errors?.[0]?.extensions?.['code']).toBe(code);
    expect(await rowsOf(db, written)).toEqual(before);
  });
});
