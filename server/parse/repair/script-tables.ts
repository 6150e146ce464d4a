/**
 * Conversion from traditional to simplified by OpenCC's tables and some additional words; script of
 * characters.
 */
import { readFileSync } from 'node:fs';
import { ConverterFactory, type DictLike } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/t2cn';
import { isBig5, isGb2312 } from './double-bytes.js';

type Pair = readonly [string, string];

interface ScriptTables {
  readonly simplify: (text: string) => string;
  /** The simplified form of each code unit on its own. */
  readonly characters: Uint16Array;
  readonly scripts: Uint8Array;
  /** The traditional characters of each simplified one. */
  readonly traditional: ReadonlyMap<number, readonly number[]>;
}

const UNITS = 0x10000;
const HAN_FROM = 0x3400;
const HAN_TO = 0x9fff;
const TRADITIONAL = 1;
const SIMPLIFIED = 2;

let loaded: ScriptTables | undefined;
const tables = (): ScriptTables => (loaded ??= build());

/** Simplifies by words and characters; preserves the length. */
export const simplify = (text: string): string => tables().simplify(text);

/** The simplified form of a single character, regardless of its word. */
export function toSimplifiedCharacter(character: string): string {
  return character.length === 1 ? String.fromCharCode(simplifiedUnit(character.charCodeAt(0))) : character;
}

export const simplifiedUnit = (unit: number): number => tables().characters[unit] ?? unit;

/** Simplifies each character on its own: for comparisons. */
export function simplifyCharacters(text: string): string {
  let simplified = '';
  for (let i = 0; i < text.length; i += 1) simplified += String.fromCharCode(simplifiedUnit(text.charCodeAt(i)));
  return simplified;
}

/** The traditional characters with this simplified form. */
export const traditionalUnits = (unit: number): readonly number[] => tables().traditional.get(unit) ?? [];

/** Number of characters specific to each script. 后, 里, 乾 and 著 occur in both. */
export function countScripts(text: string): { traditional: number; simplified: number } {
  const { scripts } = tables();
  const counts = [0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const script = scripts[text.charCodeAt(i)] ?? 0;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  return { traditional: counts[TRADITIONAL] ?? 0, simplified: counts[SIMPLIFIED] ?? 0 };
}

function pairsOf(dictionary: DictLike): Pair[] {
  if (typeof dictionary !== 'string') return dictionary.map(([from, to]) => [from, to]);
  return dictionary.split('|').map((line): Pair => {
    const [from = '', to = ''] = line.split(' ');
    return [from, to];
  });
}

function ownPairs(): Pair[] {
  const lines = readFileSync(new URL('./script-words.txt', import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).flatMap(pairsOf);
}

function build(): ScriptTables {
  const standard = (configs['t2s']?.conversionChain[0] ?? []).flatMap(pairsOf);
  const own = ownPairs();
  // Texts of mixed scripts contain the words with 著 in simplified form too.
  const alreadySimplified = own.map(([, to]): Pair => [to, to]).filter(([from]) => from.length > 1);
  // Offsets are preserved, so pairs of different length are excluded: 二噁英 → 二𫫇英 does not occur.
  const pairs = [...standard, ...own, ...alreadySimplified].filter(([from, to]) => from.length === to.length);
  const convert = ConverterFactory([pairs]);
  const characters = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  for (const [from, to] of pairs) if (from.length === 1) characters[from.charCodeAt(0)] = to.charCodeAt(0);
  return { simplify: convert, characters, scripts: scriptsOf(characters), traditional: reversed(characters) };
}

function scriptsOf(characters: Uint16Array): Uint8Array {
  const scripts = new Uint8Array(UNITS);
  for (let unit = HAN_FROM; unit <= HAN_TO; unit += 1) {
    const national = isGb2312(unit);
    if (characters[unit] !== unit && !national) scripts[unit] = TRADITIONAL;
    else if (national && !isBig5(unit)) scripts[unit] = SIMPLIFIED;
  }
  return scripts;
}

function reversed(characters: Uint16Array): Map<number, number[]> {
  const traditional = new Map<number, number[]>();
  characters.forEach((to, from) => {
    if (to !== from) traditional.set(to, [...(traditional.get(to) ?? []), from]);
  });
  return traditional;
}
