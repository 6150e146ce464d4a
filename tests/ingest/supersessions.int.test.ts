/** Documents that repeal, amend and correct others: linked whatever the order, and validity follows. All of it is invented. */
import { loadPages } from '../../server/ingest/bulk/load.js';
import { readForLoading } from '../../server/ingest/bulk/read-page.js';
import { ingestPage } from '../../server/ingest/run.js';
import { settleDue } from '../../server/ingest/settle-due.js';
import type { Db } from '../../server/platform/db.js';
import { askApp } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const now = new Date('2025-09-03T00:00:00Z');
interface Page {
  readonly title: string;
  readonly said: string;
  readonly number?: string;
  readonly on: string;
  readonly by?: string;
  readonly rows?: string;
}
const pageOf = ({ title, said, number, on, by = '云浦市澄湖区人民政府', rows = '' }: Page): string =>
  [
    `标题：${title}`,
    number ? `文号：${number}` : '',
    `发布机构：${by}`,
    `公开日期：${on}`,
    rows,
    '各镇人民政府：',
    said,
    by,
    on,
  ]
    .filter((line) => line !== '')
    .join('\n');

const old: Page = {
  title: '云浦市澄湖区人民政府关于印发《澄湖区河道管理规定》的通知',
  number: '澄政发〔2015〕3号',
  said: '现将《澄湖区河道管理规定》印发给你们，各镇要认真执行。',
  on: '2015-03-02',
};
const plain: Page = {
  title: '澄湖区渔港管理办法',
  said: '各镇要加强渔港管理，落实安全责任。',
  on: '2016-04-01',
  rows: '有效性：有效',
};
const repealing: Page = {
  title: '关于印发《澄湖区河道管护办法》的通知',
  number: '澄政发〔2025〕5号',
  said: '本办法自2025年5月1日起施行，《澄湖区河道管理规定》（澄政发〔2015〕3号）同时废止。',
  on: '2025-03-10',
};
const later: Page = {
  title: '关于渔港管理的通知',
  number: '澄政发〔2025〕9号',
  said: '自2026年1月1日起，《澄湖区渔港管理办法》废止。',
  on: '2025-08-01',
};
const amending: Page = {
  title: '关于修改《澄湖区渔港管理办法》的决定',
  said: '决定对《澄湖区渔港管理办法》作如下修改：第三条修改为由区农业农村局管理。',
  on: '2024-02-01',
};
/** One name, and one number, of another place. */
const elsewhere: Page = {
  title: '关于印发《澄湖区河道管理规定》的通知',
  number: '澄政发〔2015〕3号',
  by: '云泽市青山县人民政府',
  said: '各镇要认真执行青山县的规定，不得有误。',
  on: '2015-06-01',
};
const reading: Page = {
  title: '《澄湖区河道管护办法》政策解读',
  said: '新办法施行后，《澄湖区渔港管理办法》同时废止，请各镇做好衔接。',
  on: '2025-03-11',
};
const pages = [old, plain, repealing, later, amending, elsewhere, reading];

const links = `SELECT x."title" AS "by", c."how"::text, c."title", c."documentNumber", c."on"::text, n."title" AS "of", a."name" AS "agency"
  FROM "Citation" c JOIN "Notice" x ON x."id" = c."noticeId" LEFT JOIN "Notice" n ON n."id" = c."citedId" LEFT JOIN "Agency" a ON a."id" = n."agencyId" WHERE c."how" IS NOT NULL`;
const states = `SELECT n."title", a."name", n."validity"::text, n."validUntil"::text FROM "Notice" n JOIN "Agency" a ON a."id" = n."agencyId"`;

