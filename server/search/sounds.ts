/**
 * Sounds of titles and names: pinyin syllables without tones, and their initials. The index has
 * words for two adjacent syllables and for three adjacent initials, so that 办公厅 matches bangongting
 * and 政府办公厅 matches zfbgt. Pure.
 */
import { pinyin } from 'pinyin-pro';
import { jieba } from './index-terms.js';
import { linesOf } from './word-list.js';

/** Prefixes of index words; folded texts have no words with them. */
const [pairMark, initialsMark] = ['~', '*'];
/**
 * Only the beginning is indexed: a page without a title may have a whole paragraph in its place.
 */
const maxCharacters = 80;

const readings = new Map(
  linesOf('readings.tsv').map((line) => {
    const [word = '', syllables = ''] = line.split('\t');
    return [word, syllables.split(' ')] as const;
  }),
);
const longestReading = Math.max(...[...readings.keys()].map((word) => word.length));

/**
 * One syllable per character; null for non-Han characters. readings.tsv overrides the readings of
 * words.
 */
export function syllablesOf(text: string): readonly (string | null)[] {
  const characters = [...text.slice(0, maxCharacters)];
  // Word by word: as a whole, 广州市长期 would be read as containing 市长.
  const read = jieba()
    .cut(characters.join(''), false)
    .flatMap((word) => pinyin(word, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true }));
  const all = characters.map((character, i): string | null =>
    /\p{Script=Han}/u.test(character) ? spelled(read[i] ?? '') : null,
  );
  for (let at = 0; at < characters.length; at += 1) {
    for (let length = Math.min(longestReading, characters.length - at); length >= 2; length -= 1) {
      const known = readings.get(characters.slice(at, at + length).join(''));
      if (!known) continue;
      all.splice(at, length, ...known);
      at += length - 1;
      break;
    }
  }
  return all;
}

const spelled = (syllable: string): string | null => {
  const plain = syllable.toLowerCase().replaceAll('ü', 'v');
  return /^[a-z]{1,6}$/.test(plain) ? plain : null;
};

/** Index words for the sounds of texts. */
export function soundWords(lines: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const line of lines) {
    let run: string[] = [];
    for (const syllable of [...syllablesOf(line), null]) {
      if (syllable !== null) {
        run.push(syllable);
        continue;
      }
      for (const word of wordsOf(run)) words.add(word);
      run = [];
    }
  }
  return [...words];
}

const wordsOf = (run: readonly string[]): readonly string[] => [...pairs(run), ...triples(run)];
const pairs = (run: readonly string[]): string[] =>
  run.slice(1).map((syllable, i) => `${pairMark}${run[i] ?? ''} ${syllable}`);
const triples = (run: readonly string[]): string[] =>
  initialTriples(run.map((syllable) => syllable.charAt(0)).join(''));
const initialTriples = (initials: string): string[] =>
  Array.from({ length: Math.max(0, initials.length - 2) }, (_, i) => `${initialsMark}${initials.slice(i, i + 3)}`);

/** Ranges of a folded text that sound like the letters: bangongting, or bgt. */
export function soundRanges(
  text: string,
  sounds: readonly string[],
): readonly { readonly start: number; readonly end: number }[] {
  if (sounds.length === 0) return [];
  const read = syllablesOf(text);
  const found: { start: number; end: number }[] = [];
  for (const letters of sounds) {
    for (let start = 0; start < read.length; start += 1) {
      const end = endOfSound(read, start, letters);
      if (end > start + 1) found.push({ start, end });
    }
  }
  return found;
}

/**
 * Position after the last syllable if the syllables from `start` on spell the letters in full or by
 * initials.
 */
function endOfSound(read: readonly (string | null)[], start: number, letters: string): number {
  let [whole, initials] = ['', ''];
  for (let at = start; at < read.length; at += 1) {
    const syllable = read[at];
    if (syllable === null || syllable === undefined) return 0;
    whole += syllable;
    initials += syllable.charAt(0);
    if (whole === letters || initials === letters) return at + 1;
    if (initials.length >= letters.length) return 0;
  }
  return 0;
}

/** Common characters by syllable. */
export const byReading: ReadonlyMap<string, string> = new Map(
  linesOf('syllables.tsv').map((line) => {
    const [syllable = '', characters = ''] = line.split('\t');
    return [syllable, characters] as const;
  }),
);
const longestSyllable = 6;
/** Pinyin that people type has few segmentations. */
const maxWays = 4;

/**
 * bangongting: for each interpretation (full syllables, or initials) the index words that must all
 * match.
 */
export function soundsMeant(letters: string): readonly (readonly string[])[] {
  if (!/^[a-z]{3,40}$/.test(letters)) return [];
  const whole = cutsOf(letters)
    .filter((cut) => cut.length > 1)
    .map(pairs);
  const initials = /^[a-hj-tw-z]{3,12}$/.test(letters) ? [initialTriples(letters)] : [];
  return [...whole, ...initials];
}

/** Segmentations of letters into syllables, fewest syllables first. */
export function cutsOf(letters: string): readonly (readonly string[])[] {
  // ways[i]: segmentations of the letters from i on.
  const ways: (readonly string[])[][] = Array.from({ length: letters.length + 1 }, () => []);
  ways[letters.length] = [[]];
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const here: (readonly string[])[] = [];
    for (let length = Math.min(longestSyllable, letters.length - at); length >= 1; length -= 1) {
      const syllable = letters.slice(at, at + length);
      if (!byReading.has(syllable)) continue;
      for (const rest of ways[at + length] ?? []) here.push([syllable, ...rest]);
    }
    ways[at] = here.sort((a, b) => a.length - b.length).slice(0, maxWays);
  }
  return ways[0] ?? [];
}
