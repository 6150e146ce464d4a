/**
 * Pinyin glosses that a script or browser inserted after characters: 街(jiē)道. Only removed if the
 * bracket contains a reading of the preceding character, so that 工厂(车间) and 标准(ISO) are kept.
 */
import type { MappedText } from '../mapped-text.js';
import type { RepairedText } from '../stages.js';
import { type Finding, mend, untouched } from './mend.js';
import { foldReading, readingsOf } from './readings.js';

const OPENING = '(（﹙⁽\\[［【〔{｛<＜〈';
const CLOSING = ')）﹚⁾\\]］】〕}｝>＞〉';
const LETTERS = 'A-Za-z\\u00c0-\\u024f\\u0251\\u0261\\u0300-\\u036f\\u1e00-\\u1eff\\uff21-\\uff3a\\uff41-\\uff5a';
/** A syllable has at most six letters; combining marks and the colon of u: need more. */
const BRACKETED = new RegExp(`[${OPENING}] ?([${LETTERS}][${LETTERS}:∶]{0,11}[1-5]?) ?[${CLOSING}]`, 'gu');
const CONFIDENCE = 0.99;

const HAN_BEFORE = /\p{Script=Han}$/u;
const verdicts = new Map<string, boolean>();
const VERDICTS_KEPT = 20_000;

export function removeGluedReadings(text: MappedText): RepairedText {
  const findings: Finding[] = [];
  let last: Finding | undefined;
  for (const match of text.text.matchAll(BRACKETED)) {
    // A second gloss after the first belongs to the same character.
    const again = last !== undefined && last.end === match.index ? last : undefined;
    const character = again?.text ?? characterBefore(text.text, match.index);
    if (character === undefined || !reads(match[1] ?? '', character)) continue;
    if (again) findings.pop();
    const start = again?.start ?? match.index - character.length;
    last = { start, end: match.index + match[0].length, text: character, confidence: CONFIDENCE };
    findings.push(last);
  }
  return findings.length === 0 ? untouched(text) : mend(text, 'PINYIN_ANNOTATION', findings);
}

function characterBefore(text: string, offset: number): string | undefined {
  return HAN_BEFORE.exec(text.slice(Math.max(0, offset - 2), offset))?.[0];
}

function reads(written: string, character: string): boolean {
  const key = character + written;
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const reading = foldReading(written);
  const verdict = reading !== null && readingsOf(character).has(reading);
  if (verdicts.size >= VERDICTS_KEPT) verdicts.clear();
  verdicts.set(key, verdict);
  return verdict;
}
