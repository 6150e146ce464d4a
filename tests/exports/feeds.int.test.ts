/** Feeds and calendars: by the rules of Atom, RSS and iCalendar, and as parsers that others wrote read them. */
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import RssParser from 'rss-parser';
import { parseFragment } from 'parse5';
import type { Db } from '../../server/platform/db.js';
import { askApp } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { clerk, ingest } from '../staff/staff.kit.js';
import { closeSites, lists, siteOf, type Site } from './exports.kit.js';

let site: Site;
const dbs: Db[] = [];
/** Closed at the end, whatever happens. */
const ownDb = async (): Promise<Db> => {
  const db = await testDb();
  dbs.push(db);
  return db;
};
beforeAll(async () => {
  site = await siteOf();
});
afterAll(async () => {
  await closeSites();
  for (const db of dbs) await db.close();
});

interface Item {
  readonly guid: string;
  readonly title: string;
  readonly link: string;
  readonly date: Date | null;
}

const read = (text: string): Promise<{ items: Item[]; meta: FeedParser.Meta }> =>
  new Promise((resolve, reject) => {
    const items: Item[] = [];
    const parser = new FeedParser({ addmeta: false });
    let meta: FeedParser.Meta;
    parser.on('error', reject);
    parser.on('meta', (given: FeedParser.Meta) => (meta = given));
    parser.on('readable', () => {
      for (let item = parser.read(); item; item = parser.read()) items.push(item);
    });
    parser.on('end', () => {
      resolve({ items, meta });
    });
    Readable.from([text]).pipe(parser);
  });

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const elements = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(String.raw`<${name}(?: [^>]*)?>([\s\S]*?)</${name}>`, 'g'))].map(
    ([, inner]) => inner ?? '',
  );

describe.each(lists)('feeds of %s', (path) => {
  it('keep the rules of Atom (RFC 4287)', async () => {
    const { text } = await site.get(`${path}.atom?lang=zh`);
    const entries = elements(text, 'entry');
    const head = text.slice(0, text.indexOf('<entry>'));
    expect(entries.length).toBeGreaterThan(0);
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\s*<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/,
    );
    // 4.1.1: one id, one title, one updated; an author unless each entry has one; a link to itself.
    for (const name of ['id', 'title', 'updated', 'author'])
      expect([name, elements(head, name)]).toEqual([name, [expect.anything()]]);
    expect(head).toMatch(/<link rel="self" href="http:\/\/127\.0\.0\.1:\d+\/[^"]+\.atom\?lang=zh"\/>/);
    const ids = entries.map((entry) => elements(entry, 'id')[0] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of entries) {
      // 4.1.2: one id, one title, one updated, one link of the usual kind; ids are IRIs.
      for (const name of ['id', 'title', 'updated']) expect([name, elements(entry, name)]).toHaveLength(2);
      expect(elements(entry, 'id')[0]).toMatch(/^urn:uuid:[\da-f-]{36}$/);
      expect(elements(entry, 'updated')[0]).toMatch(iso);
      expect([...entry.matchAll(/<link href="https?:\/\/[^"\s]+"\/>/g)]).toHaveLength(1);
    }
    const newest = entries
      .map((entry) => elements(entry, 'updated')[0] ?? '')
      .sort()
      .at(-1);
    expect(elements(head, 'updated')[0]).toBe(newest);
  });

  it('keep the rules of RSS 2.0 and of its profile', async () => {
    const { text } = await site.get(`${path}.rss`);
    const [head = ''] = text.split('<item>');
    for (const name of ['title', 'link', 'description', 'lastBuildDate'])
      expect([name, elements(head, name)]).toEqual([name, [expect.anything()]]);
    expect(head).toMatch(/<atom:link href="[^"]+\.rss" rel="self" type="application\/rss\+xml"\/>/);
    expect(text).toMatch(/<rss version="2\.0" xmlns:atom="http:\/\/www\.w3\.org\/2005\/Atom">/);
    const items = elements(text, 'item');
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item).toMatch(/<guid isPermaLink="false">urn:uuid:[\da-f-]{36}<\/guid>/);
      const [date = ''] = elements(item, 'pubDate');
      expect(date).toBe(new Date(date).toUTCString()); // RFC 822, with four digits
      expect(item).not.toContain('<author>'); // which must be an address of mail
    }
  });

  it('are read by parsers that others wrote', async () => {
    const { data } = JSON.parse((await site.get(`${path}.json?limit=50`)).text) as { data: unknown[] };
    for (const suffix of ['atom', 'rss']) {
      const { text } = await site.get(`${path}.${suffix}`);
      const { items } = await read(text);
      const other = await new RssParser().parseString(text);
      expect([suffix, items.length > 0, other.items.length]).toEqual([suffix, true, items.length]);
      if (path !== '/changes') expect(items).toHaveLength(data.length);
      for (const [i, { guid, link, date, title }] of items.entries()) {
        expect(guid).toMatch(/^urn:uuid:/);
        expect(URL.canParse(link)).toBe(true);
        expect(date?.getTime()).toBeGreaterThan(0);
        expect(other.items[i]?.link).toBe(link);
        expect(title).not.toBe('');
      }
    }
  });

  it('have a calendar that two parsers read alike', async () => {
    const query = path.endsWith('duties') ? '?due.from=2025-01-01&due.to=2025-12-31' : '';
    const { text } = await site.get(`${path}.ics${query}`);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const others = Object.values(await nodeIcal.async.parseICS(text)).filter(
      (one): one is VEvent => one?.type === 'VEVENT',
    );
    expect(events.length).toBeGreaterThan(0);
    expect(others.map(({ uid }) => uid).sort()).toEqual(events.map(({ uid }) => uid).sort());
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const event of events) {
      const other = others.find(({ uid }) => uid === event.uid);
      expect(other?.summary).toBe(event.summary);
      expect(event.component.getFirstPropertyValue('dtstamp')).toBeTruthy();
      expect(event.component.getFirstPropertyValue('last-modified')).toBeTruthy();
      expect(event.startDate.isDate).toBe(path !== '/changes');
      if (path !== '/changes') expect(other?.datetype).toBe('date');
    }
    expect(calendar.getFirstPropertyValue('prodid')).toContain('notice-graph');
    expect((await site.get(`${path}.ics${query}`)).text).toBe(text);
  });
});

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    status: String(event.getFirstPropertyValue('status')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    day: String(event.getFirstPropertyValue('dtstart')),
    changed: String(event.getFirstPropertyValue('last-modified')),
    summary: String(event.getFirstPropertyValue('summary')),
  }));

