/** A list at its address: what was asked, and its answer in the format that was asked for, made as a whole or row by row. */
import { create as disposition } from 'content-disposition';
import type { GraphQLSchema } from 'graphql';
import { AppError } from '../platform/errors.js';
import type { Answer } from '../graphql/http/answer.js';
import type { PlainRequest, PlainRoute } from '../graphql/http/plain.js';
import { canonical } from '../graphql/http/kept/asked.js';
import type { AnswerOpenly } from '../graphql/http/kept/open-reads.js';
import type { Lang, ListAddress } from './address.type.js';
import { negotiated, type Format } from './formats.js';
import { calendar } from './formats/calendar.js';
import { feed } from './formats/feeds.js';
import { json } from './formats/json.js';
import { lineReader, lines, table, withPlace, type RowWriter } from './formats/rows.js';
import { titleOf, type Listing } from './listing.js';
import { listOperations, type ListOperations } from './operation.js';
import { countOf, fault, parametersOf, refuseUnknown, variablesOf, type Parameter } from './parameters.js';
import {
  Failed,
  failure,
  linePages,
  mistake,
  pages,
  straightPages,
  whole,
  type Asking,
  type Page,
  type PageEnd,
  type Walk,
} from './read.js';
import { straight, type Straight } from './straight.js';
import { streamed } from './stream.js';
import { dayInChina } from '../domain/day.js';

export interface Exporting extends Asking {
  readonly openly: AnswerOpenly;
}

/** Of rows, in one answer that is made as a whole, remembered and tagged; more are sent as they come. */
const mostAtOnce = 1_000;

export interface KnownList {
  readonly address: ListAddress;
  readonly operations: ListOperations;
  readonly parameters: readonly Parameter[];
  /** How long answers are read; null for lists of one organ, which are not so long. */
  readonly straight: Straight | null;
}

export function knownList(schema: GraphQLSchema, address: ListAddress): KnownList {
  const operations = listOperations(schema, address);
  return {
    address,
    operations,
    parameters: parametersOf(operations.args),
    straight: address.of === 'Query' ? straight(schema, address, operations.rows) : null,
  };
}

/** What every address takes. */
export const commonParameters = ['after', 'lang', 'limit'] as const;

export interface ListAsked {
  readonly list: KnownList;
  /** Null: by the header Accept. */
  readonly format: Format | null;
  /** How the organ is known, where it is one's list. */
  readonly owner: Readonly<Record<string, string>> | null;
}

export async function answerList(
  exporting: Exporting,
  { list, format: named, owner }: ListAsked,
  request: PlainRequest,
): Promise<Answer | null> {
  const format = named ?? negotiated(request.headers.accept);
  if (format === null) return noted(request, notAcceptable());
  return withMistakes((asked) => new ListAnswer(exporting, { list, format, owner }, asked).answer())(request);
}

/** Errors in the path or its parameters become the response. */
export const withMistakes =
  (route: PlainRoute): PlainRoute =>
  async (request) => {
    try {
      return await route(request);
    } catch (thrown) {
      if (thrown instanceof Failed) return failure(thrown);
      if (thrown instanceof AppError && told.has(thrown.code)) return noted(request, thrown);
      throw thrown;
    }
  };
const told = new Set(['BAD_USER_INPUT', 'NOT_ACCEPTABLE', 'NOT_FOUND']);

export const notAcceptable = (): AppError =>
  new AppError('NOT_ACCEPTABLE', 'Ask for JSON, JSON lines, CSV, Atom, RSS or iCalendar.');

/** Responds with the error, and logs it. */
export function noted({ facts }: PlainRequest, thrown: AppError): Answer {
  facts.codes.add(thrown.code);
  return mistake(thrown);
}

export function langOf(search: URLSearchParams): Lang {
  const [lang = 'en', second] = search.getAll('lang');
  if ((lang === 'en' || lang === 'zh') && second === undefined) return lang;
  throw fault('lang', 'is en or zh');
}

class ListAnswer {
  private readonly format: Format;
  private readonly lang: Lang;
  private readonly limit: number;
  private readonly walk: Walk;

  constructor(
    private readonly exporting: Exporting,
    private readonly asked: ListAsked & { readonly format: Format },
    private readonly request: PlainRequest,
  ) {
    const { list, format, owner } = asked;
    const { address, operations, parameters } = list;
    const { search } = request;
    refuseUnknown(search, [...commonParameters, ...parameters.map(({ name }) => name)]);
    this.format = format;
    this.lang = langOf(search);
    this.limit = countOf(search, 'limit', format.limit);
    const [after, second] = search.getAll('after');
    if (second !== undefined) throw fault('after', 'is given several times, and has one value');
    const usual = format.suffix === 'ics' ? address.inCalendars(request.now) : {};
    const variables = variablesOf(search, parameters, usual);
    const isShown = format.suffix === 'atom' || format.suffix === 'rss' || format.suffix === 'ics';
    this.walk = {
      request,
      operation: isShown ? operations.shown : operations.rows,
      variables: {
        ...(address.isOfDay ? { asOf: dayInChina(request.now) } : {}),
        ...variables,
        ...(owner === null ? {} : { agency: owner }),
        ...(after === undefined ? {} : { after }),
      },
      limit: this.limit,
      isOwned: owner !== null,
      isFromEnd: address.isLog && isShown && after === undefined,
    };
  }

