/** What the pages of a load write and look for, as far as it can be told without the database: rather too much than too little. Pure. */
import { seriesOf } from '../../meetings/meeting.series.js';
import { storableText } from '../../platform/insert-rows.js';
import { documentKeys } from '../document.find.js';
import type { CompletePreview } from '../identity.js';
import type { ReadNames } from '../page.match.js';
import type { Claims } from './turns.js';

export interface ClaimingPage {
  readonly contentHash: string;
  /** Null where it can be no notice. */
  readonly notice: ClaimingDocument | null;
  /** Other documents of the page. */
  readonly further?: readonly ClaimingDocument[];
}
interface ClaimingDocument {
  readonly preview: CompletePreview;
  readonly names: ReadNames;
}

/** `settled` has the names that need no agency any more: each has one, or means none. */
export function claimsOf(pages: readonly ClaimingPage[], settled: ReadonlySet<string>): Claims {
  const [makes, needs] = [new Set<string>(), new Set<string>()];
  const both = (claim: string): void => {
    makes.add(claim);
    needs.add(claim);
  };
  for (const { contentHash } of pages) both(`bytes ${contentHash}`);
  for (const { preview, names } of pages.flatMap(({ notice, further = [] }) => [
    ...(notice ? [notice] : []),
    ...further,
  ])) {
    for (const { key } of documentKeys(preview)) both(`page ${storableText(key)}`);
    for (const name of namesOf(names)) if (!settled.has(name)) both(`name ${name}`);
    for (const meeting of meetingsOf(preview)) both(`meeting ${meeting}`);
    // Who is cited by a later load must be stored before; who is cited by an earlier one is found when that is.
    for (const document of [preview.title, preview.documentNumber?.text]) makes.add(`document ${document ?? ''}`);
    for (const { title, documentNumber } of preview.citations) {
      for (const document of [title, documentNumber]) if (document !== null) needs.add(`document ${document}`);
    }
  }
  return { makes, needs };
}

export const namesOf = ({ all, aliases, unplaced }: ReadNames): readonly string[] => [
  ...all,
  ...aliases,
  ...unplaced.map(({ code }) => code),
];

/** Two that are the same have one of these in common: their number in a series, or their day. */
function* meetingsOf({ meetings }: CompletePreview): Generator<string> {
  for (const { name, ordinal, heldOn } of meetings) {
    const series = seriesOf(name);
    if (ordinal !== null) yield `${series} ${ordinal}`;
    if (heldOn !== null) yield `${series} ${heldOn}`;
  }
}
