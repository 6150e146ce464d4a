/** How bounds are told of, how many connections there may be, who may open them, and turns. */
import { jest } from '@jest/globals';
import { createTell } from '../../server/platform/bounds/bounds.js';
import { connectionLimit } from '../../server/platform/bounds/connections.js';
import { createPeers, holderOf } from '../../server/platform/bounds/peers.js';
import { readConfig } from '../../server/platform/config.js';
import { createLog } from '../../server/platform/log.js';
import { createMetrics } from '../../server/platform/metrics.js';
import { Turns } from '../../server/platform/turns.js';

describe('a bound that is met', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] }));
  afterEach(() => jest.useRealTimers());

  it('is one line at once and one a minute with a count, and counts each time in the metrics', async () => {
    const lines: { bound: string; why: string; times: number; level: number }[] = [];
    const log = createLog('warn', { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[0]) });
    const metrics = createMetrics();
    const tell = createTell(log, metrics);
    for (let i = 0; i < 1_000; i += 1) tell('streams', 'each');
    tell('bodies', 'time');
    expect(lines.map(({ bound, why, times }) => [bound, why, times])).toEqual([
      ['streams', 'each', 1],
      ['bodies', 'time', 1],
    ]);
    jest.advanceTimersByTime(60_000);
    expect(lines.slice(2)).toMatchObject([{ bound: 'streams', why: 'each', times: 999, level: 40 }]);
    jest.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(3);
    tell('streams', 'each');
    expect(lines.at(-1)).toMatchObject({ bound: 'streams', times: 1 });
    expect(await metrics.text()).toContain('notice_graph_bound_met_total{bound="streams",why="each"} 1001');
  });
});

describe('the bound of connections', () => {
  it.each([
    [
      { all: 0, each: 0 },
      { limit: 1_024, open: 30 },
      { all: 866, each: 217 },
    ],
    [
      { all: 0, each: 0 },
      { limit: 1_024, open: 258 },
      { all: 638, each: 160 },
    ],
    [
      { all: 0, each: 0 },
      { limit: 1_048_576, open: 30 },
      { all: 10_000, each: 2_500 },
    ],
    [
      { all: 0, each: 50 },
      { limit: 256, open: 300 },
      { all: 16, each: 50 },
    ],
    [
      { all: 400, each: 0 },
      { limit: 1_024, open: 30 },
      { all: 400, each: 100 },
    ],
  ])('%j of %j is %j', (set, files, expected) => {
    expect(connectionLimit(set, files)).toEqual(expected);
  });
});

describe('peers', () => {
  const peers = (env: Record<string, string>) => {
    const { rateLimit, healthPeers } = readConfig(env);
    return createPeers(rateLimit.trustProxy, healthPeers);
  };
  it.each([
    ['10.0.0.0/8, fd00::/8', '10.1.2.3', '/graphql', true],
    ['10.0.0.0/8, fd00::/8', '::ffff:10.1.2.3', '/graphql', true],
    ['10.0.0.0/8, fd00::/8', 'fd00::1', '/graphql', true],
    ['10.0.0.0/8, fd00::/8', '11.1.2.3', '/graphql', false],
    ['10.0.0.0/8, fd00::/8', '11.1.2.3', '/health', false],
    ['10.0.0.0/8, fd00::/8', '127.0.0.1', '/graphql', false],
    ['10.0.0.0/8, fd00::/8', '127.0.0.1', '/health', true],
    ['10.0.0.0/8, fd00::/8', '::1', '/ready', true],
    ['10.0.0.0/8, fd00::/8', '::ffff:127.0.0.1', '/ready', true],
    ['10.0.0.0/8, fd00::/8', '', '/ready', false],
    ['0', '11.1.2.3', '/graphql', true],
    ['1', '11.1.2.3', '/graphql', true],
  ])('TRUST_PROXY=%s: %s may ask %s: %s', (trust, address, path, expected) => {
    expect(peers({ TRUST_PROXY: trust }).mayAsk(address, path)).toBe(expected);
  });
  it('are as HEALTH_PEERS says', () => {
    const { mayAsk } = peers({ TRUST_PROXY: '10.0.0.1', HEALTH_PEERS: '192.0.2.0/24' });
    expect([mayAsk('192.0.2.7', '/health'), mayAsk('127.0.0.1', '/health')]).toEqual([true, false]);
    expect(() => readConfig({ HEALTH_PEERS: 'localhost' })).toThrow(/HEALTH_PEERS: /);
  });
  it('count by address, and of IPv6 by /64 and /48', () => {
    expect(holderOf('198.51.100.7')).toEqual({ own: '198.51.100.7', wide: null });
    expect(holderOf('2001:db8:1:2:3::4')).toEqual({ own: '2001:db8:1:2', wide: '2001:db8:1/48' });
    expect(holderOf('2001:db8:1:ffff::1').wide).toBe(holderOf('2001:db8:1::').wide);
    expect(holderOf('unknown')).toEqual({ own: 'unknown', wide: null });
  });
});

describe('turns', () => {
  it('let other work come in between, and keep their order', async () => {
    const turns = new Turns();
    const order: number[] = [];
    let others = 0;
    const other = (): void => {
      others += 1;
      if (order.length < 400) setImmediate(other);
    };
    setImmediate(other);
    const busy = (): void => {
      for (const until = performance.now() + 0.2; performance.now() < until;);
    };
    await Promise.all(
      Array.from({ length: 400 }, async (_, i) => {
        await turns.next();
        busy();
        order.push(i);
      }),
    );
    expect(order).toEqual(Array.from({ length: 400 }, (_, i) => i));
    expect(others).toBeGreaterThan(5); // 80 ms of work, two at a time
    await turns.quiet();
  });
  it('are there at once for few', async () => {
    const turns = new Turns();
    let isLater = false;
    setImmediate(() => (isLater = true));
    await Promise.all(Array.from({ length: 10 }, () => turns.next()));
    expect(isLater).toBe(false);
  });
});
