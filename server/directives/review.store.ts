/**
 * Writes of staff to directives. Callers hold the lock on the notice, which serialises them with
 * ingestion.
 */
import { Prisma, type ReviewState } from '../platform/_generated/prisma/client.js';
import { insertRows } from '../platform/insert-rows.js';
import { newId } from '../platform/ids.js';
import { addedRule, editsOf, type Edits } from './directive.edits.js';
import type { ReadRows } from './directive.reading.js';
import { textHashOf } from './directive.store.js';
import type { Transaction } from '../platform/statement.js';

const parts = {
  addressees: { orderBy: { ordinal: 'asc' } },
  targets: { orderBy: { ordinal: 'asc' } },
} as const satisfies Prisma.DirectiveInclude;

/** Null if it does not exist. */
export const noticeIdOf = async (tx: Transaction, id: string): Promise<string | null> =>
  (await tx.directive.findUnique({ where: { id }, select: { noticeId: true } }))?.noticeId ?? null;

/** Requires the lock on its notice. */
export async function readDirective(tx: Transaction, id: string) {
  const found = await tx.directive.findUnique({ where: { id }, include: parts });
  return found && { ...found, edits: editsOf(found.edits) };
}
export type StoredDirective = NonNullable<Awaited<ReturnType<typeof readDirective>>>;

export interface Review {
  readonly review: ReviewState;
  readonly reviewNote: string | null;
  readonly quote: string | null;
  readonly edits: Edits | null;
  readonly rows: ReadRows;
}

export async function saveReview(
  tx: Transaction,
  { id, edits: before }: StoredDirective,
  { rows, edits, ...columns }: Review,
): Promise<void> {
  const { addressees, targets, ...own } = rows;
  await tx.directive.update({
    where: { id },
    data: { ...columns, ...own, edits: edits ?? Prisma.DbNull },
    select: { id: true },
  });
  if (edits === null && before === null) return; // no edits before or after
  await tx.directiveAddressee.deleteMany({ where: { directiveId: id } });
  await tx.target.deleteMany({ where: { directiveId: id } });
  await insertParts(tx, id, rows);
}

async function insertParts(tx: Transaction, directiveId: string, { addressees, targets }: Parts): Promise<void> {
  await insertRows(
    tx,
    'DirectiveAddressee',
    addressees.map((row) => ({ ...row, directiveId })),
  );
  await insertRows(
    tx,
    'Target',
    targets.map((row) => ({ ...row, directiveId })),
  );
}
type Parts = Pick<ReadRows, 'addressees' | 'targets'>;

/** Paths and positions of a notice's directives, in order. */
export const outlineOf = (tx: Transaction, noticeId: string) =>
  tx.directive.findMany({
    where: { noticeId },
    orderBy: { ordinal: 'asc' },
    select: { path: true, spanStart: true, spanEnd: true },
  });

export interface AddedDirective {
  readonly noticeId: string;
  readonly publishedOn: Date;
  readonly ordinal: number;
  readonly path: string;
  readonly parentId: string | null;
  readonly meetingId: string | null;
  readonly strength: 'MANDATORY' | 'EFFORT' | 'SLOGAN';
  readonly place: {
    readonly spanStart: number;
    readonly spanEnd: number;
    readonly sourceStart: number;
    readonly sourceEnd: number;
    readonly sourceQuote: string | null;
  };
  readonly edits: Edits;
  readonly rows: ReadRows;
}

/** Shifts the following ones by one. Returns its id. */
export async function insertAdded(tx: Transaction, { rows, place, ...columns }: AddedDirective): Promise<string> {
  const { noticeId, ordinal } = columns;
  const { addressees, targets, ...own } = rows;
  const id = newId();
  await tx.directive.updateMany({
    where: { noticeId, ordinal: { gte: ordinal } },
    data: { ordinal: { increment: 1 } },
  });
  const found = {
    id,
    kind: 'DIRECTIVE',
    confidence: 1,
    rule: addedRule,
    review: 'EDITED',
    textHash: textHashOf(own.text),
  };
  await insertRows(tx, 'Directive', [{ ...found, ...columns, ...place, ...own }]);
  await insertParts(tx, id, { addressees, targets });
  return id;
}
