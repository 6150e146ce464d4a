/** What can be said of a request from its first line and its headers. */
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
 * Path and query of a request target. A target in absolute form (`GET http://host/graphql HTTP/1.1`) is what clients send to a proxy;
 * RFC 9112, 3.2.2 wants servers to take it, too.
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

/** HEAD is answered as GET is; node:http leaves the body out. */
export const readMethod = ({ method = 'GET' }: IncomingMessage): string => (method === 'HEAD' ? 'GET' : method);

const accepts = ({ headers }: IncomingMessage, type: string): boolean => headers.accept?.includes(type) === true;
/** A browser that opens the address gets GraphiQL. */
export const wantsPage = (request: IncomingMessage): boolean =>
  readMethod(request) === 'GET' && accepts(request, 'text/html');
export const wantsStream = (request: IncomingMessage): boolean =>
  request.method !== 'HEAD' && (accepts(request, 'text/event-stream') || accepts(request, 'multipart/mixed'));
export const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/(?:json|graphql-response\+json)\s*(?:;|$)/i.test(headers['content-type'] ?? '');

/** The caller's own id of the request where it is a plain one: so that both sides' logs agree. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given) ? given : randomUUID();
}

/**
 * Whether the connection ends with the answer: a body that nobody reads (of a GET, say) may never arrive as a whole, and the next
 * request would wait behind it. HTTP/0.9 knows no further request.
 */
export const endsConnection = ({ method, headers, httpVersionMajor }: IncomingMessage): boolean =>
  httpVersionMajor < 1 ||
  (method !== 'POST' && (hasLength(headers['content-length']) || 'transfer-encoding' in headers));

const hasLength = (length: string | undefined): boolean => length !== undefined && Number(length) !== 0;
