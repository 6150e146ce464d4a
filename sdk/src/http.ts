import type { ClientOptions, RequestOptions } from './client.js';

export interface Http {
  readonly post: (body: object, at: RequestOptions) => Promise<Response>;
  /** What a cache on the way may answer; null where none may: somebody is known, or the address would be too long. */
  readonly get: (fields: Record<string, string>, at: RequestOptions) => Promise<Response> | null;
}

const accept = 'application/graphql-response+json, application/json';
/** Longer addresses are cut or refused by some on the way. */
const maxUrl = 2_000;

export function createHttp({ url, apiKey, headers, fetchOptions, fetch: given }: ClientOptions): Http {
  // Mistakes of the program are no faults of the network: said at once, by name, and never tried again.
  // The platform's own message of the last would quote the key.
  const mistake = !isAddress(url)
    ? 'url: no http address.'
    : !(given ?? globalThis.fetch)
      ? 'fetch: not there.'
      : /[^!-~]/.test(apiKey ?? '') && 'apiKey: no key has such characters.';
  if (mistake) throw new TypeError(mistake);
  const headersOf = (at: RequestOptions): Record<string, string> => ({
    accept,
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
    ...headers,
    ...at.headers,
  });
  const send = (to: string, at: RequestOptions, init: RequestInit): Promise<Response> =>
    (given ?? fetch)(to, { ...fetchOptions, ...at.fetchOptions, signal: at.signal ?? null, ...init });
  return {
    post: (body, at) =>
      send(url, at, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(at) },
        body: JSON.stringify(body),
      }),
    get: (fields, at) => {
      // No content-type: that alone would cost a browser a preflight.
      const sent = headersOf(at);
      const address = `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(fields).toString()}`;
      const isKnown = Object.keys(sent).some((name) => /auth|key|cookie/i.test(name));
      return isKnown || address.length > maxUrl ? null : send(address, at, { headers: sent });
    },
  };
}

/** In a page it may be relative to the page. */
const isAddress = (url: string): boolean =>
  /^https?:\/\/./.test(url) || (!!(globalThis.location as Location | undefined) && /^[^:]+$/.test(url));
