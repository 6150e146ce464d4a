/**
 * Whether two pages are one document (decision 032). Where it is not certain they are two: both can be read, and a clerk
 * can withdraw one; a document that another has overwritten cannot be read any more. Pure.
 */
import { isPlaceholder, keyKinds, plainTitle, type KeyKind } from './document.keys.js';
import { likeness } from './document.likeness.js';

export interface Comparable {
  readonly title: string;
  /** All names by which its publisher is known. */
  readonly publishers: readonly string[];
  readonly indexNumber: string | null;
  readonly documentNumber: string | null;
  readonly siteCode: string | null;
  /** The text proper. */
  readonly text: string;
  /** Which page of a document in several it is; null where it says nothing of the kind. */
  readonly part: number | null;
  /** Its page holds other documents, too: the address is of all of them. */
  readonly isBeside?: boolean;
}

/**
 * SAME: the other is an earlier state of it. PART: another page of one document. TWIN: another document with a number or an
 * address that should be of one alone. OTHER: nothing to do with it.
 */
export type Verdict = 'SAME' | 'PART' | 'TWIN' | 'OTHER';

/** A corrected document has most of its text in common with the one before it. */
const revised = 0.3;
/** Form letters differ in a name and a sum; without a number only next to the same text is the same document. */
const next = 0.9;

export function judge(page: Comparable, other: Comparable, shared: ReadonlySet<KeyKind>): Verdict {
  const kind = keyKinds.find((each) => shared.has(each));
  if (kind === undefined) return 'OTHER';
  return verdicts[kind](compare(page, other));
}

interface Comparison {
  readonly title: boolean;
  readonly publisher: boolean;
  /** Both have a number of one kind, and they differ. */
  readonly numbersDiffer: boolean;
  /** Both name their site, and the sites differ: each site publishes for itself. */
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
  // Sites correct title and text in place, and use an address again for something else.
  ADDRESS: ({ title, numbersDiffer, isBeside, alike }) => {
    if (title && !numbersDiffer) return 'SAME';
    if (isBeside) return alike() >= next ? 'SAME' : 'OTHER';
    return alike() >= (numbersDiffer ? next : revised) ? 'SAME' : 'TWIN';
  },
  INDEX: (of) => numbered(of),
  // Organs of two places number their documents alike.
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

/** A site cuts titles short and puts the organ before them. */
function titlesAgree(one: string, two: string): boolean {
  const [a, b] = [plainTitle(one), plainTitle(two)].sort((x, y) => x.length - y.length);
  if (a === undefined || b === undefined || a === '') return false;
  return a === b || (a.length >= 10 && (b.startsWith(a) || b.endsWith(a)));
}

/** 区水务局 and 云浦市澄湖区水务局. */
const namesAgree = (one: string, two: string): boolean => one.endsWith(two) || two.endsWith(one);
