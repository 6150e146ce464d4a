/**
 * Finds the stored notice that a page belongs to, and others that conflict with it (decision 032).
 */
import { candidatesOf, lockKeys, type Candidate } from '../notices/document-key.store.js';
import { judge, type Verdict } from './document.judge.js';
import { keysOf, type DocumentKey, type KeyKind } from './document.keys.js';
import type { CompletePreview } from './identity.js';
import type { Transaction } from '../platform/statement.js';

export interface FoundDocument {
  readonly keys: readonly DocumentKey[];
  /** The notice of this page; null if it is new. */
  readonly noticeId: string | null;
  /** Its page number in a document of several pages; null if it is a whole. */
  readonly part: number | null;
  /** Other pages of the same document. */
  readonly parts: readonly Candidate[];
  /** Other documents that share a number or an address. */
  readonly twins: readonly Candidate[];
  /** Another notice has one of the keys. */
  readonly isShared: boolean;
}

export const documentKeys = ({
  source,
  indexNumber,
  documentNumber,
  agencyName,
  title,
  publishedOn,
}: CompletePreview): DocumentKey[] =>
  keysOf({
    url: source.url,
    siteCode: source.siteCode,
    indexNumber,
    documentNumber: documentNumber?.text ?? null,
    publisher: agencyName,
    title,
    publishedOn,
  });

/** For a page that shares no key with any other. */
export const newDocument = (preview: CompletePreview, part: number | null): FoundDocument => ({
  keys: documentKeys(preview),
  noticeId: null,
  part,
  parts: [],
  twins: [],
  isShared: false,
});

/** Other documents of the same page. */
export interface Beside {
  /** Notices assigned to them. */
  readonly taken: ReadonlySet<string>;
}

interface Looked {
  readonly part: number | null;
  readonly beside: Beside | undefined;
  /** The organ that the publisher resolves to: the bureau of 区水务局供水科, the first of several. */
  readonly publisher: string | undefined;
}

/**
 * Locks the keys: until the end of the transaction nobody else stores a page that could be the same
 * document.
 */
export async function findDocument(
  tx: Transaction,
  preview: CompletePreview,
  { part, beside, publisher }: Looked,
): Promise<FoundDocument> {
  const fresh = newDocument(preview, part);
  const keys = fresh.keys.map(({ key }) => key);
  await lockKeys(tx, keys);
  const candidates = await candidatesOf(tx, keys);
  const judged = candidates
    .filter(({ id }) => beside?.taken.has(id) !== true)
    .map((candidate) => ({
      candidate,
      kinds: sharedKinds(fresh.keys, candidate),
      isWord: candidate.text === textOf(preview),
      verdict: verdictOn(preview, { ...fresh, isBeside: beside !== undefined, publisher }, candidate),
    }));
  const of = (verdict: Verdict): Candidate[] =>
    judged.filter((each) => each.verdict === verdict).map(({ candidate }) => candidate);
  // The 索引号 of a page belongs to its first document, whichever that is now.
  const order = beside === undefined ? byEvidence : byWord;
  const [same] = judged.filter(({ verdict }) => verdict === 'SAME').sort(order);
  const twins = same ? [] : of('TWIN');
  return { ...fresh, noticeId: same?.candidate.id ?? null, parts: of('PART'), twins, isShared: candidates.length > 0 };
}

interface Judged {
  readonly candidate: Candidate;
  readonly kinds: ReadonlySet<KeyKind>;
  /** The texts are identical. */
  readonly isWord: boolean;
}

const textOf = ({ body, bodyStart, bodyEnd }: CompletePreview): string => body.slice(bodyStart, bodyEnd);

const strengths: Readonly<Record<KeyKind, number>> = { ADDRESS: 8, INDEX: 4, NUMBER: 2, TITLE: 1 };
const strengthOf = ({ kinds }: Judged): number => [...kinds].reduce((sum, kind) => sum + strengths[kind], 0);

/** Strongest evidence first; on a tie the older notice. */
const byEvidence = (one: Judged, two: Judged): number =>
  strengthOf(two) - strengthOf(one) ||
  Number(two.isWord) - Number(one.isWord) ||
  (one.candidate.id < two.candidate.id ? -1 : 1);

const byWord = (one: Judged, two: Judged): number => Number(two.isWord) - Number(one.isWord) || byEvidence(one, two);

const sharedKinds = (keys: readonly DocumentKey[], { keys: shared }: Candidate): ReadonlySet<KeyKind> =>
  new Set(keys.filter(({ key }) => shared.includes(key)).map(({ kind }) => kind));

function verdictOn(
  preview: CompletePreview,
  {
    keys,
    part,
    isBeside,
    publisher,
  }: FoundDocument & { readonly isBeside: boolean; readonly publisher: string | undefined },
  candidate: Candidate,
): Verdict {
  const { title, agencyName, indexNumber, documentNumber, source } = preview;
  const page = {
    // Corrected values say nothing about the page.
    title: candidate.isTitleCorrected ? candidate.title : title,
    publishers: publisher === undefined ? [agencyName] : [agencyName, publisher],
    indexNumber,
    documentNumber: documentNumber?.text ?? null,
    siteCode: source.siteCode,
    text: textOf(preview),
    part,
    isBeside,
  };
  const other = { ...candidate, publishers: candidate.agencyNames, isBeside: false };
  return judge(page, other, sharedKinds(keys, candidate));
}
