/** Lists as feeds: Atom (RFC 4287) and RSS 2.0. */
import { Feed } from 'feed';
import { linkOf, titleOf, type Listing } from '../listing.js';
import { textAt } from '../row.js';
import { asHtmlText, asXmlText, instantOf, uuidOf } from './text.js';

export function feed(listing: Listing, form: 'atom' | 'rss'): string {
  const { address, lang, rows, owner, self, origin } = listing;
  const entries = rows.map((row) => address.entry(row, lang));
  const made = new Feed({
    id: `urn:uuid:${uuidOf('feed', self)}`,
    title: asXmlText(titleOf(listing)),
    description: asXmlText(titleOf(listing)),
    link: `${origin}/`,
    language: lang === 'zh' ? 'zh-CN' : 'en',
    updated: latest(entries.map(({ updated }) => instantOf(updated))),
    generator: 'notice-graph',
    feedLinks: { [form]: `${origin}${self}` },
    author: { name: 'notice-graph' },
    ttl: 60,
  });
  for (const entry of address.isLog ? [...entries].reverse() : entries) {
    const { id, title, text, author, updated, published } = entry;
    made.addItem({
      id: `urn:uuid:${uuidOf(address.name, textAt(owner, 'id') ?? '', id)}`,
      title: asHtmlText(title) || address.title[lang],
      link: linkOf(entry, listing),
      date: instantOf(updated),
      ...(text === '' ? {} : { description: paragraphs(text) }),
      // RSS has no authors but addresses of mail.
      ...(author === null || form === 'rss' ? {} : { author: [{ name: asXmlText(author) }] }),
      ...(published === null ? {} : { published: instantOf(published) }),
    });
  }
  return form === 'atom' ? made.atom1() : made.rss2();
}

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${asHtmlText(line)}</p>`)
    .join('');

/** Of a list that is empty: when time began, so that nothing changes while nothing does. */
const latest = (dates: readonly Date[]): Date => new Date(Math.max(0, ...dates.map(Number)));
