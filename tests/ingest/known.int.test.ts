/** Bytes that were read before are answered without being read; the first start after ingestion writes nothing. All of it is invented. */
import { KnownInputs } from '../../server/ingest/bulk/known-inputs.js';
import { loadPages } from '../../server/ingest/bulk/load.js';
import { readForLoading } from '../../server/ingest/bulk/read-page.js';
import { knownOf } from '../../server/ingest/known.js';
import { prepareForPages, prepareForReaders } from '../../server/ingest/prepare.js';
import type { IncomingPage } from '../../server/ingest/received.js';
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const bodyOf = (matter: string): string =>
  `各镇人民政府：\n一、各镇要在4月15日前做好${matter}。\n二、区水务局要按月通报情况。\n云浦市澄湖区水务局\n2025年3月4日\n`;
const content = (matter: string): string => `发布日期：2025-03-06\n关于做好${matter}工作的通知\n${bodyOf(matter)}`;
const url = 'https://www.chenghu.gov.cn/a/1.html';

/** All rows of all tables but what a process writes about itself, with their physical versions: a row that is written anew differs. */
async function everything(db: Db): Promise<string> {
  const tables = await db.prisma.$queryRawUnsafe<{ name: string }[]>(
    `SELECT tablename AS "name" FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`,
  );
  const versions: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.prisma.$queryRawUnsafe<{ rows: string }[]>(
      `SELECT coalesce(md5(string_agg(t.ctid::text || t.xmin::text || t::text, '|' ORDER BY t::text)), '') AS "rows" FROM "${name}" t`,
    );
    versions.push(`${name} ${row?.rows ?? ''}`);
  }
  return versions.join('\n');
}

