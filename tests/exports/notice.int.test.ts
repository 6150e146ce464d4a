/** One notice by plain GET, and the way to it by its numbers. */
import { closeSites, errorIn, graphql, siteOf, type Site } from './exports.kit.js';

let site: Site;
let one: { id: string; title: string; indexNumber: string; documentNumber: { text: string } };
beforeAll(async () => {
  site = await siteOf(null, { readerUrl: 'https://reader.example.org' });
  const { notices } = await graphql(site.db, '{ notices { nodes { id title indexNumber documentNumber { text } } } }');
  one = notices.nodes.find(({ indexNumber, documentNumber }: typeof one) => indexNumber && documentNumber);
});
afterAll(closeSites);

it('is answered whole', async () => {
  const got = await site.get(`/notices/${one.id}.json`);
  const { data, links } = JSON.parse(got.text);
  expect([got.status, data.id, data.type, links.self]).toEqual([200, one.id, 'notices', `/notices/${one.id}`]);
  const { notice } = await graphql(site.db, `{ notice(by: { id: "${one.id}" }) { title body publishedOn } }`);
  expect(data.attributes).toMatchObject(notice);
  const related = JSON.parse((await site.get(data.relationships.directives.links.related)).text);
  expect(related.data.every((directive: any) => directive.attributes.noticeId === one.id)).toBe(true);
  expect(await site.get(`/notices/${one.id}.json`, { 'if-none-match': got.headers.etag ?? '' })).toMatchObject({
    status: 304,
  });
});

it('is found by its numbers, with slashes escaped or not', async () => {
  const ways = [one.indexNumber, encodeURIComponent(one.indexNumber), encodeURIComponent(one.documentNumber.text)];
  expect(one.indexNumber).toContain('/');
  for (const number of ways)
    expect([number, (await site.get(`/notices/${number}`)).headers.location]).toEqual([number, `/notices/${one.id}`]);
  const named = await site.get(`/notices/${encodeURIComponent(one.indexNumber)}.json`);
  expect([named.status, named.headers.location]).toEqual([302, `/notices/${one.id}.json`]);
});

it('leads a browser to where people read', async () => {
  const page = await site.get(`/notices/${one.id}`, { accept: 'text/html,*/*;q=0.8' });
  expect([page.status, page.headers.location]).toEqual([302, `https://reader.example.org/notices/${one.id}`]);
  expect((await site.get(`/notices/${one.id}`)).headers['content-type']).toBe('application/json; charset=utf-8');
});

it.each([
  ['/notices/no-such-number', 404, 'NOT_FOUND'],
  ['/notices/%00', 400, 'BAD_USER_INPUT'],
  ['/notices/x?number=y', 400, 'BAD_USER_INPUT'],
])('refuses %s', async (path, status, code) => {
  expect(errorIn(await site.get(path))).toEqual({ status, code, count: 1 });
});

it('refuses what one notice is not', async () => {
  expect(errorIn(await site.get(`/notices/${one.id}.csv`))).toEqual({ status: 406, code: 'NOT_ACCEPTABLE', count: 1 });
});

it('tells nothing of a notice that was withdrawn', async () => {
  await site.db.prisma.notice.updateMany({ data: { status: 'WITHDRAWN' }, where: { indexNumber: one.indexNumber } });
  for (const path of [`/notices/${one.id}.json`, `/notices/${encodeURIComponent(one.indexNumber)}`])
    expect(errorIn(await site.get(path))).toEqual({ status: 404, code: 'NOT_FOUND', count: 1 });
});
