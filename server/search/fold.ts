/**
 * The form in which texts are compared: what a searcher cannot be expected to type alike is made alike. Each character
 * is folded by itself, so that a part of a text folds to a part of the folded text: a quoted phrase is a substring.
 */
import { configs } from 'opencc-js/preset/t2cn';

const units = 0x10000;
/** Variants that OpenCC's table leaves alone; 著 is written 着 in most of its senses, so both are one. */
const variants = '著着敍叙枱台粧妆糭粽衞卫衹只痺痹簷檐鯰鲇拚拼';
/** Dropped: quotation marks (the query's own among them), what has no width, and control characters. */
const dropped = /[\s\p{C}"'`“”„‟‘’‚‛「」『』〝〞﹁﹂﹃﹄]/u;
const opening = /[[{〔【〖〘〚]/;
const closing = /[\]}〕】〗〙〛]/;
const dash = /[‐‑‒–—―−─]/;

let table: readonly string[] | null = null;

/** Width, case, script, brackets and blanks made alike. */
export function fold(text: string): string {
  const forms = (table ??= build());
  let folded = '';
  for (let i = 0; i < text.length; i += 1) folded += forms[text.charCodeAt(i)] ?? '';
  return folded;
}

/** With the place in the text that each folded code unit came from. */
export function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  const forms = (table ??= build());
  const places: number[] = [];
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const form = forms[text.charCodeAt(i)] ?? '';
    folded += form;
    for (let k = 0; k < form.length; k += 1) places.push(i);
  }
  return { folded, places };
}

function build(): string[] {
  const simplified = simplifiedCharacters();
  const once = (character: string): string => simplified.get(character) ?? character;
  const simplify = (character: string): string => once(once(character)); // 薴 is 苧, and 苧 is 苎
  return Array.from({ length: units }, (_, unit) => {
    if (unit >= 0xd800 && unit <= 0xdfff) return String.fromCharCode(unit); // half of a character beyond the first plane
    const plain = String.fromCharCode(unit).normalize('NFKC').toLowerCase();
    return [...plain].map((character) => formOf(simplify(character))).join('');
  });
}

function formOf(character: string): string {
  if (dropped.test(character)) return '';
  if (opening.test(character)) return '(';
  if (closing.test(character)) return ')';
  return dash.test(character) ? '-' : character;
}

/** OpenCC's pairs of single characters, traditional to simplified. */
function simplifiedCharacters(): Map<string, string> {
  const pairs = new Map<string, string>();
  const dictionaries: readonly unknown[] = configs['t2s']?.conversionChain[0] ?? [];
  for (const dictionary of dictionaries) {
    const lines = typeof dictionary === 'string' ? dictionary.split('|') : pairLines(dictionary);
    for (const line of lines) {
      const [from = '', to = ''] = line.split(' ');
      if (from.length === 1 && to.length === 1) pairs.set(from, to);
    }
  }
  for (let i = 0; i < variants.length; i += 2) pairs.set(variants.charAt(i), variants.charAt(i + 1));
  return pairs;
}

const pairLines = (dictionary: unknown): string[] =>
  Array.isArray(dictionary) ? dictionary.map((pair: unknown) => (Array.isArray(pair) ? pair.join(' ') : '')) : [];
