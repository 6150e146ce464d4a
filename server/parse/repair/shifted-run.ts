/** The bytes behind a loss up to the next one, and what they say when paired the other way. */
import { gbkCharacter, gbkCode } from './double-bytes.js';
import { simplifiedUnit, simplifyCharacters, traditionalUnits } from './script-tables.js';
import { characterLikelihood, likelihood } from './word-likelihood.js';

/** What ends a run: another loss, a byte that stands by itself as a letter, or nothing that shows. */
export type Closing =
  | { readonly by: 'loss' | 'nothing' }
  /** The last character of the run, whole. */
  | { readonly by: 'letter'; readonly character: string };

export interface ShiftedRun {
  /** Where the run starts, behind the loss. */
  readonly start: number;
  /** Behind the run and what closes it. */
  readonly end: number;
  /** The characters on the page, without the losses. */
  readonly shown: string;
  /** What the same bytes mean one byte further on, save the two halves at the ends. */
  readonly inner: string;
  /** The byte that ends the first character, whose lead byte is lost. */
  readonly firstTrail: number;
  /** The byte that begins the last character, whose trail byte is lost. */
  readonly lastLead: number;
  readonly closing: Closing;
}

/** `?I` for 業: the lead byte is lost, the trail byte stands by itself as a letter, and all behind it is right again. */
export function halfCharacterAt(page: string, start: number): { trail: number; end: number } | null {
  const letter = page.charAt(start);
  const alone = TRAIL_LETTER.test(letter) && !/[\x20-\x7e]/.test(page.charAt(start + 1));
  return alone ? { trail: byteOf(letter), end: start + 1 } : null;
}

const LONGEST = 400;
export const LOSSES = '?？\ufffd';
/** Full-width marks that a converter made half-width; they stand in GBK at 0xA300 + 0x80 + their code. */
const HALF_WIDTH_MARKS = '!(),:;';
/** Letters can be the trail byte of a character. */
const TRAIL_LETTER = /[@-~€]/;
/** Some decoders give the byte 0x80 by itself the meaning it has in Windows. */
const byteOf = (letter: string): number => (letter === '€' ? 0x80 : letter.charCodeAt(0));
/** A character that script conversion put in another's place: possible, but less likely than one as it was. */
const OTHER_SCRIPT = -3;

export function readShiftedRun(page: string, start: number): ShiftedRun | null {
  const codes: (readonly number[])[] = [];
  let at = start;
  for (; at < page.length && codes.length < LONGEST; at += 1) {
    const possible = page.charAt(at) === '€' ? [] : codesOf(page.charCodeAt(at));
    if (possible.length === 0) break;
    codes.push(possible);
  }
  // One character between two losses has no byte that is certain of its neighbour; before a letter it has one.
  if (codes.length === 0 || (codes.length === 1 && !TRAIL_LETTER.test(page.charAt(at)))) return null;
  const path = bestPath(codes);
  if (path === null) return null;
  const lastLead = (path.at(-1) ?? 0) & 0xff;
  const { closing, end } = closingAt(page, at, lastLead);
  const inner = pairShifted(path);
  if (inner === '' && closing.by !== 'letter') return null;
  return { start, end, shown: page.slice(start, at), inner, firstTrail: (path[0] ?? 0) >> 8, lastLead, closing };
}

/**
 * Conversions change whole pages, so either all characters stand as they were shifted, or all are in the other script;
 * only where neither makes sense is each judged by itself.
 */
function bestPath(codes: readonly (readonly number[])[]): number[] | null {
  const candidates = [
    codes.map(([asItStands = 0]) => asItStands),
    codes.map(([asItStands = 0, converted = asItStands]) => converted),
    mostLikelyPath(codes),
  ];
  let best: number[] | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const path of candidates) {
    if (path === null || !isLead((path.at(-1) ?? 0) & 0xff)) continue;
    const inner = pairShifted(path);
    const score = inner.includes('\0') ? Number.NEGATIVE_INFINITY : likelihood(simplifyCharacters(inner));
    if (score <= highest) continue;
    best = path;
    highest = score;
  }
  return best;
}

const isLead = (byte: number): boolean => byte >= 0x81 && byte <= 0xfe;

function closingAt(page: string, at: number, lastLead: number): { closing: Closing; end: number } {
  const next = page.charAt(at);
  if (next !== '' && LOSSES.includes(next)) {
    // Some decoders write one mark for each byte of a pair that means nothing.
    const twice = page.charAt(at + 1) === next;
    return { closing: { by: 'loss' }, end: at + (twice ? 2 : 1) };
  }
  if (TRAIL_LETTER.test(next)) {
    const unit = gbkCharacter(lastLead, byteOf(next));
    if (unit !== 0) return { closing: { by: 'letter', character: String.fromCharCode(unit) }, end: at + 1 };
  }
  return { closing: { by: 'nothing' }, end: at };
}

const codesSeen = new Map<number, readonly number[]>();

/** The bytes that a character may have been before scripts and widths were converted, the likeliest first. */
function codesOf(unit: number): readonly number[] {
  const seen = codesSeen.get(unit);
  if (seen) return seen;
  const forms = [unit, simplifiedUnit(unit), ...traditionalUnits(unit)];
  const codes = [...new Set(forms.map(gbkCode))].filter((code) => code !== 0);
  const mark = HALF_WIDTH_MARKS.includes(String.fromCharCode(unit)) ? [0xa380 + unit] : [];
  const all = unit < 0x80 ? mark : codes;
  codesSeen.set(unit, all);
  return all;
}

interface Step {
  readonly code: number;
  readonly score: number;
  readonly previous: Step | null;
}

/** Of all bytes that the characters may have been, those whose shifted pairs are the commonest characters. */
function mostLikelyPath(codes: readonly (readonly number[])[]): number[] | null {
  let steps: Step[] = (codes[0] ?? []).map((code, i) => ({ code, score: i === 0 ? 0 : OTHER_SCRIPT, previous: null }));
  for (const possible of codes.slice(1)) {
    const next: Step[] = [];
    possible.forEach((code, i) => {
      const best = bestStep(steps, code, i === 0 ? 0 : OTHER_SCRIPT);
      if (best) next.push(best);
    });
    steps = next;
  }
  let last = steps
    .filter(({ code }) => isLead(code & 0xff))
    .reduce<Step | null>((best, step) => (best && best.score >= step.score ? best : step), null);
  if (last === null) return null;
  const path: number[] = [];
  for (; last; last = last.previous) path.unshift(last.code);
  return path;
}

function bestStep(steps: readonly Step[], code: number, cost: number): Step | null {
  let best: Step | null = null;
  for (const previous of steps) {
    const unit = gbkCharacter(previous.code & 0xff, code >> 8);
    if (unit === 0) continue;
    const score = previous.score + cost + characterLikelihood(simplifiedUnit(unit));
    if (best === null || score > best.score) best = { code, score, previous };
  }
  return best;
}

function pairShifted(path: readonly number[]): string {
  let inner = '';
  for (let i = 1; i < path.length; i += 1) {
    inner += String.fromCharCode(gbkCharacter((path[i - 1] ?? 0) & 0xff, (path[i] ?? 0) >> 8));
  }
  return inner;
}
