/**
 * Decides whether two pages are the same document (decision 032). In doubt they are two: both stay
 * readable and a clerk can withdraw one, while an overwritten document would be lost. Pure.
 */
import { isPlaceholder, keyKinds, plainTitle, type KeyKind } from './document.keys.js';
import { likeness } from './document.likeness.js';

export interface Comparable {
  readonly title: string;
  /** All names of its publisher. */
  readonly publishers: readonly string[];
  readonly indexNumber: string | null;
  readonly documentNumber: string | null;
  readonly siteCode: string | null;
  /** The text proper. */
  readonly text: string;
  /** Its page number in a document of several pages; null if it states none. */
  readonly part: number | null;
  /** Its page contains other documents too: they share the address. */
  readonly isBeside?: boolean;
}

/**
 * SAME: an earlier state of the same document. PART: another page of it. TWIN: another document
 * with a number or address that should be unique. OTHER: unrelated.
 */
export type Verdict = 'SAME' | 'PART' | 'TWIN' | 'OTHER';

/** Minimum similarity of a corrected document with its predecessor. */
const revised = 0.3;
/**
 * Form letters differ in a name and an amount; without a number only near-identical text is the
 * same document.
 */
const next = 0.9;

export function judge(page: Comparable, other: Comparable, shared: ReadonlySet<KeyKind>): Verdict {
  const kind = keyKinds.find((each) => shared.has(each));
  if (kind === undefined) return 'OTHER';
  return verdicts[kind](compare(page, other));
}

interface Comparison {
  readonly title: boolean;
  readonly publisher: boolean;
  /** Both have a number of the same kind, with different values. */
  readonly numbersDiffer: boolean;
  /** Both name their site, and the sites differ: sites publish independently. */
  readonly sitesDiffer: boolean;
  readonly parts: boolean;
  readonly isBeside: boolean;
  readonly alike: () => number;
}

function compare(page: Comparable, other: Comparable): Comparison {
  let found: number | null = null;
  return {
    title: titlesAgree(page.title, other.title),
    publisher: page.publishers.some((one) => other.publishers.some((two) => namesAgree(one, two))),
    numbersDiffer: differ(page.documentNumber, other.documentNumber) || differ(indexOf(page), indexOf(other)),
    sitesDiffer: differ(page.siteCode, other.siteCode),
    parts: (page.part ?? other.part) !== null && (page.part ?? 1) !== (other.part ?? 1),
    isBeside: page.isBeside === true || other.isBeside === true,
    alike: () => (found ??= likeness(page.text, other.text)),
  };
}

const verdicts: Readonly<Record<KeyKind, (of: Comparison) => Verdict>> = {
  // Sites correct title and text in place, and reuse addresses.
  ADDRESS: ({ title, numbersDiffer, isBeside, alike }) => {
    if (title && !numbersDiffer) return 'SAME';
    if (isBeside) return alike() >= next ? 'SAME' : 'OTHER';
    return alike() >= (numbersDiffer ? next : revised) ? 'SAME' : 'TWIN';
  },
  INDEX: (of) => numbered(of),
  // Organs of different places use the same document numbers.
  NUMBER: (of) => (of.publisher && !of.sitesDiffer ? numbered(of) : 'OTHER'),
  TITLE: ({ publisher, numbersDiffer, sitesDiffer, parts, alike }) => {
    if (!publisher || numbersDiffer || sitesDiffer) return 'OTHER';
    if (alike() >= next) return 'SAME';
    return parts ? 'PART' : 'OTHER';
  },
};

function numbered({ title, publisher, numbersDiffer, parts, alike }: Comparison): Verdict {
  if (!publisher || numbersDiffer) return 'TWIN';
  if (title && parts && alike() < next) return 'PART';
  return alike() >= (title ? revised : next) ? 'SAME' : 'TWIN';
}

const indexOf = ({ indexNumber }: Comparable): string | null =>
  indexNumber === null || isPlaceholder(indexNumber) ? null : indexNumber;

const differ = (one: string | null, two: string | null): boolean => one !== null && two !== null && one !== two;

/** Sites truncate titles and prefix them with the organ. */
function titlesAgree(one: string, two: string): boolean {
  const [a, b] = [plainTitle(one), plainTitle(two)].sort((x, y) => x.length - y.length);
  if (a === undefined || b === undefined || a === '') return false;
  return a === b || (a.length >= 10 && (b.startsWith(a) || b.endsWith(a)));
}

/** 区水务局 and 云浦市澄湖区水务局. */
const namesAgree = (one: string, two: string): boolean => one.endsWith(two) || two.endsWith(one);
