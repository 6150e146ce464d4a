/**
 * Characters that are taken for one another: those that sound alike (同音, and nearly alike: 平舌 and 翘舌, 前后鼻音), and those that look
 * alike (形近, similar-characters.txt). Pure.
 */
import { byReading } from './sounds.js';
import { linesOf } from './word-list.js';

/** So many are tried for one character; the likelier ones come first. */
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

/** What many people do not tell apart: zh and z, ch and c, sh and s, n and l, -ng and -n. */
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

/** The likeliest first: that sounds the same and looks alike, looks alike, sounds the same, sounds nearly so. */
export function similarTo(character: string): readonly string[] {
  const own = readings.get(character) ?? [];
  const alike = [...(looks.get(character) ?? [])];
  const heard = new Set(own.flatMap((syllable) => [...(byReading.get(syllable) ?? '')]));
  const nearby = own.flatMap((syllable) => [...(bySound.get(nearly(syllable)) ?? '')]);
  const all = new Set([...alike.filter((each) => heard.has(each)), ...alike, ...heard, ...nearby]);
  all.delete(character);
  return [...all].slice(0, maxSimilar);
}
