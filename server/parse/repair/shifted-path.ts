/** Original bytes of a misaligned run's characters, before conversions of script and width. */
import { gbkCharacter, gbkCode } from './double-bytes.js';
import { simplifiedUnit, simplifyCharacters, traditionalUnits } from './script-tables.js';
import { characterLikelihood, likelihood } from './word-likelihood.js';

/** Full-width punctuation converted to half width; in GBK at 0xA300 + 0x80 + its code. */
const HALF_WIDTH_MARKS = '!(),:;';
/** Penalty for a character that was converted to another script. */
const OTHER_SCRIPT = -3;

const codesSeen = new Map<number, readonly number[]>();

/** Possible original bytes of a character, likeliest first. */
export function codesOf(unit: number): readonly number[] {
  const seen = codesSeen.get(unit);
  if (seen) return seen;
  const forms = [unit, simplifiedUnit(unit), ...traditionalUnits(unit)];
  const codes = [...new Set(forms.map(gbkCode))].filter((code) => code !== 0);
  const mark = HALF_WIDTH_MARKS.includes(String.fromCharCode(unit)) ? [0xa380 + unit] : [];
  const all = unit < 0x80 ? mark : codes;
  codesSeen.set(unit, all);
  return all;
}

/**
 * Conversions apply to whole pages, so all characters are either unchanged or converted; only if
 * neither is plausible are they decided one by one.
 */
export function bestPath(codes: readonly (readonly number[])[]): number[] | null {
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

interface Step {
  readonly code: number;
  readonly score: number;
  readonly previous: Step | null;
}

/** Of all possible bytes, those whose realigned pairs are the most common characters. */
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

/** The characters of the bytes shifted by one; a null character for unassigned pairs. */
export function pairShifted(path: readonly number[]): string {
  let inner = '';
  for (let i = 1; i < path.length; i += 1) {
    inner += String.fromCharCode(gbkCharacter((path[i - 1] ?? 0) & 0xff, (path[i] ?? 0) >> 8));
  }
  return inner;
}
