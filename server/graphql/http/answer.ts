/** HTTP responses of all routes. */
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

/** A rejection before execution: one error with a stable code, in GraphQL's response format. */
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

/** Headers exposed to scripts of other origins (CORS). */
const exposed =
  'Content-Disposition, ETag, Link, Notice-Graph-Position, RateLimit, RateLimit-Cost, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id';

/** Readable from any origin; cookies are never used. */
export const crossOrigin = [
  ['access-control-allow-origin', '*'],
  ['access-control-expose-headers', exposed],
] as const;

/** Request headers with a meaning here. */
const known =
  'Accept, Authorization, Content-Type, If-None-Match, Last-Event-ID, Notice-Graph-Position, X-API-Key, X-Request-Id';
const names = /^[\w!#$%&'*+.^`|~-]+(?: *, *[\w!#$%&'*+.^`|~-]+)*$/;

/**
 * CORS preflight. Any request header is allowed: tracers and clients add their own (traceparent,
 * apollographql-client-name), and `*` does not cover Authorization.
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

/** `waiting` receives the number of bytes that the socket did not accept at once. */
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
