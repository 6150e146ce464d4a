/** What partners ask of lists of directives: each thing once, by day, by role, as written. */
import type { AddresseeRole, AddresseeScope } from '../../server/platform/_generated/prisma/client.js';
import type { Db } from '../../server/platform/db.js';
import { marksOf, roleMarks, scopeMarks } from '../../server/domain/addressee-marks.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, doing, ingest } from '../staff/staff.kit.js';

const body = `一、加强巡查。区水务局要在2025年11月20日前完成泵站检修。区教育局要在2025年10月15日前排查校舍30处。
二、抓好考核，2025年9月30日前完成。（牵头单位：区水务局；配合单位：区财政局）
三、做好宣传。各单位要在2025年12月1日前报送信息。
四、严守纪律。区水务局要遵守保密规定。`;

describeEachHome('lists of directives', (home) => {
  let db: Db;
  let ask: Ask;
  beforeEach(async () => {
    db = await home.open();
    ask = askApp(db);
    await ingest(db, { body });
  });
  afterEach(() => db.close());

  const list = async (args: string, at = 'directives', by = ''): Promise<{ paths: string[]; totalCount: number }> => {
    const selection = `${at}(${args || 'first: 50'}) { totalCount nodes { path } }`;
    const { data, errors } = await ask(
      by === '' ? `{ ${selection} }` : `{ found: agency(by: { name: "${by}" }) { ${selection} } }`,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    const { nodes, totalCount } = (by === '' ? data : data.found)[at];
    return { paths: nodes.map(({ path }: { path: string }) => path), totalCount };
  };
  const ofWater = (args: string) => list(args, 'assignedDirectives', '云浦市澄湖区水务局');
  const all = 'orderBy: DOCUMENT, granularity: BOTH';

  it('have a whole or its parts, count what they have, and have both on demand', async () => {
    const both = await list(all);
    const parts = both.paths.filter((path) => both.paths.some((whole) => path.startsWith(`${whole}.`)));
    const wholes = both.paths.filter((path) => both.paths.some((part) => part.startsWith(`${path}.`)));
    expect(parts.length).toBeGreaterThan(1);
    const once = await list('orderBy: DOCUMENT');
    expect(once.paths).toEqual(both.paths.filter((path) => !parts.includes(path)));
    const leaves = await list('orderBy: DOCUMENT, granularity: LEAVES');
    expect(leaves.paths).toEqual(both.paths.filter((path) => !wholes.includes(path)));
    for (const { paths, totalCount } of [both, once, leaves]) expect(totalCount).toBe(paths.length);
    const { data } = await ask(
      '{ notices { nodes { directives { totalCount } all: directives(granularity: BOTH) { totalCount } } } }',
    );
    expect(data.notices.nodes).toEqual([
      { directives: { totalCount: once.paths.length }, all: { totalCount: both.paths.length } },
    ]);
  });

  it('say the same in older words, which give way to granularity', async () => {
    const [whole, leaves, both] = [
      await list('granularity: WHOLE'),
      await list('granularity: LEAVES'),
      await list('granularity: BOTH'),
    ];
    expect(new Set([whole, leaves, both].map(({ totalCount }) => totalCount)).size).toBe(3);
    for (const args of ['', 'parts: false', 'parts: null', 'granularity: null', 'parts: true, granularity: WHOLE'])
      expect([args, await list(args)]).toEqual([args, whole]);
    for (const args of [
      'parts: true',
      'parts: true, granularity: BOTH',
      'granularity: BOTH, filter: { leavesOnly: true }',
    ])
      expect([args, await list(args)]).toEqual([args, both]);
    for (const args of ['filter: { leavesOnly: true }', 'parts: true, filter: { leavesOnly: true }'])
      expect([args, await list(args)]).toEqual([args, leaves]);
    const { data } = await ask(
      `{ notices { nodes { whole: directives(granularity: WHOLE) { totalCount } leaves: directives(granularity: LEAVES) { totalCount } } } }`,
    );
    expect(data.notices.nodes).toEqual([
      { whole: { totalCount: whole.totalCount }, leaves: { totalCount: leaves.totalCount } },
    ]);
  });

  it('keep a part whose whole staff rejected, in the kept number, too', async () => {
    const { data } = await ask('{ directives(granularity: BOTH) { nodes { id path parent { id } } } }');
    const part = data.directives.nodes.find(({ parent }: { parent: object | null }) => parent !== null);
    const before = await list('');
    expect(before.paths).not.toContain(part.path);
    await doing(asClerk(db), 'reviewDirective', 'directive { id }')({ id: part.parent.id, review: 'REJECTED' });
    const after = await list('');
    expect(after.paths).toContain(part.path);
    const kept = await ask('{ notices { nodes { directives { totalCount } } } }');
    expect(kept.data.notices.nodes).toEqual([{ directives: { totalCount: after.totalCount } }]);
  });

  it('go by the day, the undated last, and from a day on by what is due next', async () => {
    const { data } = await ask(`{ directives(orderBy: DUE_BY, granularity: LEAVES) { nodes { targets { dueBy } } } }`);
    const days = data.directives.nodes.map(
      ({ targets }: any) => targets.map(({ dueBy }: any) => dueBy).find((day: unknown) => day) ?? 'none',
    );
    expect(days.filter((day: string) => day !== 'none').length).toBeGreaterThan(2);
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toBe('none');
    const from = 'orderBy: DUE_BY, filter: { dueBy: { from: "2025-10-01" } }';
    expect((await list(from)).paths[0]).toMatch(/^1/); // the school's day, and not the pumps'
    expect((await ofWater(`${from}, granularity: LEAVES`)).paths).toHaveLength(1);
  });

  it('ask scope and role of the organ whose list it is', async () => {
    expect((await ofWater('filter: { roles: [LEAD] }')).paths).toEqual((await list('filter: { roles: [LEAD] }')).paths);
    expect((await ofWater('filter: { roles: [SUPPORT] }')).paths).toEqual([]);
    expect((await list('filter: { roles: [SUPPORT] }', 'assignedDirectives', '云浦市澄湖区财政局')).paths).toHaveLength(
      1,
    );
    expect((await list('filter: { scopes: [ALL_UNITS] }')).paths).toHaveLength(1);
    expect((await list('filter: { scopes: [ALL_UNITS], roles: [LEAD] }')).paths).toEqual([]);
  });

  it('know scopes and roles by the same bits as the database', async () => {
    for (const scope of Object.keys(scopeMarks) as AddresseeScope[])
      for (const role of [null, ...(Object.keys(roleMarks) as AddresseeRole[])]) {
        const text = `SELECT "addresseeMark"('${scope}'::"AddresseeScope", ${role ? `'${role}'` : 'NULL'}::"AddresseeRole") AS mark,
          (SELECT count(*)::int FROM unnest(enum_range(NULL::"AddresseeScope"))) AS scopes, (SELECT count(*)::int FROM unnest(enum_range(NULL::"AddresseeRole"))) AS roles`;
        const sizes = { scopes: Object.keys(scopeMarks).length, roles: Object.keys(roleMarks).length };
        expect(await db.rows({ name: '', label: 'test', values: [], text })).toEqual([
          { mark: marksOf([{ scope, role }]), ...sizes },
        ]);
      }
  });
});
