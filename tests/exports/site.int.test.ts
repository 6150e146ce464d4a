/** The site's own addresses: first page, crawlers, icon, other names of /graphql. */
import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { closeSites, siteOf, type Site } from './exports.kit.js';

let site: Site;
beforeAll(async () => {
  site = await siteOf(null, { readerUrl: 'https://reader.example.org' });
});
afterAll(closeSites);

const elementsIn = (node: Tree.Node): Tree.Element[] => {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsIn)] : own;
};
const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

it('has a first page in Chinese, or in English where that is asked for', async () => {
  const langOf = async (path: string, accepted?: string) => {
    const got = await site.get(path, accepted === undefined ? {} : { 'accept-language': accepted });
    const [html] = elementsIn(parse(got.text));
    expect([got.status, got.headers['content-language']]).toEqual([200, html && attribute(html, 'lang')]);
    expect(got.headers.vary).toContain('Accept-Language');
    return html && attribute(html, 'lang');
  };
  expect(await langOf('/')).toBe('zh-CN');
  expect(await langOf('/', 'en-GB,en;q=0.9,zh;q=0.5')).toBe('en');
  expect(await langOf('/', 'zh-TW,en;q=0.5')).toBe('zh-CN');
  expect(await langOf('/', 'fr')).toBe('zh-CN');
  expect(await langOf('/?lang=en', 'zh')).toBe('en');
});

it('tells how much there is, and leads to addresses that answer', async () => {
  const { text } = await site.get('/');
  const { notices, agencies, due } = (
    await (
      await fetch(site.served.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `{ notices { totalCount } agencies { totalCount }
            due: directives(filter: { dueBy: { from: "2025-10-01", to: "2025-10-31" } }) { totalCount } }`,
        }),
      })
    ).json()
  ).data;
  const told = [...text.matchAll(/<strong>([\d,]+)<\/strong>/g)].map(([, count]) => Number(count?.replaceAll(',', '')));
  expect(told).toEqual([notices.totalCount, agencies.totalCount, due.totalCount]);
  const elements = elementsIn(parse(text));
  const addresses = elements.flatMap((one) => attribute(one, 'href') ?? []);
  expect(addresses).toEqual(
    expect.arrayContaining(['https://reader.example.org/', '/graphql', '/openapi.json', '/notices.atom?lang=zh']),
  );
  for (const address of new Set(addresses.filter((one) => one.startsWith('/'))))
    expect([address, (await site.get(address, { accept: '*/*' })).status]).toEqual([
      address,
      address === '/graphql' ? 400 : 200,
    ]);
});

it('allows nothing within the page, and has nothing there', async () => {
  const { headers, text } = await site.get('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  for (const element of elementsIn(parse(text))) {
    expect(['script', 'style', 'iframe']).not.toContain(element.tagName);
    expect(element.attrs.filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual([]);
  }
  const etag = headers.etag ?? '';
  expect(await site.get('/', { 'if-none-match': etag })).toMatchObject({ status: 304 });
  expect((await site.get('/?lang=en')).headers.etag).not.toBe(etag);
});

it('leads other names of /graphql there', async () => {
  for (const path of ['/graphql/', '/graphiql', '/graphiql/']) {
    const { status, headers } = await site.get(`${path}?task=search`);
    expect([path, status, headers.location]).toEqual([path, 308, '/graphql?task=search']);
  }
});

it('has an icon', async () => {
  const { bytes, headers } = await site.get('/favicon.ico');
  expect(headers['content-type']).toBe('image/x-icon');
  expect([bytes.readUInt16LE(2), bytes.readUInt16LE(4), bytes.readUInt8(6)]).toEqual([1, 1, 32]);
  expect(bytes.subarray(22, 26).toString('latin1')).toBe('\u0089PNG');
});

it('tells crawlers where every notice is', async () => {
  const robots = (await site.get('/robots.txt')).text;
  const [, index = ''] = /^Sitemap: (\S+)$/m.exec(robots) ?? [];
  const places = (text: string) =>
    [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);
  const months = places((await site.get(new URL(index).pathname)).text);
  const found: string[] = [];
  for (const month of months) {
    const { text, headers } = await site.get(month);
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(text).toMatch(/<\/urlset>\n$/);
    found.push(...places(text));
  }
  const { data } = JSON.parse((await site.get('/notices.json')).text) as { data: { id: string }[] };
  expect(found.sort()).toEqual(data.map(({ id }) => `/notices/${id}`).sort());
  expect((await site.get('/sitemaps/2025-13.xml')).status).toBe(404);
  expect((await site.get('/sitemaps/1900-01.xml')).text).toContain('</urlset>');
});

it.each(['README.md', 'README.zh-CN.md', 'docs/exports.md', 'docs/zh/exports.md'])(
  '%s shows addresses that answer',
  async (file) => {
    const shown = [...readFileSync(file, 'utf8').matchAll(/curl (?:-L )?'localhost:4000(\/[^']*)'/g)].map(
      ([, path]) => path ?? '',
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const path of shown)
      expect([path, (await site.get(path)).status]).toEqual([path, path.includes('/notices/') ? 302 : 200]);
  },
);
