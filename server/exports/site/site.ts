/** The site's own addresses: the first page, what describes the API, what crawlers and browsers ask for, other names of /graphql. */
import { createHash } from 'node:crypto';
import type { PlainRequest, PlainRoute, PlainRoutes } from '../../graphql/http/plain.js';
import { withMistakes, type Exporting, type KnownList } from '../list.js';
import { redirect } from '../notice.js';
import { openApi } from '../openapi.js';
import { crawlerOperations, robots, sitemapIndex, sitemapOfMonth } from './crawlers.js';
import { favicon } from './favicon.js';
import { fixed } from './fixed.js';
import { answerHome, homeOperation } from './home.js';
import { homeStyle } from './home.style.js';

/** Of package.json. */
export const version = '0.1.0';

export interface SiteParts {
  readonly lists: readonly KnownList[];
  readonly readerUrl: string | null;
}

export interface Site {
  readonly routes: PlainRoutes;
  readonly documents: readonly string[];
}

export function createSite(exporting: Exporting, { lists, readerUrl }: SiteParts): Site {
  const [home, crawlers] = [homeOperation(exporting.schema), crawlerOperations(exporting.schema)];
  const stylePath = `/site/${createHash('sha256').update(homeStyle).digest('base64url').slice(0, 12)}.css`;
  const parts = { operation: home, readerUrl, stylePath };
  const graphql: PlainRoute = ({ search }) => Promise.resolve(redirect(withQuery('/graphql', search), 308));
  const known = new Map<string, PlainRoute>([
    ['/', withMistakes((request) => answerHome(exporting, parts, request))],
    [stylePath, fixed(() => homeStyle, { 'content-type': 'text/css; charset=utf-8' })],
    ['/favicon.ico', () => Promise.resolve(favicon)],
    ['/robots.txt', (request) => Promise.resolve(robots(request))],
    ['/sitemap.xml', withMistakes((request) => sitemapIndex(exporting, crawlers, request))],
    ['/openapi.json', fixed(() => JSON.stringify(openApi(exporting.schema, lists, version)), described)],
    ...['/graphql/', '/graphiql', '/graphiql/'].map((path) => [path, graphql] as const),
  ]);
  const ofMonth = (month: string): PlainRoute =>
    withMistakes((request: PlainRequest) => sitemapOfMonth(exporting, { operation: crawlers.month, month }, request));
  const routes: PlainRoutes = (path) => {
    const [, month] = /^\/sitemaps\/(\d{4}-(?:0[1-9]|1[0-2]))\.xml$/.exec(path) ?? [];
    return month === undefined ? (known.get(path) ?? null) : ofMonth(month);
  };
  return { routes, documents: [home.text, crawlers.ends.text, crawlers.month.text] };
}

const described = { 'content-type': 'application/json; charset=utf-8' } as const;

const withQuery = (path: string, search: URLSearchParams): string =>
  search.size === 0 ? path : `${path}?${search.toString()}`;
