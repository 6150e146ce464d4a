/** Damages a clean page in several ways at random. */
import { MappedText } from '../../server/parse/mapped-text.js';
import type { DamagedPage } from './damage.js';
import { gloss } from './gloss.js';
import { insertInvisible, loseCharacters } from './lose.js';
import { chance } from './random.js';
import { type Region, traditionalise } from './script.js';
import { shiftBytes } from './shift.js';

export function damagePage(clean: string, seed: number): DamagedPage {
  const luck = chance(seed);
  const region = luck.pick<Region | null>(['t', 'tw', 'hk', 'tw', null]);
  const shift = {
    runs: luck.between(0, 4),
    mark: luck.pick(['?', '?', '\ufffd']),
    halfWidthMarks: luck.next() < 0.5,
    ragged: luck.next() < 0.3,
  };
  const scriptFirst = luck.next() < 0.7;
  let page: DamagedPage = { text: MappedText.from(clean), wounds: [] };
  if (region && scriptFirst) page = traditionalise(page, region);
  page = shiftBytes(page, shift, luck);
  if (region && !scriptFirst) page = traditionalise(page, region);
  page = gloss(
    page,
    {
      share: luck.pick([0, 0.05, 0.1, 0.3]),
      brackets: luck.pick([
        ['(', ')'],
        ['(', ')'],
        ['（', '）'],
        ['[', ']'],
      ] as const),
      toned: luck.next() < 0.8,
      umlaut: luck.pick(['ü', 'v', 'u']),
    },
    luck,
  );
  page = loseCharacters(page, luck.between(0, 2), luck);
  return insertInvisible(page, luck.between(0, 5), luck);
}
