/** The first page: what this is, how much there is of it, and where to go from here. In Chinese, or in English where that is asked for. */
import type { GraphQLSchema } from 'graphql';
import Negotiator from 'negotiator';
import type { Answer } from '../../graphql/http/answer.js';
import type { PlainRequest } from '../../graphql/http/plain.js';
import type { Lang } from '../address.type.js';
import { dayInChina } from '../../domain/day.js';
import { langOf, type Exporting } from '../list.js';
import { operationOf, type Operation } from '../operation.js';
import { refuseUnknown } from '../parameters.js';
import { operate } from '../read.js';
import { numberAt, type Row } from '../row.js';
import { guarded } from './fixed.js';
import { exampleFilter, exampleOrgan, words } from './home.words.js';
import { html, type Html } from './html.js';

export const homeOperation = (schema: GraphQLSchema): Operation =>
  operationOf(
    schema,
    `query HomePage($month: DateRange!) {
      notices(first: 0) { totalCount } agencies(first: 0) { totalCount }
      due: directives(first: 0, filter: { dueBy: $month }) { totalCount } }`,
  );

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  vary: 'Accept, Accept-Encoding, Accept-Language, Authorization, Notice-Graph-Position, X-API-Key',
  ...guarded,
} as const;

export interface HomeParts {
  readonly operation: Operation;
  readonly readerUrl: string | null;
  /** Of the style, which changes with it. */
  readonly stylePath: string;
}

export async function answerHome(exporting: Exporting, parts: HomeParts, request: PlainRequest): Promise<Answer> {
  const { method, search, headers: asked, viewer, allowance, facts, now } = request;
  refuseUnknown(search, ['lang']);
  const lang = search.has('lang') ? langOf(search) : preferred(asked['accept-language']);
  const variables = { month: monthOf(dayInChina(now)) };
  const { text } = parts.operation;
  const plain = {
    asked: { key: `plain ${JSON.stringify(['home', lang, variables])}\n${text}`, text, isByName: true },
    form: { type: headers['content-type'], mark: `home-${lang}` },
  };
  return exporting.openly({ method, url: '/', body: '', headers: asked, viewer, allowance, facts, plain }, async () => {
    const counts = await operate(exporting, parts.operation, { request, variables });
    const language = { 'content-language': lang === 'zh' ? 'zh-CN' : 'en' };
    return { status: 200, headers: { ...headers, ...language }, body: homePage(counts, lang, parts) };
  });
}

/** Chinese where nothing is said. */
const preferred = (accepted: string | undefined): Lang => {
  if (accepted === undefined) return 'zh';
  const [first] = new Negotiator({ headers: { 'accept-language': accepted } }).languages(['zh', 'zh-CN', 'en']);
  return first === 'en' ? 'en' : 'zh';
};

/** Its first and its last day. */
function monthOf(day: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const to = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${day.slice(0, 7)}-01`, to };
}

function homePage(counts: Row, lang: Lang, { readerUrl, stylePath }: HomeParts): string {
  const say: Say = (word) => words[word][lang];
  const other = otherThan[lang];
  const page = html`<!doctype html>
    <html lang="${tags[lang]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say('name')}</title>
        <meta name="description" content="${say('what')}" />
        <link rel="icon" href="/favicon.ico" />
        <link rel="stylesheet" href="${stylePath}" />
        <link rel="alternate" type="application/atom+xml" title="${say('newest')}" href="/notices.atom?lang=${lang}" />
        <link rel="alternate" hreflang="${tags[other]}" href="/?lang=${other}" />
      </head>
      <body>
        <header>
          <h1>${say('name')}</h1>
          <a href="/?lang=${other}" lang="${tags[other]}">${say('other')}</a>
        </header>
        <main>
          <p>${say('what')}</p>
          ${countsPart(counts, say)} ${readerUrl === null ? '' : readingPart(readerUrl, say)} ${feedsPart(lang, say)}
          ${programsPart(say)}
        </main>
      </body>
    </html> `;
  return page.text;
}

const otherThan = { zh: 'en', en: 'zh' } as const;
const tags = { zh: 'zh-CN', en: 'en' } as const;
type Say = (word: keyof typeof words) => string;

function countsPart(counts: Row, say: Say): Html {
  const count = (name: string): string => numberAt(counts, `${name}.totalCount`).toLocaleString('en');
  return html`<ul class="counts">
    <li><strong>${count('notices')}</strong> ${say('notices')}</li>
    <li><strong>${count('agencies')}</strong> ${say('organs')}</li>
    <li><strong>${count('due')}</strong> ${say('due')}</li>
  </ul>`;
}

const readingPart = (readerUrl: string, say: Say): Html =>
  html`<h2>${say('read')}</h2>
    <ul class="ways">
      <li><a href="${readerUrl}/">${say('search')}</a> <span>${say('searchHint')}</span></li>
    </ul>`;

const listed = { notices: 'newest', directives: 'directives', meetings: 'meetings', changes: 'changes' } as const;
const suffixes = ['atom', 'rss', 'ics', 'csv', 'json', 'jsonl'];

function feedsPart(lang: Lang, say: Say): Html {
  const lists = Object.entries(listed).map(([name, word]) => {
    const links = suffixes.map(
      (suffix) => html`<a href="/${name}.${suffix}?lang=${lang}">${suffix.toUpperCase()}</a> `,
    );
    return html`<li class="formats">
      ${say(word)}
      <nav aria-label="${say(word)}">${links}</nav>
    </li>`;
  });
  return html`<h2>${say('feeds')}</h2>
    <ul class="ways">
      ${lists}
    </ul>
    <p>${say('dutiesHint')}</p>
    <pre><code>/agencies/${exampleOrgan}/duties.ics?lang=${lang}</code></pre>
    <p>${say('filters')}</p>
    <pre><code>${exampleFilter}&lang=${lang}</code></pre>`;
}

const programsPart = (say: Say): Html =>
  html`<h2>${say('programs')}</h2>
    <ul class="ways">
      <li><a href="/graphql">${say('graphiql')}</a> <span>${say('graphiqlHint')}</span></li>
      <li><a href="/openapi.json">${say('openapi')}</a> <span>${say('openapiHint')}</span></li>
    </ul>
    <h2 id="keys">${say('keys')}</h2>
    <p>${say('keysText')}</p>
    <pre><code>Authorization: Bearer ng_…</code></pre>`;
