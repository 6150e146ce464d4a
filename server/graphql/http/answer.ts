/** What goes back over HTTP, whichever way made it. */
import type { ServerResponse } from 'node:http';
import { encodeUtf8 } from '../../platform/fast-text.js';
import type { ErrorCode, ErrorFacts } from '../../platform/errors.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const json = 'application/json; charset=utf-8';

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

export const notFound: Answer = { status: 404, headers: {}, body: '' };

/** Headers that a browser on another site may read. */
const exposed = 'RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';

/** Anybody may read from any site; nobody's cookies are ever sent or wanted. */
export const crossOrigin = [
  ['access-control-allow-origin', '*'],
  ['access-control-expose-headers', exposed],
] as const;

export const preflight: Answer = {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'Accept, Authorization, Content-Type, Last-Event-ID, X-API-Key, X-Request-Id',
    'access-control-max-age': '86400',
  },
  body: '',
};

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = encodeUtf8(body);
  const length = status === 204 ? {} : { 'content-length': String(bytes.byteLength) };
  response.writeHead(status, { ...headers, ...length });
  response.end(bytes);
}
