/** Shares of what a process bears: one holder cannot take what others need, and who takes little gets it. */
import { Shares, type Holder, type Holding, type Met, type ShareRules } from '../../server/platform/bounds/shares.js';

const of = (own: string, wide: string | null = null): Holder => ({ own, wide });

function made(rules: Partial<ShareRules> = {}) {
  const told: Met[] = [];
  const ended: string[] = [];
  const shares = new Shares({ all: 10, each: 4, beyondEach: 'refuse', ...rules }, (met) => told.push(met));
  const open = (holder: Holder | null, name = '', mayEnd?: () => boolean): Holding =>
    shares.open(holder, { end: () => ended.push(name), ...(mayEnd ? { mayEnd } : {}) });
  const take = (own: string, amount = 1): Met | null => open(of(own), own).take(amount);
  return { shares, told, ended, open, take };
}

describe('a share', () => {
  it('is refused beyond a holder’s part, and there again once something is given back', () => {
    const { shares, told, open } = made();
    const [first, second] = [open(of('a')), open(of('a'))];
    expect([first.take(3), second.take(2), second.take(1)]).toEqual([null, 'each', null]);
    expect(open(of('b')).take(4)).toBeNull();
    first.close();
    expect(second.take(3)).toBeNull();
    expect([shares.used, told]).toEqual([8, ['each']]);
  });

  it('gives all back when it is closed, once', () => {
    const { shares, open } = made();
    const holding = open(of('a'));
    holding.take(3);
    holding.give(1);
    expect(shares.used).toBe(2);
    holding.close();
    holding.close();
    holding.give(5);
    expect([shares.used, holding.take(1)]).toEqual([0, 'each']);
  });

  it('ends the oldest of a holder that may not have more, where the rules say so', () => {
    const { ended, told, open, shares } = made({ beyondEach: 'end oldest' });
    const [oldest, second, third] = ['1', '2', '3'].map((name) => open(of('a'), name));
    expect([oldest?.take(2), second?.take(1), third?.take(1)]).toEqual([null, null, null]);
    oldest?.renew();
    expect(open(of('a'), '4').take(2)).toBeNull();
    expect([ended, told, shares.used]).toEqual([['2', '3'], ['each', 'each'], 4]);
  });

  it('is refused where nothing of the holder may end', () => {
    const { open, ended } = made({ beyondEach: 'end oldest' });
    open(of('a'), 'busy', () => false).take(4);
    expect([open(of('a')).take(1), ended]).toEqual(['each', []]);
  });

  it('is made free by whoever holds most, for one that holds less', () => {
    const { take, ended, shares } = made({ all: 9 });
    for (const own of ['a', 'a', 'a', 'a', 'b', 'b', 'c', 'c', 'c']) expect(take(own)).toBeNull();
    expect([take('new'), ended, shares.used]).toEqual([null, ['a'], 9]);
    expect([take('new'), take('b')]).toEqual([null, 'all']); // a and c have three by now, then two: nobody has more than b would
    expect(ended).toHaveLength(2);
  });

  it('never makes anybody pay for one who would hold as much', () => {
    const { take, ended } = made({ all: 4, each: 3 });
    for (const own of ['a', 'a', 'b', 'b']) take(own);
    expect([take('a'), take('b'), ended]).toEqual(['all', 'all', []]);
  });

  it('is counted for the wider network, too, with eight times as much, and half of all at most', () => {
    const { open } = made({ all: 100, each: 4 });
    for (let i = 0; i < 8; i += 1) expect(open(of(`a${i}`, 'wide')).take(4)).toBeNull();
    expect(open(of('a8', 'wide')).take(1)).toBe('each');
    expect(open(of('b', 'other')).take(4)).toBeNull();
    const small = made({ all: 20, each: 4 });
    const got = [0, 1, 2].map((i) => small.open(of(`a${i}`, 'wide')).take(4));
    expect(got).toEqual([null, null, 'each']);
  });

  it('without a holder is bounded by all alone', () => {
    const { open } = made();
    expect(Array.from({ length: 11 }, () => open(null).take(1))).toEqual([...Array<null>(10).fill(null), 'all']);
  });

  it('is forgotten with its last holding: names are strangers’ to choose', () => {
    const { shares, open } = made();
    for (let i = 0; i < 1_000; i += 1) {
      const holding = open(of(`a${i}`, `w${i}`));
      holding.take(1);
      holding.close();
    }
    expect(Reflect.get(shares, 'accounts')).toHaveProperty('size', 0);
  });
});
