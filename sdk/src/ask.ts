import { readAnswer } from './answer.js';
import type { RequestOptions } from './client.js';
import type { Sendable } from './document.js';
import type { Http } from './http.js';

export interface Variables {
  readonly value: unknown;
  readonly text: string;
}
/** One try. */
export type Ask = (document: Sendable, variables: Variables, at: RequestOptions) => Promise<unknown>;

/** By hash where `persisted`, and by text where the server does not know the hash. */
export function createAsk({ post, get }: Http, persisted: boolean | undefined): Ask {
  // Browsers offer it on https:// and localhost alone.
  let isByHash = persisted && !!globalThis.crypto?.subtle;
  /** Documents that the server does not know by hash: asked by text from then on. */
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
      // BAD_REQUEST: a server that has never heard of hashes misses the text.
      if (code === 'PERSISTED_QUERY_NOT_SUPPORTED' || code === 'BAD_REQUEST') isByHash = false;
      else if (code !== 'PERSISTED_QUERY_NOT_FOUND') throw thrown;
      // A program that writes its documents as it runs may have any number of them.
      if (unknown.size < 1_000) unknown.add(text);
      return answer(post({ ...body, query: text, extensions: isByHash ? extensions : undefined }, at));
    }
  };
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
