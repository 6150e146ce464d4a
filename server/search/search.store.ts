/** The search row of a notice: its words, cut by jieba, weighted title over heading over body. */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { newId } from '../platform/ids.js';
import { storableText } from '../platform/insert-rows.js';
import type { Transaction } from '../platform/db.js';

export interface SearchableNotice {
  readonly noticeId: string;
  readonly publishedOn: string;
  readonly title: string;
  readonly headings: string;
  readonly body: string;
}

let jieba: Jieba | null = null;
/** A tsvector holds a megabyte at most; words behind this many characters are not indexed. */
const indexedCharacters = 150_000;

export const wordsOf = (text: string): string =>
  (jieba ??= Jieba.withDict(dict))
    .cutForSearch(text.slice(0, indexedCharacters).replaceAll('\0', ''), true)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');

export async function saveSearchRow(tx: Transaction, notice: SearchableNotice): Promise<void> {
  const title = wordsOf(notice.title);
  await tx.$executeRawUnsafe(
    `INSERT INTO "SearchRow" ("id", "type", "subjectId", "noticeId", "publishedOn", "title", "words", "titleWords")
     VALUES ($1::uuid, 'NOTICE', $2::uuid, $2::uuid, $3::date, $4,
       setweight(to_tsvector('simple', $5), 'A') || setweight(to_tsvector('simple', $6), 'B') || setweight(to_tsvector('simple', $7), 'C'),
       to_tsvector('simple', $5))
     ON CONFLICT ("type", "subjectId") DO UPDATE SET "publishedOn" = excluded."publishedOn", "title" = excluded."title",
       "words" = excluded."words", "titleWords" = excluded."titleWords"`,
    newId(),
    notice.noticeId,
    notice.publishedOn,
    storableText(notice.title),
    title,
    wordsOf(notice.headings),
    wordsOf(notice.body),
  );
}
