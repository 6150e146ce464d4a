/** The media type that an answer without errors has, as direct.ts and graphql-http find it; null where they refuse the request (406). */

import { graphqlJson, json } from '../answer.js';

export type Media = 'j' | 'g';

/** In which form an answer is sent: its media type, and what its tags begin with. */
export interface Form {
  readonly type: string;
  readonly mark: string;
}

const graphqlType = 'application/graphql-response+json';

/** Callers send few different headers; those of one who makes some up are not kept. */
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

/** Null where the request is refused. */
export function formOf(accept: string | undefined): Form | null {
  const media = mediaOf(accept);
  return media && { type: typeOf(media), mark: media };
}

/** Weights are not looked at there. */
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
