/** How characters are read: pinyin without tones, in one spelling, so that any way of writing a reading compares. */
import { pinyin } from 'pinyin-pro';
import { toSimplifiedCharacter } from './script-tables.js';

const MARKED = /[\u0300-\u036f]/;
const MARKS = /[\u0300-\u036f]/g;
const SYLLABLE = /^[a-z]{1,6}$/;

/** A reading as written (qū, ｑｕ, lü4, lv, nu:3), spelled a-z with u for ü; null where it can be no reading. */
export function foldReading(written: string): string | null {
  const decomposed = written.normalize('NFKD');
  const toned = MARKED.test(decomposed) || /[1-5]$/.test(decomposed);
  // Small letters alone: (Qu) and (WTO) are names and abbreviations, unless a tone tells that they are readings.
  if (!toned && decomposed !== decomposed.toLowerCase()) return null;
  const plain = decomposed
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[1-5:∶]/g, '')
    .replaceAll('ɑ', 'a')
    .replaceAll('ɡ', 'g')
    .replaceAll('v', 'u');
  // (a) and (e) number points far more often than they read 啊 and 鹅.
  if (!toned && plain.length < 2) return null;
  return SYLLABLE.test(plain) ? plain : null;
}

const readingsSeen = new Map<string, ReadonlySet<string>>();

/** All readings of a character, those of its simplified form among them: a table may know only one of the two. */
export function readingsOf(character: string): ReadonlySet<string> {
  const seen = readingsSeen.get(character);
  if (seen) return seen;
  const forms = [character, toSimplifiedCharacter(character)];
  // With tones, because a reading of one letter is told from a letter by its tone.
  const all = forms.flatMap((form) => pinyin(form, { multiple: true, toneType: 'num', type: 'array' }));
  const readings = new Set(
    all.map((reading) => foldReading(reading.replace('0', '5'))).filter((reading) => reading !== null),
  );
  readingsSeen.set(character, readings);
  return readings;
}
