/** What goes back over HTTP, whichever way made it. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { encodeUtf8 } from '../../platform/fast-text.js';
import type { ErrorCode, ErrorFacts } from '../../platform/errors.js';
import { writePosition, type Position } from '../../platform/servers/position.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export const json = 'application/json; charset=utf-8';
export const graphqlJson = 'application/graphql-response+json; charset=utf-8';

/** A request that is refused before GraphQL sees it: one error with a stable code, in GraphQL's form. */
export const refusal = (
  status: number,
  code: ErrorCode,
  message: string,
  { headers = {}, facts = {} }: { readonly headers?: Answer['headers']; readonly facts?: ErrorFacts } = {},
): Answer => ({
  status,
  headers: { 'content-type': json, ...headers },
  body: JSON.stringify({ errors: [{ message, extensions: { code, ...facts } }] }),
});

export const notFound: Answer = refusal(404, 'NOT_FOUND', 'Nothing exists at this address.');

/** Headers that a browser on another site may read. */
const exposed =
  'Content-Disposition, ETag, Link, Notice-Graph-Position, RateLimit, RateLimit-Cost, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id';

/** Anybody may read from any site; nobody's cookies are ever sent or wanted. */
export const crossOrigin = [
  ['access-control-allow-origin', '*'],
  ['access-control-expose-headers', exposed],
] as const;

/** Headers of requests that mean something here. */
const known =
  'Accept, Authorization, Content-Type, If-None-Match, Last-Event-ID, Notice-Graph-Position, X-API-Key, X-Request-Id';
const names = /^[\w!#$%&'*+.^`|~-]+(?: *, *[\w!#$%&'*+.^`|~-]+)*$/;

/**
 * What a browser asks before a page of another site sends a request. Any header is welcome: tracers and clients add some of their own
 * (traceparent, apollographql-client-name), and `*` would not stand for Authorization.
 */
export function preflight({ 'access-control-request-headers': asked = '' }: IncomingHttpHeaders): Answer {
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-headers': names.test(asked) ? asked : known,
      'access-control-max-age': '86400',
      vary: 'Access-Control-Request-Headers',
    },
    body: '',
  };
}

export function showPosition(response: ServerResponse, position: Position): void {
  const text = writePosition(position);
  if (text !== null) response.setHeader('notice-graph-position', text);
}

/** `waiting` is told of what the connection has not taken at once. */
export function send(
  response: ServerResponse,
  { status, headers, body }: Answer,
  waiting?: (response: ServerResponse, bytes: number) => void,
): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = typeof body === 'string' ? encodeUtf8(body) : body;
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(bytes.byteLength) };
  response.writeHead(status, { ...headers, ...length });
  response.end(bytes);
  if (response.socket === null || response.socket.writableLength > 0) waiting?.(response, bytes.byteLength);
}
