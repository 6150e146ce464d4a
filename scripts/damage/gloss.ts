/** Inserts pinyin glosses after characters, as reading aids do: 街(jiē). */
import { pinyin } from 'pinyin-pro';
import type { Edit } from '../../server/parse/mapped-text.js';
import { type DamagedPage, wound } from './damage.js';
import type { Chance } from './random.js';

const HAN = /\p{Script=Han}/gu;

export interface GlossStyle {
  readonly share: number;
  readonly brackets: readonly [string, string];
  readonly toned: boolean;
  /** Spelling of ü. */
  readonly umlaut: 'ü' | 'v' | 'u';
}

export function gloss(page: DamagedPage, style: GlossStyle, luck: Chance): DamagedPage {
  const text = page.text.text;
  const closed = new Uint8Array(text.length + 1);
  for (const { start, end } of page.wounds) closed.fill(1, start, end + 1);
  const edits: Edit[] = [];
  for (const { 0: character, index } of text.matchAll(HAN)) {
    if (closed[index] || closed[index + 1] || luck.next() >= style.share) continue;
    const reading = readingOf(character, style, luck);
    if (reading === null) continue;
    const end = index + character.length;
    edits.push({ start: index, end, text: `${character}${style.brackets[0]}${reading}${style.brackets[1]}` });
  }
  return wound(page, 'PINYIN_ANNOTATION', edits);
}

function readingOf(character: string, style: GlossStyle, luck: Chance): string | null {
  const [first, ...others] = pinyin(character, {
    multiple: true,
    toneType: style.toned ? 'symbol' : 'none',
    type: 'array',
  });
  if (first === undefined || first === character) return null;
  const reading = luck.pick([first, ...others]);
  // A single letter without tone is a numbering: (a).
  if (reading.length < 2 && !style.toned) return null;
  return style.toned ? reading : reading.replaceAll('ü', style.umlaut);
}
