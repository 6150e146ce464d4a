/** Stores one page atomically, in one transaction. */
import { dayInChina } from '../domain/day.js';
import { hostOf } from '../domain/address.js';
import type { AgencyBook } from '../agencies/agency.store.js';
import type { NewChange } from '../changes/change.store.js';
import { withDutiesOnce } from '../directives/duty.store.js';
import { addKeys } from '../notices/document-key.store.js';
import { noticeOfBytes } from '../notices/source.store.js';
import {
  addRevision,
  isEarlierVersion,
  latestFields,
  lockKnown,
  saveNotice,
  saveText,
  type NoticeColumns,
} from '../notices/notice.store.js';
import { divisionOf } from '../notices/revision.store.js';
import { repealedBy, settleSupersessions } from '../notices/supersession.store.js';
import type { NewSource } from '../notices/source.store.js';
import type { ParsedPage } from '../parse/preview.js';
import { newId } from '../platform/ids.js';
import type { NoticeStatus, Prisma } from '../platform/_generated/prisma/client.js';
import { correctedRow } from './corrections.js';
import { findDocument, newDocument, type Beside, type FoundDocument } from './document.find.js';
import { sha256 } from './document.keys.js';
import { fingerprintsToday, type FingerprintsOf } from './reread.js';
import { isComplete, readingOf, type CompletePreview } from './identity.js';
import { json } from './json.js';
import { saveContents } from './page.contents.js';
import { matchNames, readNames, type ReadNames } from './page.match.js';
import { shelvesOf, type Shelves } from './page.shelves.js';
import { firstPageOf, recordKinship } from './document.kin.js';
import type { Gazetteer } from './place.js';
import type { ReceivedPage } from './received.js';
import { noticeRow } from './rows.js';
import type { Transaction } from '../platform/statement.js';

export interface SaveContext {
  readonly gazetteer: Gazetteer;
  readonly now: Date;
  /** Repositories of a batch; by default each page queries the database. */
  readonly shelves?: Shelves;
  /** The resolved names of the page, if already known. */
  readonly names?: ReadNames | undefined;
  /** If the page has several documents: the notices of earlier ones. */
  readonly beside?: Beside | undefined;
  /** Parses a stored page again; by default in this thread. */
  readonly fingerprintsOf?: FingerprintsOf;
}
export type SavedPage =
  | {
      readonly outcome: 'CREATED' | 'REVISED' | 'UNCHANGED';
      readonly noticeId: string;
      /** Of the notice: a withdrawn one stays withdrawn, whatever its page says. */
      readonly status: NoticeStatus;
    }
  | { readonly outcome: 'REJECTED'; readonly rejectionId: string };
/** What was stored, and the change to log at the end; null if nothing visible changed. */
export interface Saved {
  readonly saved: SavedPage;
  readonly change: NewChange | null;
  /** The notice whose rows were written, and the notices that it repealed before. */
  readonly written?: { readonly noticeId: string; readonly repealed: readonly string[] };
}

type Known = Awaited<ReturnType<typeof lockKnown>>;
interface Work {
  readonly page: ReceivedPage;
  readonly context: SaveContext;
  readonly preview: CompletePreview;
  readonly document: FoundDocument;
  readonly known: Known | null;
  readonly names: ReadNames;
}

export async function savePage(tx: Transaction, page: ReceivedPage, context: SaveContext): Promise<Saved> {
  const { preview, problems } = page.parsed;
  if (problems.length > 0 || !isComplete(preview)) return rejectUnlessKnown(tx, page, context);
  const names = context.names ?? readNames(preview, context.gazetteer);
  const publisher = names.organs.get(preview.agencyName)?.name;
  const document = await findDocument(tx, preview, { part: page.part, beside: context.beside, publisher });
  const known = document.noticeId === null ? null : await lockKnown(tx, document.noticeId); // staff may write it as well
  if (known && (await saysNothingNew(tx, page, { known, preview, context }))) {
    await addKeys(tx, { noticeId: known.id, isNew: false }, keyTexts(document)); // it may come from another address
    return { saved: { outcome: 'UNCHANGED', noticeId: known.id, status: known.status }, change: null };
  }
  return withDutiesOnce(tx, () => saveNoticePage(tx, { page, context, preview, document, known, names }));
}

