/** Which pages are one notice: nothing that was given is overwritten by another document, and furniture is no change. */
import fc from 'fast-check';
import { fillKeys } from '../../server/ingest/fill-keys.js';
import { ingestPage, type IncomingPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { askApp } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const now = new Date('2025-09-03T00:00:00Z');

interface Parts {
  readonly title?: string;
  readonly index?: string;
  readonly number?: string;
  readonly publisher?: string;
  readonly body?: string;
  readonly foot?: string;
}
const flood =
  '一、各镇要在汛期前检查堤防和水闸，备足物料，落实值守。\n二、区水务局要按月通报，对走过场的通报批评，逐一登记险工险段。';
const heat =
  '一、各镇要组织志愿者看望独居老人，送去凉茶和药品。\n二、公园和图书馆要延长开放时间，设置纳凉点，公布名单和电话。';

const textPage = ({ title, index, number, publisher, body = flood, foot = '' }: Parts): string =>
  [
    `标题：${title ?? '关于做好防汛备汛工作的通知'}`,
    index === undefined ? '' : `索引号：${index}`,
    number === undefined ? '' : `发文字号：${number}`,
    `发布机构：${publisher ?? '云浦市澄湖区水务局'}`,
    '公开日期：2025-03-06',
    '',
    '各镇人民政府：',
    body,
    publisher ?? '云浦市澄湖区水务局',
    '2025年3月6日',
    foot,
  ]
    .filter((line, i) => line !== '' || i === 5)
    .join('\n');
const site = '网站标识码9901060012';

const outcomes = async (db: Db, ...pages: readonly IncomingPage[]): Promise<string[]> => {
  const found: string[] = [];
  for (const page of pages) {
    const saved = await ingestPage(db, page, now);
    const id = 'noticeId' in saved ? saved.noticeId : 'none';
    const known = found.findIndex((line) => line.endsWith(id));
    found.push(`${saved.outcome} ${known < 0 ? id : (found[known] ?? '')}`.replace(/ \w+ /, ' '));
  }
  const ids = [...new Set(found.map((line) => line.split(' ').at(-1)))];
  return found.map((line) => `${line.split(' ')[0] ?? ''} ${ids.indexOf(line.split(' ').at(-1)) + 1}`);
};

const draws = Number(process.env['IDENTITY_DRAWS'] ?? 6);

describeEachHome('the identity of a document', ({ open }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());
  const warnings = async (): Promise<string[]> => {
    const { notices } = (await askApp(db)('{ notices(first: 100) { nodes { title warnings { code field } } } }')).data;
    return notices.nodes
      .map(({ title, warnings: found }: { title: string; warnings: { code: string; field: string }[] }) => {
        const codes = found.filter(({ code }) => code === 'SHARED_IDENTIFIER').map(({ field }) => field);
        return `${title} ${codes.join()}`;
      })
      .sort();
  };

  it('keeps both documents that share an index number on one site, and warns of both', async () => {
    const winter = { title: '做好冬季取暖的通知', body: heat, index: '99010603/2025-00021', foot: site };
    const summer = { title: '做好夏季送凉的通知', index: '99010603/2025-00021', foot: site };
    const pages = [summer, winter].map((page, i) => ({
      content: textPage(page),
      sourceUrl: `https://www.chenghu.gov.cn/a/${i}.html`,
    }));
    expect(await outcomes(db, ...pages, ...pages)).toEqual(['CREATED 1', 'CREATED 2', 'UNCHANGED 1', 'UNCHANGED 2']);
    expect(await warnings()).toEqual(['做好冬季取暖的通知 indexNumber', '做好夏季送凉的通知 indexNumber']);
    const asked = await askApp(db)('{ notice(by: { indexNumber: "99010603/2025-00021" }) { title } }');
    expect(asked.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'by',
      notices: [{ title: '做好夏季送凉的通知' }, { title: '做好冬季取暖的通知' }],
    });
  });

  it.each(['K0001', '99010603/', '99010603/2022-None'])('takes nothing from the placeholder %s', async (index) => {
    const [one, two] = [textPage({ index, foot: site }), textPage({ index, foot: site, title: '送凉', body: heat })];
    expect(await outcomes(db, { content: one }, { content: two })).toEqual(['CREATED 1', 'CREATED 2']);
    expect((await warnings()).join()).not.toContain('indexNumber');
  });

  it('keeps all of several documents that differ in nothing but the site that has them', async () => {
    const pages = [1, 2, 3, 4].map((i) => ({
      content: `<html><head><title>关于做好防汛备汛工作的通知</title><meta name="SiteIDCode" content="990106001${i}"></head><body><h1>关于做好防汛备汛工作的通知</h1>
<p>发布机构：云浦市澄湖区水务局　公开日期：2025-03-06</p>${flood.replace(/^/gm, '<p>')}</body></html>`,
    }));
    expect(await outcomes(db, ...pages)).toEqual(['CREATED 1', 'CREATED 2', 'CREATED 3', 'CREATED 4']);
    expect(await outcomes(db, ...pages)).toEqual(['UNCHANGED 1', 'UNCHANGED 2', 'UNCHANGED 3', 'UNCHANGED 4']);
  });

  it.each(['云浦市澄湖区水务局、云浦市澄湖区城市管理局', '云浦市澄湖区水务局供水科', '区水务局'])(
    'knows a page of %s again, whatever stands around it',
    async (publisher) => {
      const page = (aside: string): IncomingPage => ({
        content: `<title>关于做好防汛备汛工作的通知</title><div class="aside">${aside}</div><div class="content"><h1>关于做好防汛备汛工作的通知</h1>
<p>发布机构：${publisher}　公开日期：2025-03-06</p><p>各镇人民政府：</p>${flood.replace(/^/gm, '<p>')}<p>云浦市澄湖区水务局</p></div>`,
      });
      expect(await outcomes(db, page('今日访问 11'), page('今日访问 12'), page('今日访问 13'))).toEqual([
        'CREATED 1',
        'UNCHANGED 1',
        'UNCHANGED 1',
      ]);
    },
  );

  it('finds a page again at every form of its address, and by each', async () => {
    const content = textPage({});
    const forms = [
      'https://www.chenghu.gov.cn/a/117.html',
      'http://www.chenghu.gov.cn/a/117.html',
      'https://m.chenghu.gov.cn/a/117.html?from=wx',
      'https://www.chenghu.gov.cn/a/117.html#top',
    ];
    const pages = forms.map((sourceUrl) => ({ content, sourceUrl }));
    expect(await outcomes(db, ...pages)).toEqual(['CREATED 1', 'UNCHANGED 1', 'UNCHANGED 1', 'UNCHANGED 1']);
    for (const form of forms) {
      const { data } = await askApp(db)(`{ notice(by: { sourceUrl: "${form}" }) { title } }`);
      expect([form, data.notice?.title]).toEqual([form, '关于做好防汛备汛工作的通知']);
    }
  });

  it('knows one document at two addresses by its number, and follows its correction at either', async () => {
    const numbered = { index: '99010603/2025-00021', foot: site };
    const [one, two] = ['a/1', 'zt/9'].map((path) => `https://www.chenghu.gov.cn/${path}.html`);
    const corrected = textPage({ ...numbered, body: flood.replace('按月', '按季度') });
    expect(
      await outcomes(
        db,
        { content: textPage(numbered), sourceUrl: one },
        { content: textPage(numbered), sourceUrl: two },
        { content: corrected, sourceUrl: two },
      ),
    ).toEqual(['CREATED 1', 'UNCHANGED 1', 'REVISED 1']);
  });

  it('keeps two organs with one document number apart', async () => {
    const number = '青政办〔2025〕5号';
    const offices = ['云浦市澄湖区人民政府办公室', '云浦市松源区人民政府办公室'];
    const pages = offices.map((publisher) => ({ content: textPage({ publisher, number }) }));
    expect(await outcomes(db, ...pages)).toEqual(['CREATED 1', 'CREATED 2']);
    expect((await warnings()).join()).not.toContain('documentNumber');
    const asked = await askApp(db)(`{ notice(by: { documentNumber: "${number}" }) { title } }`);
    expect(asked.errors?.[0]?.extensions?.['notices']).toHaveLength(2);
  });

  it.each([
    [1, 2],
    [2, 1],
  ])('links pages of one document, page %i first', async (...order) => {
    const bodies = [flood, heat];
    const pages = order.map((page) => ({
      content: textPage({
        index: '99010603/2025-00021',
        body: bodies[page - 1] ?? '',
        foot: `第 ${page} 页 共 2 页\n${site}`,
      }),
      sourceUrl: `https://www.chenghu.gov.cn/a/117${page === 1 ? '' : `_${page}`}.html`,
    }));
    expect(await outcomes(db, ...pages)).toEqual(['CREATED 1', 'CREATED 2']);
    const { data } = await askApp(db)(
      '{ notices(first: 9) { nodes { part partOf { part } parts { part directives(first: 9, filter: { topLevelOnly: true }) { totalCount } } } } }',
    );
    expect(data.notices.nodes.filter(({ partOf }: { partOf: unknown }) => partOf === null)).toEqual([
      { part: 1, partOf: null, parts: [{ part: 2, directives: { totalCount: 2 } }] },
    ]);
  });

  it('finds a page by its index number however many others share its document number', async () => {
    const pages = Array.from({ length: 25 }, (_, i) => ({
      content: textPage({
        index: `99010603/2025-${String(i).padStart(5, '0')}`,
        number: '澄水发〔2025〕9号',
        foot: site,
      }),
    }));
    await outcomes(db, ...pages);
    const last = pages.at(-1)?.content ?? '';
    expect(await outcomes(db, { content: last.replace('按月', '按季度') })).toEqual(['REVISED 1']);
  });

  it('gives the notices of an earlier version the keys under which their pages come again', async () => {
    const pages = [1, 2].map((i) => ({
      content: textPage({ title: `关于河道保洁的第${i}号通知`, foot: site }),
      sourceUrl: `https://www.chenghu.gov.cn/a/${i}.html`,
    }));
    await outcomes(db, ...pages);
    await db.prisma.documentKey.deleteMany();
    await db.prisma.setting.deleteMany({ where: { key: 'documentKeys' } });
    expect([await fillKeys(db), await fillKeys(db)]).toEqual([2, 0]);
    const again = pages.map((page) => ({ ...page, sourceUrl: page.sourceUrl.replace('https://www', 'http://m') }));
    expect((await outcomes(db, ...again)).map((outcome) => outcome.split(' ')[0])).toEqual(['UNCHANGED', 'UNCHANGED']);
  });

  it(
    'loses no page, in whatever order they come',
    async () => {
      const titles = ['关于做好防汛备汛工作的通知', '关于做好夏季送凉工作的通知'];
      const page = fc.record({
        title: fc.constantFrom(...titles),
        index: fc.constantFrom(undefined, 'K0001', '99010603/2025-00021', '99010603/2025-00022'),
        number: fc.constantFrom(undefined, '澄水发〔2025〕9号'),
        publisher: fc.constantFrom('云浦市澄湖区水务局', '云浦市松源区水务局'),
        body: fc.constantFrom(flood, heat, flood.replace('按月', '按季度')),
        path: fc.constantFrom(null, 'a/1.html', 'a/2.html'),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(page, { minLength: 2, maxLength: 7 }), async (given) => {
          const fresh = await open();
          try {
            await everyPageIsKept(
              fresh,
              given.map(({ path, index, number, ...parts }) => ({
                content: textPage({ ...parts, ...(index && { index }), ...(number && { number }), foot: site }),
                ...(path === null ? {} : { sourceUrl: `https://www.chenghu.gov.cn/${path}` }),
              })),
            );
          } finally {
            await fresh.close();
          }
        }),
        { numRuns: draws },
      );
    },
    60_000 + draws * 3_000,
  );
});

/** Each page is a state of the notice that took it, and no notice ever had states of two documents. */
async function everyPageIsKept(db: Db, pages: readonly (IncomingPage & { readonly content: string })[]): Promise<void> {
  for (const page of pages) {
    const saved = await ingestPage(db, page, now);
    if (!('noticeId' in saved)) throw new Error('a page was rejected');
    const revisions = await db.prisma.revision.findMany({
      where: { noticeId: saved.noticeId },
      include: { text: { select: { body: true } } },
      orderBy: { number: 'asc' },
    });
    const proper = saved.preview.body.slice(saved.preview.bodyStart, saved.preview.bodyEnd);
    expect(revisions.some(({ text }) => text.body.includes(proper))).toBe(true);
    const subjects = revisions.map(({ title, text }) => ({ title, isFlood: text.body.includes('汛期前') }));
    // A title may be corrected, and so may a text, one after the other; both at once are another document.
    for (const [i, { title, isFlood }] of subjects.slice(1).entries())
      expect(title !== subjects[i]?.title && isFlood !== subjects[i]?.isFlood).toBe(false);
  }
}
