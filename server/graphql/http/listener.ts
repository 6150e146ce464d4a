/**
 * The request listener: GraphQL takes the fast path (direct.ts); streams, GraphiQL and health routes
 * go through Yoga. Common to both: request ids, authentication, limits, rejections, the log line.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bounds } from '../../platform/bounds/bounds.js';
import { holderOf, type Peers } from '../../platform/bounds/peers.js';
import type { Holder } from '../../platform/bounds/shares.js';
import { AppError } from '../../platform/errors.js';
import type { Logger } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics.js';
import { readPosition } from '../../platform/servers/position.js';
import type { Sender } from '../../platform/sender.js';
import { RateLimited, type Allowance, type RateLimits } from '../allowance.js';
import { isStaff, newFacts, type Context, type RequestFacts } from '../context.js';
import type { Mask } from '../mask-error.js';
import { createGraphiql } from './graphiql.js';
import { crossOrigin, notFound, preflight, send, showPosition, type Answer } from './answer.js';
import { readBody, unparsable, type Body } from './body.js';
import { showLimits, tell, type Exchange } from './exchange.js';
import type { AnswerOpenly } from './kept/open-reads.js';
import { MethodNotAllowed, originOf, type PlainRoute, type PlainRoutes } from './plain.js';
import { isLast, OverBound, refusalOf, StrangePeer } from './refused.js';
import { awaitReader, noteReader } from './unread.js';
import { withDocument, written, type KnownDocuments } from './persisted.js';
import {
  endsConnection,
  headerReader,
  isJson,
  originForm,
  pathOf,
  readMethod,
  requestIdOf,
  wantsPage,
  wantsStream,
  type HeaderReader,
} from './request.js';
import { publicViewer, type Viewer } from '../viewer.js';
import type { DirectRequest } from './direct-request.js';

/** Other routes of Yoga. Unrestricted, it would serve any path that ends in /graphql, unchecked. */
const plainPaths: ReadonlySet<string> = new Set(['/health', '/ready']);

/** Limit of a request body in bytes. Staff submit whole pages. */
const maxBytes = 2 ** 20;
const maxStaffBytes = 8 * 2 ** 20 + 2 ** 16;

/** The request-dependent part of a context, without the viewer. */
export interface Arrival {
  readonly requestId: string;
  readonly headers: HeaderReader;
  readonly allowance: Allowance;
  readonly facts: RequestFacts;
}

export interface ListenerOptions {
  readonly direct: (request: DirectRequest) => Promise<Answer>;
  /** Fast path: the answer cache, then execution. */
  readonly openly: AnswerOpenly;
  /** Slow path: Yoga. A body, if any, has been read into `request.body`. */
  readonly ordinary: (request: IncomingMessage, response: ServerResponse, context: Context | null) => Promise<void>;
  /** Routes other than /graphql. */
  readonly plain: PlainRoutes;
  /** Public base URL of this server; null to derive it from the Host header. */
  readonly publicUrl: string | null;
  readonly now: () => Date;
  readonly contextOf: (viewer: Viewer, arrival: Arrival) => Context;
  readonly identify: (headers: HeaderReader) => Promise<Viewer>;
  readonly limits: RateLimits;
  readonly mask: Mask;
  readonly log: Logger;
  /** False during shutdown: connections are then not kept alive. */
  readonly isReady: () => boolean;
  readonly documents: KnownDocuments;
  /** Whether callers without a key are restricted to trusted documents. */
  readonly isPublicPersistedOnly: boolean;
  /** The position encoded in a cursor of changes; null if invalid. */
  readonly readCursor: (cursor: string) => number | null;
  readonly metrics: Metrics | null;
  readonly bounds: Bounds;
  readonly peers: Peers;
  /** Ends the stream on a response with a final event. */
  readonly endStream: (response: ServerResponse) => void;
}

