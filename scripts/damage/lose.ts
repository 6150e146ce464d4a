/** Loses characters: replacement characters, or invisible ones. */
import type { Edit } from '../../server/parse/mapped-text.js';
import { type DamagedPage, wound } from './damage.js';
import type { Chance } from './random.js';

const HAN = /^[\u4e00-\u9fff]$/;

export function loseCharacters(page: DamagedPage, count: number, luck: Chance): DamagedPage {
  const edits = placesFor(page, count, luck).map((at): Edit => ({ start: at, end: at + 1, text: '\ufffd' }));
  return wound(page, 'DAMAGED_TEXT', edits);
}

export function insertInvisible(page: DamagedPage, count: number, luck: Chance): DamagedPage {
  const edits = placesFor(page, count, luck).map((at): Edit => {
    return { start: at, end: at, text: luck.pick(['\u200b', '\ufeff', '\u00ad', '\u200d', '\u0007']) };
  });
  return wound(page, 'WHITESPACE', edits);
}

/** Distinct positions before Han characters, apart from other wounds. */
function placesFor(page: DamagedPage, count: number, luck: Chance): number[] {
  const text = page.text.text;
  const closed = new Uint8Array(text.length + 4);
  for (const { start, end, kind } of page.wounds) {
    if (kind !== 'TRADITIONAL_SCRIPT') closed.fill(1, Math.max(0, start - 3), end + 3);
  }
  const places: number[] = [];
  for (let attempt = 0; attempt < count * 10 && places.length < count; attempt += 1) {
    const at = luck.between(1, Math.max(1, text.length - 2));
    if (closed[at] || !HAN.test(text.charAt(at))) continue;
    closed.fill(1, Math.max(0, at - 3), at + 3);
    places.push(at);
  }
  return places;
}
