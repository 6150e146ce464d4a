/** Places that were found after a page was read: the body that parsing makes of a source, with the map between the two. */
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

/** How much a clause binds that no rule took out of its text. */
export const strengthOfText = strengthOf;
