/** What staff know of organs: changes, and two nodes that are one. */
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, callsOf, changesOf, doing, ingest, now, page, rowsOf } from './staff.kit.js';

const written = [
  'Agency',
  'AgencyName',
  'Notice',
  'Mention',
  'Directive',
  'Meeting',
  'SearchRow',
  'Change',
  'AuditEntry',
];
const bureau = '云浦市澄湖区水务局';
const other = '澄湖水务管理处';

describeEachHome('changes of agencies', ({ open }) => {
  let db: Db;
  let ask: Ask;
  let id: string;
  const update = (input: object, selection = 'agency { name }') =>
    doing(ask, 'updateAgency', selection)({ id, ...input });
  beforeEach(async () => {
    db = await open();
    await ingest(db);
    ask = asClerk(db);
    id = (await ask(`{ agency(by: { name: "${bureau}" }) { id } }`)).data.agency.id;
  });
  afterEach(() => db.close());

  it('rename it, keep the old name working, and are found at once', async () => {
    const { agency, userErrors } = await update(
      { name: '云浦市澄湖区水利局', shortName: '区水利局', aliases: ['澄湖水利'], kind: 'DEPARTMENT' },
      'agency { name shortName aliases }',
    );
    expect(userErrors).toEqual([]);
    expect(agency).toEqual({
      name: '云浦市澄湖区水利局',
      shortName: '区水利局',
      aliases: expect.arrayContaining(['澄湖水利', bureau]),
    });
    expect((await ask(`{ agency(by: { name: "${bureau}" }) { id } }`)).data.agency.id).toBe(id);
    const found = await ask(
      '{ search(query: "澄湖水利", types: [AGENCY]) { nodes { subject { ... on Agency { id } } } } }',
    );
    expect(found.data.search.nodes[0].subject.id).toBe(id);
    await ingest(db, { index: '99010611/2025-00031', title: '另一则通知' });
    expect(
      (await ask('query ($id: ID!) { notices(filter: { agency: $id }) { totalCount } }', { id })).data.notices
        .totalCount,
    ).toBe(2);
    expect((await changesOf(db)).filter((kind) => kind === 'AGENCY_CHANGED')).toHaveLength(1);
  });

  it('of its division move its notices, for ever', async () => {
    const { userErrors } = await update({ division: '320506' }, 'agency { division { code } }');
    expect(userErrors).toEqual([]);
    const listed = async () =>
      (await ask('{ notices(filter: { division: "320506" }) { totalCount } }')).data.notices.totalCount;
    expect(await listed()).toBe(1);
    await ingest(db, { body: '各镇要巡查。' }, new Date('2025-09-10T00:00:00Z'));
    expect(await listed()).toBe(1);
  });

  it('that change nothing leave no trace', async () => {
    const before = await rowsOf(db, written);
    expect((await update({ name: bureau })).agency).toEqual({ name: bureau });
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('take codes whose check characters hold', async () => {
    const { agency } = await update({ orgCode: 'D2143569-X', creditCode: null }, 'agency { orgCode creditCode }');
    expect(agency).toEqual({ orgCode: 'D2143569X', creditCode: null });
  });

  it.each([
    ['an empty name', { name: ' ' }, 'REQUIRED', 'name'],
    ['the name of another', { name: '中国共产党中央委员会' }, 'CONFLICT', 'name'],
    ['a mistyped code', { orgCode: 'D21435690' }, 'INVALID', 'orgCode'],
    ['a credit code of no organ', { creditCode: '911101050000000000' }, 'INVALID', 'creditCode'],
    ['a place that is none', { division: '999999' }, 'NOT_FOUND', 'division'],
    ['a parent that is none', { parent: 'nobody' }, 'NOT_FOUND', 'parent'],
  ])('refuse %s', async (_what, input, code, field) => {
    await ingest(db, { agency: '中国共产党中央委员会', index: '99010611/2025-00041', title: '一则通知' });
    const before = await rowsOf(db, written);
    const { agency, userErrors } = await update(input);
    expect([agency, userErrors]).toEqual([null, [{ code, field: ['input', field], message: expect.any(String) }]]);
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('refuse a parent that lies below, or is the agency itself', async () => {
    expect((await update({ parent: id })).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'parent'] }]);
  });
});

describeEachHome('merges of agencies', ({ open }) => {
  let db: Db;
  let ask: Ask;
  let target: string;
  let duplicate: string;
  const idOf = async (name: string): Promise<string> =>
    (await ask('query ($name: String!) { agency(by: { name: $name }) { id } }', { name })).data.agency.id;
  const merge = (input: object = {}, selection = 'agency { id name aliases }') =>
    doing(ask, 'mergeAgencies', selection)({ duplicate, target, reason: '同一机构', ...input });
  const meeting = (agency: string, index: string) =>
    ingestPage(
      db,
      {
        content: page({
          agency,
          index,
          title: `会议报道${index}`,
          body: '9月1日，澄湖区水务局党委召开第3次会议。会议强调，要加强河道巡查。',
        }),
      },
      now,
    );
  beforeEach(async () => {
    db = await open();
    await ingest(db);
    await ingest(db, { agency: other, index: '99010611/2025-00051', title: '管理处通知' });
    await meeting(other, '99010611/2025-00052');
    ask = asClerk(db);
    target = await idOf(bureau);
    duplicate = await idOf(other);
  });
  afterEach(() => db.close());

  it('make everything of the duplicate the target’s, its id and its names with it', async () => {
    const count =
      'query ($id: ID!) { notices(filter: { agency: $id }) { totalCount } directives(filter: { issuer: $id }) { totalCount } }';
    const of = async (id: string) => (await ask(count, { id })).data;
    const [a, b] = [await of(target), await of(duplicate)];
    const { agency, userErrors } = await merge();
    expect(userErrors).toEqual([]);
    expect(agency).toMatchObject({ id: target, name: bureau, aliases: expect.arrayContaining([other]) });
    const both = {
      notices: { totalCount: a.notices.totalCount + b.notices.totalCount },
      directives: { totalCount: a.directives.totalCount + b.directives.totalCount },
    };
    expect([await of(target), await of(duplicate)]).toEqual([both, both]);
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id: duplicate })).data.node.id).toBe(target);
    expect(await idOf(other)).toBe(target);
    const key = (await db.prisma.agency.findFirstOrThrow({ where: { name: other } })).id;
    const references = await db.rows({
      name: '',
      label: 'test',
      values: [],
      text: `SELECT 1 FROM "Notice" WHERE "agencyId" = '${key}' UNION ALL SELECT 1 FROM "Mention" WHERE "agencyId" = '${key}'
        UNION ALL SELECT 1 FROM "Directive" WHERE "issuerId" = '${key}' UNION ALL SELECT 1 FROM "Agency" WHERE "parentId" = '${key}'
        UNION ALL SELECT 1 FROM "AgencyName" WHERE "agencyId" = '${key}' UNION ALL SELECT 1 FROM "SearchRow" WHERE "subjectId" = '${key}'
        UNION ALL SELECT 1 FROM "Meeting" WHERE "convenerId" = '${key}' OR strpos("identity", '${key}') > 0`,
    });
    expect(references).toEqual([]);
    expect((await changesOf(db)).slice(-2)).toEqual(['AGENCY_MERGED', 'AGENCY_CHANGED']);
    const found = await ask(
      `{ search(query: "${other}", types: [AGENCY]) { nodes { subject { ... on Agency { id } } } } }`,
    );
    expect(found.data.search.nodes.map(({ subject }: any) => subject.id)).toEqual([target]);
  });

  it('are respected by every later page', async () => {
    await merge();
    await ingest(db, { agency: other, index: '99010611/2025-00061', title: '又一则通知' });
    const query = '{ notice(by: { indexNumber: "99010611/2025-00061" }) { agency { id } } }';
    expect((await ask(query)).data.notice.agency.id).toBe(target);
  });

  it('move corrections of the publisher along', async () => {
    const notice = (await ask('{ notice(by: { indexNumber: "99010611/2025-00021" }) { id } }')).data.notice.id;
    const input = { id: notice, expectedRevision: 1, reason: '发布机构有误', agency: duplicate };
    await doing(ask, 'correctNotice', '__typename')(input);
    await merge();
    await ingest(db, { body: '各镇要巡查。' }, new Date('2025-09-10T00:00:00Z'));
    const query = '{ notice(by: { indexNumber: "99010611/2025-00021" }) { agency { id } } }';
    expect((await ask(query)).data.notice.agency.id).toBe(target);
  });

  it('take the target out from below the duplicate, so that nothing is its own ancestor', async () => {
    await doing(ask, 'updateAgency', '__typename')({ id: target, parent: duplicate });
    const { agency } = await merge({}, 'agency { parent { id } ancestors { id } }');
    expect(agency.ancestors.map(({ id }: { id: string }) => id)).not.toContain(target);
    expect(agency.parent?.id).not.toBe(target);
  });

  it('join meetings that two nodes seemed to hold', async () => {
    const keys = await db.prisma.agency.findMany({
      where: { name: { in: [bureau, other] } },
      select: { id: true, name: true },
    });
    const keyOf = (name: string) => keys.find((agency) => agency.name === name)?.id ?? '';
    const [known] = await db.prisma.notice.findMany({ take: 1 });
    const held = (n: number, name: string) => ({
      id: `0199a000-0000-7000-8000-00000000000${n}`,
      identity: `numbered:${keyOf(name)}|党委会议|2025|7`,
      name: '党委会议',
      ordinal: 7,
      convenerId: keyOf(name),
    });
    await db.prisma.meeting.createMany({ data: [held(1, bureau), held(2, other)] });
    await db.prisma.noticeMeeting.createMany({
      data: [1, 2].map((n) => ({
        noticeId: known?.id ?? '',
        ordinal: 50 + n,
        meetingId: held(n, bureau).id,
        span: {},
      })),
    });
    await merge();
    expect(await db.prisma.meeting.findMany({ where: { name: '党委会议' }, select: { id: true } })).toEqual([
      { id: held(1, bureau).id },
    ]);
    expect(await db.prisma.noticeMeeting.count({ where: { meetingId: held(1, bureau).id } })).toBe(1);
  });

  it('are refused of what was merged already, into what was, into itself, and of nothing', async () => {
    const third = '澄湖河道管理所';
    await ingest(db, { agency: third, index: '99010611/2025-00071', title: '管理所通知' });
    const last = await idOf(third);
    const faults = async (input: object) =>
      (await merge(input)).userErrors.map(({ code, field }: any) => [code, field.join('.')]);
    expect(await faults({ target: duplicate })).toEqual([['INVALID', 'input.target']]);
    expect(await faults({ duplicate: 'nothing' })).toEqual([['NOT_FOUND', 'input.duplicate']]);
    expect(await faults({ reason: '' })).toEqual([['REQUIRED', 'input.reason']]);
    await merge();
    const before = await rowsOf(db, written);
    expect(await faults({})).toEqual([['CONFLICT', 'input.duplicate']]);
    expect(await faults({ duplicate: last, target: duplicate })).toEqual([['CONFLICT', 'input.target']]);
    expect(await rowsOf(db, written)).toEqual(before);
    expect(await faults({ duplicate: target, target: last })).toEqual([]);
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id: duplicate })).data.node.id).toBe(last);
  });

  it('leave nothing where the last write fails', async () => {
    const before = await rowsOf(db, written);
    await db.prisma.$executeRawUnsafe(
      `ALTER TABLE "Change" ADD CONSTRAINT "no_more" CHECK ("kind" <> 'AGENCY_MERGED')`,
    );
    await expect(merge()).rejects.toThrow('INTERNAL_SERVER_ERROR');
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('cost a bounded number of calls', async () => {
    expect(await callsOf(db, () => merge())).toBeLessThanOrEqual(37);
  });
});
