/**
 * Reviewed directives that the current reading does not contain: kept at the current position of
 * their text.
 */
import { insertRows, updateRows } from '../platform/insert-rows.js';
import { addedRule, applied, editsOf, noEdits, type Place } from './directive.edits.js';
import { nowhere, takePath } from './directive.match.js';
import { movedReading, readingOf, rowsOf, type ReadRows } from './directive.reading.js';
import type { Transaction } from '../platform/statement.js';

/** Position of a text that used to start at `start`; null if it is gone. */
export type FindPlace = (text: string, start: number) => Place | null;

/** The directives of a notice before re-ingestion. */
export const readKnown = async (tx: Transaction, noticeId: string) =>
  (await tx.directive.findMany({ where: { noticeId }, orderBy: { ordinal: 'asc' }, select: knownColumns })).map(
    (directive) => ({ ...directive, isReviewed: directive.review !== 'EXTRACTED' }),
  );

const knownColumns = {
  id: true,
  path: true,
  parentId: true,
  textHash: true,
  review: true,
  reviewNote: true,
  text: true,
  quote: true,
  spanStart: true,
  spanEnd: true,
  rule: true,
  edits: true,
} as const;
export type Known = Awaited<ReturnType<typeof readKnown>>[number];

/** The span is the current one; `start` the former one. */
export type Kept = Known & { readonly place: Place | null; readonly start: number };

export const keptOf = (known: readonly Known[], readAgain: ReadonlySet<string>): Known[] =>
  known.filter(({ isReviewed, id }) => isReviewed && !readAgain.has(id));

/** Located in the new body. */
export const placed = (kept: readonly Known[], findPlace: FindPlace): Kept[] =>
  kept.map((directive) => {
    const place = findPlace(pageTextOf(directive), directive.spanStart);
    const { spanStart: start } = directive;
    return { ...directive, place, start, spanStart: place?.start ?? 0, spanEnd: place?.end ?? 0 };
  });

/** Text of the page at the directive's position, now or formerly. */
const pageTextOf = ({ edits, quote, text }: Known): string => editsOf(edits)?.pageText ?? quote ?? text;

export const toldOf = (kept: Kept): { text: string; isPlaced: boolean; isAdded: boolean } => ({
  text: kept.text,
  isPlaced: kept.place !== null,
  isAdded: kept.rule === addedRule,
});

interface KeptAmong {
  readonly kept: readonly Kept[];
  readonly ordinals: readonly number[];
  readonly publishedOn: string;
  readonly findPlace: FindPlace;
  readonly read: readonly { readonly path: string }[];
  readonly ids: readonly string[];
}

/** Inserts the kept directives among the extracted ones, with their addressees and targets. */
export async function keep(tx: Transaction, { kept, ordinals, read, ids, ...notice }: KeptAmong): Promise<void> {
  if (kept.length === 0) return;
  const taken = new Set(read.map(({ path }) => path));
  const there = new Set([...ids, ...kept.map(({ id }) => id)]);
  const readings = await readingsOf(tx, kept);
  const moved = kept.map((directive, i) => {
    const { edits, parts } = movedParts(directive, readings.get(directive.id), notice);
    const columns = {
      ...placeColumns(directive.place ?? nowhere),
      id: directive.id,
      ordinal: ordinals[i],
      path: takePath(directive.path, taken),
      parentId: directive.parentId !== null && there.has(directive.parentId) ? directive.parentId : null,
      publishedOn: notice.publishedOn,
      edits,
    };
    return { columns, parts };
  });
  await updateRows(
    tx,
    'Directive',
    moved.map(({ columns }) => columns),
  );
  await replaceParts(
    tx,
    kept,
    moved.map(({ parts }) => parts),
  );
}

const placeColumns = ({ start, end, quote, source }: Place) => ({
  spanStart: start,
  spanEnd: end,
  quote,
  sourceStart: source.start,
  sourceEnd: source.end,
  sourceQuote: source.quote,
});

const parts = { addressees: { orderBy: { ordinal: 'asc' } }, targets: { orderBy: { ordinal: 'asc' } } } as const;

async function readingsOf(tx: Transaction, kept: readonly Kept[]): Promise<Map<string, StoredParts>> {
  const rows = await tx.directive.findMany({ where: { id: { in: kept.map(({ id }) => id) } }, include: parts });
  return new Map(rows.map((row) => [row.id, row]));
}
type StoredParts = Parameters<typeof readingOf>[0];

/** Edits take precedence over the reading, wherever that has moved. */
function movedParts(
  directive: Kept,
  stored: StoredParts | undefined,
  { findPlace, publishedOn }: Pick<KeptAmong, 'findPlace' | 'publishedOn'>,
) {
  if (!stored) throw new Error(`the directive ${directive.id} no longer exists`);
  const { place, start } = directive;
  const edits = editsOf(directive.edits);
  const pageText = pageTextOf(directive);
  const move = { pageText, start, place, find: findPlace };
  const read = movedReading(edits?.read ?? readingOf(stored), move);
  const now = edits ? applied(read, edits.written, place ?? nowhere) : read;
  return {
    edits: { ...(edits ?? noEdits), read: edits?.read ? read : null, pageText },
    parts: rowsOf(now, { publishedOn }),
  };
}

async function replaceParts(tx: Transaction, kept: readonly Kept[], rows: readonly ReadRows[]): Promise<void> {
  const directiveId = { in: kept.map(({ id }) => id) };
  await tx.directiveAddressee.deleteMany({ where: { directiveId } });
  await tx.target.deleteMany({ where: { directiveId } });
  const rowsWith = (of: (parts: ReadRows) => readonly object[]): object[] =>
    rows.flatMap((each, i) => of(each).map((row) => ({ ...row, directiveId: kept[i]?.id })));
  await insertRows(
    tx,
    'DirectiveAddressee',
    rowsWith(({ addressees }) => addressees),
  );
  await insertRows(
    tx,
    'Target',
    rowsWith(({ targets }) => targets),
  );
}