describeEachHome('documents that supersede others', ({ open }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  }, 120_000);
  afterEach(() => db.close());

  const rows = async (text: string): Promise<string[]> =>
    (await db.rows({ name: '', label: 'test', values: [], text }))
      .map((row) => JSON.stringify(Object.values(row)))
      .sort();
  const ingest = (page: Page, at = now) => ingestPage(db, { content: pageOf(page) }, at);
  const validityOf = async (title: string) => {
    const { validity, validUntil } = await db.prisma.notice.findFirstOrThrow({ where: { title } });
    return [validity, validUntil?.toISOString().slice(0, 10) ?? null];
  };

  it('are linked and settled alike in every order, one by one and together', async () => {
    await db.close();
    const found: unknown[] = [];
    for (const order of [pages, [...pages].reverse(), [repealing, amending, reading, plain, later, elsewhere, old]]) {
      const home = await open();
      db = home;
      for (const page of order) expect((await ingest(page)).outcome).toBe('CREATED');
      found.push([await rows(links), await rows(states)]);
      await home.close();
    }
    db = await open();
    await loadPages(
      db,
      pages.map((page) => readForLoading({ content: pageOf(page) })),
      { now },
    );
    found.push([await rows(links), await rows(states)]);
    for (const other of found) expect(other).toEqual(found[0]);
    expect(await rows(links)).toEqual(
      [
        JSON.stringify([
          repealing.title,
          'REPEALS',
          '澄湖区河道管理规定',
          old.number,
          '2025-05-01',
          old.title,
          '云浦市澄湖区人民政府',
        ]),
        JSON.stringify([amending.title, 'AMENDS', plain.title, null, null, plain.title, '云浦市澄湖区人民政府']),
        JSON.stringify([later.title, 'REPEALS', plain.title, null, '2026-01-01', plain.title, '云浦市澄湖区人民政府']),
      ].sort(),
    );
    expect(await validityOf(old.title)).toEqual(['REPEALED', '2025-05-01']);
    expect(await validityOf(plain.title)).toEqual(['IN_FORCE', '2026-01-01']);
    expect(await validityOf(elsewhere.title)).toEqual(['UNSTATED', null]);
  }, 240_000);

  it('end what they repeal when the day has come', async () => {
    await ingest(plain);
    await ingest(later);
    await ingest({
      ...amending,
      title: '关于渔船检验的通知',
      said: '各镇要做好渔船检验，确保安全。',
      rows: '失效日期：2025-12-31',
    });
    expect(await settleDue(db, new Date('2025-12-30T00:00:00Z'))).toBe(0);
    const changes = await db.prisma.change.count();
    expect(await settleDue(db, new Date('2026-01-02T00:00:00Z'))).toBe(2);
    expect(await validityOf(plain.title)).toEqual(['REPEALED', '2026-01-01']);
    expect(await validityOf('关于渔船检验的通知')).toEqual(['EXPIRED', '2025-12-31']);
    expect(await db.prisma.change.count()).toBe(changes + 2);
    expect(await settleDue(db, new Date('2026-01-02T00:00:00Z'))).toBe(0);
  });

  it('make no revision of what they repeal, but a change that readers follow', async () => {
    await ingest(old);
    const before = await db.prisma.change.count();
    await ingest(repealing);
    const changes = await db.prisma.change.findMany({ orderBy: { position: 'asc' }, skip: before });
    expect(changes.map(({ kind, revision }) => [kind, revision])).toEqual([
      ['NOTICE_PUBLISHED', 1],
      ['NOTICE_REVISED', 1],
    ]);
    expect((await ingest(old)).outcome).toBe('UNCHANGED');
    expect(await validityOf(old.title)).toEqual(['REPEALED', '2025-05-01']);
    expect((await ingest(repealing)).outcome).toBe('UNCHANGED');
    expect(await db.prisma.change.count()).toBe(before + 2);
  });

  it('repeal nothing any more when they say something else, or are withdrawn', async () => {
    await ingest(old);
    const saved = await ingest(repealing);
    const ask = askApp(db, { role: 'STAFF', name: '值班员' });
    const id = async (): Promise<string> =>
      (await ask(`{ notice(by: { documentNumber: "${repealing.number ?? ''}" }) { id } }`)).data.notice.id;
    const turn = `mutation ($id: ID!) { withdrawNotice(input: { id: $id, reason: "试" }) { userErrors { code } } }`;
    expect('noticeId' in saved).toBe(true);
    await ask(turn, { id: await id() });
    expect(await validityOf(old.title)).toEqual(['UNSTATED', null]);
    await ask(turn.replace('withdraw', 'restore'), { id: await id() });
    expect(await validityOf(old.title)).toEqual(['REPEALED', '2025-05-01']);
    expect((await ingest({ ...repealing, said: '本办法自2025年5月1日起施行，各镇要认真执行。' })).outcome).toBe(
      'REVISED',
    );
    expect(await validityOf(old.title)).toEqual(['UNSTATED', null]);
  });

  it('are told by both sides, with their place', async () => {
    for (const page of pages) await ingest(page);
    const part = 'nodes { how on title documentNumber span { quote } by { title } of { title } }';
    const { data, errors } = await askApp(db)(
      `{ notices(filter: { validities: [REPEALED] }) { nodes { title validity validUntil supersedes { totalCount } supersededBy { ${part} } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.notices.nodes).toEqual([
      {
        title: old.title,
        validity: 'REPEALED',
        validUntil: '2025-05-01',
        supersedes: { totalCount: 0 },
        supersededBy: {
          nodes: [
            {
              how: 'REPEALS',
              on: '2025-05-01',
              title: '澄湖区河道管理规定',
              documentNumber: old.number,
              span: { quote: '《澄湖区河道管理规定》（澄政发〔2015〕3号）' },
              by: { title: repealing.title },
              of: { title: old.title },
            },
          ],
        },
      },
    ]);
  });

  it('leave open what several could be', async () => {
    const two = {
      ...plain,
      on: '2018-04-01',
      rows: '文号：澄政发〔2018〕6号',
      said: '各镇要落实渔港管理的新要求，确保安全。',
    };
    await ingest({ ...plain, rows: '文号：澄政发〔2016〕6号' });
    await ingest(two);
    await ingest(later, new Date('2026-03-01T00:00:00Z'));
    const [link] = await db.prisma.citation.findMany({ where: { how: 'REPEALS' } });
    expect(link).toMatchObject({ title: plain.title, citedId: null });
    expect(
      (await db.prisma.notice.findMany({ where: { title: plain.title } })).map(({ validity }) => validity),
    ).toEqual(['UNSTATED', 'UNSTATED']);
  });

  it('leave what staff say', async () => {
    await ingest(old);
    const ask = askApp(db, { role: 'STAFF', name: '值班员' });
    const { id } = (await ask(`{ notice(by: { documentNumber: "${old.number ?? ''}" }) { id } }`)).data.notice;
    const corrected = await ask(
      `mutation { correctNotice(input: { id: "${id as string}", expectedRevision: 1, reason: "查证", validity: IN_FORCE }) { userErrors { message } } }`,
    );
    expect(corrected.data.correctNotice.userErrors).toEqual([]);
    await ingest(repealing);
    expect((await validityOf(old.title))[0]).toBe('IN_FORCE');
  });
});