export function createListener(options: ListenerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const { mask } = options;
  return (request, response) => {
    const began = performance.now();
    request.url = originForm(request.url ?? '/');
    const requestId = requestIdOf(request);
    const facts = newFacts();
    const exchange: Exchange = { request, response, requestId, facts, viewer: null, limits: null, isPlain: false };
    for (const [name, value] of crossOrigin) response.setHeader(name, value);
    response.setHeader('x-request-id', requestId);
    if (!options.isReady() || endsConnection(request)) response.setHeader('connection', 'close');
    response.once('close', () => {
      tell(options, exchange, performance.now() - began);
    });
    respond(options, exchange).catch((thrown: unknown) => {
      exchange.facts.codes.add(thrown instanceof AppError ? thrown.code : 'INTERNAL_SERVER_ERROR');
      if (!(thrown instanceof AppError)) mask(thrown, requestId);
      const answer = (): void => {
        showLimits(exchange);
        send(response, refusalOf(thrown));
      };
      if (thrown instanceof RateLimited && thrown.holdMs > 0) setTimeout(answer, thrown.holdMs);
      else answer();
      if (isLast(thrown)) endSoon(request);
    });
  };
}

/** Request headers on which responses depend. */
const varies = 'Accept, Accept-Encoding, Authorization, Notice-Graph-Position, X-API-Key';

async function respond(options: ListenerOptions, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const path = pathOf(request);
  admitPeer(options, request, path);
  if (request.httpVersionMajor < 1) throw new AppError('BAD_REQUEST', 'HTTP/1.1 is required.');
  if (request.method === 'OPTIONS') send(response, preflight(request.headers));
  else if ((path !== '/graphql' || wantsPage(request)) && graphiql(request, response, path)) return;
  else if (plainPaths.has(path)) {
    await options.ordinary(request, response, null);
  } else if (path === '/graphql') await paid(options, exchange, (asking) => answered(options, exchange, asking));
  else {
    const route = options.plain(path);
    if (route === null) send(response, notFound);
    else await plainly(options, exchange, route);
  }
}

/** Authenticates and rate-limits a request. `work` resolves to null if it wrote the response. */
async function paid(
  options: ListenerOptions,
  exchange: Exchange,
  work: (asking: Asking) => Promise<Answer | null>,
): Promise<void> {
  const { request, response } = exchange;
  response.setHeader('vary', varies).setHeader('cache-control', 'no-store'); // default, unless the answer sets it
  const viewer = await identified(options, exchange);
  exchange.viewer = viewer;
  const allowance = open(options, exchange, viewer);
  const holder = holderOf(options.peers.addressOf(senderOf(request)));
  const answer = await orPaid(allowance, work({ viewer, allowance, holder }));
  if (!answer) return;
  showLimits(exchange);
  showPosition(response, exchange.facts.position);
  send(response, answer, (_response, bytes) => awaitReader(response, bytes, { bounds: options.bounds, holder }));
}

async function plainly(options: ListenerOptions, exchange: Exchange, route: PlainRoute): Promise<void> {
  const { request, response, requestId, facts } = exchange;
  exchange.isPlain = true;
  const method = request.method === 'HEAD' ? 'HEAD' : 'GET';
  if (request.method !== method) throw new MethodNotAllowed();
  const [path = '', ...search] = (request.url ?? '/').split('?');
  const headers = headerReader(request);
  const wanted = readPosition(headers.get('notice-graph-position'), options.readCursor);
  facts.reading.atLeast(wanted);
  await paid(options, exchange, (asking) => {
    const { viewer, allowance } = asking;
    let isFirst = true;
    const context = (): Context => {
      const pays = isFirst ? allowance : open(options, exchange, viewer);
      isFirst = false;
      const own = newFacts();
      own.reading.atLeast(wanted);
      own.reading.replica = facts.reading.replica; // all pages of a list are read from the same replica while it is available
      return options.contextOf(viewer, { requestId, headers, allowance: pays, facts: own });
    };
    const origin = options.publicUrl ?? originOf(request.headers);
    const stream = (): ServerResponse => {
      takeStream(options, response, asking);
      showLimits(exchange);
      return response;
    };
    const asked = { path, search: new URLSearchParams(search.join('?')), headers: request.headers, origin };
    return route({ ...asked, method, now: options.now(), viewer, allowance, facts, context, stream });
  });
}

