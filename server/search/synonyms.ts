/**
 * Words that mean the same: groups of synonyms.txt, names of organs in full and short (server/parse/organs), and what staff add. Pure.
 */
import { centralOrgans } from '../parse/organs/central.js';
import { localOrgans } from '../parse/organs/local.js';
import { fold } from './fold.js';
import { linesOf } from './word-list.js';

/** A word of a text that has others. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** The others, folded. */
  readonly others: readonly string[];
}

/** So many others are looked for at most beside a word. */
const maxOthers = 6;
const maxLength = 24;

export class SynonymBook {
  private readonly others = new Map<string, Set<string>>();

  constructor(
    /** Of the groups that staff added: another edition has others. */
    readonly edition: string,
    groups: readonly (readonly string[])[],
    private readonly below: SynonymBook | null = null,
  ) {
    for (const group of groups) this.add(group.map(fold).filter((word) => word !== ''));
  }

  private add(group: readonly string[]): void {
    for (const word of group) {
      const known = this.others.get(word) ?? new Set();
      // 城市低保 has 低保 in it: whoever looks for the shorter one finds the longer one as it is.
      for (const other of group) if (!other.includes(word)) known.add(other);
      if (known.size > 0) this.others.set(word, known);
    }
  }

  /** Those of staff first. */
  othersOf(word: string): readonly string[] {
    const all = new Set([...(this.others.get(word) ?? []), ...(this.below?.othersOf(word) ?? [])]);
    return [...all].slice(0, maxOthers);
  }

  /** From left to right, the longest word at each place. `isApart`: a short word counts only where the text is cut on both sides of it. */
  occurrencesIn(text: string, isApart: (start: number, end: number) => boolean): readonly Occurrence[] {
    const found: Occurrence[] = [];
    for (let start = 0; start < text.length; start += 1) {
      for (let end = Math.min(text.length, start + maxLength); end - start >= 2; end -= 1) {
        const others = this.othersOf(text.slice(start, end));
        if (others.length === 0 || (end - start === 2 && !isApart(start, end))) continue;
        found.push({ start, end, others });
        start = end - 1; // the loop goes on behind it
        break;
      }
    }
    return found;
  }
}

const organNames = [...localOrgans, ...centralOrgans].map(({ name, shortNames }) => [name, ...shortNames]);

/** What the project knows. */
export const builtIn = new SynonymBook('', [...linesOf('synonyms.txt').map((line) => line.split('、')), ...organNames]);

/** With the groups of staff on top. */
export const withGroups = (edition: string, groups: readonly (readonly string[])[]): SynonymBook =>
  groups.length === 0 && edition === '' ? builtIn : new SynonymBook(edition, groups, builtIn);
