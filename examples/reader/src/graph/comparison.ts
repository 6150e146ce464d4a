/** Two texts side by side: line by line, and within a line that changed character by character. */
import { diffArrays, diffChars } from 'diff';

export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}
/** A line as it was and as it is; null where it was not, or is no more. */
export interface ChangedLine {
  readonly kind: 'changed';
  readonly before: readonly Piece[] | null;
  readonly after: readonly Piece[] | null;
}
export type Line =
  | ChangedLine
  | { readonly kind: 'same'; readonly text: string }
  /** So many lines that did not change, and are far from those that did. */
  | { readonly kind: 'gap'; readonly count: number };

/** Lines shown before and behind those that changed. */
const around = 1;
/** Texts that have less in common are not compared any further: that takes long, and tells nobody anything. */
const mostLines = 2000;
const mostCharacters = 400;

/** Nothing where nothing changed. */
export function comparison(before: string, after: string): Line[] {
  const runs = runsOf(before.split('\n'), after.split('\n'));
  if (runs.every(({ isSame }) => isSame)) return [];
  return runs.flatMap((run, at) =>
    run.isSame ? withGap(run.lines, { isFirst: at === 0, isLast: at === runs.length - 1 }) : paired(run),
  );
}

type Run =
  | { readonly isSame: true; readonly lines: readonly string[] }
  | { readonly isSame: false; readonly removed: readonly string[]; readonly added: readonly string[] };

function runsOf(before: string[], after: string[]): Run[] {
  const changes = diffArrays(before, after, { maxEditLength: mostLines });
  if (changes === undefined) return [{ isSame: false, removed: before, added: after }];
  const runs: Run[] = [];
  for (const { value, added, removed } of changes) {
    const last = runs.at(-1);
    if (!added && !removed) runs.push({ isSame: true, lines: value });
    else if (last?.isSame === false)
      runs.splice(-1, 1, added ? { ...last, added: value } : { ...last, removed: value });
    else runs.push({ isSame: false, removed: removed ? value : [], added: added ? value : [] });
  }
  return runs;
}

function withGap(lines: readonly string[], at: { isFirst: boolean; isLast: boolean }): Line[] {
  const same = (text: string): Line => ({ kind: 'same', text });
  const head = at.isFirst ? 0 : around;
  const tail = at.isLast ? 0 : around;
  const count = lines.length - head - tail;
  if (count <= 1) return lines.map(same);
  const end = lines.length - tail;
  return [...lines.slice(0, head).map(same), { kind: 'gap', count }, ...lines.slice(end).map(same)];
}

/** The first of the lines that went beside the first of those that came. */
const paired = ({ removed, added }: Extract<Run, { isSame: false }>): ChangedLine[] =>
  Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => lineOf(removed[at], added[at]));

function lineOf(before: string | undefined, after: string | undefined): ChangedLine {
  const whole = (text: string | undefined): Piece[] | null => (text === undefined ? null : [{ text, isChanged: true }]);
  const changes =
    before === undefined || after === undefined
      ? undefined
      : diffChars(before, after, { maxEditLength: mostCharacters });
  if (changes === undefined || !changes.some(({ added, removed }) => !added && !removed))
    return { kind: 'changed', before: whole(before), after: whole(after) };
  return {
    kind: 'changed',
    before: changes.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, isChanged: removed })),
    after: changes.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, isChanged: added })),
  };
}
