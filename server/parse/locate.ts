/** Locates text in a page after it was parsed: the parsed body with its mapping to the source. */
import { strengthOf } from './body/strength.js';
import type { Range } from './mapped-text.js';
import type { Span } from './preview.js';
import { readPage } from './read/read-page.js';
import { readable } from './parse-page.js';
import { spanOf } from './spans.js';

export interface MappedBody {
  readonly body: string;
  readonly spanOf: (range: Range) => Span;
}

export function mapBody(source: string): MappedBody {
  const mapped = readable(readPage({ content: source }).text).text;
  return { body: mapped.text, spanOf: (range) => spanOf(mapped, range) };
}

/** Binding force of a clause that was not extracted by a rule. */
export const strengthOfText = strengthOf;
