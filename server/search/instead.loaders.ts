/** Fallback if no document has all terms: corrections first, then fewer terms. */
import { readRows, type RootRead } from '../graphql/read/root.js';
import { correctionsOf, type Correction } from './corrections.js';
import { choicesOf, maxTries, type Counted } from './fewer.js';
import { matchOf } from './match.js';
import { isInDictionary, readTerms, termsOf, type Term, type Terms } from './query-terms.js';
import { columnName, countsOf, firstFound, standing, titledName } from './known.sql.js';
import type { SearchRequest } from './search.sql.js';
import type { SynonymBook } from './synonyms.js';

export interface Instead {
  readonly terms: Terms;
  /** As entered, folded, in order. */
  readonly leftOut: readonly string[];
  readonly corrections: readonly Correction[];
}

/** For longer queries only the longest terms are used. */
const maxTerms = 12;
/** Maximum number of corrections per term to try. */
const maxMeant = 3;

interface Asking {
  readonly at: RootRead;
  readonly book: SynonymBook;
  readonly request: Omit<SearchRequest, 'match' | 'instead'>;
}

/** Null if the fallback has no hits either. */
export async function insteadOf(asked: Terms, asking: Asking): Promise<Instead | null> {
  const terms = [...asked.terms].sort((a, b) => b.written.length - a.written.length).slice(0, maxTerms);
  if (terms.length === 0 || asking.request.types.size === 0) return null;
  const counted = await countedTerms(terms, asking);
  const corrected = await correctedTerms(counted, asking);
  const tries = triesOf(counted, corrected).slice(0, maxTries);
  if (tries.length === 0) return null;
  const best = tries[await firstOf(tries, asking)];
  if (best === undefined) return null;
  const kept = new Set(best.flatMap(({ from }) => from.written));
  return {
    terms: termsOf(
      best.flatMap(({ terms: meant }) => meant),
      asked.whole,
    ),
    leftOut: asked.terms.map(({ written }) => written).filter((written) => !kept.has(written)),
    corrections: best.flatMap(({ correction }) => correction ?? []),
  };
}

/** An original term, or a correction of it. */
interface Tried {
  readonly from: Term;
  readonly terms: readonly Term[];
  readonly correction: Correction | null;
}
interface Corrected extends Tried {
  /** Number of titles and names that contain it. */
  readonly titles: number;
}

async function countedTerms(terms: readonly Term[], { at }: Asking): Promise<readonly Counted[]> {
  const [row = {}] = await readRows(at, (compiler) => countsOf(terms, compiler));
  return terms.map((term, i) => ({ term, count: Number(row[columnName(i)]), isTitled: row[titledName(i)] === true }));
}

/** Corrections of terms without matches, found in titles and names, likeliest first. */
async function correctedTerms(
  counted: readonly Counted[],
  { at, book }: Asking,
): Promise<ReadonlyMap<Term, readonly Corrected[]>> {
  const unknown = counted.filter(({ count }) => count === 0).map(({ term }) => term);
  const candidates = unknown.flatMap((term) => correctionsOf(term).map((correction) => ({ term, correction })));
  if (candidates.length === 0) return new Map();
  const rows = await readRows(at, () => standing(candidates.map(({ correction }) => correction)));
  const found = new Map<Term, Corrected[]>();
  for (const row of rows) {
    const candidate = candidates[Number(row['at'])];
    if (!candidate) continue;
    const { term, correction } = candidate;
    const { terms } = readTerms(correction.meant, book);
    found.set(term, [...(found.get(term) ?? []), { from: term, terms, correction, titles: Number(row['titles']) }]);
  }
  for (const [term, corrected] of found) found.set(term, likeliest(corrected));
  return found;
}

/**
 * Words in titles first; among them dictionary words and those with synonyms, then by frequency.
 */
function likeliest(corrected: readonly Corrected[]): Corrected[] {
  const isTitled = ({ titles }: Corrected): number => (titles > 0 ? 1 : 0);
  const isKnown = ({ correction, terms }: Corrected): number =>
    correction && (isInDictionary(correction.meant) || terms.some(({ others }) => others.length > 0)) ? 1 : 0;
  return [...corrected]
    .sort((a, b) => isTitled(b) - isTitled(a) || isKnown(b) - isKnown(a) || b.titles - a.titles)
    .slice(0, maxMeant);
}

/** All terms with corrections applied, then fewer. */
function triesOf(
  counted: readonly Counted[],
  corrected: ReadonlyMap<Term, readonly Corrected[]>,
): readonly (readonly Tried[])[] {
  const asIs = (term: Term): Tried => ({ from: term, terms: [term], correction: null });
  const whole = Array.from({ length: corrected.size > 0 ? maxMeant : 0 }, (_, i) =>
    counted.map(({ term }) => corrected.get(term)?.[i] ?? corrected.get(term)?.[0] ?? asIs(term)),
  );
  // A correction that no title contains is unlikely: dropping the term is preferred.
  const isMeant = (term: Term): boolean => (corrected.get(term)?.[0]?.titles ?? 0) > 0;
  const best = counted.map((each): Counted =>
    isMeant(each.term) ? { ...each, count: Math.max(each.count, 1), isTitled: true } : each,
  );
  const fewer = choicesOf(best).map((terms) => terms.map((term) => corrected.get(term)?.[0] ?? asIs(term)));
  return [...whole, ...fewer];
}

async function firstOf(tries: readonly (readonly Tried[])[], { at, request }: Asking): Promise<number> {
  const requests = tries.map((tried): SearchRequest => {
    const terms = termsOf(
      tried.flatMap((each) => each.terms),
      '',
    );
    return { ...request, match: matchOf(terms), instead: true };
  });
  const [row] = await readRows(at, (compiler) => firstFound(requests, compiler));
  return row?.['first'] === null || row === undefined ? -1 : Number(row['first']);
}
