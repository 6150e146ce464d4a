/** An operation of many root fields is many statements: it leaves connections for others, and ends once they have had their time. */
import { setTimeout } from 'node:timers/promises';
import type { Db } from '../../server/platform/db.js';
import { testApp } from '../kit/app.js';
import { testDb } from '../kit/db.js';

const counts = `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: directives(first: 0) { totalCount }`).join(' ')} }`;

describe('an operation of twenty statements', () => {
  let db: Db;
  let [running, most, sent] = [0, 0, 0];
  beforeAll(async () => {
    db = await testDb();
  });
  afterAll(() => db.close());
  beforeEach(() => {
    [running, most, sent] = [0, 0, 0];
  });

  const ask = async (readTimeoutMs: number): Promise<any> => {
    const slow: Db = {
      ...db,
      rows: async (statement) => {
        [running, sent] = [running + 1, sent + 1];
        most = Math.max(most, running);
        await setTimeout(40);
        running -= 1;
        return db.rows(statement);
      },
    };
    const { yoga } = testApp(slow, undefined, { readTimeoutMs });
    const headers = { 'content-type': 'application/json' };
    return (
      await yoga.fetch('http://test.local/graphql', {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: counts }),
      })
    ).json();
  };

  it('sends three at a time, and is answered whole', async () => {
    const { data, errors } = await ask(60_000);
    expect(errors).toBeUndefined();
    expect(Object.values(data)).toEqual(Array.from({ length: 20 }, () => ({ totalCount: 0 })));
    expect([most, sent]).toEqual([3, 20]);
  });

  it('sends no further one once they have taken their time together', async () => {
    const { data, errors } = await ask(100);
    expect(data).toBeNull();
    expect(errors[0].extensions).toEqual({ code: 'OPERATION_TIMED_OUT' });
    await setTimeout(200);
    expect(sent).toBeLessThan(10);
    expect(running).toBe(0);
  });
});
