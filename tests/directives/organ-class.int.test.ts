/** Directives for a class of organs can be asked for. All of it is invented. */
import { ingestPage } from '../../server/ingest/run.js';
import { askApp } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const page =
  '网站标识码：3205000012\n索引号：32050000/2025-1\n发布机构：苏州市人民政府\n公开日期：2025-08-20\n标题：关于校舍检查的通知\n各区县教育局、财政局：\n一、各区县教育局要在9月底前完成检查。\n二、市水务局要做好供水。\n苏州市人民政府\n2025年8月18日\n';

describeEachHome('a class of organs', ({ open }) => {
  it('is told by addressees, and found by what it is there for or by any of its names', async () => {
    const db = await open();
    await ingestPage(db, { content: page }, new Date('2025-09-01T00:00:00Z'));
    const ask = askApp(db);
    const told = await ask(
      '{ notices(first: 1) { nodes { addressees { text scope agency { name } organClass { function level } } } } }',
    );
    expect(told.data.notices.nodes[0].addressees).toEqual([
      { text: '各区县教育局', scope: 'CLASS', agency: null, organClass: { function: '教育', level: 'COUNTY' } },
      { text: '财政局', scope: 'CLASS', agency: null, organClass: { function: '财政', level: 'COUNTY' } },
    ]);
    const found = async (organClass: string): Promise<string[]> => {
      const query = `{ directives(first: 5, filter: { organClass: ${organClass} }) { nodes { text } } }`;
      return (await ask(query)).data.directives.nodes.map(({ text }: { text: string }) =>
        text.replace(/^.、/, '').slice(0, 6),
      );
    };
    for (const name of ['教育', '教育局', '教委', '教育部门'])
      expect(await found(`{ function: "${name}", level: COUNTY }`)).toEqual(['各区县教育局']);
    expect(await found('{ function: "教育", level: TOWNSHIP }')).toEqual([]);
    expect(await found('{ function: "水务" }')).toEqual([]);
    await db.close();
  }, 60_000);
});

describeEachHome('a page whose 发布机构 is the name of a site', ({ open }) => {
  it('is published by the organ in its title', async () => {
    const db = await open();
    const content =
      '索引号：99010600/2025-7\n发布机构：中国澄湖\n公开日期：2025-08-20\n标题：云浦市澄湖区林业局关于造林的通知\n各镇人民政府：\n一、各镇要做好造林。\n云浦市澄湖区林业局\n2025年8月18日\n';
    expect((await ingestPage(db, { content }, new Date('2025-09-01T00:00:00Z'))).outcome).toBe('CREATED');
    const { data } = await askApp(db)('{ notices(first: 1) { nodes { agency { name } } } }');
    expect(data.notices.nodes[0].agency.name).toBe('云浦市澄湖区林业局');
    await db.close();
  }, 60_000);
});
