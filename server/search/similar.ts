/**
 * Characters mistaken for one another: homophones (同音, also near ones: 平舌 and 翘舌, 前后鼻音) and
 * lookalikes (形近, similar-characters.txt). Pure.
 */
import { byReading } from './sounds.js';
import { linesOf } from './word-list.js';

/** Bound of alternatives per character; likelier ones first. */
const maxSimilar = 60;

const looks = new Map<string, Set<string>>();
for (const line of linesOf('similar-characters.txt')) {
  const group = line.split(' ');
  for (const character of group) {
    const known = looks.get(character) ?? new Set();
    for (const other of group) if (other !== character) known.add(other);
    looks.set(character, known);
  }
}

/** Sounds that are commonly confused: zh and z, ch and c, sh and s, n and l, -ng and -n. */
const nearly = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/(?<=[aei])ng$/, 'n');

const [readings, bySound] = [new Map<string, string[]>(), new Map<string, string>()];
for (const [syllable, characters] of byReading) {
  const sound = nearly(syllable);
  bySound.set(sound, (bySound.get(sound) ?? '') + characters);
  for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
}

/** Likeliest first: homophone and lookalike, lookalike, homophone, near-homophone. */
export function similarTo(character: string): readonly string[] {
  const own = readings.get(character) ?? [];
  const alike = [...(looks.get(character) ?? [])];
  const heard = new Set(own.flatMap((syllable) => [...(byReading.get(syllable) ?? '')]));
  const nearby = own.flatMap((syllable) => [...(bySound.get(nearly(syllable)) ?? '')]);
  const all = new Set([...alike.filter((each) => heard.has(each)), ...alike, ...heard, ...nearby]);
  all.delete(character);
  return [...all].slice(0, maxSimilar);
}
