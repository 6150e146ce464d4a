/** Merges that are refused across places, and merges that are undone. */
import type { Db } from '../../server/platform/db.js';
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { differing, dumpOf } from './graph.kit.js';
import { asClerk, changesOf, doing, ingest, standardBody } from './staff.kit.js';

const bureau = '云浦市澄湖区水务局';
const other = '澄湖水务管理处';
const third = '澄湖河道管理所';
const foreign = '云浦市岚屿区水务局';
const later = new Date('2025-09-10T00:00:00Z');

describeEachHome('merges', ({ open }) => {
  let db: Db;
  let ask: Ask;
  const keyOf = async (name: string): Promise<string> =>
    (await db.prisma.agency.findFirstOrThrow({ where: { name } })).id;
  const idOf = async (name: string): Promise<string> => encodeNodeId('Agency', await keyOf(name));
  const merge = async (duplicate: string, target: string, more: object = {}) =>
    doing(
      ask,
      'mergeAgencies',
      'outcome agency { name }',
    )({
      duplicate: await idOf(duplicate),
      target: await idOf(target),
      reason: '同一机构',
      ...more,
    });
  const unmerge = async (name: string, more: object = {}) =>
    doing(
      ask,
      'unmergeAgencies',
      'agency { name } duplicate { id name aliases } restored { names notices mentions skipped }',
    )({
      duplicateId: await idOf(name),
      reason: '并非同一机构',
      ...more,
    });
  const publisherOf = async (index: string): Promise<string> =>
    (await ask('query ($index: String!) { notice(by: { indexNumber: $index }) { agency { name } } }', { index })).data
      .notice.agency.name;
  beforeEach(async () => {
    db = await open();
    ask = asClerk(db);
    await ingest(db);
    await ingest(db, { agency: other, index: '99010611/2025-00051', title: '管理处通知' });
  });
  afterEach(() => db.close());

  it('of two districts are refused, and done by whoever insists', async () => {
    await ingest(db, { agency: foreign, index: '99010711/2025-00001', title: '岚屿区通知' });
    const before = await dumpOf(db);
    const { agency, userErrors } = await merge(foreign, bureau);
    expect([agency, userErrors]).toEqual([
      null,
      [
        {
          code: 'DIFFERENT_PLACES',
          field: ['input', 'acrossPlaces'],
          message: expect.stringMatching(/岚屿区.*澄湖区/),
        },
      ],
    ]);
    expect(differing(before, await dumpOf(db))).toEqual([]);
    expect((await merge(foreign, bureau, { acrossPlaces: true, reason: '' })).userErrors[0].code).toBe('REQUIRED');
    expect(await merge(foreign, bureau, { acrossPlaces: true })).toMatchObject({ outcome: 'CHANGED', userErrors: [] });
  });

  it('are offered of one place alone', async () => {
    await ingest(db, { agency: foreign, index: '99010711/2025-00001', title: '岚屿区通知' });
    await ingest(db, { agency: '云浦市澄湖区水利局', index: '99010712/2025-00001', title: '水利局通知' });
    await ingest(db, { agency: '云浦市澄湖区财政局', index: '99010713/2025-00001', title: '财政局通知' });
    const candidates = async (name: string) => {
      const query =
        'query ($name: String!) { agency(by: { name: $name }) { duplicateCandidates { totalCount nodes { name } } } }';
      return (await ask(query, { name })).data.agency.duplicateCandidates.nodes.map((node: any) => node.name);
    };
    expect(await candidates(bureau)).toEqual(['云浦市澄湖区水利局', other]);
    expect(await candidates(other)).toEqual(['云浦市澄湖区水利局', bureau].sort());
    expect(await candidates(foreign)).toEqual([]);
  });

  it('are listed, told what would go back, and undone: all is as it was', async () => {
    const before = await dumpOf(db);
    await merge(other, bureau);
    const list =
      'query ($name: String!) { agency(by: { name: $name }) { merges { nodes { duplicateId duplicateName reason actor } } } }';
    const merges = async () => (await ask(list, { name: bureau })).data.agency.merges.nodes;
    const duplicateId = await idOf(other);
    expect(await merges()).toEqual([{ duplicateId, duplicateName: other, reason: '同一机构', actor: '值班员' }]);
    const merged = await dumpOf(db);
    const dry = await unmerge(other, { dryRun: true });
    expect(dry).toMatchObject({ userErrors: [], duplicate: null, restored: { notices: 1, skipped: 0 } });
    expect(differing(merged, await dumpOf(db))).toEqual([]);
    const done = await unmerge(other);
    expect(done).toMatchObject({
      userErrors: [],
      agency: { name: bureau },
      duplicate: { id: duplicateId, name: other },
    });
    expect(done.restored).toEqual(dry.restored);
    expect(differing(before, await dumpOf(db))).toEqual([]);
    expect(await merges()).toEqual([]);
    expect((await changesOf(db)).slice(-3)).toEqual(['AGENCY_UNMERGED', 'AGENCY_CHANGED', 'NOTICE_REVISED']);
    const [entry] = (await ask('{ auditLog(first: 1) { nodes { action subjectId reason actor } } }')).data.auditLog
      .nodes;
    expect(entry).toEqual({
      action: 'unmergeAgencies',
      subjectId: duplicateId,
      reason: '并非同一机构',
      actor: '值班员',
    });
    expect((await unmerge(other)).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'duplicateId'] }]);
    expect(await merge(other, bureau)).toMatchObject({ userErrors: [] }); // and again
    expect(await unmerge(other)).toMatchObject({ userErrors: [] });
    expect(differing(before, await dumpOf(db))).toEqual([]);
  });

  it('on which later ones build are undone after them', async () => {
    await ingest(db, { agency: third, index: '99010611/2025-00071', title: '管理所通知' });
    const before = await dumpOf(db);
    await merge(other, bureau);
    await merge(bureau, third);
    const refused = {
      code: 'CONFLICT',
      message: expect.stringContaining('has itself been merged into another agency'),
    };
    expect((await unmerge(other)).userErrors).toMatchObject([refused]);
    expect((await unmerge(bureau)).userErrors).toEqual([]);
    expect(await publisherOf('99010611/2025-00051')).toBe(bureau);
    expect((await unmerge(other)).userErrors).toEqual([]);
    expect(differing(before, await dumpOf(db))).toEqual([]);
  });

  it('of two into one are undone in any order, where they have nothing in common', async () => {
    await ingest(db, { agency: third, index: '99010611/2025-00071', title: '管理所通知' });
    const before = await dumpOf(db);
    await merge(other, bureau);
    await merge(third, bureau);
    expect((await unmerge(other)).userErrors).toEqual([]);
    expect((await unmerge(third)).userErrors).toEqual([]);
    expect(differing(before, await dumpOf(db))).toEqual([]);
  });

  it('of which a later one moved the same are undone after it', async () => {
    await ingest(db, { agency: third, index: '99010611/2025-00071', title: '管理所通知' });
    await db.prisma.agency.updateMany({ where: { name: { in: [bureau, other] } }, data: { divisionCode: null } });
    await merge(other, bureau);
    await doing(ask, 'updateAgency', '__typename')({ id: await idOf(third), division: '320506' });
    await merge(third, bureau, { acrossPlaces: true }); // the target and all its notices come to lie there
    expect((await unmerge(other)).userErrors).toMatchObject([
      { code: 'CONFLICT', message: expect.stringContaining(third) },
    ]);
    expect((await unmerge(third)).userErrors).toEqual([]);
    expect((await unmerge(other)).userErrors).toEqual([]);
  });

  it('let pages that came since follow the name that they give', async () => {
    await merge(other, bureau);
    await ingest(db, { agency: other, index: '99010611/2025-00061', title: '又一则通知' });
    await ingest(db, { agency: bureau, index: '99010611/2025-00062', title: '局的通知' });
    await ingest(
      db,
      {
        agency: other,
        index: '99010611/2025-00051',
        title: '管理处通知',
        body: standardBody.replace('按月', '按季度'),
      },
      later,
    );
    expect(await publisherOf('99010611/2025-00061')).toBe(bureau);
    expect((await unmerge(other)).userErrors).toEqual([]);
    expect([
      await publisherOf('99010611/2025-00061'),
      await publisherOf('99010611/2025-00062'),
      await publisherOf('99010611/2025-00051'),
    ]).toEqual([other, bureau, other]);
    await ingest(db, { agency: other, index: '99010611/2025-00063', title: '再一则通知' });
    expect(await publisherOf('99010611/2025-00063')).toBe(other);
  });

  it('leave alone what staff changed since, and count it', async () => {
    const query = '{ notice(by: { indexNumber: "99010611/2025-00051" }) { id revision } }';
    await merge(other, bureau);
    const { id, revision: expectedRevision } = (await ask(query)).data.notice;
    await ingest(db, { agency: third, index: '99010611/2025-00071', title: '管理所通知' });
    const correction = { id, expectedRevision, reason: '发布机构有误', agency: await idOf(third) };
    expect((await doing(ask, 'correctNotice', 'outcome')(correction)).userErrors).toEqual([]);
    const { userErrors, restored } = await unmerge(other);
    expect([userErrors, restored.notices, restored.skipped]).toEqual([[], 0, 1]);
    expect(await publisherOf('99010611/2025-00051')).toBe(third);
  });

  it('are refused to be undone where nothing was merged, nothing tells what was, and of nothing', async () => {
    const codeOf = async (input: object) =>
      (await unmerge(other, input)).userErrors.map(({ code, field }: any) => [code, field?.[1]]);
    expect(await codeOf({})).toEqual([['INVALID', 'duplicateId']]);
    expect(await codeOf({ duplicateId: 'nothing' })).toEqual([['NOT_FOUND', 'duplicateId']]);
    expect(await codeOf({ reason: ' ' })).toEqual([['REQUIRED', 'reason']]);
    await merge(other, bureau);
    await db.prisma.agencyMerge.deleteMany();
    expect(await codeOf({})).toEqual([['INVALID', 'duplicateId']]);
  });

  it('move whatever points to an agency: each foreign key belongs to an owner', async () => {
    const { movedParts } = await import('../../server/agencies/merge.mutations.js');
    const text = `SELECT c.conrelid::regclass::text AS "table", a.attname::text AS "column" FROM pg_constraint c
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
      WHERE c.contype = 'f' AND c.confrelid = '"Agency"'::regclass ORDER BY 1, 2`;
    const keys = (await db.rows({ name: '', label: 'test', values: [], text })).map(
      ({ table, column }) => `${String(table).replaceAll('"', '')}.${String(column)}`,
    );
    const moved = new Set(movedParts.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)));
    const history = ['AgencyMerge.duplicateId', 'AgencyMerge.targetId'];
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !moved.has(key) && !history.includes(key))).toEqual([]);
  });
});
