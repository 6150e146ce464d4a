/**
 * Conflict analysis of batches without database access: what their pages write and look up, as a
 * superset. Pure.
 */
import { seriesOf } from '../../meetings/meeting.series.js';
import { storableText } from '../../platform/insert-rows.js';
import { documentKeys } from '../document.find.js';
import type { CompletePreview } from '../identity.js';
import type { ReadNames } from '../page.match.js';
import type { Claims } from './turns.js';

export interface ClaimingPage {
  readonly contentHash: string;
  /** Null if it cannot be a notice. */
  readonly notice: ClaimingDocument | null;
  /** Further documents of the page. */
  readonly further?: readonly ClaimingDocument[];
}
interface ClaimingDocument {
  readonly preview: CompletePreview;
  readonly names: ReadNames;
}

/** `settled`: names that already resolve to an agency, or to none. */
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
    // A citing page must come after the cited one if that is in a later batch; a citation of an
    // earlier page is resolved when the page is stored.
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

/** Two reports of the same meeting share one of these: number in a series, or day. */
function* meetingsOf({ meetings }: CompletePreview): Generator<string> {
  for (const { name, ordinal, heldOn } of meetings) {
    const series = seriesOf(name);
    if (ordinal !== null) yield `${series} ${ordinal}`;
    if (heldOn !== null) yield `${series} ${heldOn}`;
  }
}
