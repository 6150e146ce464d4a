/** Properties of a request from its request line and headers. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface HeaderReader {
  get(name: string): string | null;
}

export const headerReader = ({ headers }: IncomingMessage): HeaderReader => ({
  get: (name) => {
    const value = headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  },
});

/**
 * Path and query of a request target. Servers must also accept the absolute form (`GET
 * http://host/graphql HTTP/1.1`) that clients send to proxies: RFC 9112, 3.2.2.
 */
export function originForm(target: string): string {
  const absolute = /^https?:\/\/[^/?#]*/i.exec(target);
  if (!absolute) return target;
  const rest = target.slice(absolute[0].length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

export const pathOf = ({ url = '/' }: IncomingMessage): string => {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
};

/** HEAD is handled as GET; node:http omits the body. */
export const readMethod = ({ method = 'GET' }: IncomingMessage): string => (method === 'HEAD' ? 'GET' : method);

const accepts = ({ headers }: IncomingMessage, type: string): boolean => headers.accept?.includes(type) === true;
/** A browser that opens the address gets GraphiQL. */
export const wantsPage = (request: IncomingMessage): boolean =>
  readMethod(request) === 'GET' && accepts(request, 'text/html');
export const wantsStream = (request: IncomingMessage): boolean =>
  request.method !== 'HEAD' && (accepts(request, 'text/event-stream') || accepts(request, 'multipart/mixed'));
export const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/(?:json|graphql-response\+json)\s*(?:;|$)/i.test(headers['content-type'] ?? '');

/** The caller's request id, if it is well-formed, so that the logs of both sides correlate. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given) ? given : randomUUID();
}

/**
 * Whether the connection is closed after the response: a body that is not read (of a GET, for
 * example) may never arrive completely and would block the next request. HTTP/0.9 has no persistent
 * connections.
 */
export const endsConnection = ({ method, headers, httpVersionMajor }: IncomingMessage): boolean =>
  httpVersionMajor < 1 ||
  (method !== 'POST' && (hasLength(headers['content-length']) || 'transfer-encoding' in headers));

const hasLength = (length: string | undefined): boolean => length !== undefined && Number(length) !== 0;
