/** Lists by plain GET: the same rows as GraphQL has, in every format, page by page; and what is refused. */
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseDisposition } from 'content-disposition';
import type { Db } from '../../server/platform/db.js';
import { describeEachHome } from '../kit/db.js';
import { closeSites, demoDb, errorIn, formats, graphql, lists, organ, siteOf, type Site } from './exports.kit.js';

describeEachHome('plain lists', (home) => {
  let db: Db;
  let site: Site;
  beforeAll(async () => {
    db = await demoDb(home.open);
    site = await siteOf(db);
  });
  afterAll(async () => {
    await closeSites();
    await db.close();
  });

  const types: Readonly<Record<(typeof formats)[number], string>> = {
    json: 'application/json; charset=utf-8',
    jsonl: 'application/jsonl; charset=utf-8',
    csv: 'text/csv; charset=utf-8; header=present',
    atom: 'application/atom+xml; charset=utf-8',
    rss: 'application/rss+xml; charset=utf-8',
    ics: 'text/calendar; charset=utf-8',
  };

  describe.each(lists)('the list %s', (path) => {
    it.each(formats)('is answered as %s, by its suffix and by Accept alike', async (format) => {
      const [named, asked] = [
        await site.get(`${path}.${format}`),
        await site.get(path, { accept: types[format].split(';')[0] ?? '' }),
      ];
      expect([named.status, asked.status]).toEqual([200, 200]);
      expect(named.headers['content-type']).toBe(types[format]);
      expect(asked.headers['content-type']).toBe(types[format]);
      expect(named.headers['x-content-type-options']).toBe('nosniff');
      expect(named.bytes.byteLength).toBeGreaterThan(100);
      expect(asked.headers.vary).toContain('Accept');
    });

    it.each(['jsonl', 'csv'])('is the same as %s where it is sent as it is read', async (format) => {
      const [made, sent] = [
        await site.get(`${path}.${format}?limit=1000`),
        await site.get(`${path}.${format}?limit=1001`),
      ];
      expect(made.headers['transfer-encoding']).toBeUndefined();
      expect(sent.headers['transfer-encoding']).toBe('chunked');
      expect(sent.text).toBe(made.text);
    });

    it('has the rows of GraphQL in the same order as JSON, JSON lines and a table', async () => {
      const json = JSON.parse((await site.get(`${path}.json`)).text) as {
        data: { attributes: object; meta: object }[];
      };
      const lines = (await site.get(`${path}.jsonl?limit=100`)).text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const table: Record<string, string>[] = parseCsv((await site.get(`${path}.csv?limit=100`)).text, {
        bom: true,
        columns: true,
      });
      expect(json.data.length).toBeGreaterThan(0);
      expect(lines).toHaveLength(json.data.length);
      expect(table).toHaveLength(json.data.length);
      for (const [i, { attributes, meta }] of json.data.entries()) {
        expect(lines[i]).toMatchObject({ ...attributes, ...meta });
        for (const [name, value] of Object.entries({ ...attributes, ...meta })) {
          const cell = Array.isArray(value) ? value.join('；') : String(value ?? '');
          expect([name, table[i]?.[name]?.replace(/^'(?=[=+\-@＝＋－＠])/u, '')]).toEqual([name, cell]);
        }
      }
    });

    it('goes on by links until all has been seen, once each', async () => {
      const all = JSON.parse((await site.get(`${path}.json`)).text) as { data: { meta: { cursor: string } }[] };
      const seen: string[] = [];
      let next: string | null = `${path}.json?limit=2`;
      for (let pages = 0; next !== null && pages < 60; pages += 1) {
        const got = await site.get(next);
        const page = JSON.parse(got.text) as {
          links: { next: string | null };
          data: { meta: { cursor: string } }[];
          meta: { hasNextPage: boolean };
        };
        seen.push(...page.data.map(({ meta }) => meta.cursor));
        expect(got.headers.link ?? null).toBe(page.links.next === null ? null : `<${page.links.next}>; rel="next"`);
        next = page.meta.hasNextPage ? page.links.next : null;
      }
      expect(seen).toEqual(all.data.map(({ meta }) => meta.cursor));
    });

    it('goes on by the cursor of a row', async () => {
      const rows = (await site.get(`${path}.jsonl?limit=2`)).text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      if (rows.length < 2) return;
      const rest = await site.get(`${path}.jsonl?limit=1&after=${rows[0].cursor}`);
      expect(JSON.parse(rest.text)).toEqual(rows[1]);
    });

    it('tells a tag, and that nothing has changed; but not of a log, which is of the moment', async () => {
      const first = await site.get(`${path}.csv`);
      const tag = first.headers.etag ?? '';
      if (path === '/changes') {
        expect([tag, first.headers['cache-control']]).toEqual(['', 'no-store']);
        return;
      }
      expect(tag).toMatch(/^"csv-[\w-]{27}"$/);
      expect(await site.get(`${path}.csv`, { 'if-none-match': tag })).toMatchObject({ status: 304, text: '' });
      expect((await site.get(`${path}.json`)).headers.etag).not.toBe(tag);
    });

    it('answers HEAD as GET, without the body', async () => {
      const [head, get] = [await site.get(`${path}.csv`, {}, 'HEAD'), await site.get(`${path}.csv`)];
      expect([head.status, head.text]).toEqual([200, '']);
      for (const name of ['content-type', 'content-length', 'etag', 'content-disposition', 'link'])
        expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
    });
  });

  it('takes the filters of GraphQL, lists and ranges among them', async () => {
    const { notices } = await graphql(
      site.db,
      '{ notices(filter: { kinds: [PLAN, MEETING], publishedOn: { from: "2025-03-01", to: "2025-12-31" } }, orderBy: { field: PUBLISHED_ON, direction: ASC }) { nodes { id } } }',
    );
    const query =
      'publishedOn.from=2025-03-01&publishedOn.to=2025-12-31&orderBy.field=PUBLISHED_ON&orderBy.direction=ASC';
    for (const kinds of ['kinds=PLAN,MEETING', 'kinds=PLAN&kinds=MEETING']) {
      const got = JSON.parse((await site.get(`/notices?${kinds}&${query}`)).text) as { data: { id: string }[] };
      expect(notices.nodes.length).toBeGreaterThan(1);
      expect(got.data.map(({ id }) => ({ id }))).toEqual(notices.nodes);
    }
  });

  it('has the duties of an organ by its id as by its name, as of today in China', async () => {
    const { agency } = await graphql(
      site.db,
      `{ agency(by: { name: "${organ}" }) { id duties(asOf: "2025-10-01") { nodes { directive { id } status dueOn } } } }`,
    );
    const got = JSON.parse((await site.get(`/agencies/${agency.id}/duties`)).text) as { data: any[] };
    expect(got.data.map(({ id, attributes: { status, dueOn } }) => ({ directive: { id }, status, dueOn }))).toEqual(
      agency.duties.nodes,
    );
    const other = JSON.parse(
      (await site.get(`/agencies/${agency.id}/duties?asOf=2024-01-01&due.from=2025-01-01`)).text,
    );
    expect(other.data.map(({ attributes: { status } }: any) => status)).not.toContain('OVERDUE');
  });

  it('shows the latest changes in feeds, the last first, and leads on from any place', async () => {
    const { changes } = await graphql(site.db, '{ changes(last: 3) { nodes { subjectId } pageInfo { endCursor } } }');
    const feed = (await site.get('/changes.atom?limit=3')).text;
    const titles = [...feed.matchAll(/<entry>[\s\S]*?<link href="([^"]+)"/g)].map(([, link]) => link);
    expect(titles).toHaveLength(3);
    const json = JSON.parse((await site.get(`/changes?after=${changes.pageInfo.endCursor}`)).text);
    expect([json.data, json.meta.hasNextPage]).toEqual([[], false]);
    expect(json.links.next).toContain(`after=${changes.pageInfo.endCursor}`);
  });

  it.each([
    ['unknown', '/notices?kind=PLAN', 400, 'BAD_USER_INPUT'],
    ['no value of an enum', "/notices?kinds=PLAN'--", 400, 'BAD_USER_INPUT'],
    ['no day', '/notices?publishedOn.from=yesterday', 400, 'BAD_USER_INPUT'],
    ['a day that is none', '/notices?publishedOn.from=2025-02-30', 400, 'BAD_USER_INPUT'],
    ['no cursor', '/notices?after=x', 400, 'BAD_USER_INPUT'],
    ['one value twice', '/notices?division=32&division=33', 400, 'BAD_USER_INPUT'],
    ['half of an order', '/notices?orderBy.field=PUBLISHED_ON', 400, 'BAD_USER_INPUT'],
    ['more than an answer has', '/notices.json?limit=101', 400, 'BAD_USER_INPUT'],
    ['an export without end', '/notices.csv?limit=1000000', 400, 'BAD_USER_INPUT'],
    ['nothing at all', '/notices.csv?limit=0', 400, 'BAD_USER_INPUT'],
    ['NUL', '/meetings?name=%00', 400, 'BAD_USER_INPUT'],
    ['no language', '/notices?lang=fr', 400, 'BAD_USER_INPUT'],
    ['an organ that nobody knows', '/agencies/nobody/duties', 404, 'NOT_FOUND'],
    ['what staff alone may ask', '/notices?statuses=WITHDRAWN', 403, 'FORBIDDEN'],
  ])('refuses %s', async (_what, path, status, code) => {
    const got = await site.get(path);
    expect(errorIn(got)).toEqual({ status, code, count: 1 });
    expect(got.bytes.byteLength).toBeLessThan(1_000);
    expect(got.headers['cache-control']).toBe('no-store');
  });

  it('names the parameter that is wrong', async () => {
    const { errors } = JSON.parse((await site.get('/notices?kinds=NOTHING')).text);
    expect(errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', parameter: 'kinds' });
    expect(errors[0].message).toContain('MEETING');
  });

  it('refuses other methods and formats that it does not have', async () => {
    const post = await site.get('/notices', {}, 'POST');
    expect(errorIn(post)).toEqual({ status: 405, code: 'METHOD_NOT_ALLOWED', count: 1 });
    expect(post.headers.allow).toBe('GET, HEAD, OPTIONS');
    const pdf = await site.get('/notices', { accept: 'application/pdf' });
    expect(errorIn(pdf)).toEqual({ status: 406, code: 'NOT_ACCEPTABLE', count: 1 });
    expect((await site.get('/notices', { accept: 'application/pdf, */*;q=0.1' })).headers['content-type']).toBe(
      types.json,
    );
    for (const path of ['/notices.pdf', '/agencies/x/nothing', '/nothing', '/notices/%FF'])
      expect([path, (await site.get(path)).status]).toEqual([path, 404]);
  });

  it('names files after the list and its organ, as RFC 6266 has it', async () => {
    const named = async (path: string) =>
      parseDisposition(String((await site.get(path)).headers['content-disposition']));
    expect(await named('/notices.csv')).toMatchObject({ type: 'attachment', parameters: { filename: 'Notices.csv' } });
    const chinese = (await site.get(`${lists[2]}.csv?lang=zh`)).headers['content-disposition'];
    expect(chinese).toContain("filename*=UTF-8''%E4%BA%91");
    expect(chinese).toMatch(/^[\x20-\x7E]+$/);
    expect((await named(`${lists[2]}.csv?lang=zh`)).parameters['filename']).toBe(`${organ} 任务.csv`);
  });

  it('has columns in Chinese where that is asked for, each under a name of its own', async () => {
    for (const path of lists) {
      const heads = await Promise.all(
        ['en', 'zh'].map(async (lang) => (await site.get(`${path}.csv?lang=${lang}`)).text.split('\r\n')[0]),
      );
      const [en = [], zh = []] = heads.map((head) => (head ?? '').replace('\uFEFF', '').split(','));
      expect(zh).toHaveLength(en.length);
      expect(new Set(zh).size).toBe(zh.length);
      expect(zh.every((name) => /^\p{Script=Han}+$/u.test(name))).toBe(true);
    }
  });
});
