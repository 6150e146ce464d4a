import { setTimeout } from 'node:timers/promises';
import { ChangeWatch, type WatchLimits } from '../../server/changes/watch.js';
import type { Statement } from '../../server/platform/statement.js';

const limits: WatchLimits = { lookEveryMs: 20, readsAtOnce: 2, maxStreams: 3 };
const ask = (position: number): Statement => ({ name: 'n', text: 'behind $1', values: [position], label: 'read' });

/** A database whose notifications are all lost. */
function deaf() {
  const asked: Statement[] = [];
  const answers: (() => void)[] = [];
  const state = { latest: 5, listening: 0, asked, answers };
  const db = {
    listen: () => {
      state.listening += 1;
      return () => {
        state.listening -= 1;
      };
    },
    rows: async (statement: Statement) => {
      if (statement.label === 'latest change') return [{ latest: state.latest }];
      asked.push(statement);
      await new Promise<void>((resolve) => answers.push(resolve));
      return [];
    },
  };
  return { db, state };
}

it('finds out by itself what no notification told', async () => {
  const { db, state } = deaf();
  const watch = new ChangeWatch(db, limits);
  const leave = watch.join({ behindSince: null });
  const { signal } = new AbortController();
  await watch.after(0, signal); // what may have been before the first look
  expect(watch.wakes).toBe(1);
  await setTimeout(60);
  expect(watch.wakes).toBe(1);
  state.latest = 6;
  await watch.after(1, signal);
  expect(watch.wakes).toBe(2);
  leave();
});

it('listens while somebody follows, and no longer', () => {
  const { db, state } = deaf();
  const watch = new ChangeWatch(db, limits);
  const leaves = [1, 2].map(() => watch.join({ behindSince: null }));
  expect(state.listening).toBe(1);
  for (const leave of leaves) {
    leave();
    leave();
  }
  expect([state.listening, watch.status().streams]).toEqual([0, 0]);
});

it('refuses more streams than it may have, until one leaves', () => {
  const watch = new ChangeWatch(deaf().db, limits);
  const join = () => watch.join({ behindSince: null });
  const [leave] = [join(), join(), join()];
  expect(join).toThrow(expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }));
  leave?.();
  join();
});

it('asks once for all that ask the same, a few at a time', async () => {
  const { db, state } = deaf();
  const watch = new ChangeWatch(db, limits);
  const reads = [1, 1, 2, 3, 3, 4].map((position) => watch.read(ask(position)));
  await setTimeout(0);
  expect(state.asked.map(({ values }) => values[0])).toEqual([1, 2]);
  state.answers.shift()?.();
  await reads[0];
  await setTimeout(0);
  expect(state.asked.map(({ values }) => values[0])).toEqual([1, 2, 3]);
  for (let answered = 0; answered < 3; answered += 1) {
    state.answers.shift()?.();
    await setTimeout(0);
  }
  await Promise.all(reads);
  expect(state.asked).toHaveLength(4);
});

it('tells how far behind the last follower is', async () => {
  const { db, state } = deaf();
  const watch = new ChangeWatch(db, limits);
  const quick = { behindSince: null };
  const leaves = [quick, { behindSince: null }].map((follower) => watch.join(follower));
  expect(watch.status()).toEqual({ streams: 2, behindMs: 0 });
  await watch.after(0, new AbortController().signal);
  quick.behindSince = null;
  await setTimeout(30);
  expect(watch.status().behindMs).toBeGreaterThan(20);
  expect(quick.behindSince).toBeNull();
  for (const leave of leaves) leave();
  expect(state.listening).toBe(0);
});
