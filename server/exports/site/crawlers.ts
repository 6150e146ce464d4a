/** What search engines ask for: robots.txt, and the addresses of all notices, month by month (sitemaps.org). */
import type { GraphQLSchema } from 'graphql';
import { AppError } from '../../platform/errors.js';
import type { Answer } from '../../graphql/http/answer.js';
import type { PlainRequest } from '../../graphql/http/plain.js';
import { noted, type Exporting } from '../list.js';
import { noticePath } from '../listing.js';
import { operationOf, type Operation } from '../operation.js';
import { refuseUnknown } from '../parameters.js';
import { operate, pages } from '../read.js';
import { rowsAt, textAt, type Row } from '../row.js';
import { streamed } from '../stream.js';

export interface CrawlerOperations {
  readonly ends: Operation;
  readonly month: Operation;
}

const published = (direction: string): string => `orderBy: { field: PUBLISHED_ON, direction: ${direction} }`;

export const crawlerOperations = (schema: GraphQLSchema): CrawlerOperations => ({
  ends: operationOf(
    schema,
    `query SitemapMonths { oldest: notices(first: 1, ${published('ASC')}) { nodes { publishedOn } }
      newest: notices(first: 1, ${published('DESC')}) { nodes { publishedOn } } }`,
  ),
  month: operationOf(
    schema,
    `query SitemapOfMonth($month: DateRange!, $first: Int, $after: String) {
      list: notices(filter: { publishedOn: $month }, first: $first, after: $after) {
        edges { cursor node { id contentChangedAt } } pageInfo { hasNextPage endCursor } } }`,
  ),
});

/** Of one file, as sitemaps.org has it. */
const mostAddresses = 50_000;
const xml = 'application/xml; charset=utf-8';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export const robots = ({ origin }: PlainRequest): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  body: `User-agent: *\nDisallow: /graphql\nDisallow: /graphiql/\n\nSitemap: ${origin}/sitemap.xml\n`,
});

/** The months from the oldest notice to the newest. */
export async function sitemapIndex(
  exporting: Exporting,
  { ends }: CrawlerOperations,
  request: PlainRequest,
): Promise<Answer> {
  refuseUnknown(request.search, []);
  const { method, headers, viewer, allowance, facts, origin } = request;
  const plain = {
    asked: { key: `plain ${JSON.stringify(['sitemap', origin])}\n${ends.text}`, text: ends.text, isByName: true },
    form: { type: xml, mark: 'sitemap' },
  };
  return exporting.openly({ method, url: '', body: '', headers, viewer, allowance, facts, plain }, async () => {
    const data = await operate(exporting, ends, { request, variables: {} });
    const [first, last] = ['oldest.nodes', 'newest.nodes'].map((at) => textAt(rowsAt(data, at)[0], 'publishedOn'));
    const months = first && last ? monthsFrom(first.slice(0, 7), last.slice(0, 7)) : [];
    const each = months.map((month) => `<sitemap><loc>${origin}/sitemaps/${month}.xml</loc></sitemap>\n`).join('');
    return {
      status: 200,
      headers: { 'content-type': xml },
      body: `${head}<sitemapindex ${names}>\n${each}</sitemapindex>\n`,
    };
  });
}

function monthsFrom(first: string, last: string): readonly string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (let at = first; at <= last && months.length < mostAddresses; at = monthName(year, month)) {
    months.push(at);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

const monthName = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;

export async function sitemapOfMonth(
  exporting: Exporting,
  { operation, month }: { readonly operation: Operation; readonly month: string },
  request: PlainRequest,
): Promise<Answer | null> {
  refuseUnknown(request.search, []);
  const { origin } = request;
  const [year = 0, number = 1] = month.split('-').map(Number);
  const to = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const variables = { month: { from: `${month}-01`, to: `${month}-${to}` } };
  const walk = { request, operation, variables, limit: mostAddresses, isOwned: false, isFromEnd: false };
  return streamed(request, pages(exporting, walk), {
    head: `${head}<urlset ${names}>\n`,
    written: ({ rows }) => rows.map((row) => address(row, origin)).join(''),
    tail: '</urlset>\n',
    headers: () => ({ 'content-type': xml }),
    missing: () => noted(request, new AppError('NOT_FOUND', 'There is no such month.')),
  });
}

const address = (row: Row, origin: string): string =>
  `<url><loc>${origin}${noticePath(textAt(row, 'id') ?? '')}</loc><lastmod>${textAt(row, 'contentChangedAt') ?? ''}</lastmod></url>\n`;
