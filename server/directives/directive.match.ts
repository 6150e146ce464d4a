/**
 * Matches directives of a new reading to the previous ones, and locates those that it does not
 * contain. Pure.
 */
import type { Place } from './directive.edits.js';

export interface Matchable {
  readonly path: string;
  readonly textHash: string;
}
export interface Known extends Matchable {
  readonly id: string;
  readonly isReviewed: boolean;
}

/**
 * By position and text, then by text, then by position; each known one is matched once. Reviewed
 * directives are matched by text only: a confirmation must not pass to a different text at the same
 * position.
 */
export function matchIds<K extends Known>(directives: readonly Matchable[], known: readonly K[]): (K | null)[] {
  const free = new Set(known);
  const found: (K | null)[] = directives.map(() => null);
  const rules: ((directive: Matchable, candidate: K) => boolean)[] = [
    (directive, candidate) => directive.path === candidate.path && directive.textHash === candidate.textHash,
    (directive, candidate) => directive.textHash === candidate.textHash,
    (directive, candidate) => directive.path === candidate.path && !candidate.isReviewed,
  ];
  for (const matches of rules) {
    directives.forEach((directive, i) => {
      if (found[i] !== null) return;
      const match = [...free].find((candidate) => matches(directive, candidate));
      if (!match) return;
      free.delete(match);
      found[i] = match;
    });
  }
  return found;
}

/** The occurrence of a text in the body nearest to its former position; null if there is none. */
export function nearest(body: string, text: string, start: number): number | null {
  if (text === '') return null;
  let best: number | null = null;
  for (let at = body.indexOf(text); at !== -1; at = body.indexOf(text, at + 1)) {
    if (best === null || Math.abs(at - start) < Math.abs(best - start)) best = at;
    else if (at > start) break;
  }
  return best;
}

/** The empty span at the beginning, for a text without position. */
export const nowhere: Place = { start: 0, end: 0, quote: '', source: { start: 0, end: 0, quote: '' } };

interface Spanned {
  readonly spanStart: number;
  readonly spanEnd: number;
}

/**
 * Document order: that of the reading, with kept directives inserted by position and those without
 * one last.
 */
export function ordinals(
  read: readonly Spanned[],
  kept: readonly Spanned[],
): { readonly read: readonly number[]; readonly kept: readonly number[] } {
  const rank = ({ spanStart, spanEnd }: Spanned): number =>
    spanEnd === 0
      ? Infinity
      : read.filter(
          (other) => other.spanStart < spanStart || (other.spanStart === spanStart && other.spanEnd >= spanEnd),
        ).length;
  const items = [
    ...read.map((_, i) => ({ at: i + 0.5, start: 0, mark: i })),
    ...kept.map((directive, i) => ({ at: rank(directive), start: directive.spanStart, mark: read.length + i })),
  ].sort((a, b) => (a.at === b.at ? a.start - b.start || a.mark - b.mark : a.at - b.at));
  const places = new Map(items.map(({ mark }, ordinal) => [mark, ordinal]));
  const of = (mark: number): number => places.get(mark) ?? mark;
  return { read: read.map((_, i) => of(i)), kept: kept.map((_, i) => of(read.length + i)) };
}

/** The path, or the next free one of its level; marks it as taken. */
export function takePath(path: string, taken: Set<string>): string {
  const dot = path.lastIndexOf('.') + 1;
  let free = path;
  for (let n = Number(path.slice(dot)) || 1; taken.has(free); n += 1) free = `${path.slice(0, dot)}${n}`;
  taken.add(free);
  return free;
}
