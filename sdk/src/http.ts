import type { ClientOptions, RequestOptions } from './client.js';

export interface Http {
  readonly post: (body: object, at: RequestOptions) => Promise<Response>;
  /** What a cache on the way may answer; null where none may: somebody is known, or the address would be too long. */
  readonly get: (fields: Record<string, string>, at: RequestOptions) => Promise<Response> | null;
}

const accept = 'application/graphql-response+json, application/json';
/** Longer addresses are cut or refused by some on the way. */
const maxUrl = 2_000;

export function createHttp({ url, apiKey, headers, fetch: send = (to, init) => fetch(to, init) }: ClientOptions): Http {
  // The platform's own message would quote the key.
  if (apiKey && /[^!-~]/.test(apiKey)) throw new TypeError('apiKey: no key has such characters.');
  const headersOf = (at: RequestOptions): Record<string, string> => ({
    accept,
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
    ...headers,
    ...at.headers,
  });
  return {
    post: (body, at) =>
      send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(at) },
        body: JSON.stringify(body),
        signal: at.signal ?? null,
      }),
    get: (fields, at) => {
      // No content-type: that alone would cost a browser a preflight.
      const sent = headersOf(at);
      const address = `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(fields).toString()}`;
      const isKnown = Object.keys(sent).some((name) => /auth|key|cookie/i.test(name));
      return isKnown || address.length > maxUrl ? null : send(address, { headers: sent, signal: at.signal ?? null });
    },
  };
}
