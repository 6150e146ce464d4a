/**
 * Normalised form for comparing texts: equates what searchers cannot be expected to type alike.
 * Characters are folded one by one, so that a substring of a text folds to a substring of the
 * folded text: a quoted phrase is a substring search.
 */
import { configs } from 'opencc-js/preset/t2cn';

const units = 0x10000;
/** Variants that OpenCC does not map; 著 is written 着 in most senses, so both are equated. */
const variants = '著着敍叙枱台粧妆糭粽衞卫衹只痺痹簷檐鯰鲇拚拼';
/**
 * Removed: quotation marks (including those of query syntax), zero-width and control characters.
 */
const dropped = /[\s\p{C}"'`“”„‟‘’‚‛「」『』〝〞﹁﹂﹃﹄]/u;
const opening = /[[{〔【〖〘〚]/;
const closing = /[\]}〕】〗〙〛]/;
const dash = /[‐‑‒–—―−─]/;

interface Table {
  /** Folded form by code unit. */
  readonly forms: readonly string[];
  /** The same as a code unit; `none` or `several` if it is not exactly one. */
  readonly units: Uint16Array;
}
const none = 0; // folding removes NUL itself
const several = 0xffff; // not a character; handled by the slow path
let table: Table | null = null;
/** Up to this length concatenating strings is faster. */
const short = 64;

/** Equates width, case, script, brackets and blanks. */
export function fold(text: string): string {
  const { forms } = (table ??= build());
  if (text.length > short) return foldWithPlaces(text).folded;
  let folded = '';
  for (let i = 0; i < text.length; i += 1) folded += forms[text.charCodeAt(i)] ?? '';
  return folded;
}

/**
 * Also returns the source position of each folded code unit. Runs over whole texts: nearly all
 * units fold to one, which are written as numbers, many times faster than by string.
 */
export function foldWithPlaces(text: string): { readonly folded: string; readonly places: Uint32Array } {
  const { forms, units } = (table ??= build());
  const { length } = text;
  let folding = { codes: new Uint16Array(length), places: new Uint32Array(length) };
  let end = 0;
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    const code = units[unit] ?? none;
    if (code === several) {
      const form = forms[unit] ?? '';
      folding = withRoom(folding, end + form.length + length - i);
      for (let k = 0; k < form.length; k += 1, end += 1) {
        folding.codes[end] = form.charCodeAt(k);
        folding.places[end] = i;
      }
    } else if (code !== none) {
      folding.codes[end] = code;
      folding.places[end] = i;
      end += 1;
    }
  }
  const folded = Buffer.from(folding.codes.buffer, 0, end * 2).toString('utf16le');
  return { folded, places: folding.places.subarray(0, end) };
}

interface Folding {
  readonly codes: Uint16Array<ArrayBuffer>;
  readonly places: Uint32Array<ArrayBuffer>;
}

function withRoom(folding: Folding, room: number): Folding {
  if (room <= folding.codes.length) return folding;
  const larger = { codes: new Uint16Array(room * 2), places: new Uint32Array(room * 2) };
  larger.codes.set(folding.codes);
  larger.places.set(folding.places);
  return larger;
}

function build(): Table {
  const forms = formsByUnit();
  const single = (form: string): number => (form.length === 1 ? form.charCodeAt(0) : form === '' ? none : several);
  return { forms, units: Uint16Array.from(forms, single) };
}

function formsByUnit(): string[] {
  const simplified = simplifiedCharacters();
  const once = (character: string): string => simplified.get(character) ?? character;
  const simplify = (character: string): string => once(once(character)); // 薴 is 苧, and 苧 is 苎
  return Array.from({ length: units }, (_, unit) => {
    if (unit >= 0xd800 && unit <= 0xdfff) return String.fromCharCode(unit); // half of a surrogate pair
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

/** OpenCC's single-character mappings from traditional to simplified. */
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
