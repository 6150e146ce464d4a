/** Accounts of callers, by cost. */
import { jest } from '@jest/globals';
import { Accounts } from '../../server/access/accounts.js';
import type { LimitHeaders } from '../../server/graphql/allowance.js';

const now = () => new Date('2025-10-01T08:00:00Z');
const accounts = (points: number) => new Accounts('PUBLIC', points, { now, db: null });
const ignore = () => undefined;
const pay = async (of: Accounts, points: number) => {
  const request = of.open('a', ignore);
  await request.charge(points);
  request.close();
};

describe('an account', () => {
  beforeEach(() => jest.useFakeTimers({ now: now() }));
  afterEach(() => jest.useRealTimers());

  it('is charged what an operation costs, a request once', async () => {
    const told: LimitHeaders[] = [];
    const request = accounts(100).open('a', (headers) => told.push(headers()));
    await request.charge(1);
    await request.charge(30);
    await request.charge(30);
    expect(request.standing).toEqual({
      cost: 30,
      limit: 100,
      remaining: 70,
      resetAt: new Date('2025-10-01T08:01:00Z'),
    });
    expect(told.at(-1)).toEqual({
      'ratelimit-policy': '"public";q=100;w=60',
      ratelimit: '"public";r=70;t=60',
      'ratelimit-cost': '"public";requested=30;paid=30',
    });
  });

  it('is not charged for what is too much for it, and serves what is not', async () => {
    const of = accounts(100);
    await pay(of, 60);
    await expect(of.open('a', ignore).charge(50)).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 });
    const smaller = of.open('a', ignore);
    await smaller.charge(40);
    expect(smaller.standing).toMatchObject({ remaining: 0 });
  });

  it('is full again after a minute', async () => {
    const of = accounts(1);
    await pay(of, 1);
    await expect(of.open('a', ignore).charge(1)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await jest.advanceTimersByTimeAsync(59_000);
    expect(() => of.open('a', ignore)).toThrow(expect.objectContaining({ retryAfter: 1 }));
    await jest.advanceTimersByTimeAsync(1_000);
    await pay(of, 1);
  });

  it('has whoever comes back at once again and again wait for the refusal, until the minute is over', async () => {
    const of = accounts(1);
    await pay(of, 1);
    await expect(of.open('a', ignore).charge(1)).rejects.toMatchObject({ holdMs: 0 });
    const holds: unknown[] = [];
    for (let i = 0; i < 102; i += 1) {
      try {
        of.open('a', ignore);
      } catch (thrown) {
        holds.push(Reflect.get(Object(thrown), 'holdMs'));
      }
    }
    expect(holds).toEqual([...Array.from({ length: 100 }, () => 0), 1_000, 1_000]);
    expect(() => of.open('b', ignore)).not.toThrow();
    await jest.advanceTimersByTimeAsync(60_000);
    await pay(of, 1);
    await expect(of.open('a', ignore).charge(1)).rejects.toMatchObject({ holdMs: 0 });
  });

  it('pays with all of a minute for an operation that costs more than that', async () => {
    const of = accounts(100);
    const request = of.open('a', ignore);
    await request.charge(500);
    expect(request.standing).toMatchObject({ cost: 500, remaining: 0 });
  });

  describe('that reserves what operations may cost', () => {
    it('is given back what they did not cost', async () => {
      const of = accounts(100);
      const told: LimitHeaders[] = [];
      const request = of.open('a', (headers) => told.push(headers()));
      await request.charge(90);
      await request.settle(2.3);
      expect(request.standing).toMatchObject({ cost: 3, remaining: 97 });
      expect(told.at(-1)).toMatchObject({
        ratelimit: '"public";r=97;t=60',
        'ratelimit-cost': '"public";requested=90;paid=3',
      });
      await of.open('a', ignore).charge(97);
    });

    it('is given it back once, and never less than a point is paid', async () => {
      const of = accounts(100);
      const request = of.open('a', ignore);
      await request.charge(50);
      for (let i = 0; i < 3; i += 1) await request.settle(0);
      await request.charge(1);
      request.close();
      expect(request.standing).toMatchObject({ cost: 1, remaining: 99 });
    });

    it('pays more for what cost more, up to all that is left', async () => {
      const of = accounts(100);
      const request = of.open('a', ignore);
      await request.charge(2);
      await request.settle(60);
      expect(request.standing).toMatchObject({ cost: 60, remaining: 40 });
      await request.settle(1_000);
      expect(request.standing).toMatchObject({ remaining: 0 });
      expect(() => of.open('a', ignore)).toThrow(expect.objectContaining({ code: 'RATE_LIMITED', retryAfter: 60 }));
    });

    it('is not passed by many at once, and has the next one wait for a moment alone', async () => {
      const of = accounts(100);
      const requests = Array.from({ length: 10 }, () => of.open('a', ignore));
      const outcomes = await Promise.allSettled(requests.map((request) => request.charge(30)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as object] : []));
      expect(refused).toEqual(refused.map(() => expect.objectContaining({ code: 'RATE_LIMITED', retryAfter: 1 })));
      for (const request of requests.slice(0, 3)) await request.settle(1);
      const next = of.open('a', ignore);
      await next.charge(90);
      expect(next.standing).toMatchObject({ remaining: 7 });
    });

    it('has whoever spent all of it wait for the next minute', async () => {
      const of = accounts(100);
      for (const cost of [60, 40]) {
        const request = of.open('a', ignore);
        await request.charge(cost);
        await request.settle(cost);
      }
      await expect(of.open('a', ignore).charge(1)).rejects.toMatchObject({ retryAfter: 60 });
      await jest.advanceTimersByTimeAsync(60_000);
      await of.open('a', ignore).charge(100);
    });

    it('is given nothing back in a later minute, which never had it', async () => {
      const of = accounts(100);
      const slow = of.open('a', ignore);
      await slow.charge(90);
      await jest.advanceTimersByTimeAsync(60_000);
      const other = of.open('a', ignore);
      await other.charge(10);
      await slow.settle(1);
      const last = of.open('a', ignore);
      await last.charge(90);
      expect(last.standing).toMatchObject({ remaining: 0 });
    });

    it('gives a /48 back what it gives the /64', async () => {
      const of = accounts(10);
      const asking = async (i: number): Promise<void> => {
        const address = `2001:db8:1:${i.toString(16)}::1`;
        const request = of.open(of.networkOf(address), ignore, of.widerOf(address));
        await request.charge(10);
        await request.settle(1);
      };
      for (let i = 0; i < 71; i += 1) await asking(i); // 80 points in all: 71 are paid, 10 more are not there
      await expect(asking(71)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    });
  });

  describe('of IPv6', () => {
    const charge = async (of: Accounts, address: string, points = 1) => {
      const told: LimitHeaders[] = [];
      const tell = (headers: () => LimitHeaders) => void told.push(headers());
      const code = await (async () => {
        const request = of.open(of.networkOf(address), tell, of.widerOf(address));
        await request.charge(points);
        request.close();
      })().then(
        () => 'paid',
        (thrown: { code: string }) => thrown.code,
      );
      return { code, left: /;r=(\d+);/.exec(told.at(-1)?.ratelimit ?? '')?.[1] };
    };

    it('ends for whoever changes his /64 within a /48, which has eight times as much', async () => {
      const of = accounts(10);
      const codes: string[] = [];
      for (let i = 0; i < 100; i += 1) codes.push((await charge(of, `2001:db8:1:${i.toString(16)}::${i}`)).code);
      expect(codes.indexOf('RATE_LIMITED')).toBe(80);
      expect(new Set(codes.slice(80))).toEqual(new Set(['RATE_LIMITED']));
      expect((await charge(of, '2001:db8:2::1')).code).toBe('paid');
      await jest.advanceTimersByTimeAsync(60_000);
      expect((await charge(of, '2001:db8:1::1')).code).toBe('paid');
    });

    it('is told by the one of both that has less left', async () => {
      const of = accounts(10);
      expect(await charge(of, '2001:db8:1:1::1', 4)).toEqual({ code: 'paid', left: '6' });
      for (let i = 2; i <= 9; i += 1) await charge(of, `2001:db8:1:${i}::1`, 9);
      expect(await charge(of, '2001:db8:1:a::1', 2)).toEqual({ code: 'paid', left: '2' }); // 4 + 8 × 9 + 2 of 80
      expect(await charge(of, '2001:db8:1:b::1', 5)).toEqual({ code: 'RATE_LIMITED', left: '2' });
    });

    it('takes nothing from either where one has not enough', async () => {
      const of = accounts(10);
      expect((await charge(of, '2001:db8:1:1::1', 10)).left).toBe('0');
      for (let i = 0; i < 50; i += 1) expect((await charge(of, '2001:db8:1:1::1', 5)).code).toBe('RATE_LIMITED');
      for (let i = 2; i <= 8; i += 1) expect((await charge(of, `2001:db8:1:${i}::1`, 10)).code).toBe('paid');
      expect((await charge(of, '2001:db8:1:9::1', 1)).code).toBe('RATE_LIMITED');
    });

    it('is charged to both at once, however many come together', async () => {
      const of = accounts(10);
      const all = await Promise.all(
        Array.from({ length: 200 }, (_, i) => charge(of, `2001:db8:1:${i.toString(16)}::1`)),
      );
      expect(all.filter(({ code }) => code === 'paid')).toHaveLength(80);
    });

    it('leaves IPv4 to its address', async () => {
      const of = accounts(10);
      for (let i = 0; i < 200; i += 1) expect((await charge(of, `198.51.100.${i}`)).code).toBe('paid');
      expect(of.widerOf('198.51.100.7')).toBeNull();
    });
  });

  it('is shared by neighbours once there are very many callers in a minute', async () => {
    const of = accounts(10);
    expect(of.networkOf('198.51.100.7')).toBe('198.51.100.7');
    for (let i = 0; i <= 50_000; i += 1) await of.open(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`, ignore).charge(1);
    expect([of.networkOf('198.51.100.7'), of.networkOf('2001:db8::1')]).toEqual(['198.51', '2001:db8']);
    expect(of.widerOf('2001:db8::1')).toBeNull();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(of.networkOf('198.51.100.7')).toBe('198.51.100.7');
  });
});
