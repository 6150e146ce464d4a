/** Places in a stored body, with the same place in its source. Pure. */
import { mapBody, strengthOfText as strengthOf } from '../parse/locate.js';
import type { Span } from '../parse/preview.js';
import { storableText } from '../platform/insert-rows.js';

/** How much a text binds, as the parser would tell. */
export const strengthOfText = (text: string): ReturnType<typeof strengthOf> => strengthOf(text);

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Exact where today's parser makes the same body of the source. Where it does not, only what the source says in the same
 * words, once, has a place there; null for anything else.
 */
export function placesIn(source: string, body: string): (range: Range) => Span | null {
  const mapped = mapBody(source);
  // The body of one document of several is a part of what is made of the page.
  const at = storableText(mapped.body).indexOf(storableText(body));
  if (at >= 0 && body !== '') return (range) => shifted(mapped.spanOf(moved(range, at)), -at);
  return ({ start, end }) => {
    const quote = body.slice(start, end);
    const at = source.indexOf(quote);
    if (at === -1 || source.includes(quote, at + 1)) return null;
    return { start, end, quote, source: { start: at, end: at + quote.length, quote } };
  };
}

const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });
const shifted = (span: Span, by: number): Span => ({ ...span, ...moved(span, by) });