/** Effects on other notices, after all documents of one or many pages are written. */
export async function settle(tx: Transaction, saved: readonly Saved[], { now }: SaveContext): Promise<NewChange[]> {
  const written = saved.flatMap((each) => each.written ?? []);
  const ids = { written: written.map(({ noticeId }) => noticeId), before: written.flatMap(({ repealed }) => repealed) };
  return settleSupersessions(tx, ids, { now, today: dayInChina(now) });
}

/** For a page known to belong to no stored notice, with new bytes, and complete. */
export const saveNewPage = (
  tx: Transaction,
  page: ReceivedPage,
  work: { readonly context: SaveContext; readonly preview: CompletePreview; readonly names: ReadNames },
): Promise<Saved> =>
  saveNoticePage(tx, {
    page,
    ...work,
    document: newDocument(work.preview, page.part),
    known: null,
  });

/**
 * True for the same reading, for bytes with the same visible content, and for bytes of an earlier
 * revision. The latter count as a change if fetched later; alternating copies in files, such as
 * HTML and text of a page, do not.
 */
async function saysNothingNew(
  tx: Transaction,
  { sourceUrl, retrievedAt }: ReceivedPage,
  { known, preview, context }: { known: Known; preview: CompletePreview; context: SaveContext },
): Promise<boolean> {
  const { hash, fingerprint } = readingOf(preview);
  if (known.readingHash === hash) return true;
  const { contentHash } = preview.source;
  if (known.text.source.contentHash === contentHash) return false;
  if (known.fingerprint === fingerprint) return true;
  if ((await fingerprintsToday(tx, known.textId, context.fingerprintsOf)).includes(fingerprint)) return true;
  const isLater = sourceUrl !== null && (retrievedAt === null || retrievedAt > known.retrievedAt);
  return !isLater && (await isEarlierVersion(tx, known, contentHash));
}

async function saveNoticePage(tx: Transaction, found: Work): Promise<Saved> {
  const { page, context, preview, document, names, known } = found;
  const shelves = context.shelves ?? shelvesOf(tx);
  if (!(await isPublisher(shelves.agencies, preview.agencyName, names))) return reject(tx, page, context);
  const matched = await matchNames(shelves.agencies, names);
  const agencyId = matched.idOf(preview.agencyName);
  if (agencyId === null) throw new Error(`the publisher ${preview.agencyName} is not an agency`);
  const sourceId = await shelves.saveSource(sourceOf(page, context.now));
  const textId = await saveText(tx, { sourceId, ...preview });
  // Validity that follows from other documents is kept until everything is settled.
  const settled = known === null ? {} : { validity: known.validity, validUntil: known.validUntil };
  const repealed = known === null ? [] : await repealedBy(tx, [known.id]);
  const read = { ...noticeRow(preview, matched.divisionOf(agencyId)), ...settled, agencyId };
  const row = known === null ? read : correctedRow(read, known.corrections);
  const isNewToReaders = known?.fingerprint !== row.fingerprint;
  const noticeId = known?.id ?? newId();
  await saveNotice(
    tx,
    { id: noticeId, identity: known?.identity ?? identityOf(document, preview), isNew: known === null },
    columnsOf(found, { row, textId, isNewToReaders }),
  );
  await addKeys(tx, { noticeId, isNew: known === null }, keyTexts(document));
  await recordKinship(tx, document, { noticeId, textId });
  const contents = {
    noticeId,
    textId,
    isNew: known === null,
    ...titleAndDayOf(row),
    sourceText: () => sourceTextOf(page),
    preview,
    matched,
    shelves,
  };
  await saveContents(tx, contents);
  const status = known?.status ?? 'PUBLISHED';
  const written = { noticeId, repealed };
  if (!isNewToReaders) return { saved: { outcome: 'UNCHANGED', noticeId, status }, change: null, written };
  const change = await record(tx, found, { noticeId, textId, row });
  return { saved: { outcome: known === null ? 'CREATED' : 'REVISED', noticeId, status }, change, written };
}

const keyTexts = ({ keys }: FoundDocument): string[] => keys.map(({ key }) => key);

/** The first key if unique to this notice; otherwise a hash of all keys, site and text. */
function identityOf({ keys, isShared }: FoundDocument, { title, agencyName, body, source }: CompletePreview): string {
  const first = keys[0]?.key ?? '';
  if (!isShared) return first;
  // Forms may differ only in their number, and a site may give all of them one 索引号; sites mirror
  // each other.
  const others = keys.slice(1).map(({ key }) => key);
  return `${first}#${sha256([...others, source.siteCode, title, agencyName, body].join('|')).slice(0, 16)}`;
}

