/** Nodes and aliases that earlier rules made, mended by the command's steps. */
import { addNames, createAgency, type NewAgency } from '../../server/agencies/agency.store.js';
import { repair, repairPlan, told } from '../../server/ingest/repair.run.js';
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { describeEachHome } from '../kit/db.js';

const now = new Date('2025-09-01T00:00:00Z');
const page =
  '网站标识码：3205060012\n索引号：32050600/2025-1\n发布机构：苏州市吴中区水务局\n公开日期：2025-08-20\n标题：关于河道清淤的通知\n各镇人民政府：\n一、区财政局要做好保障。\n苏州市吴中区水务局\n2025年8月18日\n';

describeEachHome('the repair of agencies', ({ open }) => {
  let db: Db;
  const made = new Map<string, string>();
  const make = async (name: string, more: Partial<NewAgency> = {}): Promise<void> => {
    const agency = { name, shortName: null, kind: 'DEPARTMENT' as const, divisionCode: null, parentId: null, ...more };
    made.set(name, await db.prisma.$transaction((tx) => createAgency(tx, agency)));
  };
  const ask = (text: string) => db.rows({ name: '', label: 'test', values: [], text });

  beforeEach(async () => {
    db = await open();
    await ingestPage(db, { content: page }, now);
    await make('苏州市住房城乡建设局', { divisionCode: '320500' });
    await make('苏州市住房和城乡建设局', { divisionCode: '320500' });
    await make('苏州市人力资源社会保障局', { divisionCode: '320500' });
    await make('市场监管局');
    await make('澄湖城市副中心');
    await make('苏州市审计局', { divisionCode: '320500' });
    const bureau = (await db.prisma.agency.findFirstOrThrow({ where: { name: '苏州市吴中区水务局' } })).id;
    await db.prisma.$transaction((tx) =>
      addNames(tx, [{ agencyId: bureau, name: '我局', divisionCode: '320506', origin: 'SEEN' }]),
    );
    const generic = made.get('市场监管局') ?? '';
    await db.prisma.mention.updateMany({ data: { agencyId: generic } });
    await db.prisma.directiveAddressee.updateMany({ data: { agencyId: generic } });
  });
  afterEach(() => db.close());

  it('shows what it would do, and does nothing until it is told to', async () => {
    const lines = (await repairPlan(db)).map(told);
    expect(lines.map((line) => line.replace(/\s+/g, ' ')).sort()).toEqual([
      'drop alias 我局 of 苏州市吴中区水务局',
      'merge 苏州市住房城乡建设局 into 苏州市住房和城乡建设局',
      'remove 市场监管局: a class, 市场监督管理',
      'remove 澄湖城市副中心: not an agency',
      'rename 苏州市人力资源社会保障局 to 苏州市人力资源和社会保障局',
    ]);
    expect(await ask(`SELECT 1 FROM "AgencyName" WHERE "name" = '我局'`)).toHaveLength(1);
  }, 60_000);

  it('does it, logs it, and finds nothing to do the second time', async () => {
    const [before] = await ask('SELECT count(*)::int AS n FROM "Change"');
    for (const step of await repairPlan(db)) await repair(db, step);
    expect(await repairPlan(db)).toEqual([]);
    expect(await ask(`SELECT 1 FROM "AgencyName" WHERE "name" = '我局'`)).toEqual([]);
    expect(await ask(`SELECT 1 FROM "Agency" WHERE "name" IN ('市场监管局', '澄湖城市副中心')`)).toEqual([]);
    const told = await ask(
      `SELECT DISTINCT "scope"::text AS scope, "classFunction" AS class FROM "DirectiveAddressee"`,
    );
    expect(told).toEqual([{ scope: 'CLASS', class: '市场监督管理' }]);
    const [renamed] = await ask(`SELECT count(*)::int AS n FROM "AgencyName" n JOIN "Agency" a ON a."id" = n."agencyId"
      WHERE a."name" = '苏州市人力资源和社会保障局' AND n."name" LIKE '苏州市人力资源%'`);
    expect(renamed).toEqual({ n: 2 });
    const [after] = await ask('SELECT count(*)::int AS n FROM "Change"');
    expect(Number(after?.['n']) - Number(before?.['n'])).toBe(6);
  }, 60_000);

  it('leaves alone what staff named', async () => {
    const agencyId = made.get('市场监管局') ?? '';
    await db.prisma.$transaction((tx) =>
      addNames(tx, [{ agencyId, name: '云湖监管局', divisionCode: null, origin: 'STAFF' }]),
    );
    expect((await repairPlan(db)).map(told).join('\n')).not.toContain('市场监管局: a class');
  }, 60_000);
});
