/** Verifies that each span of a preview matches the repaired text and the source. */
import type { ParsedPage } from '../../server/parse/preview.js';

interface SpanLike {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly source: { readonly start: number; readonly end: number; readonly quote: string };
}

const isSpan = (value: unknown): value is SpanLike =>
  typeof value === 'object' &&
  value !== null &&
  'quote' in value &&
  'start' in value &&
  'end' in value &&
  'source' in value;

/** Description of the first wrong span; null if all are correct. */
export function checkSpans({ preview, sourceText }: ParsedPage): string | null {
  const open: unknown[] = [preview];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (isSpan(value)) {
      const { start, end, quote, source } = value;
      if (preview.body.slice(start, end) !== quote) return `untrue in the body at ${start}: ${quote.slice(0, 80)}`;
      if (sourceText.slice(source.start, source.end) !== source.quote) {
        return `untrue in the source at ${source.start}: ${source.quote.slice(0, 80)}`;
      }
    }
    for (const part of Object.values(value)) open.push(part);
  }
  return null;
}
