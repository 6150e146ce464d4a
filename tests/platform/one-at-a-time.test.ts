import { setTimeout } from 'node:timers/promises';
import type { SqlQueryable } from '@prisma/driver-adapter-utils';
import { oneAtATime } from '../../server/platform/one-at-a-time.js';

/** A connection that notes what is sent while it is at work. */
function connection() {
  let underWay = 0;
  const seen = { most: 0, sent: [] as string[] };
  const send = async <T>(sql: string, answer: T): Promise<T> => {
    seen.sent.push(sql);
    seen.most = Math.max(seen.most, (underWay += 1));
    await setTimeout(2);
    underWay -= 1;
    if (sql === 'fails') throw new Error('refused');
    return answer;
  };
  const transaction: SqlQueryable = {
    provider: 'postgres',
    adapterName: 'test',
    queryRaw: ({ sql }) => send(sql, { columnNames: [sql], columnTypes: [], rows: [] }),
    executeRaw: ({ sql }) => send(sql, 1),
  };
  return { seen, transaction: oneAtATime(transaction) };
}

const asked = (sql: string) => ({ sql, args: [], argTypes: [] });

describe('statements of one transaction', () => {
  it('are sent one after the other, in the order of asking, whoever asks for several at once', async () => {
    const { seen, transaction } = connection();
    const answers = await Promise.all([
      transaction.queryRaw(asked('a')),
      transaction.executeRaw(asked('b')),
      transaction.queryRaw(asked('c')),
    ]);
    expect(seen).toEqual({ most: 1, sent: ['a', 'b', 'c'] });
    expect(answers).toMatchObject([{ columnNames: ['a'] }, 1, { columnNames: ['c'] }]);
  });

  it('go on after one that failed, which is told to who asked for it', async () => {
    const { seen, transaction } = connection();
    const [failed, after] = await Promise.allSettled([
      transaction.executeRaw(asked('fails')),
      transaction.executeRaw(asked('ROLLBACK')),
    ]);
    expect([failed.status, after.status]).toEqual(['rejected', 'fulfilled']);
    expect(seen.sent).toEqual(['fails', 'ROLLBACK']);
  });
});