  async answer(): Promise<Answer | null> {
    const { format, limit, exporting, request } = this;
    if (format.isByRow && limit > mostAtOnce) return this.streamed();
    const { method, path, search, headers, viewer, allowance, facts } = request;
    const key = this.key();
    const plain = {
      asked: { key, text: this.walk.operation.text, isByName: true },
      form: { type: format.type, mark: format.suffix },
    };
    const url = `${path}?${search.toString()}`;
    return exporting.openly({ method, url, body: '', headers, viewer, allowance, facts, plain }, () => this.made());
  }

  private streamed(): Promise<Answer | null> {
    const { request, exporting, walk } = this;
    const { straight: short, address } = this.asked.list;
    const writer = this.writer();
    const parts = {
      ...writer,
      headers: (page: PageEnd) => this.headers(page),
      missing: () => this.missing(),
    };
    if (short?.lines && this.format.suffix === 'jsonl')
      return streamed(request, linePages(exporting, walk, short.lines), { ...parts, written: ({ text }) => text() });
    if (short)
      return streamed(request, straightPages(exporting, walk, short), {
        ...parts,
        written: ({ cells }) => writer.rows(cells()),
      });
    const read = lineReader(withPlace(address.columns));
    return streamed(request, pages(exporting, walk), { ...parts, written: ({ rows }) => writer.rows(rows.map(read)) });
  }

  /** All that the answer depends on: nothing else of the request is looked at. */
  private key(): string {
    const { format, lang, limit, walk, request } = this;
    const { path, search, origin } = request;
    const asked = [format.suffix, lang, limit, path, canonicalQuery(search), origin];
    return `plain ${JSON.stringify(asked)}\n${canonical(walk.variables, 0) ?? ''}\n${walk.operation.text}`;
  }

  private async made(): Promise<Answer> {
    const page = await whole(pages(this.exporting, this.walk));
    if (page === null) return this.missing();
    return { status: 200, headers: this.headers(page), body: this.written(page) };
  }

  private missing(): Answer {
    return noted(this.request, new AppError('NOT_FOUND', 'No agency is known by that name or id.'));
  }

  private written(page: Page): string {
    const { format } = this;
    if (format.isByRow) {
      const writer = this.writer();
      return writer.head + writer.rows(page.rows.map(lineReader(withPlace(this.asked.list.address.columns))));
    }
    const listing = this.listing(page);
    if (format.suffix === 'json') return json(listing);
    return format.suffix === 'ics' ? calendar(listing) : feed(listing, format.suffix === 'atom' ? 'atom' : 'rss');
  }

  private writer(): RowWriter {
    const columns = withPlace(this.asked.list.address.columns);
    return this.format.suffix === 'csv' ? table(columns, this.lang) : lines(columns);
  }

  private listing(page: Page): Listing {
    const { lang, request, asked } = this;
    const query = canonicalQuery(request.search);
    const self = query === '' ? request.path : `${request.path}?${query}`;
    return { address: asked.list.address, lang, origin: request.origin, self, next: this.next(page), ...page };
  }

  /** A log has always a place to go on from: what comes will be behind it. */
  private next({ hasNextPage, endCursor }: PageEnd): string | null {
    if (endCursor === null || !(hasNextPage || this.asked.list.address.isLog)) return null;
    const search = new URLSearchParams(this.request.search);
    search.set('after', endCursor);
    return `${this.request.path}?${canonicalQuery(search)}`;
  }

  private headers(page: PageEnd): Answer['headers'] {
    const { format, lang } = this;
    const next = this.limit > mostAtOnce ? null : this.next(page);
    const name = titleOf({ address: this.asked.list.address, owner: page.owner, lang });
    return {
      'content-type': format.type,
      'content-language': lang === 'zh' ? 'zh-CN' : 'en',
      'x-content-type-options': 'nosniff',
      ...(next === null ? {} : { link: `<${next}>; rel="next"` }),
      ...(format.isFile
        ? {
            'content-disposition': fileNamed(
              `${name}.${format.suffix}`,
              `${this.asked.list.address.name}.${format.suffix}`,
            ),
          }
        : {}),
    };
  }
}

/** Parameters in one order. */
function canonicalQuery(search: URLSearchParams): string {
  const sorted = new URLSearchParams(search);
  sorted.sort();
  return sorted.toString();
}

const longestName = 80;
/** Names of organs are what pages wrote. `otherwise`: for readers that know ASCII alone. */
export function fileNamed(name: string, otherwise: string): string {
  const dot = name.lastIndexOf('.');
  const safe = [...name.slice(0, dot).replace(/[\p{C}\p{Zl}\p{Zp}"*/:<>?\\|]+/gu, ' ')].slice(0, longestName).join('');
  return disposition(safe.trim() === '' ? otherwise : `${safe.trim()}${name.slice(dot)}`, { fallback: otherwise });
}
