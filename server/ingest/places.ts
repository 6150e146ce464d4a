/** Spans in a stored body with their source ranges. Pure. */
import { mapBody, strengthOfText as strengthOf } from '../parse/locate.js';
import type { Span } from '../parse/preview.js';
import { storableText } from '../platform/insert-rows.js';

/** Binding force of a text, by the rules of the parser. */
export const strengthOfText = (text: string): ReturnType<typeof strengthOf> => strengthOf(text);

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Exact if the current parser produces the same body from the source. Otherwise only text that
 * occurs exactly once in the source has a span; null for other text.
 */
export function placesIn(source: string, body: string): (range: Range) => Span | null {
  const mapped = mapBody(source);
  // The body of one of several documents is a part of the page's.
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
