import { createPositions, positionHeader, type Positions } from './positions.js';
import type { ClientOptions, RequestOptions } from './options.js';

export interface Http {
  readonly post: (body: object, at: RequestOptions) => Promise<Response>;
  /** Records a position that did not arrive as a response of this client. */
  readonly seen: (position: unknown) => void;
  /**
   * A request that HTTP caches may answer; null if none may: with credentials, after a position was
   * seen, or if the URL would be too long.
   */
  readonly get: (fields: Record<string, string>, at: RequestOptions) => Promise<Response> | null;
}

const accept = 'application/graphql-response+json, application/json';
/** Longer URLs are truncated or rejected by some proxies. */
const maxUrl = 2_000;

export function createHttp({ url, apiKey, headers, fetchOptions, fetch: given }: ClientOptions): Http {
  // Mistakes of the program, not network errors: thrown at once and not retried. The platform's
  // message for an invalid header would quote the key.
  const mistake = !isAddress(url)
    ? 'url must be an http or https URL.'
    : !(given ?? globalThis.fetch)
      ? 'fetch is not available in this runtime.'
      : /[^!-~]/.test(apiKey ?? '') && 'apiKey contains invalid characters.';
  if (mistake) throw new TypeError(mistake);
  const headersOf = (at: RequestOptions): Record<string, string> => ({
    accept,
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
    ...headers,
    ...at.headers,
  });
  const positions = createPositions();
  const send = sending({ fetchOptions, fetch: given }, positions);
  return {
    seen: positions.note,
    post: (body, at) => {
      const position = positions.header();
      return send(url, at, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(position && { [positionHeader]: position }),
          ...headersOf(at),
        },
        body: JSON.stringify(body),
      });
    },
    get: (fields, at) => {
      // Without content-type, which would require a CORS preflight.
      const sent = headersOf(at);
      const address = `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(fields).toString()}`;
      const isKnown = Object.keys(sent).some((name) => /auth|key|cookie/i.test(name));
      return isKnown || positions.header() || address.length > maxUrl ? null : send(address, at, { headers: sent });
    },
  };
}

type Send = (to: string, at: RequestOptions, init: RequestInit) => Promise<Response>;

const sending =
  ({ fetchOptions, fetch: given }: Pick<ClientOptions, 'fetch' | 'fetchOptions'>, positions: Positions): Send =>
  async (to, at, init) => {
    const all = { ...fetchOptions, ...at.fetchOptions, signal: at.signal ?? null, ...init };
    const response = await (given ?? fetch)(to, all);
    positions.note(response.headers.get(positionHeader));
    return response;
  };

/** Within a page it may be relative. */
const isAddress = (url: string): boolean =>
  /^https?:\/\/./.test(url) || (!!(globalThis.location as Location | undefined) && /^[^:]+$/.test(url));
