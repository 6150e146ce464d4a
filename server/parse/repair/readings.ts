/** Readings of characters: normalised pinyin without tones, for comparison with any spelling. */
import { pinyin } from 'pinyin-pro';
import { toSimplifiedCharacter } from './script-tables.js';

const MARKED = /[\u0300-\u036f]/;
const MARKS = /[\u0300-\u036f]/g;
const SYLLABLE = /^[a-z]{1,6}$/;

/**
 * Normalises a written reading (qū, ｑｕ, lü4, lv, nu:3) to a-z with u for ü; null if it cannot be
 * one.
 */
export function foldReading(written: string): string | null {
  const decomposed = written.normalize('NFKD');
  const toned = MARKED.test(decomposed) || /[1-5]$/.test(decomposed);
  // Lower case only: (Qu) and (WTO) are names and abbreviations, unless toned.
  if (!toned && decomposed !== decomposed.toLowerCase()) return null;
  const plain = decomposed
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[1-5:∶]/g, '')
    .replaceAll('ɑ', 'a')
    .replaceAll('ɡ', 'g')
    .replaceAll('v', 'u');
  // (a) and (e) are more often numbering than readings of 啊 and 鹅.
  if (!toned && plain.length < 2) return null;
  return SYLLABLE.test(plain) ? plain : null;
}

const readingsSeen = new Map<string, ReadonlySet<string>>();

/**
 * All readings of a character, including those of its simplified form: a table may know only one of
 * the two.
 */
export function readingsOf(character: string): ReadonlySet<string> {
  const seen = readingsSeen.get(character);
  if (seen) return seen;
  const forms = [character, toSimplifiedCharacter(character)];
  // With tones, because only the tone distinguishes a one-letter reading from a letter.
  const all = forms.flatMap((form) => pinyin(form, { multiple: true, toneType: 'num', type: 'array' }));
  const readings = new Set(
    all.map((reading) => foldReading(reading.replace('0', '5'))).filter((reading) => reading !== null),
  );
  readingsSeen.set(character, readings);
  return readings;
}
