/** What attackers and careless callers do to plain addresses: long answers, slow readers, formulas, names of files, hosts, keys. */
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { setTimeout } from 'node:timers/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { createRateLimits } from '../../server/access/rate-limit.js';
import { createBounds, usualLimits } from '../../server/platform/bounds/bounds.js';
import { fileNamed } from '../../server/exports/list.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { createMetrics } from '../../server/platform/metrics.js';
import { testNow } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { portOf } from '../http/raw.kit.js';
import { ingest } from '../staff/staff.kit.js';
import { closeSites, errorIn, siteOf, type Site } from './exports.kit.js';

/** A server answers from memory once it is sure to be told of writes. */
async function untilCurrent({ get, served }: Site): Promise<void> {
  while ((served.app.remembered()?.hits ?? 0) === 0) {
    await get('/meetings.csv?limit=1');
    await setTimeout(20);
  }
}

describeEachHome('plain addresses', (home) => {
  let db: Db;
  let site: Site;
  const rows = 2_500;
  beforeAll(async () => {
    db = await home.open();
    site = await siteOf(db);
    await ingest(db);
    await copyNotice(db, rows - 1);
  });
  afterAll(async () => {
    await closeSites();
    await db.close();
  });

  /** More notices like the one that is there; what they say is of no matter here. */
  async function copyNotice({ prisma }: Db, count: number): Promise<void> {
    const columns = await prisma.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(column_name) AS name FROM information_schema.columns WHERE table_name = 'Notice' AND is_generated = 'NEVER'`;
    const own: Readonly<Record<string, string>> = {
      id: 'gen_random_uuid()',
      identity: `"identity" || ' ' || i`,
      '"indexNumber"': `'99010611/2025-' || (30000 + i)`,
      title: `"title" || '（' || i || '）'`,
      // Longer than what lies between a server and its reader.
      summary: `repeat('各镇要加强巡查。', 160)`,
    };
    const names = columns.map(({ name }) => name);
    await prisma.$executeRawUnsafe(
      `INSERT INTO "Notice" (${names.join(', ')}) SELECT ${names.map((name) => own[name] ?? name).join(', ')}
     FROM "Notice", generate_series(1, ${String(count)}) i`,
    );
  }

  it('streams what is longer than one answer, whole, packed or not, each row once', async () => {
    const plain = await site.get('/notices.jsonl?limit=10000');
    const lines = plain.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string });
    expect(new Set(lines.map(({ id }) => id)).size).toBe(rows);
    expect(plain.headers['transfer-encoding']).toBe('chunked');
    expect([plain.headers.etag, plain.headers['cache-control']]).toEqual([undefined, 'no-store']);
    const packed = await site.get('/notices.jsonl?limit=10000', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.text);
    expect(packed.bytes.byteLength).toBeLessThan(plain.bytes.byteLength / 4);
    const table: string[][] = parseCsv((await site.get('/notices.csv?limit=2400')).text, { bom: true });
    expect(table).toHaveLength(2_401);
    expect(await site.get('/notices.csv?limit=2400', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it('pages what is asked without a limit, with a link to go on', async () => {
    let next: string | null = '/notices.csv';
    const seen = new Set<string>();
    for (let pages = 0; next !== null; pages += 1) {
      const got: Awaited<ReturnType<Site['get']>> = await site.get(next);
      const table: { id: string }[] = parseCsv(got.text, { bom: true, columns: true });
      for (const { id } of table) seen.add(id);
      expect(table.length).toBeLessThanOrEqual(1_000);
      const link = String(got.headers.link ?? '');
      next = link === '' ? null : link.slice(1, link.indexOf('>'));
      expect(pages).toBeLessThan(4);
    }
    expect(seen.size).toBe(rows);
  });

  it('reads no further than its reader, and gives up one who stops', async () => {
    let statements = 0;
    const rowsOf: Db['rows'] = (...given) => {
      statements += 1;
      return db.rows(...given);
    };
    const counting = Object.assign(Object.create(db) as Db, { rows: rowsOf });
    const limits = { ...usualLimits, answerStalledMs: 3_000, streams: { all: 10, each: 1 } };
    const met: string[] = [];
    const bounds = createBounds(limits, (bound, why) => met.push(`${bound} ${why}`));
    const own = await siteOf(counting, { bounds });
    const socket = connect(portOf(own.served.url), '127.0.0.1').on('error', () => undefined);
    socket.pause();
    socket.write('GET /notices.jsonl?limit=10000 HTTP/1.1\r\nHost: x\r\n\r\n');
    let [before, after] = [-1, 0];
    while (before !== after) {
      await setTimeout(1_000);
      [before, after] = [after, statements];
    }
    expect(statements).toBeGreaterThan(1);
    expect(statements).toBeLessThan(rows / 100);
    const second = await own.get('/notices.jsonl?limit=10000');
    expect(errorIn(second)).toEqual({ status: 429, code: 'RATE_LIMITED', count: 1 });
    while (!met.includes('answers time')) await setTimeout(100);
    const third = await own.get('/notices.jsonl?limit=1001');
    expect(third.text.trimEnd().split('\n')).toHaveLength(1_001);
    socket.destroy();
  });

  it('pays for each page, and cuts an export off where its caller has nothing left', async () => {
    const points = { PUBLIC: 3_000, PARTNER: 0, STAFF: 0, ADMIN: 0 };
    const rateLimit = { points, isShared: false, trustProxy: { hops: 0 } };
    const own = await siteOf(db, {
      limits: createRateLimits({ rateLimit, db, now: () => testNow }),
      pointsAMillisecond: 1_000,
    });
    const got = await own.get('/notices.jsonl?limit=10000').catch((thrown: unknown) => thrown);
    expect(got).toBeInstanceOf(Error); // nobody takes a part for the whole
    const again = await own.get('/notices.jsonl');
    expect(errorIn(again)).toEqual({ status: 429, code: 'RATE_LIMITED', count: 1 });
    expect(Number(again.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('writes no formula that a spreadsheet would run', async () => {
    const one = await db.prisma.notice.findFirstOrThrow({ orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }] });
    for (const formula of ['=HYPERLINK("http://x","y")', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1']) {
      await db.prisma.notice.update({ where: { id: one.id }, data: { title: formula } });
      const { text } = await site.get('/notices.csv?limit=1');
      const [row]: Record<string, string>[] = parseCsv(text, { bom: true, columns: true, relax_quotes: false });
      expect(row?.['title']).toMatch(/^'/);
    }
  });

  it('lets no name of an organ into the headers', () => {
    for (const name of ['局"; filename=x', '局\r\nSet-Cookie: a=b', '../../局', '局\u202Efdp', '长'.repeat(500), '\0'])
      expect(fileNamed(`${name}.csv`, 'duties.csv')).toMatch(
        /^attachment; filename="?(?:duties)?\.csv"?(?:; filename\*=UTF-8''[\w%.!~*()'-]+\.csv)?$/,
      );
    expect(fileNamed(`${'长'.repeat(500)}.csv`, 'duties.csv').length).toBeLessThan(1_000);
  });

  it('believes no host that is none', async () => {
    const atom = async (host: string) => (await site.get('/notices.atom?limit=1', { host })).text;
    expect(await atom('graph.example.org')).toContain('href="http://graph.example.org/notices.atom?limit=1"');
    for (const host of ['evil"/><x', 'a b', 'a/b', 'x@y', `${'a'.repeat(300)}`])
      expect([host, (await atom(host)).includes('http://localhost/notices.atom')]).toEqual([host, true]);
    const own = await siteOf(db, { publicUrl: 'https://graph.example.cn' });
    expect((await own.get('/notices.atom?limit=1', { host: 'evil.example' })).text).toContain(
      'https://graph.example.cn/notices.atom',
    );
  });

  it('gives staff what they may see, and remembers none of it for others', async () => {
    await db.prisma.notice.updateMany({ data: { status: 'WITHDRAWN' }, where: { title: { endsWith: '（7）' } } });
    const path = '/notices.jsonl?statuses=WITHDRAWN';
    const staff = await site.get(path, { authorization: 'STAFF' });
    expect(staff.text.trimEnd().split('\n')).toHaveLength(1);
    expect([staff.headers.etag, staff.headers['cache-control']]).toEqual([undefined, 'no-store']);
    expect(errorIn(await site.get(path))).toEqual({ status: 403, code: 'FORBIDDEN', count: 1 });
  });

  it('answers the same question from memory until something is written', async () => {
    const hits = () => site.served.app.remembered()?.hits ?? 0;
    const first = await site.get('/meetings.csv');
    const before = hits();
    expect((await site.get('/meetings.csv')).text).toBe(first.text);
    expect(hits()).toBe(before + 1);
    const other = await site.get('/meetings.csv', { authorization: 'PARTNER' });
    expect([other.text, other.headers['cache-control']]).toEqual([first.text, 'private, max-age=0, must-revalidate']);
  });

  it('tells of each in the log and in the metrics, by the name of its operation', async () => {
    const lines: any[] = [];
    const metrics = createMetrics();
    const log = createLog('info', { write: (line: string) => lines.push(JSON.parse(line)) });
    const own = await siteOf(db, { log, metrics });
    await untilCurrent(own);
    lines.length = 0;
    await own.get('/notices.csv?limit=1', { authorization: 'PARTNER' });
    await own.get('/notices.csv?limit=1', { authorization: 'PARTNER' });
    await own.get('/notices.jsonl?limit=1001');
    await own.get('/notices?kinds=x');
    const told = lines.map(({ method, path, role, operation, kept, codes, statements, status, cost, paid }) => {
      expect([typeof cost, typeof paid]).toEqual(['number', 'number']);
      return { method, path, role, operation, kept, codes, statements, status };
    });
    const csv = {
      method: 'GET',
      path: '/notices.csv',
      role: 'PARTNER',
      operation: 'NoticesPlainly',
      codes: [],
      status: 200,
    };
    expect(told).toEqual([
      { ...csv, kept: 'miss', statements: 1 },
      { ...csv, kept: 'hit', statements: 0 },
      { ...csv, path: '/notices.jsonl', role: 'PUBLIC', kept: undefined, statements: 11 },
      expect.objectContaining({ path: '/notices', operation: null, codes: ['BAD_USER_INPUT'], status: 400 }),
    ]);
    expect(await metrics.text()).toMatch(/operation="NoticesPlainly"/);
  });

  it('answers where callers without a key may ask with known documents alone, and remembers that', async () => {
    const own = await siteOf(db, { isPublicPersistedOnly: true });
    await untilCurrent(own);
    const first = await own.get('/notices.json?limit=1');
    const before = own.served.app.remembered()?.hits;
    expect([first.status, (await own.get('/notices.json?limit=1')).text]).toEqual([200, first.text]);
    expect(own.served.app.remembered()?.hits).toBe(1 + (before ?? 0));
  });
});
