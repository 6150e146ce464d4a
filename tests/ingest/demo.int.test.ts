/** The demo pages are all there is to try at first: each link and each place has something behind it. */
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

describeEachHome('the demo pages', (home) => {
  let db: Db;
  let ask: Ask;
  beforeAll(async () => {
    db = await home.open();
    expect(await loadDemo(db, testNow)).toBe(8);
    ask = askApp(db);
  });
  afterAll(() => db.close());

  it('have addresses, of a name that is nobody’s, and attachments below them', async () => {
    const { data } = await ask(`{ notices(first: 100) { nodes {
      publishedOn agency { name } source { url } attachments { name url }
    } } }`);
    const told = data.notices.nodes.map(({ publishedOn, agency, source }: any) => {
      const { protocol, host, pathname } = new URL(source.url);
      expect(protocol).toBe('https:');
      expect(host).toBe(agency.name.startsWith('云浦市澄湖区') ? 'www.chenghu.example' : 'www.yunpu.example');
      expect(pathname).toContain(publishedOn.replaceAll('-', ''));
      return source.url;
    });
    expect(new Set(told).size).toBe(8);
    expect(data.notices.nodes.flatMap(({ attachments }: any) => attachments)).toContainEqual({
      name: expect.stringContaining('防汛责任人名单'),
      url: expect.stringMatching(/^https:\/\/www\.chenghu\.example\/.+\.docx$/),
    });
  });

  it('are of a district, in a city, in a province, with codes of their own', async () => {
    const { data } = await ask(`{
      division(code: "990106") { name level agencies(first: 0) { totalCount }
        parent { code name level parent { code name level children { nodes { code } } parent { code } } } }
    }`);
    expect(data.division).toMatchObject({
      name: '澄湖区',
      level: 'COUNTY',
      parent: { code: '990100', name: '云浦市', level: 'PREFECTURE' },
    });
    expect(data.division.parent.parent).toEqual({
      code: '990000',
      name: '江州省',
      level: 'PROVINCE',
      children: { nodes: [{ code: '990100' }] },
      parent: null,
    });
    expect(data.division.agencies.totalCount).toBeGreaterThan(10);
  });

  it.each([
    ['99', 8],
    ['9901', 8],
    ['990106', 7],
    ['990107', 0],
  ])('are found by the division %s', async (division, notices) => {
    const { data } = await ask(
      `query ($division: String!) {
        notices(filter: { division: $division }) { totalCount nodes { agency { division { code } } } }
        changes(first: 100, filter: { division: $division, kinds: [NOTICE_PUBLISHED] }) { nodes { kind } }
        search(query: "通知", first: 0, filter: { division: $division }) { totalCount }
        agencies(first: 0, filter: { division: $division }) { totalCount }
      }`,
      { division },
    );
    expect(data.notices.totalCount).toBe(notices);
    for (const { agency } of data.notices.nodes) expect(agency.division.code.startsWith(division)).toBe(true);
    expect(data.changes.nodes).toHaveLength(notices);
    expect([data.search.totalCount > 0, data.agencies.totalCount > 0]).toEqual([notices > 0, notices > 0]);
  });

  it('leave no place and no organ in doubt', async () => {
    const as = askApp(db, { role: 'STAFF', name: '值班员' });
    const { data } = await as(
      `{ doubts(first: 100, filter: { kinds: [DIVISION_UNPLACED, AGENCY_UNPLACED] }) { nodes { quote } } }`,
    );
    expect(data.doubts.nodes).toEqual([]);
  });
});
