/** The table of sites: kept by staff and by a file, used as hints of the lowest rank. All of it is invented. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestPage } from '../../server/ingest/run.js';
import { putSites } from '../../server/ingest/sites-file.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const organ = '云浦市澄湖区水务局';
const page = (matter: string): string =>
  `发布日期：2025-03-06\n关于做好${matter}工作的通知\n一、各镇要在4月15日前做好${matter}。\n二、请按月报送情况。\n`;
const url = 'https://www.chenghu.gov.cn/a/1.html';
const set =
  'mutation ($input: SetSiteInput!) { setSite(input: $input) { outcome site { id host code publisher version } userErrors { code field } } }';

describeEachHome('the table of sites', ({ open }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());
  const staff = () => askApp(db, { role: 'STAFF', id: 'clerk', name: '值班员' });
  const setSite = async (input: object) => (await staff()(set, { input })).data.setSite;

  it('gives what neither the page nor whoever sent it says, and is named as its origin', async () => {
    await setSite({ host: 'https://m.chenghu.gov.cn/index.html', publisher: organ });
    const saved = await ingestPage(db, { content: page('河道清淤'), sourceUrl: url }, testNow);
    expect(saved.outcome).toBe('CREATED');
    expect(saved.preview.agencyName).toBe(organ);
    expect(saved.preview.warnings).toContainEqual(
      expect.objectContaining({ code: 'FIELD_FROM_SITE', field: 'agencyName' }),
    );
    const hinted = await ingestPage(
      db,
      {
        content: page('水库检查'),
        sourceUrl: url.replace('1.html', '2.html'),
        hints: { publisher: '云浦市澄湖区林业局' },
      },
      testNow,
    );
    expect(hinted.preview.agencyName).toBe('云浦市澄湖区林业局');
    expect(hinted.preview.warnings).toContainEqual(
      expect.objectContaining({ code: 'FIELD_FROM_HINT', field: 'agencyName' }),
    );
    const stated = `发布机构：云浦市澄湖区教育局\n${page('校舍检查')}`;
    const own = await ingestPage(db, { content: stated, sourceUrl: url.replace('1.html', '3.html') }, testNow);
    expect(own.preview.agencyName).toBe('云浦市澄湖区教育局');
    expect(own.preview.warnings.map(({ code }) => code)).not.toContain('FIELD_FROM_SITE');
  });

  it('is found by the code that the page states', async () => {
    await setSite({ siteCode: '9901060012', publisher: organ });
    const saved = await ingestPage(db, { content: `${page('河道清淤')}网站标识码：9901060012\n` }, testNow);
    expect([saved.outcome, saved.preview.agencyName]).toEqual(['CREATED', organ]);
    const other = await ingestPage(db, { content: `${page('水库检查')}网站标识码：9901060013\n` }, testNow);
    expect(other.outcome).toBe('REJECTED');
  });

  it('places organs that pages name without their place', async () => {
    await setSite({ host: 'chenghu.gov.cn', division: '320506' });
    const content = `发布机构：区水务局\n${page('河道清淤')}`;
    const saved = await ingestPage(db, { content, sourceUrl: url }, testNow);
    const { data } = await staff()('query ($id: ID!) { notice: node(id: $id) { ... on Notice { agency { name } } } }', {
      id: Buffer.from(`4e${('noticeId' in saved ? saved.noticeId : '').replaceAll('-', '')}`, 'hex').toString(
        'base64url',
      ),
    });
    expect(data.notice.agency.name).toBe('苏州市吴中区水务局');
  });

  it('is not overwritten by whoever saw an earlier version, and is taken from the table likewise', async () => {
    const { site } = await setSite({ host: 'chenghu.gov.cn', publisher: organ });
    const change = { id: site.id, host: 'chenghu.gov.cn', publisher: '云浦市澄湖区林业局' };
    expect((await setSite({ ...change, expectedVersion: 1 })).site).toMatchObject({
      version: 2,
      publisher: '云浦市澄湖区林业局',
    });
    expect(await setSite({ ...change, publisher: organ, expectedVersion: 1 })).toEqual({
      outcome: null,
      site: null,
      userErrors: [{ code: 'CONFLICT', field: ['input', 'expectedVersion'] }],
    });
    expect((await setSite({ ...change, expectedVersion: 2 })).outcome).toBe('UNCHANGED');
    const remove = 'mutation ($input: DeleteSiteInput!) { deleteSite(input: $input) { outcome userErrors { code } } }';
    const removed = async (expectedVersion: number) =>
      (await staff()(remove, { input: { id: site.id, expectedVersion } })).data.deleteSite;
    expect(await removed(1)).toEqual({ outcome: null, userErrors: [{ code: 'CONFLICT' }] });
    expect(await removed(2)).toEqual({ outcome: 'CHANGED', userErrors: [] });
    const { data } = await staff()('{ sites(first: 5) { totalCount } auditLog(first: 5) { nodes { action } } }');
    expect(data).toEqual({
      sites: { totalCount: 0 },
      auditLog: { nodes: [{ action: 'deleteSite' }, { action: 'setSite' }, { action: 'setSite' }] },
    });
  });

  it.each([
    [{ publisher: organ }, 'REQUIRED', 'host'],
    [{ host: 'nowhere', publisher: organ }, 'INVALID', 'host'],
    [{ siteCode: '12', publisher: organ }, 'INVALID', 'siteCode'],
    [{ host: 'chenghu.gov.cn', publisher: '澄湖发布' }, 'INVALID', 'publisher'],
    [{ host: 'chenghu.gov.cn', division: '999999' }, 'NOT_FOUND', 'division'],
    [{ host: 'taken.gov.cn' }, 'CONFLICT', null],
  ])('refuses %j', async (input, code, field) => {
    await setSite({ host: 'taken.gov.cn', publisher: organ });
    expect(await setSite(input)).toMatchObject({
      outcome: null,
      userErrors: [{ code, field: field === null ? null : ['input', field] }],
    });
  });

  it('is for staff alone', async () => {
    const { errors } = await askApp(db)('{ sites(first: 1) { totalCount } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('lets rejected pages of a site be read again, some at a time', async () => {
    for (const [i, matter] of ['河道清淤', '水库检查', '防汛值守'].entries())
      await ingestPage(db, { content: page(matter), sourceUrl: url.replace('1.html', `${i}.html`) }, testNow);
    await ingestPage(db, { content: page('节水宣传'), sourceUrl: 'https://other.gov.cn/1.html' }, testNow);
    const { site } = await setSite({ host: 'www.chenghu.gov.cn', publisher: organ });
    const retry =
      'mutation ($input: RetryRejectionsInput!) { retryRejections(input: $input) { tried accepted last hasMore userErrors { code } } }';
    const retried = async (input: object) =>
      (await staff()(retry, { input: { site: site.id, ...input } })).data.retryRejections;
    const first = await retried({ first: 2 });
    expect(first).toMatchObject({ tried: 2, accepted: 2, hasMore: true, userErrors: [] });
    expect(await retried({ first: 2, after: first.last })).toMatchObject({ tried: 1, accepted: 1, hasMore: false });
    const { data } = await staff()('{ rejections(first: 9, state: OPEN) { nodes { sourceUrl } } }');
    expect(data.rejections.nodes).toEqual([{ sourceUrl: 'https://other.gov.cn/1.html' }]);
    expect((await retried({ first: 51 })).userErrors).toEqual([{ code: 'OUT_OF_RANGE' }]);
  });

  it('is kept by a file, twice the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sites-'));
    const file = join(folder, 'sites.jsonl');
    const lines = [
      { host: 'www.chenghu.gov.cn', publisher: organ },
      { siteCode: '9901060012', division: '320506', note: '区政府' },
    ];
    await writeFile(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    expect(await putSites(db, file, testNow)).toBe(2);
    expect(await putSites(db, file, testNow)).toBe(0);
    await writeFile(file, JSON.stringify({ host: 'chenghu.gov.cn', publisher: '云浦市澄湖区林业局' }));
    expect(await putSites(db, file, testNow)).toBe(1);
    const { data } = await staff()('{ sites(first: 5) { nodes { host code publisher division { code } } } }');
    expect(data.sites.nodes).toEqual(
      expect.arrayContaining([
        { host: 'chenghu.gov.cn', code: null, publisher: '云浦市澄湖区林业局', division: null },
        { host: null, code: '9901060012', publisher: null, division: { code: '320506' } },
      ]),
    );
    await writeFile(file, '{"publisher":"云浦市澄湖区林业局"}');
    await expect(putSites(db, file, testNow)).rejects.toThrow(/sites\.jsonl:1: has neither host nor siteCode/);
    await rm(folder, { recursive: true });
  });
});
