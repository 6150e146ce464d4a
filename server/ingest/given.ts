/** Inputs of parsing besides the bytes. Pure. */
import { dateInUrl } from '../parse/header/header-dates.js';
import type { PageInput } from '../parse/preview.js';
import { parserVersion } from '../parse/parser-version.js';
import { sha256 } from './document.keys.js';
import { partOf } from './document.part.js';

/**
 * Hash of all inputs besides the bytes; of the address only the day and page number that it
 * contains.
 */
export function givenHashOf({
  sourceUrl,
  contentType,
  hints,
}: Pick<PageInput, 'sourceUrl' | 'contentType' | 'hints'>): string {
  const told = Object.entries(hints ?? {}).filter(([name, value]) => value !== undefined && name !== 'bySite');
  const address = sourceUrl === undefined ? [null, null] : [dateInUrl(sourceUrl), partOf('', sourceUrl)];
  return sha256(
    JSON.stringify([parserVersion, contentType ?? null, told.sort(([a], [b]) => (a < b ? -1 : 1)), ...address]),
  );
}
