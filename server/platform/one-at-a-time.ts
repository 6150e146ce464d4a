/**
 * Serialises the statements of a transaction. Prisma sends those of several relations concurrently,
 * but a connection runs one at a time, and future versions of pg will not queue the second.
 */
import type { SqlQueryable } from '@prisma/driver-adapter-utils';

export function oneAtATime<T extends SqlQueryable>(transaction: T): T {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn =
    <Asked, Answer>(send: (query: Asked) => Promise<Answer>) =>
    (query: Asked): Promise<Answer> => {
      const answer = last.then(() => send(query));
      last = answer.catch(() => undefined); // the caller gets the error
      return answer;
    };
  transaction.queryRaw = inTurn(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = inTurn(transaction.executeRaw.bind(transaction));
  return transaction;
}