/** X-Forwarded-For is only trusted from configured proxies; with any, direct access is rejected. */
function admitPeer({ peers, bounds }: ListenerOptions, { socket }: IncomingMessage, path: string): void {
  if (peers.mayAsk(socket.remoteAddress ?? '', path)) return;
  bounds.tell('peers', 'each');
  throw new StrangePeer();
}

const senderOf = ({ socket, headers }: IncomingMessage): Sender => {
  const forwarded = headers['x-forwarded-for'];
  return {
    socketAddress: socket.remoteAddress,
    forwardedFor: Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
  };
};

/** An invalid credential is charged to the address it came from, against brute force. */
async function identified(options: ListenerOptions, exchange: Exchange): Promise<Viewer> {
  try {
    return await options.identify(headerReader(exchange.request));
  } catch (thrown) {
    await open(options, exchange, publicViewer).charge(1);
    throw thrown;
  }
}

const open = ({ limits }: ListenerOptions, exchange: Exchange, viewer: Viewer): Allowance =>
  limits.open(viewer, senderOf(exchange.request), (headers) => {
    exchange.limits = headers;
    if (wantsStream(exchange.request)) showLimits(exchange); // Yoga writes the response
  });

/** A request that fails before its operation was charged costs 1. */
async function orPaid<T>(allowance: Allowance, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    await allowance.charge(1).finally(() => {
      allowance.close();
    });
  }
}

interface Asking {
  readonly viewer: Viewer;
  readonly allowance: Allowance;
  /** The network of the client. */
  readonly holder: Holder;
}

/** The limit of concurrent streams applies per key, or per address without one. */
function takeStream(
  { bounds, endStream }: ListenerOptions,
  response: ServerResponse,
  { viewer, holder }: Asking,
): void {
  const of = viewer.id === undefined ? holder : { own: `caller ${viewer.id}`, wide: null };
  const end = (): void => {
    endStream(response);
  };
  const holding = bounds.streams.open(of, { end });
  response.once('close', () => {
    holding.close();
  });
  const met = holding.take(1);
  if (met !== null) throw new OverBound(met, 'streams', 30);
  noteReader(response, { bounds, holder });
}

/** Null if Yoga has answered. */
async function answered(options: ListenerOptions, exchange: Exchange, asking: Asking): Promise<Answer | null> {
  const { request, response, requestId, facts } = exchange;
  const { viewer, allowance, holder } = asking;
  if (request.method === 'POST' && !isJson(request)) {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'The content type must be application/json.');
  }
  const headers = headerReader(request);
  facts.reading.atLeast(readPosition(headers.get('notice-graph-position'), options.readCursor));
  const contextOf = (): Context => options.contextOf(viewer, { requestId, headers, allowance, facts });
  const isStream = wantsStream(request);
  if (isStream) takeStream(options, response, asking);
  const limit = isStaff(viewer) ? maxStaffBytes : maxBytes;
  const { bounds } = options;
  const received = request.method === 'POST' ? await readBody(request, { limit, holder, bounds }) : '';
  const { documents, isPublicPersistedOnly } = options;
  const given = { method: readMethod(request), url: request.url ?? '/', body: received };
  const read = (): typeof given =>
    withDocument(given, { documents, isKnownOnly: isPublicPersistedOnly && viewer.role === 'PUBLIC' });
  if (isStream) {
    const { url, body } = read();
    await allowance.charge(1); // in case Yoga rejects it
    await options.ordinary(Object.assign(request, { url, body: streamable(body) }), response, contextOf());
    return null;
  }
  const make = async (): Promise<Answer> =>
    options.direct({ ...read(), headers: request.headers, context: contextOf() });
  if (typeof received !== 'string') return make(); // bodies parsed incrementally are too long to be cached
  return options.openly({ ...given, body: received, headers: request.headers, viewer, allowance, facts }, make);
}

const graphiql = createGraphiql();

/** Yoga would expose the parser's own message. */
function streamable(body: Body): string {
  if (typeof body !== 'string') return written(body);
  try {
    JSON.parse(body || '{}');
    return body;
  } catch {
    throw unparsable();
  }
}

/** Lets a client that is still sending receive the rejection, then closes the connection. */
function endSoon(request: IncomingMessage): void {
  request.resume();
  setTimeout(() => request.destroy(), 1_000).unref();
}
