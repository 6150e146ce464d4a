/**
 * The one listener of the HTTP server. Common GraphQL requests go the direct way; streams, GraphiQL and plain routes go
 * through Yoga. What both share stands here: request ids, who asks, body limits, refusals, a log line for each request.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, type ErrorCode } from '../../platform/errors.js';
import type { Logger } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics.js';
import { Busy, RateLimited, type Allowance, type RateLimits } from '../allowance.js';
import { isStaff, newFacts, publicViewer, type Context, type RequestFacts, type Viewer } from '../context.js';
import type { Mask } from '../mask-error.js';
import { createGraphiql } from './graphiql.js';
import { crossOrigin, notFound, preflight, refusal, send, type Answer } from './answer.js';
import { BodyTooLarge, readBody } from './body.js';
import type { DirectRequest } from './direct.js';
import { withDocument, type KnownDocuments } from './persisted.js';

/** What Yoga answers beside GraphQL. It would take any address that ends in /graphql for GraphQL, and none of the rules below. */
const plainPaths: ReadonlySet<string> = new Set(['/health', '/ready']);

/** Of a request body. Staff paste whole pages. */
const maxBytes = 2 ** 20;
const maxStaffBytes = 8 * 2 ** 20 + 2 ** 16;

export interface HeaderReader {
  get(name: string): string | null;
}

/** What a context is made of, beside who asks. */
export interface Arrival {
  readonly requestId: string;
  readonly headers: HeaderReader;
  readonly allowance: Allowance;
  readonly facts: RequestFacts;
}

export interface ListenerOptions {
  readonly direct: (request: DirectRequest) => Promise<Answer>;
  /** Everything else: Yoga's way. The body, where there is one, has been read into `request.body`. */
  readonly ordinary: (request: IncomingMessage, response: ServerResponse, context: Context | null) => Promise<void>;
  readonly contextOf: (viewer: Viewer, arrival: Arrival) => Context;
  readonly identify: (headers: HeaderReader) => Promise<Viewer>;
  readonly limits: RateLimits;
  readonly mask: Mask;
  readonly log: Logger;
  /** False once the process has been asked to end: connections are not kept then. */
  readonly isReady: () => boolean;
  readonly documents: KnownDocuments;
  /** Whether callers without a key may ask with known documents alone. */
  readonly isPublicPersistedOnly: boolean;
  readonly metrics: Metrics | null;
}

