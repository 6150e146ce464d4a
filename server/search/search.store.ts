/**
 * Writes the search index, in the transaction that writes the subject: changes are searchable at
 * once.
 */
import { storableJson, type Gatherer } from '../platform/insert-rows.js';
import { fold } from './fold.js';
import { indexNames, indexText, type IndexedText } from './index-terms.js';
import {
  agencySources,
  directiveSources,
  noticeSources,
  type AgencySource,
  type DirectiveSource,
  type NoticeSource,
} from './searchable.store.js';
import { saveSketchRows, sketched, sketchRow, type Sketched, type SketchRow } from './sketch.store.js';
import { soundWords } from './sounds.js';
import { agencyKeys, noticeKeys, type SuggestKey } from './suggest-keys.js';
import { keyRows, saveSuggestKeys } from './suggest.store.js';
import { execute } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

/** Agencies have no date: they sort last. */
const noDate = '0001-01-01';

export interface SearchRowValues extends IndexedText {
  readonly subjectId: string;
  readonly type: 'NOTICE' | 'AGENCY' | 'DIRECTIVE';
  /** For a directive. */
  readonly noticeId: string | null;
  readonly publishedOn: string;
  /** Keys for suggestions; empty for directives. */
  readonly keys: readonly SuggestKey[];
}

export const noticeSearchRow = (notice: NoticeSource): SearchRowValues => ({
  subjectId: notice.id,
  type: 'NOTICE',
  noticeId: null,
  publishedOn: notice.publishedOn,
  keys: noticeKeys(notice.title, notice.documentNumber),
  ...heardAs(
    [notice.title],
    indexText({
      title: [notice.title, notice.indexNumber, notice.documentNumber],
      headings: notice.headings,
      body: [notice.body],
    }),
  ),
});

/** Adds the sound words of title or names. */
const heardAs = (names: readonly (string | null)[], indexed: IndexedText): IndexedText => ({
  ...indexed,
  words: [...indexed.words, ...soundWords(names.flatMap((name) => (name === null ? [] : fold(name))))],
});

export const directiveSearchRow = (directive: DirectiveSource): SearchRowValues => ({
  subjectId: directive.id,
  type: 'DIRECTIVE',
  noticeId: directive.noticeId,
  publishedOn: directive.publishedOn,
  keys: [],
  ...indexText({ title: [directive.heading], headings: [], body: [directive.text] }),
});

export const agencySearchRow = ({ id, names, orgCode, creditCode }: AgencySource): SearchRowValues => ({
  subjectId: id,
  type: 'AGENCY',
  noticeId: null,
  publishedOn: noDate,
  keys: agencyKeys(names),
  ...heardAs(names, indexNames([...names, orgCode, creditCode])),
});

/** Rows of new subjects, for bulk loading. */
export function gatherSearchRows(rows: Gatherer, values: readonly SearchRowValues[]): void {
  for (const { type, noticeId, keys, ...row } of values) {
    if (type === 'DIRECTIVE') rows.add('DirectiveSearchRow', [{ ...row, noticeId }], {});
    else rows.add('SearchRow', [{ ...row, type }], {});
    if (keys.length > 0) rows.add('SuggestKey', keyRows(row.subjectId, keys), {});
  }
}

