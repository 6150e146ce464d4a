/** Directives of a notice. Their ids survive re-ingestion: matched by position and text. */
import { createHash } from 'node:crypto';
import type { DirectiveAddressee, Prisma, ReviewState, Target } from '../platform/_generated/prisma/client.js';
import { insertRows } from '../platform/insert-rows.js';
import { newId } from '../platform/ids.js';
import { applied, editsOf, type Edits } from './directive.edits.js';
import { matchIds, ordinals } from './directive.match.js';
import { placeOf, readingOf, rowsOf } from './directive.reading.js';
import { keep, keptOf, placed, readKnown, toldOf, type FindPlace, type Kept, type Known } from './kept.store.js';
import type { Transaction } from '../platform/statement.js';

type Part<T> = Omit<T, 'directiveId' | 'span'> & { readonly span: object };

/** Hash of the text without blanks and punctuation. */
export const textHashOf = (text: string): string =>
  createHash('sha256')
    .update(text.replaceAll(/[\s\p{P}]/gu, ''))
    .digest('hex');

export type NewDirective = Omit<
  Prisma.DirectiveCreateManyInput,
  'id' | 'parentId' | 'noticeId' | 'edits' | 'quote' | 'review' | 'reviewNote'
> & {
  /** Path of its whole. */
  readonly parentPath: string | null;
  readonly addressees: readonly Part<DirectiveAddressee>[];
  readonly targets: readonly Part<Target>[];
};

export interface SavedDirectives {
  /**
   * Reviewed or added directives missing in the reading: kept, with a span if the body still has
   * the text.
   */
  readonly kept: readonly { readonly text: string; readonly isPlaced: boolean; readonly isAdded: boolean }[];
}

interface ReadNotice {
  readonly id: string;
  readonly isNew: boolean;
  readonly publishedOn: string;
  readonly findPlace: FindPlace;
}

/**
 * Replaces the extracted directives. Reviewed ones keep their review, and are kept even if missing.
 */
export async function saveDirectives(
  tx: Transaction,
  notice: ReadNotice,
  directives: readonly NewDirective[],
): Promise<SavedDirectives> {
  const known = notice.isNew ? [] : await readKnown(tx, notice.id);
  const matches = matchIds(directives, known);
  const ids = matches.map((match) => match?.id ?? newId());
  const kept = placed(keptOf(known, new Set(ids)), notice.findPlace);
  const order = ordinals(directives, kept);
  if (known.length > 0) await dropRead(tx, notice.id, kept);
  const rows = directives.map((directive, i) => asReviewed({ ...directive, ordinal: order.read[i] ?? i }, matches[i]));
  await insertDirectives(tx, notice.id, { ids, rows });
  await keep(tx, { ...notice, kept, ordinals: order.kept, read: rows, ids });
  return { kept: kept.filter(({ review }) => review !== 'REJECTED').map(toldOf) };
}

async function insertDirectives(
  tx: Transaction,
  noticeId: string,
  { ids, rows }: { readonly ids: readonly string[]; readonly rows: readonly Reviewed[] },
): Promise<void> {
  const idByPath = new Map(rows.map(({ path }, i) => [path, ids[i]]));
  const own = rows.map(({ parentPath, addressees: _addressees, targets: _targets, ...row }, i) => {
    const parentId = parentPath === null ? null : (idByPath.get(parentPath) ?? null);
    return { ...row, id: ids[i], noticeId, parentId };
  });
  await insertRows(tx, 'Directive', own);
  const partsOf = (of: (row: Reviewed) => readonly object[]): object[] =>
    rows.flatMap((row, i) => of(row).map((part) => ({ ...part, directiveId: ids[i] })));
  await insertRows(
    tx,
    'DirectiveAddressee',
    partsOf(({ addressees }) => addressees),
  );
  await insertRows(
    tx,
    'Target',
    partsOf(({ targets }) => targets),
  );
}

/** Deletes the previous reading, except kept directives. */
async function dropRead(tx: Transaction, noticeId: string, kept: readonly Kept[]): Promise<void> {
  await tx.directive.deleteMany({ where: { noticeId, id: { notIn: kept.map(({ id }) => id) } } });
}

/** Edits take precedence; `quote` keeps the text of the page at that position. */
function asReviewed(directive: NewDirective, before: Known | null | undefined): Reviewed {
  const edits = editsOf(before?.edits ?? null);
  const review = { review: before?.review ?? 'EXTRACTED', reviewNote: before?.reviewNote ?? null };
  if (!edits || Object.keys(edits.written).length === 0) return { ...directive, ...review, quote: null, edits: null };
  const read = readingOf(directive);
  const now = applied(read, edits.written, placeOf(directive, read.text));
  return {
    ...directive,
    ...review,
    ...rowsOf(now, directive),
    quote: now.text === read.text ? null : read.text,
    edits: { written: edits.written, read, pageText: read.text },
  };
}

type Reviewed = NewDirective & {
  readonly review: ReviewState;
  readonly quote: string | null;
  readonly edits: Edits | null;
};

/** Directives are ordered by the publication day of their notice. */
export async function moveDirectives(tx: Transaction, noticeId: string, publishedOn: Date): Promise<void> {
  await tx.directive.updateMany({ where: { noticeId }, data: { publishedOn } });
  await tx.directiveAddressee.updateMany({ where: { directive: { noticeId } }, data: { publishedOn } });
}
