/** What is told of a commit whose answer was lost, where the server that is asked is the same, and where it is another one. */
import pg from 'pg';
import type { Transaction } from '@prisma/driver-adapter-utils';
import { withKnownOutcome } from '../../server/platform/commit-outcome.js';

const commit = { sql: 'COMMIT', args: [], argTypes: [] };

/** A transaction that ends with its connection; then `asked` answers what became of it. */
function lost(asked: { readonly status: string | null; readonly timeline: string }): Promise<unknown> {
  const client: object = Object.assign(Object.create(pg.Client.prototype) as object, {
    query: (text: string) =>
      text === 'COMMIT'
        ? Promise.reject(new Error('Connection terminated unexpectedly'))
        : Promise.resolve({ rows: [{ id: '7', timeline: '00000001' }] }),
  });
  const pool = { query: () => Promise.resolve({ rows: [asked] }) };
  const transaction = { client, executeRaw: () => Promise.resolve(0) };
  return withKnownOutcome(transaction as unknown as Transaction, pool as unknown as pg.Pool).executeRaw(commit);
}

it('is what became of it, on the same timeline', async () => {
  await expect(lost({ status: 'committed', timeline: '00000001' })).resolves.toBe(0);
  await expect(lost({ status: 'aborted', timeline: '00000001' })).rejects.toThrow('Connection terminated');
});

it.each(['committed', 'aborted', null])('is not known on another one, where the number is %s', async (status) => {
  const told = { code: 'SERVICE_UNAVAILABLE', facts: { committed: null } };
  await expect(lost({ status, timeline: '00000002' })).rejects.toMatchObject(told);
});