/** The rows are all of directives, or none is. */
async function saveSearchRows(tx: Transaction, rows: readonly SearchRowValues[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const isOfDirectives = first.type === 'DIRECTIVE';
  const [table, column, type] = isOfDirectives
    ? [sql`"DirectiveSearchRow"`, sql`"noticeId"`, sql`uuid`]
    : [sql`"SearchRow"`, sql`"type"`, sql`"SearchType"`];
  const values = value(
    storableJson(rows.map(({ grams, keys: _keys, ...row }) => ({ ...row, grams: [...grams] }))),
    'json',
  );
  await execute(
    tx,
    sql`INSERT INTO ${table} ("subjectId", ${column}, "publishedOn", "words", "grams", "text")
     SELECT r."subjectId", r.${column}::${type}, r."publishedOn", array_to_tsvector(r."words"), r."grams", r."text"
     FROM json_to_recordset(${values}) AS r("subjectId" uuid, ${column} text, "publishedOn" date, "words" text[], "grams" int[], "text" text)
     ON CONFLICT ("subjectId") DO UPDATE SET ${column} = excluded.${column}, "publishedOn" = excluded."publishedOn",
       "words" = excluded."words", "grams" = excluded."grams", "text" = excluded."text"`,
  );
  if (!isOfDirectives) await saveSuggestKeys(tx, rows);
}

/** Stored texts to index. */
export interface ToIndex {
  readonly notices: readonly NoticeSource[];
  readonly directives: readonly DirectiveSource[];
  readonly sketched: readonly Sketched[];
}
export interface Indexed {
  readonly rows: readonly SearchRowValues[];
  readonly sketches: readonly SketchRow[];
}

/** Computes the rows, in this thread or another: a long text takes seconds. */
export type Indexer = (sources: ToIndex) => Promise<Indexed>;

export const rowsToIndex = ({ notices, directives, sketched }: ToIndex): Indexed => ({
  rows: [...notices.map(noticeSearchRow), ...directives.map(directiveSearchRow)],
  sketches: sketched.map(sketchRow),
});
const indexHere: Indexer = (sources) => Promise.resolve(rowsToIndex(sources));

/** Indexes these notices in their current state; directives have rows of their own. */
export async function saveNoticeSearch(
  tx: Transaction,
  ids: readonly string[],
  index: Indexer = indexHere,
): Promise<void> {
  const notices = await noticeSources(tx, ids);
  await saveSearchRows(tx, (await index({ notices, directives: [], sketched: [] })).rows);
}

/** Adds sound words to rows written before titles had them. */
export async function saveNoticeNames(tx: Transaction, ids: readonly string[]): Promise<void> {
  const notices = await tx.notice.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, title: true, documentNumber: true },
  });
  const heard = notices.map(({ id, title }) => ({ subjectId: id, words: soundWords([fold(title)]) }));
  await execute(
    tx,
    sql`UPDATE "SearchRow" s SET "words" = s."words" || array_to_tsvector(r."words")
     FROM json_to_recordset(${value(storableJson(heard), 'json')}) AS r("subjectId" uuid, "words" text[]) WHERE s."subjectId" = r."subjectId"`,
  );
  await saveSuggestKeys(
    tx,
    notices.map(({ id, title, documentNumber }) => ({ subjectId: id, keys: noticeKeys(title, documentNumber) })),
  );
}

/**
 * Indexes all directives of these notices in their current state, with their MinHash signatures.
 */
export async function saveDirectiveSearch(
  tx: Transaction,
  noticeIds: readonly string[],
  index: Indexer = indexHere,
): Promise<void> {
  await dropGoneDirectives(tx, noticeIds);
  const directives = await directiveSources(tx, noticeIds);
  const { rows, sketches } = await index({ notices: [], directives, sketched: await sketched(tx, noticeIds) });
  await saveSearchRows(tx, rows);
  await saveSketchRows(tx, sketches);
}

export async function saveDirectiveRows(tx: Transaction, noticeIds: readonly string[]): Promise<void> {
  await dropGoneDirectives(tx, noticeIds);
  await saveSearchRows(tx, (await directiveSources(tx, noticeIds)).map(directiveSearchRow));
}

const dropGoneDirectives = (tx: Transaction, noticeIds: readonly string[]): Promise<number> =>
  execute(
    tx,
    sql`DELETE FROM "DirectiveSearchRow" r WHERE r."noticeId" = ANY(${value(noticeIds, 'uuid[]')})
     AND NOT EXISTS (SELECT 1 FROM "Directive" d WHERE d."id" = r."subjectId")`,
  );

/** Indexes these agencies by all their current names. */
export async function saveAgencySearch(tx: Transaction, ids: readonly string[]): Promise<void> {
  await saveSearchRows(tx, (await agencySources(tx, ids)).map(agencySearchRow));
}

/** Removes subjects from the index. */
export async function dropSearch(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.searchRow.deleteMany({ where: { subjectId: { in: [...ids] } } });
  await tx.suggestKey.deleteMany({ where: { subjectId: { in: [...ids] } } });
}
