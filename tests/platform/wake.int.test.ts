/** LISTEN on several channels at once: each is told that it stands, and pg is never asked while it is at work. */
import pg from 'pg';
import { describeEachHome, type TestDatabase, openTestDatabase } from '../kit/db.js';
import type { Db } from '../../server/platform/db.js';

const channels = ['one', 'two', 'three'] as const;

describeEachHome('waking', (home) => {
  let made: TestDatabase;
  let db: Db;
  beforeAll(async () => {
    made = await home.create();
    db = await openTestDatabase(made);
  });
  afterAll(async () => {
    await db.close();
    await made.drop();
  });

  it('listens on all, one command after the other, and wakes each', async () => {
    const query: any = Reflect.get(pg.Client.prototype, 'query');
    const busy = new Set<object>();
    const overtook: unknown[] = [];
    const spy = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: any[]) {
      if (busy.has(this)) overtook.push(args[0]);
      busy.add(this);
      const asked: any = query.apply(this, args);
      return asked.finally(() => busy.delete(this));
    });
    const woken = channels.map((channel) => {
      let stop = (): void => undefined;
      const told = new Promise<string | undefined>((resolve) => (stop = db.listen(channel, resolve)));
      return { told, stop };
    });
    try {
      expect(await Promise.all(woken.map(({ told }) => told))).toEqual([undefined, undefined, undefined]);
      expect(overtook).toEqual([]);
    } finally {
      for (const { stop } of woken) stop();
      spy.mockRestore();
    }
  });
});
