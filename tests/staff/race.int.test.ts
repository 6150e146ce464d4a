/** Staff and ingestion at the same moment: whoever comes second sees what the first did. */
import { ingestPage } from '../../server/ingest/run.js';
import { askApp } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, clerk, doing, ingest, now, page, standardBody } from './staff.kit.js';

const bureau = '云浦市澄湖区水务局';
const other = '澄湖水务管理处';

describeEachHome('at the same moment', ({ open }) => {
  it('a merge leaves nothing with the duplicate, whatever pages name it meanwhile', async () => {
    const db = await open();
    await ingest(db);
    await ingest(db, { agency: other, index: '99010611/2025-10000', title: '管理处通知' });
    const ask = asClerk(db);
    const idOf = async (name: string) => (await ask(`{ agency(by: { name: "${name}" }) { id } }`)).data.agency.id;
    const input = { duplicate: await idOf(other), target: await idOf(bureau), reason: '同一机构' };
    const gone = await db.prisma.agency.findFirstOrThrow({ where: { name: other } });
    const pages = Array.from({ length: 12 }, (_, i) =>
      page({ agency: other, index: `99010611/2025-1${1000 + i}`, title: `通知${i}` }),
    );
    const [merged, ...ingested] = await Promise.all([
      doing(ask, 'mergeAgencies', 'agency { name }')(input),
      ...pages.map((content) => ingestPage(db, { content }, now)),
    ]);
    expect(merged.userErrors).toEqual([]);
    expect(ingested.map(({ outcome }) => outcome)).toEqual(pages.map(() => 'CREATED'));
    expect(await db.prisma.notice.count({ where: { agencyId: gone.id } })).toBe(0);
    expect(await db.prisma.mention.count({ where: { agencyId: gone.id } })).toBe(0);
    expect(await db.prisma.directive.count({ where: { issuerId: gone.id } })).toBe(0);
    await db.close();
  });

  it('a merge that is undone leaves nothing with the target that names the duplicate', async () => {
    const db = await open();
    await ingest(db);
    await ingest(db, { agency: other, index: '99010611/2025-10000', title: '管理处通知' });
    const ask = asClerk(db);
    const idOf = async (name: string) => (await ask(`{ agency(by: { name: "${name}" }) { id } }`)).data.agency.id;
    const [duplicate, target] = [await idOf(other), await idOf(bureau)];
    const merged = await doing(ask, 'mergeAgencies', '__typename')({ duplicate, target, reason: '同一机构' });
    expect(merged.userErrors).toEqual([]);
    const pages = Array.from({ length: 12 }, (_, i) =>
      page({ agency: other, index: `99010611/2025-1${1000 + i}`, title: `通知${i}` }),
    );
    const [undone, ...ingested] = await Promise.all([
      doing(ask, 'unmergeAgencies', '__typename')({ duplicateId: duplicate, reason: '误并' }),
      ...pages.map((content) => ingestPage(db, { content }, now)),
    ]);
    expect(undone.userErrors).toEqual([]);
    expect(ingested.map(({ outcome }) => outcome)).toEqual(pages.map(() => 'CREATED'));
    const { id: agencyId } = await db.prisma.agency.findFirstOrThrow({ where: { name: other } });
    expect(await db.prisma.notice.count({ where: { agencyId } })).toBe(13);
    expect(await db.prisma.mention.count({ where: { text: other, agencyId: { not: agencyId } } })).toBe(0);
    await db.close();
  });

  it('a correction is not lost to a reading of the page', async () => {
    const db = await open();
    await ingest(db);
    const ask = askApp(db, clerk);
    const id = (await ask('{ notices { nodes { id } } }')).data.notices.nodes[0].id;
    const correct = doing(ask, 'correctNotice', 'notice { title }');
    const [corrected, read] = await Promise.all([
      correct({ id, expectedRevision: 1, reason: '标题有误', title: '更正的标题' }),
      ingest(db, { body: standardBody.replace('按月', '按季度') }, new Date('2025-09-05T00:00:00Z')),
    ]);
    expect(read.outcome).toBe('REVISED');
    const done = corrected.userErrors.length === 0;
    const { title, revision } = (await ask('{ notices { nodes { title revision } } }')).data.notices.nodes[0];
    expect(title).toBe(done ? '更正的标题' : '澄湖区水务局关于河道保洁的通知');
    expect(revision).toBe(done ? 3 : 2);
    expect(await db.prisma.revision.count()).toBe(revision);
    await db.close();
  });
});
