/**
 * Runs SQL within Prisma's transactions. Prisma's own template tag casts no parameter and knows no alias; here alone its raw methods are
 * called, with the text and the values of a statement that was made of typed pieces.
 */
import type { Transaction } from './db.js';
import { written, type Sql } from './sql.js';

/** How many rows it touched. */
export function execute(tx: Pick<Transaction, '$executeRawUnsafe'>, statement: Sql): Promise<number> {
  const { text, values } = written(statement);
  return tx.$executeRawUnsafe(text, ...values);
}

/** Its rows, as the caller says that it selects them. */
export function query<T extends object>(tx: Pick<Transaction, '$queryRawUnsafe'>, statement: Sql): Promise<T[]> {
  const { text, values } = written(statement);
  return tx.$queryRawUnsafe<T[]>(text, ...values);
}

/** COPY has no parameters: what it carries besides is taken off before it is sent (copy.ts). */
export const executeWith = (
  tx: Pick<Transaction, '$executeRawUnsafe'>,
  statement: Sql,
  besides: string,
): Promise<number> => tx.$executeRawUnsafe(written(statement).text, besides);
