/** Skips parsing for known bytes: the stored outcome is returned. */
import { z } from 'zod';
import { canonicalAddress } from '../domain/address.js';
import { addKeysOfMany } from '../notices/document-key.store.js';
import {
  identifyingColumns,
  knownPages,
  rememberPages,
  type KnownAs,
  type NewKnownPage,
} from '../notices/known-page.store.js';
import { contentHash } from '../parse/read/page-hash.js';
import type { Db } from '../platform/db.js';
import { encodedInTurns, hashInTurns } from '../platform/in-slices.js';
import { keysOf } from './document.keys.js';
import { givenHashOf } from './given.js';
import { isComplete, readingOf } from './identity.js';
import type { SavedPage } from './page.save.js';
import type { IncomingPage, ReceivedPage } from './received.js';
import type { Transaction } from '../platform/statement.js';

/** As if parsed: unchanged, or rejected for the stored reasons. */
export type KnownPage =
  | (SavedPage & { readonly outcome: 'UNCHANGED' })
  | (Extract<SavedPage, { readonly outcome: 'REJECTED' }> & { readonly reasons: readonly Reason[] });
type Reason = z.infer<typeof reason>;

const reason = z.object({ code: z.string(), message: z.string() });
const reasonsOf = (problems: unknown): readonly Reason[] => z.array(reason).catch([]).parse(problems);

/** One entry per page, in order; null if it must be parsed. Adds a new address to its notice. */
export async function knownOf(db: Db, pages: readonly IncomingPage[]): Promise<(KnownPage | null)[]> {
  const asked = [];
  for (const page of pages) asked.push({ page, contentHash: await hashOf(page.content), givenHash: givenHashOf(page) });
  const found = new Map(
    (await knownPages(db.prisma, asked)).map((known) => [`${known.contentHash} ${known.givenHash}`, known]),
  );
  const known = asked.map(({ page, contentHash: bytes, givenHash }) => {
    const stored = found.get(`${bytes} ${givenHash}`);
    return stored === undefined ? null : answerOf(stored, page);
  });
  await addAddresses(
    db.prisma,
    known.flatMap((answer, i) => {
      const url = pages[i]?.sourceUrl;
      return answer && 'noticeId' in answer && url !== undefined ? [{ noticeId: answer.noticeId, url }] : [];
    }),
  );
  return known;
}

const longContent = 250_000;

/** Hashes megabytes in slices, yielding to the event loop. */
const hashOf = async (content: Uint8Array | string): Promise<string> =>
  content.length < longContent
    ? contentHash(content)
    : hashInTurns(typeof content === 'string' ? await encodedInTurns(content) : content);

function answerOf(stored: KnownAs, { sourceUrl, retrievedAt }: IncomingPage): KnownPage | null {
  const { noticeId, status, isCurrent, isEarlier, rejectionId, rejectedUrl } = stored;
  if (noticeId !== null && status !== null) {
    // Bytes of an earlier revision count as a change if fetched later: see saysNothingNew.
    const isLater =
      sourceUrl !== undefined && (retrievedAt === undefined || retrievedAt > (stored.retrievedAt ?? retrievedAt));
    return isCurrent || (isEarlier && !isLater) ? { outcome: 'UNCHANGED', noticeId, status } : null;
  }
  const isSameAddress = sourceUrl === undefined || sourceUrl === rejectedUrl;
  return rejectionId !== null && isSameAddress
    ? { outcome: 'REJECTED', rejectionId, reasons: reasonsOf(stored.problems) }
    : null;
}

/** The same bytes at another address of the same page. */
async function addAddresses(tx: Transaction, found: readonly { noticeId: string; url: string }[]): Promise<void> {
  if (found.length === 0) return;
  const addresses = found.flatMap(({ noticeId, url }) => {
    const address = canonicalAddress(url);
    return address === null ? [] : [{ noticeId, url, key: `ADDRESS ${address}` }];
  });
  const held = await tx.documentKey.findMany({ where: { key: { in: addresses.map(({ key }) => key) } } });
  const isHeld = new Set(held.map(({ key, noticeId }) => `${noticeId} ${key}`));
  const fresh = addresses.filter(({ noticeId, key }) => !isHeld.has(`${noticeId} ${key}`));
  if (fresh.length === 0) return;
  const rows = new Map(
    (
      await identifyingColumns(
        tx,
        fresh.map(({ noticeId }) => noticeId),
      )
    ).map((row) => [row.id, row]),
  );
  await addKeysOfMany(
    tx,
    fresh.flatMap(({ noticeId, url }) => {
      const row = rows.get(noticeId);
      if (!row) return [];
      const { agency, publishedOn, ...columns } = row;
      const day = publishedOn.toISOString().slice(0, 10);
      const keys = keysOf({ ...columns, url, publisher: agency.name, publishedOn: day });
      return [{ noticeId, keys: keys.map(({ key }) => key) }];
    }),
  );
}

/**
 * Rows to remember a parsed page. Excluded: pages refused for time or memory, which are retried,
 * and pages with several documents, which have no single notice.
 */
export function memoryOf({ parsed, given }: ReceivedPage, saved: SavedPage): NewKnownPage[] {
  if (given === null || parsed.further.length > 0 || parsed.problems.some(({ code }) => code === 'PAGE_TOO_SLOW'))
    return [];
  const { preview } = parsed;
  const isRead = parsed.problems.length === 0 && isComplete(preview);
  return [
    {
      contentHash: preview.source.contentHash,
      givenHash: given,
      fingerprint: isRead ? readingOf(preview).fingerprint : null,
      noticeId: 'noticeId' in saved ? saved.noticeId : null,
      rejectionId: 'rejectionId' in saved ? saved.rejectionId : null,
    },
  ];
}

export const rememberRead = (
  tx: Transaction,
  read: readonly { received: ReceivedPage; saved: SavedPage }[],
): Promise<void> =>
  rememberPages(
    tx,
    read.flatMap(({ received, saved }) => memoryOf(received, saved)),
  );