describeEachHome('known bytes', ({ open, createEmpty }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());
  const known = async (page: IncomingPage) => (await knownOf(db, [page]))[0] ?? null;

  it('are unchanged, and leave no trace', async () => {
    const page = { content: content('河道清淤'), sourceUrl: url };
    const saved = await ingestPage(db, page, testNow);
    const before = await everything(db);
    expect(await known(page)).toMatchObject({ outcome: 'UNCHANGED', noticeId: 'noticeId' in saved && saved.noticeId });
    expect(await everything(db)).toBe(before);
  });

  it('are rejected again for the reasons that are stored', async () => {
    const page = { content: '一、各镇要做好防汛工作。\n' };
    await ingestPage(db, page, testNow);
    expect(await known(page)).toMatchObject({
      outcome: 'REJECTED',
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'NO_DATE' })]),
    });
  });

  it('are read where anything else is given with them', async () => {
    const page = { content: '一、各镇要做好防汛工作。\n' };
    await ingestPage(db, page, testNow);
    expect(await known({ ...page, hints: { publishedOn: '2025-03-06' } })).toBeNull();
    expect(await known({ ...page, contentType: 'text/plain; charset=gbk' })).toBeNull();
    expect(await known({ ...page, sourceUrl: 'https://www.chenghu.gov.cn/a/t20250306_1.html' })).toBeNull();
  });

  it('add an address that is new, by which the notice is found', async () => {
    const page = { content: content('河道清淤'), sourceUrl: url };
    await ingestPage(db, page, testNow);
    const elsewhere = 'https://www.chenghu.gov.cn/b/77.html';
    expect(await known({ ...page, sourceUrl: elsewhere })).toMatchObject({ outcome: 'UNCHANGED' });
    const { data } = await askApp(db)('query ($url: URL!) { notice(by: { sourceUrl: $url }) { title } }', {
      url: elsewhere,
    });
    expect(data.notice).toEqual({ title: '关于做好河道清淤工作的通知' });
  });

  it('of an earlier revision count again at an address that was read later', async () => {
    const first = { content: content('河道清淤'), sourceUrl: url, retrievedAt: new Date('2025-03-07T00:00:00Z') };
    await ingestPage(db, first, testNow);
    const changed = {
      ...first,
      content: `${content('河道清淤')}三、请按时报送。\n`,
      retrievedAt: new Date('2025-03-08T00:00:00Z'),
    };
    expect((await ingestPage(db, changed, testNow)).outcome).toBe('REVISED');
    expect(await known({ ...first, retrievedAt: new Date('2025-03-09T00:00:00Z') })).toBeNull();
    expect(await known({ content: first.content })).toMatchObject({ outcome: 'UNCHANGED' });
  });

  it('are told without reading them to staff, who may ask what they say', async () => {
    const ask = askApp(db, { role: 'STAFF', id: 'clerk', name: '值班员' });
    const mutation = (selection: string) =>
      `mutation ($input: IngestPageInput!) { ingestPage(input: $input) { outcome notice { title } ${selection} userErrors { code } } }`;
    const input = { content: content('河道清淤') };
    await ask(mutation(''), { input });
    const again = await ask(mutation('preview { title } lookAlikes { title }'), { input });
    const title = '关于做好河道清淤工作的通知';
    expect(again.data.ingestPage).toEqual({
      outcome: 'UNCHANGED',
      notice: { title },
      preview: { title },
      lookAlikes: [],
      userErrors: [],
    });
  });

  it('a dry run tells why a page would be rejected whose publisher is no organ', async () => {
    const ask = askApp(db, { role: 'STAFF', id: 'clerk', name: '值班员' });
    const mutation =
      'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { outcome userErrors { code message } } }';
    const page = `发布机构：澄湖发布\n发布日期：2025-03-06\n关于做好河道清淤工作的通知\n一、各镇要做好清淤。\n`;
    const { data } = await ask(mutation, { input: { content: page, dryRun: true } });
    expect(data.ingestPage).toEqual({
      outcome: 'REJECTED',
      userErrors: [{ code: 'UNPARSEABLE', message: '"澄湖发布" is not the name of an agency.' }],
    });
  });

  it('in bulk: the second run reads no page and changes nothing', async () => {
    const matters = ['河道清淤', '水库检查', '节水宣传', '防汛值守'];
    const pages = matters.map((matter, i) => ({
      content: content(matter),
      sourceUrl: `https://www.chenghu.gov.cn/a/${i}.html`,
    }));
    const furniture = { content: `首页 今天是2025-03-09\n${content('河道清淤')}` };
    const all: IncomingPage[] = [...pages, furniture, { content: '一、各镇要做好防汛工作。\n' }];
    const inputs = all.map((page, i) => ({ from: String(i), page }));
    const ask = () => new KnownInputs(db, (work) => work()).among(inputs);
    expect((await ask()).size).toBe(0);
    await loadPages(db, all.map(readForLoading), { now: testNow });
    const before = await everything(db);
    const second = await ask();
    expect(inputs.filter((input) => !second.has(input))).toEqual([]);
    expect([...second.values()].map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(5).fill('UNCHANGED'),
      'REJECTED',
    ]);
    expect(await everything(db)).toBe(before);
  });

  it('take their turn where another page of their address is being stored', async () => {
    const old = { content: content('河道清淤'), sourceUrl: url };
    await ingestPage(db, old, testNow);
    const inputs = new KnownInputs(db, (work) => work());
    const fresh = { from: 'b', page: { content: `${content('河道清淤')}三、请按时报送。\n`, sourceUrl: url } };
    expect((await inputs.among([fresh])).size).toBe(0);
    expect((await inputs.among([{ from: 'c', page: old }])).size).toBe(0);
  });

  it('the first start after ingestion changes no row', async () => {
    const database = await createEmpty();
    try {
      const { openDb } = await import('../../server/platform/open-db.js');
      const { readConfig } = await import('../../server/platform/config.js');
      const fresh = await openDb(readConfig(database.env));
      try {
        await prepareForPages(fresh);
        await loadPages(
          fresh,
          ['河道清淤', '水库检查'].map((matter) => readForLoading({ content: content(matter) })),
          { now: testNow },
        );
        const before = await everything(fresh);
        expect(await prepareForReaders(fresh, testNow)).toBe(0);
        expect(await everything(fresh)).toBe(before);
      } finally {
        await fresh.close();
      }
    } finally {
      await database.drop();
    }
  });
});
