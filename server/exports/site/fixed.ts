/** Answers that are the same as long as the process lives: tagged and packed as others are, and asked of no database. */
import { AnswerBytes, names } from '../../graphql/http/kept/answer-bytes.js';
import { encodingFor } from '../../graphql/http/kept/encoding.js';
import type { PlainRoute } from '../../graphql/http/plain.js';
import { refuseUnknown } from '../parameters.js';
import { withMistakes } from '../list.js';

/** `write` is called once. */
export function fixed(write: () => string, headers: Readonly<Record<string, string>>): PlainRoute {
  let made: AnswerBytes | null = null;
  return withMistakes(async ({ headers: asked, search }) => {
    refuseUnknown(search, []);
    made ??= new AnswerBytes(write());
    const encoding = made.encodingFor(encodingFor(asked['accept-encoding']));
    const caching = { etag: made.tag('f', encoding), 'cache-control': 'public, max-age=3600' };
    if (names(asked['if-none-match'], caching.etag)) return { status: 304, headers: caching, body: '' };
    const packed = encoding === 'identity' ? {} : { 'content-encoding': encoding };
    const body = await made.in(encoding);
    return { status: 200, headers: { ...headers, ...caching, ...packed, ...guarded }, body };
  });
}

export const guarded = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const;
