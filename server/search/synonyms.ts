/**
 * Synonyms: groups of synonyms.txt, full and short names of organs (server/parse/organs), and
 * groups of staff. Pure.
 */
import { centralOrgans } from '../parse/organs/central.js';
import { localOrgans } from '../parse/organs/local.js';
import { fold } from './fold.js';
import { linesOf } from './word-list.js';

/** A word of a query that has synonyms. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** The synonyms, folded. */
  readonly others: readonly string[];
}

/** Maximum number of synonyms per word. */
const maxOthers = 6;
const maxLength = 24;

export class SynonymBook {
  private others: ReadonlyMap<string, ReadonlySet<string>> | null = null;

  constructor(
    /** Version of the groups of staff. */
    readonly edition: string,
    /** Read at the first search: folding them takes 0.1 s, which a start need not wait for. */
    private readonly groups: () => readonly (readonly string[])[],
    private readonly below: SynonymBook | null = null,
  ) {}

  /** Groups of staff first. */
  othersOf(word: string): readonly string[] {
    this.others ??= othersByWord(this.groups());
    const all = new Set([...(this.others.get(word) ?? []), ...(this.below?.othersOf(word) ?? [])]);
    return [...all].slice(0, maxOthers);
  }

  /**
   * Longest match from left to right. `isApart`: a short word only counts if it is a segment of its
   * own.
   */
  occurrencesIn(text: string, isApart: (start: number, end: number) => boolean): readonly Occurrence[] {
    const found: Occurrence[] = [];
    for (let start = 0; start < text.length; start += 1) {
      for (let end = Math.min(text.length, start + maxLength); end - start >= 2; end -= 1) {
        const others = this.othersOf(text.slice(start, end));
        if (others.length === 0 || (end - start === 2 && !isApart(start, end))) continue;
        found.push({ start, end, others });
        start = end - 1; // the loop continues after it
        break;
      }
    }
    return found;
  }
}

function othersByWord(groups: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const others = new Map<string, Set<string>>();
  for (const group of groups.map((words) => words.map(fold).filter((word) => word !== ''))) {
    for (const word of group) {
      const known = others.get(word) ?? new Set();
      // A search for 低保 already matches 城市低保.
      for (const other of group) if (!other.includes(word)) known.add(other);
      if (known.size > 0) others.set(word, known);
    }
  }
  return others;
}

const organNames = (): string[][] =>
  [...localOrgans, ...centralOrgans].map(({ name, shortNames }) => [name, ...shortNames]);

/** The built-in synonyms. */
export const builtIn = new SynonymBook('', () => [
  ...linesOf('synonyms.txt').map((line) => line.split('、')),
  ...organNames(),
]);

/** With the groups of staff added. */
export const withGroups = (edition: string, groups: readonly (readonly string[])[]): SynonymBook =>
  groups.length === 0 && edition === '' ? builtIn : new SynonymBook(edition, () => groups, builtIn);
