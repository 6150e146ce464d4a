/**
 * Runs typed SQL in Prisma's transactions. Prisma's template tag supports neither casts nor
 * aliases, so this is the only place that calls its raw methods, with text and values of an `Sql`.
 */
import { written, type Sql } from './sql.js';
import type { Statement, Transaction } from './statement.js';

/** Returns the number of affected rows. */
export function execute(tx: Pick<Transaction, '$executeRawUnsafe'>, statement: Sql): Promise<number> {
  const { text, values } = written(statement);
  return tx.$executeRawUnsafe(text, ...values);
}

/** Returns the rows; the caller states their type. */
export function query<T extends object>(tx: Pick<Transaction, '$queryRawUnsafe'>, statement: Sql): Promise<T[]> {
  const { text, values } = written(statement);
  return tx.$queryRawUnsafe<T[]>(text, ...values);
}

/** COPY has no parameters: the key is removed before the statement is sent (copy.ts). */
export const executeWith = (
  tx: Pick<Transaction, '$executeRawUnsafe'>,
  statement: Sql,
  besides: string,
): Promise<number> => tx.$executeRawUnsafe(written(statement).text, besides);

/** Those of a statement that is written already: the answers of operations that are read within one transaction. */
export const rowsOf = (
  tx: Pick<Transaction, '$queryRawUnsafe'>,
  { text, values }: Pick<Statement, 'text' | 'values'>,
): Promise<Readonly<Record<string, unknown>>[]> => tx.$queryRawUnsafe(text, ...values);
