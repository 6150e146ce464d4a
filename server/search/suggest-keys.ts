/**
 * Keys of suggestions, matched by prefix (SuggestKey): names in full, without the places before
 * them, abbreviated, as pinyin and as initials. Pure.
 */
import { centralOrgan } from '../parse/organs/central.js';
import { localOrgan } from '../parse/organs/local.js';
import { fold } from './fold.js';
import { syllablesOf } from './sounds.js';

export type SuggestionKind = 'AGENCY' | 'TITLE' | 'DOCUMENT_NUMBER';
export interface SuggestKey {
  readonly kind: SuggestionKind;
  readonly key: string;
}

/** Longer input is not completed. */
export const longestKey = 60;
const fewestInitials = 2;
const maxShortNames = 3;

/** Punctuation is ignored in keys and input: 澄水发2025 finds 澄水发〔2025〕9号. */
export const keyOf = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, longestKey);

const keysOf = (kind: SuggestionKind, texts: readonly string[]): SuggestKey[] =>
  [...new Set(texts)].filter((key) => key !== '').map((key) => ({ kind, key }));

/** 关于印发《…》的通知: readers type the subject. */
const aboutWhat = /关于(?:印发|发布|公布|转发|下发|做好|开展|进一步|加强|调整)?/u;
const called = /《([^《》]{2,})/u;

export function noticeKeys(title: string | null, documentNumber: string | null): SuggestKey[] {
  const number = keysOf('DOCUMENT_NUMBER', documentNumber === null ? [] : [keyOf(documentNumber)]);
  if (title === null) return number;
  const [about, named] = [aboutWhat.exec(title), called.exec(title)];
  const behind = about === null ? null : title.slice(about.index + 2);
  const own = about === null ? null : title.slice(about.index + about[0].length);
  const core = named?.[1] ?? own ?? title;
  const spelled = [title, behind, own, core].flatMap((text) => (text === null ? [] : keyOf(text)));
  return [...number, ...keysOf('TITLE', [...spelled, ...soundKeys(core)])];
}

export function agencyKeys(names: readonly (string | null)[]): SuggestKey[] {
  const all = names.flatMap((name) => (name === null ? [] : usualNames(fold(name))));
  return keysOf('AGENCY', [...all.map(keyOf), ...all.flatMap(soundKeys)]);
}

/** One place; most names have several: 江州省云浦市澄湖区水务局. */
const place = /^\p{Script=Han}{2,7}?(?:自治[区州县]|地区|省|市|区|县|旗|盟|州)(?=\p{Script=Han}{2})/u;

/** The name, without each place before it, and abbreviated. */
export function usualNames(name: string): readonly string[] {
  const names = [name];
  for (let rest = name, found = place.exec(rest); found; found = place.exec(rest)) {
    rest = rest.slice(found[0].length);
    names.push(rest);
  }
  const core = names.at(-1) ?? name;
  const organ = localOrgan(core);
  const short = (organ?.name === core ? organ.shortNames : []).slice(0, maxShortNames);
  const inShort = names.flatMap((each) => short.map((word) => each.slice(0, each.length - core.length) + word));
  const central = centralOrgan(name);
  return [...new Set([...names, ...inShort, ...(central?.name === name ? central.shortNames : [])])];
}

/** As pinyin and as initials. */
function soundKeys(text: string): string[] {
  const read = syllablesOf(fold(text).replaceAll(/[^\p{L}\p{N}]/gu, ''));
  const syllables = read.flatMap((syllable) => syllable ?? []);
  if (syllables.length < fewestInitials || syllables.length < read.length / 2) return [];
  const letters = syllables.join('').slice(0, longestKey);
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return [letters, initials.slice(0, longestKey)];
}
