/**
 * Media type of an answer without errors, negotiated as in direct.ts and graphql-http; null for
 * 406.
 */

import { graphqlJson, json } from '../answer.js';

export type Media = 'j' | 'g';

/** Representation of an answer: its media type and the prefix of its ETags. */
export interface Form {
  readonly type: string;
  readonly mark: string;
}

const graphqlType = 'application/graphql-response+json';

/** Memoised: clients send few different headers. The bound protects against made-up ones. */
const most = 200;
const known = new Map<string, Media | null>();

export function mediaOf(accept: string | undefined): Media | null {
  const given = accept === undefined || accept === '' ? '*/*' : accept;
  const found = known.get(given);
  if (found !== undefined) return found;
  const media = isAccepted(given) ? (given.includes(graphqlType) ? 'g' : 'j') : null;
  if (known.size < most && given.length < 200) known.set(given, media);
  return media;
}

export const typeOf = (media: Media | null): string => (media === 'g' ? graphqlJson : json);

/** Null if the request is rejected. */
export function formOf(accept: string | undefined): Form | null {
  const media = mediaOf(accept);
  return media && { type: typeOf(media), mark: media };
}

/** graphql-http ignores weights. */
function isAccepted(accept: string): boolean {
  return accept
    .replace(/\s/g, '')
    .toLowerCase()
    .split(',')
    .some((one) => {
      const [type = '', ...params] = one.split(';');
      const charset = params.find((param) => param.includes('charset=')) ?? 'charset=utf-8';
      if (type === graphqlType) return charset === 'charset=utf-8';
      return jsonTypes.has(type) && (charset === 'charset=utf-8' || charset === 'charset=utf8');
    });
}

const jsonTypes: ReadonlySet<string> = new Set(['application/json', 'application/*', '*/*']);