it('tells of an event that was changed and of one that was called off under the same UID', async () => {
  const db = await ownDb();
  const own = await siteOf(db);
  await ingest(db);
  const path = `/agencies/${encodeURIComponent('云浦市澄湖区水务局')}/duties.ics?due.from=2025-09-01&due.to=2025-12-31`;
  const before = eventsIn((await own.get(path)).text);
  expect(before.length).toBeGreaterThan(0);
  expect(before.every(({ status, sequence }) => status === 'CONFIRMED' && sequence === 0)).toBe(true);
  await ingest(
    db,
    {
      body: '一、加强巡查。各镇要在9月30日前完成巡查12次。\n二、严格考核。区水务局要按月通报并张榜公布。\n三、做好宣传。各镇要通过村居公告栏宣传河道保洁。',
    },
    new Date('2025-09-05T00:00:00Z'),
  );
  const changed = eventsIn((await own.get(path)).text);
  expect(changed.map(({ day }) => day)).toEqual(before.map(({ day }) => day));
  expect(changed.every(({ sequence, changed: at }) => sequence === 1 && at > (before[0]?.changed ?? ''))).toBe(true);
  const staff = askApp(db, clerk);
  const { data } = await staff('{ notices { nodes { id revision } } }');
  const [{ id, revision }] = data.notices.nodes;
  const correction = await staff(
    `mutation ($input: CorrectNoticeInput!) { correctNotice(input: $input) { userErrors { message } } }`,
    { input: { id, expectedRevision: revision, validity: 'REPEALED', reason: '已废止' } },
  );
  expect(correction).toEqual({ data: { correctNotice: { userErrors: [] } } });
  const cancelled = eventsIn((await own.get(path)).text);
  expect(cancelled.length).toBeGreaterThan(0);
  expect(cancelled.every(({ status, sequence }) => status === 'CANCELLED' && sequence > 1)).toBe(true);
  const known = new Set(changed.map(({ uid }) => uid));
  expect(cancelled.filter(({ uid }) => !known.has(uid))).toEqual([]);
});

it('lets no text of a page become markup, nor break what stands around it', async () => {
  const db = await ownDb();
  const own = await siteOf(db);
  const nasty = '澄湖区水务局关于<script>alert(1)</script>]]>&amp;\u0007\u000B\uFFFE的通知';
  const { id } = await ingest(db).then(() => db.prisma.notice.findFirstOrThrow());
  await db.prisma.notice.update({
    where: { id },
    data: { title: nasty, summary: `${nasty}\r\nBEGIN:VEVENT\r\nUID:x` },
  });
  for (const suffix of ['atom', 'rss']) {
    const { text } = await own.get(`/notices.${suffix}`);
    expect(text).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    const { items } = await read(text);
    expect(items).toHaveLength(1);
    const { childNodes } = parseFragment(items[0]?.title ?? '');
    expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['#text']);
    expect((childNodes[0] as { value?: string } | undefined)?.value).toContain('<script>alert(1)</script>]]>&amp;');
  }
  const events = eventsIn((await own.get('/notices.ics')).text);
  expect(events).toHaveLength(1);
  expect(events[0]?.summary).toContain('<script>alert(1)</script>]]>&amp;的通知');
});
