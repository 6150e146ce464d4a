/** Accounts of callers, by cost. */
import { jest } from '@jest/globals';
import { Accounts } from '../../server/access/accounts.js';
import type { LimitHeaders } from '../../server/graphql/allowance.js';

const now = () => new Date('2025-10-01T08:00:00Z');
const accounts = (points: number) => new Accounts('PUBLIC', points, { now, db: null });
const ignore = () => undefined;

describe('an account', () => {
  beforeEach(() => jest.useFakeTimers({ now: now() }));
  afterEach(() => jest.useRealTimers());

  it('is charged what an operation costs, a request once', async () => {
    const told: LimitHeaders[] = [];
    const request = accounts(100).open('a', (headers) => told.push(headers));
    await request.charge(1);
    await request.charge(30);
    await request.charge(30);
    expect(request.standing).toEqual({
      cost: 30,
      limit: 100,
      remaining: 70,
      resetAt: new Date('2025-10-01T08:01:00Z'),
    });
    expect(told.at(-1)).toEqual({ 'ratelimit-policy': '"public";q=100;w=60', ratelimit: '"public";r=70;t=60' });
  });

  it('is not charged for what is too much for it, and serves what is not', async () => {
    const of = accounts(100);
    await of.open('a', ignore).charge(60);
    await expect(of.open('a', ignore).charge(50)).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 });
    const smaller = of.open('a', ignore);
    await smaller.charge(40);
    expect(smaller.standing).toMatchObject({ remaining: 0 });
  });

  it('is full again after a minute', async () => {
    const of = accounts(1);
    await of.open('a', ignore).charge(1);
    await expect(of.open('a', ignore).charge(1)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await jest.advanceTimersByTimeAsync(59_000);
    expect(() => of.open('a', ignore)).toThrow(expect.objectContaining({ retryAfter: 1 }));
    await jest.advanceTimersByTimeAsync(1_000);
    await of.open('a', ignore).charge(1);
  });

  it('has whoever comes back at once again and again wait for the refusal, until the minute is over', async () => {
    const of = accounts(1);
    await of.open('a', ignore).charge(1);
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
    await of.open('a', ignore).charge(1);
    await expect(of.open('a', ignore).charge(1)).rejects.toMatchObject({ holdMs: 0 });
  });

  it('pays with all of a minute for an operation that costs more than that', async () => {
    const of = accounts(100);
    const request = of.open('a', ignore);
    await request.charge(500);
    expect(request.standing).toMatchObject({ cost: 500, remaining: 0 });
  });

  it('is shared by neighbours once there are very many callers in a minute', async () => {
    const of = accounts(10);
    expect(of.networkOf('198.51.100.7')).toBe('198.51.100.7');
    for (let i = 0; i <= 50_000; i += 1) await of.open(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`, ignore).charge(1);
    expect([of.networkOf('198.51.100.7'), of.networkOf('2001:db8::1')]).toEqual(['198.51', '2001:db8']);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(of.networkOf('198.51.100.7')).toBe('198.51.100.7');
  });
});
