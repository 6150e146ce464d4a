/** One page, one transaction: everything of it is there, or nothing. */
import { logChange } from '../changes/change.store.js';
import {
  addRevision,
  findByIdentity,
  isEarlierVersion,
  latestFields,
  saveNotice,
  saveText,
  type NoticeColumns,
} from '../notices/notice.store.js';
import { saveSource } from '../notices/source.store.js';
import type { ParsedPage } from '../parse/preview.js';
import type { Transaction } from '../platform/db.js';
import { newId } from '../platform/ids.js';
import type { Prisma } from '../platform/_generated/prisma/client.js';
import { closeRejection, saveRejection } from '../rejections/rejection.store.js';
import { correctedRow } from './corrections.js';
import {
  fingerprintOf,
  identityOf,
  isComplete,
  readingHashOf,
  visibleFields,
  type CompletePreview,
} from './identity.js';
import { json } from './json.js';
import { saveContents } from './page.contents.js';
import { matchAgencies } from './page.match.js';
import type { Gazetteer } from './place.js';
import { noticeRow } from './rows.js';

export interface ReceivedPage {
  readonly parsed: ParsedPage;
  readonly bytes: Uint8Array;
  readonly sourceUrl: string | null;
  readonly retrievedAt: Date | null;
}
export interface SaveContext {
  readonly gazetteer: Gazetteer;
  readonly now: Date;
}
export type SavedPage =
  | { readonly outcome: 'CREATED' | 'REVISED' | 'UNCHANGED'; readonly noticeId: string }
  | { readonly outcome: 'REJECTED'; readonly rejectionId: string };

type Known = NonNullable<Awaited<ReturnType<typeof findByIdentity>>>;
interface Work {
  readonly page: ReceivedPage;
  readonly context: SaveContext;
  readonly preview: CompletePreview;
  readonly known: Known | null;
}

export async function savePage(tx: Transaction, page: ReceivedPage, context: SaveContext): Promise<SavedPage> {
  const { preview, problems } = page.parsed;
  if (problems.length > 0 || !isComplete(preview)) return reject(tx, page, context);
  const known = await findByIdentity(tx, identityOf(preview));
  if (known && (await saysNothingNew(tx, page, { known, preview }))) {
    return { outcome: 'UNCHANGED', noticeId: known.id };
  }
  return saveNoticePage(tx, { page, context, preview, known });
}

/**
 * The same reading; other bytes that a reader could not tell apart; or bytes of an earlier revision. These count again at
 * an address that was read later. Copies that come as files, a page's HTML and its text, keep coming in turn and do not.
 */
async function saysNothingNew(
  tx: Transaction,
  { sourceUrl, retrievedAt }: ReceivedPage,
  { known, preview }: { known: Known; preview: CompletePreview },
): Promise<boolean> {
  if (known.readingHash === readingHashOf(preview)) return true;
  const { contentHash } = preview.source;
  if (known.text.source.contentHash === contentHash) return false;
  if (known.fingerprint === fingerprintOf(preview)) return true;
  const isLater = sourceUrl !== null && (retrievedAt === null || retrievedAt > known.retrievedAt);
  return !isLater && (await isEarlierVersion(tx, known, contentHash));
}

async function saveNoticePage(tx: Transaction, work: Work): Promise<SavedPage> {
  const { page, context, preview, known } = work;
  const matched = await matchAgencies(tx, preview, context.gazetteer);
  const agencyId = matched.idOf(preview.agencyName);
  if (agencyId === null) return reject(tx, page, context); // a name that no organ can have
  const sourceId = await saveSource(tx, sourceOf(page, context.now));
  await closeRejection(tx, sourceId);
  const textId = await saveText(tx, { sourceId, ...preview });
  const read = { ...noticeRow(preview, matched.place), agencyId };
  const row = known === null ? read : correctedRow(read, known.corrections);
  const isNewToReaders = known?.fingerprint !== row.fingerprint;
  const noticeId = known?.id ?? newId();
  await saveNotice(
    tx,
    { id: noticeId, identity: identityOf(preview), isNew: known === null },
    columnsOf(work, { row, textId, isNewToReaders }),
  );
  await saveContents(tx, { noticeId, isNew: known === null, title: row.title, preview, matched });
  if (!isNewToReaders) return { outcome: 'UNCHANGED', noticeId };
  await record(tx, work, { noticeId, textId, row, division: matched.place?.code ?? null });
  return { outcome: known === null ? 'CREATED' : 'REVISED', noticeId };
}

type Row = ReturnType<typeof noticeRow> & { readonly agencyId: string };

const columnsOf = (
  { page, context, known }: Work,
  { row, textId, isNewToReaders }: { row: Row; textId: string; isNewToReaders: boolean },
): NoticeColumns => ({
  ...row,
  textId,
  revision: (known?.revision ?? 0) + (isNewToReaders ? 1 : 0),
  reprocessedAt: context.now,
  retrievedAt: page.retrievedAt ?? context.now,
  ...(isNewToReaders ? { contentChangedAt: context.now } : {}),
});

/** The revision and, last of all, the change. */
async function record(
  tx: Transaction,
  { preview, known, context }: Work,
  at: { noticeId: string; textId: string; row: Row; division: string | null },
): Promise<void> {
  const { noticeId, textId, row, division } = at;
  const number = (known?.revision ?? 0) + 1;
  const fields = visibleFields(preview);
  await addRevision(tx, {
    noticeId,
    number,
    recordedAt: context.now,
    reason: known === null ? 'FIRST_SEEN' : 'SOURCE_CHANGED',
    note: null,
    title: row.title,
    textId,
    changedFields: known === null ? [] : changedFields(await latestFields(tx, noticeId), fields),
    contentHash: preview.source.contentHash,
    fields,
  });
  if (known?.status === 'WITHDRAWN') return; // readers do not see it, so nothing changed for them
  await logChange(tx, {
    kind: known === null ? 'NOTICE_PUBLISHED' : 'NOTICE_REVISED',
    subjectType: 'Notice',
    subjectId: noticeId,
    revision: number,
    agencyId: row.agencyId,
    division,
  });
}

async function reject(tx: Transaction, page: ReceivedPage, { now }: SaveContext): Promise<SavedPage> {
  const sourceId = await saveSource(tx, sourceOf(page, now));
  const rejectionId = await saveRejection(tx, {
    sourceId,
    sourceUrl: page.sourceUrl,
    excerpt: page.parsed.preview.body.trim().slice(0, 200),
    problems: json(problemsOf(page.parsed)),
    receivedAt: now,
  });
  return { outcome: 'REJECTED', rejectionId };
}

export function problemsOf({ problems, preview }: ParsedPage): ParsedPage['problems'] {
  if (problems.length > 0) return problems;
  const message = `No organ can be called ${preview.agencyName ?? ''}.`;
  return [{ code: 'NO_AGENCY', message, field: 'agencyName', span: null }];
}

const sourceOf = ({ parsed, bytes }: ReceivedPage, receivedAt: Date) => ({
  bytes,
  contentHash: parsed.preview.source.contentHash,
  encoding: parsed.preview.source.encoding,
  text: parsed.sourceText,
  receivedAt,
});

function changedFields(before: Prisma.JsonValue, now: Readonly<Record<string, string>>): string[] {
  const earlier: object = typeof before === 'object' && before !== null ? before : {};
  return Object.keys(now).filter((name) => Reflect.get(earlier, name) !== now[name]);
}