export function createListener(options: ListenerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const { mask } = options;
  return (request, response) => {
    const began = performance.now();
    const requestId = requestIdOf(request);
    const exchange: Exchange = { request, response, requestId, facts: newFacts(), viewer: null };
    for (const [name, value] of crossOrigin) response.setHeader(name, value);
    response.setHeader('x-request-id', requestId);
    if (!options.isReady()) response.setHeader('connection', 'close');
    response.once('close', () => {
      tell(options, exchange, performance.now() - began);
    });
    respond(options, exchange).catch((thrown: unknown) => {
      exchange.facts.codes.add(thrown instanceof AppError ? thrown.code : 'INTERNAL_SERVER_ERROR');
      if (!(thrown instanceof AppError)) mask(thrown, requestId);
      const answer = (): void => {
        send(response, refusalOf(thrown));
      };
      if (thrown instanceof RateLimited && thrown.holdMs > 0) setTimeout(answer, thrown.holdMs);
      else answer();
      if (thrown instanceof BodyTooLarge) endSoon(request);
    });
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly facts: RequestFacts;
  /** Null until it is known who asks. */
  viewer: Viewer | null;
}

/** One line for a request, and its part in the metrics: what it was and how it went, never what it said. */
function tell(
  { log, metrics }: ListenerOptions,
  { request, response, requestId, facts, viewer }: Exchange,
  ms: number,
): void {
  const path = pathOf(request);
  const status = response.statusCode;
  const line = { requestId, method: request.method, path, status, ms: tenths(ms) };
  if (path !== '/graphql') {
    log.info(line, 'request');
    return;
  }
  const role = viewer?.role ?? 'NOBODY';
  const { operation, isKnown, cost, codes, statements } = facts;
  const { count, ms: statementMs } = statements;
  const keyId = viewer?.id === undefined ? {} : { caller: viewer.id };
  const asked = {
    role,
    ...keyId,
    operation,
    cost,
    codes: [...codes],
    statements: count,
    statementMs: tenths(statementMs),
  };
  log.info({ ...line, ...asked }, 'request');
  metrics?.request({ role, status, operation: isKnown ? operation : null, codes: [...codes], seconds: ms / 1_000 });
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

async function respond(options: ListenerOptions, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const path = pathOf(request);
  if (request.method === 'OPTIONS') send(response, preflight);
  else if ((path !== '/graphql' || wantsPage(request)) && graphiql(request, response, path)) return;
  else if (plainPaths.has(path)) {
    await options.ordinary(request, response, null);
  } else if (path === '/graphql') {
    const viewer = await identified(options, exchange);
    exchange.viewer = viewer;
    const allowance = open(options, exchange, viewer);
    const answer = await orPaid(allowance, answered(options, exchange, { viewer, allowance }));
    if (answer) send(response, answer);
  } else send(response, notFound);
}

/** A credential that is not valid is paid for by the address that it came from: nobody tries many. */
async function identified(options: ListenerOptions, exchange: Exchange): Promise<Viewer> {
  try {
    return await options.identify(headerReader(exchange.request));
  } catch (thrown) {
    await open(options, exchange, publicViewer).charge(1);
    throw thrown;
  }
}

const open = ({ limits }: ListenerOptions, { request, response }: Exchange, viewer: Viewer): Allowance => {
  const forwarded = request.headers['x-forwarded-for'];
  const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  return limits.open(viewer, { socketAddress: request.socket.remoteAddress, forwardedFor }, (headers) => {
    if (response.headersSent) return;
    response.setHeader('ratelimit-policy', headers['ratelimit-policy']).setHeader('ratelimit', headers.ratelimit);
  });
};

/** What ends before an operation was paid for costs 1, well or ill. */
async function orPaid<T>(allowance: Allowance, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    await allowance.charge(1);
  }
}

/** Null where Yoga has answered. */
async function answered(
  options: ListenerOptions,
  { request, response, requestId, facts }: Exchange,
  { viewer, allowance }: { readonly viewer: Viewer; readonly allowance: Allowance },
): Promise<Answer | null> {
  if (request.method === 'POST' && !isJson(request)) {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send the request as application/json.');
  }
  const headers = headerReader(request);
  const context = options.contextOf(viewer, { requestId, headers, allowance, facts });
  const received = request.method === 'POST' ? await readBody(request, isStaff(viewer) ? maxStaffBytes : maxBytes) : '';
  const { documents, isPublicPersistedOnly } = options;
  const { method, url, body } = withDocument(
    { method: request.method ?? 'GET', url: request.url ?? '/', body: received },
    { documents, isKnownOnly: isPublicPersistedOnly && viewer.role === 'PUBLIC' },
  );
  if (wantsStream(request)) {
    await allowance.charge(1); // for what Yoga refuses
    await options.ordinary(Object.assign(request, { url, body: streamable(body) }), response, context);
    return null;
  }
  return options.direct({ method, url, headers: request.headers, body, context });
}

const pathOf = ({ url = '/' }: IncomingMessage): string => {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
};
const accepts = ({ headers }: IncomingMessage, type: string): boolean => headers.accept?.includes(type) === true;
/** A browser that opens the address gets GraphiQL. */
const wantsPage = (request: IncomingMessage): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && accepts(request, 'text/html');
const graphiql = createGraphiql();
const wantsStream = (request: IncomingMessage): boolean =>
  accepts(request, 'text/event-stream') || accepts(request, 'multipart/mixed');
const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/(?:json|graphql-response\+json)\s*(?:;|$)/i.test(headers['content-type'] ?? '');

const headerReader = ({ headers }: IncomingMessage): HeaderReader => ({
  get: (name) => {
    const value = headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  },
});

/** The caller's own id of the request where it is a plain one: so that both sides' logs agree. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Yoga would tell a parser's own words. */
function streamable(body: string): string {
  try {
    JSON.parse(body || '{}');
    return body;
  } catch {
    throw new AppError('BAD_REQUEST', 'Unparsable JSON body');
  }
}

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PERSISTED_QUERY_ONLY: 403,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  OPERATION_TIMED_OUT: 503,
};

function refusalOf(thrown: unknown): Answer {
  if (!(thrown instanceof AppError)) return refusal(500, 'INTERNAL_SERVER_ERROR', 'Unexpected error.');
  const retryAfter = thrown instanceof RateLimited || thrown instanceof Busy ? thrown.retryAfter : null;
  const later = retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  const last = thrown instanceof BodyTooLarge ? { connection: 'close' } : {}; // a next request would be cut off by endSoon
  return refusal(statusOf[thrown.code] ?? 400, thrown.code, thrown.message, {
    headers: { ...later, ...last },
    facts: retryAfter === null ? {} : { retryAfter },
  });
}

/** Lets the refusal reach a caller that is still sending, then hangs up. */
function endSoon(request: IncomingMessage): void {
  request.resume();
  setTimeout(() => request.destroy(), 1_000).unref();
}