/** Whether the name can be an organ; checked before the page's other names are resolved. */
const isPublisher = async (book: AgencyBook, name: string, { organs, divisionCode }: ReadNames): Promise<boolean> =>
  organs.get(name) != null || (await book.idsByName([name], divisionCode)).byStaff.has(name);

/** After corrections. */
const titleAndDayOf = ({ title, publishedOn }: Row): { title: string; publishedOn: string } => ({
  title,
  publishedOn: new Date(publishedOn).toISOString().slice(0, 10),
});

type Row = ReturnType<typeof noticeRow> & { readonly agencyId: string };

const columnsOf = (
  { page, context, known, document }: Work,
  { row, textId, isNewToReaders }: { row: Row; textId: string; isNewToReaders: boolean },
): NoticeColumns => ({
  ...row,
  textId,
  revision: (known?.revision ?? 0) + (isNewToReaders ? 1 : 0),
  reprocessedAt: context.now,
  retrievedAt: page.retrievedAt ?? context.now,
  part: document.part ?? known?.part ?? null,
  partOfId: firstPageOf(document) ?? known?.partOfId ?? null,
  ...(isNewToReaders ? { contentChangedAt: context.now } : {}),
});

/** Records the revision and the change for readers. */
async function record(
  tx: Transaction,
  { preview, known, context }: Work,
  { noticeId, textId, row }: { noticeId: string; textId: string; row: Row },
): Promise<NewChange | null> {
  const number = (known?.revision ?? 0) + 1;
  const { fields } = readingOf(preview);
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
  if (known?.status === 'WITHDRAWN') return null; // not visible, so nothing changed for readers
  return {
    kind: known === null ? 'NOTICE_PUBLISHED' : 'NOTICE_REVISED',
    subjectType: 'Notice',
    subjectId: noticeId,
    revision: number,
    agencyId: row.agencyId,
    division: divisionOf(row),
  };
}

/** A page that was stored with hints may come again without them. */
async function rejectUnlessKnown(tx: Transaction, page: ReceivedPage, context: SaveContext): Promise<Saved> {
  const known = await noticeOfBytes(tx, page.parsed.preview.source.contentHash);
  return known === null
    ? reject(tx, page, context)
    : { saved: { outcome: 'UNCHANGED', noticeId: known.id, status: known.status }, change: null };
}

/** Stores a page that cannot become a notice, in full. */
export async function reject(tx: Transaction, page: ReceivedPage, context: SaveContext): Promise<Saved> {
  const { now } = context;
  const shelves = context.shelves ?? shelvesOf(tx);
  const rejectionId = await shelves.saveRejected(sourceOf(page, now), {
    sourceUrl: page.sourceUrl,
    host: page.sourceUrl === null ? null : hostOf(page.sourceUrl),
    siteCode: page.parsed.preview.source.siteCode,
    excerpt: page.parsed.preview.body.trim().slice(0, 200),
    problems: json(problemsOf(page.parsed)),
    receivedAt: now,
  });
  return { saved: { outcome: 'REJECTED', rejectionId }, change: null };
}

export function problemsOf({ problems, preview }: ReceivedPage['parsed']): ParsedPage['problems'] {
  if (problems.length > 0) return problems;
  const message = `"${preview.agencyName ?? ''}" is not the name of an agency.`;
  return [{ code: 'NO_AGENCY', message, field: 'agencyName', span: null }];
}

/** A byte order mark is part of the source. */
const sourceTextOf = ({ bytes, textBytes }: ReceivedPage): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(textBytes ?? bytes);

export const sourceOf = ({ parsed, bytes, textBytes }: ReceivedPage, receivedAt: Date): NewSource => ({
  bytes,
  textBytes,
  contentHash: parsed.preview.source.contentHash,
  encoding: parsed.preview.source.encoding,
  receivedAt,
});

function changedFields(before: Prisma.JsonValue, now: Readonly<Record<string, string>>): string[] {
  const earlier: object = typeof before === 'object' && before !== null ? before : {};
  return Object.keys(now).filter((name) => Reflect.get(earlier, name) !== now[name]);
}
