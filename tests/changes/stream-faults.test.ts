/** A stream outlives faults of the database that pass, and tells one that does not. */
import { ChangeStream } from '../../server/changes/stream.js';
import type { ChangeWatch } from '../../server/changes/watch.js';
import { knownFault } from '../../server/platform/db-faults.js';

const fault = (code: string): Error => knownFault(Object.assign(new Error('x'), { code })) ?? new Error('a bug');

/** Fails once by the code, then has one change. */
function streamAfter(code: string): ChangeStream {
  const answers = [
    () => Promise.reject(fault(code)),
    () => Promise.resolve([{ answer: { latest: 7, rows: [{ $position: 7 }] } }]),
  ];
  const watch = {
    wakes: 0,
    join: () => () => undefined,
    read: () => answers.shift()?.(),
    after: () => new Promise<void>(() => undefined),
  };
  return new ChangeStream(watch as unknown as ChangeWatch, {
    ask: () => ({ name: '', text: '', values: [], label: 'test' }),
    position: 0,
    lane: 'callers',
    mayGoOn: () => Promise.resolve(),
    sending: () => undefined,
  });
}

it.each(['53300', '57P01', '55P03', '40001', '57014'])('goes on after a fault of SQLSTATE %s', async (code) => {
  const stream = streamAfter(code);
  expect(await stream.next()).toMatchObject({ done: false, value: { node: { $position: 7 } } });
  await Promise.race([stream.return(), Promise.resolve()]);
});

it('ends with a bug', async () => {
  await expect(streamAfter('42P01').next()).rejects.toThrow('a bug');
});
