import { readAnswer } from './answer.js';
import type { Sendable } from './document.js';
import type { Http } from './http.js';
import type { RequestOptions } from './options.js';

export interface Variables {
  readonly value: unknown;
  readonly text: string;
}
/** A single attempt. */
export type Ask = (document: Sendable, variables: Variables, at: RequestOptions) => Promise<unknown>;

/** By hash if `persisted`, with the text as a fallback for unknown hashes. */
export function createAsk({ post, get }: Http, persisted: boolean | undefined): Ask {
  // Browsers provide it on https:// and localhost only.
  let isByHash = persisted && !!globalThis.crypto?.subtle;
  /** Documents unknown to the server by hash: sent as text from then on. */
  const unknown = new Set<string>();

  return async ({ text, name, isQuery }, variables, at) => {
    const body = { operationName: name || undefined, variables: variables.value };
    const answer = async (response: Promise<Response>) => readAnswer(await response, name);
    if (!isByHash || unknown.has(text)) return answer(post({ ...body, query: text }, at));
    const extensions = { persistedQuery: { version: 1, sha256Hash: await sha256(text) } };
    try {
      const fields = { operationName: name, variables: variables.text, extensions: JSON.stringify(extensions) };
      return await answer((isQuery && name && get(fields, at)) || post({ ...body, extensions }, at));
    } catch (thrown) {
      const { code } = thrown as { readonly code?: unknown };
      // BAD_REQUEST: a server without persisted queries, which misses the text.
      if (code === 'PERSISTED_QUERY_NOT_SUPPORTED' || code === 'BAD_REQUEST') isByHash = false;
      else if (code !== 'PERSISTED_QUERY_NOT_FOUND') throw thrown;
      // Bounded, because programs may generate any number of documents.
      if (unknown.size < 1_000) unknown.add(text);
      return answer(post({ ...body, query: text, extensions: isByHash ? extensions : undefined }, at));
    }
  };
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
