/**
 * Statements of one transaction, one after the other. Prisma sends those of several relations at once; a connection does one thing at a
 * time, and pg, which used to let them wait, will refuse the second.
 */
import type { SqlQueryable } from '@prisma/driver-adapter-utils';

export function oneAtATime<T extends SqlQueryable>(transaction: T): T {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn =
    <Asked, Answer>(send: (query: Asked) => Promise<Answer>) =>
    (query: Asked): Promise<Answer> => {
      const answer = last.then(() => send(query));
      last = answer.catch(() => undefined); // told to who asked
      return answer;
    };
  transaction.queryRaw = inTurn(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = inTurn(transaction.executeRaw.bind(transaction));
  return transaction;
}
