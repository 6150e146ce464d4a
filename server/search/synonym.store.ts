/**
 * Groups of synonyms. Each change creates a new version, by which readers detect that their cache
 * is outdated.
 */
import type { Synonym } from '../platform/_generated/prisma/client.js';
import { newId } from '../platform/ids.js';
import { storableText } from '../platform/insert-rows.js';
import { execute, query } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export interface SynonymColumns {
  readonly words: readonly string[];
  readonly note: string | null;
}

/** Locks the group until the end of the transaction; null if it does not exist. */
export async function lockSynonym(tx: Transaction, id: string): Promise<Synonym | null> {
  await query(tx, sql`SELECT 1 FROM "Synonym" WHERE "id" = ${value(id, 'uuid')} FOR UPDATE`);
  return tx.synonym.findUnique({ where: { id } });
}

export async function addSynonym(tx: Transaction, columns: SynonymColumns, at: Date): Promise<string> {
  const id = newId();
  await tx.synonym.create({ data: { id, ...storable(columns), updatedAt: at } });
  await raiseEdition(tx);
  return id;
}

export async function changeSynonym(tx: Transaction, id: string, columns: SynonymColumns, at: Date): Promise<void> {
  const data = { ...storable(columns), version: { increment: 1 }, updatedAt: at };
  await tx.synonym.update({ where: { id }, data });
  await raiseEdition(tx);
}

export async function dropSynonym(tx: Transaction, id: string): Promise<void> {
  await tx.synonym.delete({ where: { id } });
  await raiseEdition(tx);
}

export const manySynonyms = 10_000;
export const countSynonyms = (tx: Transaction): Promise<number> => tx.synonym.count();

const raiseEdition = (tx: Transaction): Promise<number> =>
  execute(
    tx,
    sql`INSERT INTO "Setting" ("key", "value") VALUES ('synonyms', '1')
     ON CONFLICT ("key") DO UPDATE SET "value" = ("Setting"."value"::bigint + 1)::text`,
  );

const storable = ({ words, note }: SynonymColumns): { words: string[]; note: string | null } => ({
  words: words.map(storableText),
  note: note && storableText(note),
});
