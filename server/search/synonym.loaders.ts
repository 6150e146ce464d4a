/** Cache of the synonyms: reloaded when an answer reports another version. */
import { readRows, type RootRead } from '../graphql/read/root.js';
import type { Db } from '../platform/db.js';
import { allGroups } from './synonym.sql.js';
import { builtIn, withGroups, type SynonymBook } from './synonyms.js';

/** Per database: tests have several in one process. */
const books = new WeakMap<Db, SynonymBook>();

export const bookOf = (db: Db): SynonymBook => books.get(db) ?? builtIn;

export const isOfEdition = (book: SynonymBook, edition: unknown): boolean => book.edition === (edition ?? '');

export async function newBook(at: RootRead): Promise<SynonymBook> {
  const [row] = await readRows(at, () => allGroups);
  const groups = Array.isArray(row?.['groups']) ? row['groups'].map(wordsOf) : [];
  const edition = row?.['edition'];
  const book = withGroups(typeof edition === 'string' ? edition : '', groups);
  books.set(at.context.db, book);
  return book;
}

const wordsOf = (group: unknown): string[] =>
  Array.isArray(group) ? group.filter((word): word is string => typeof word === 'string') : [];
