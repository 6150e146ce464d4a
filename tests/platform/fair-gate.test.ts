/** A semaphore that is fair between callers. */
import { jest } from '@jest/globals';
import { FairGate, type GateOptions, type Leave } from '../../server/platform/fair-gate.js';

const gateOf = (options: Partial<GateOptions> = {}): FairGate =>
  new FairGate({ capacity: 4, share: 2, waitMs: 0, random: () => 0, refuse: (by) => new Error(by), ...options });

/** Asks for places one after the other, and notes who has got one. */
function crowd(gate: FairGate) {
  const inside: string[] = [];
  const leaves = new Map<string, Leave>();
  const refused: string[] = [];
  const come = (caller: string, name: string): void => {
    void gate.enter(caller).then(
      (leave) => {
        inside.push(name);
        leaves.set(name, leave);
      },
      (thrown: unknown) => refused.push(`${name} ${String(thrown)}`),
    );
  };
  return { inside, refused, come, leave: (name: string) => leaves.get(name)?.() };
}
const soon = async (): Promise<void> => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

describe('a fair gate', () => {
  it('lets a caller have its share, and leaves the rest to others', async () => {
    const { inside, come } = crowd(gateOf());
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'c2']) come(name.charAt(0), name);
    await soon();
    expect(inside).toEqual(['a1', 'a2', 'b1', 'c1']);
  });

  it('serves callers in turn, whoever has queued most', async () => {
    const { inside, come, leave } = crowd(gateOf({ capacity: 1, share: 1 }));
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2']) come(name.charAt(0), name);
    for (const name of ['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']) {
      await soon();
      expect(inside.at(-1)).toBe(name);
      leave(name);
    }
    expect(inside).toHaveLength(7);
  });

  it('gives the place of a caller that has its share already to the next one', async () => {
    const { inside, come, leave } = crowd(gateOf({ capacity: 3 }));
    for (const name of ['a1', 'a2', 'b1', 'a3', 'b2']) come(name.charAt(0), name);
    await soon();
    leave('b1');
    await soon();
    expect(inside).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('gives back a place once, however often it is left', async () => {
    const { inside, come, leave } = crowd(gateOf({ capacity: 1, share: 1 }));
    for (const name of ['a1', 'b1', 'c1']) come(name.charAt(0), name);
    await soon();
    leave('a1');
    leave('a1');
    await soon();
    expect(inside).toEqual(['a1', 'b1']);
  });

  describe('with a bound', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('refuses who waits too long, and says whether it is the caller or everybody who is in the way', async () => {
      const gate = gateOf({ capacity: 3, waitMs: 100 });
      const { inside, refused, come, leave } = crowd(gate);
      for (const name of ['a1', 'a2', 'b1', 'a3', 'c1']) come(name.charAt(0), name);
      await jest.advanceTimersByTimeAsync(99);
      expect(refused).toEqual([]);
      await jest.advanceTimersByTimeAsync(1);
      expect(refused).toEqual(['a3 Error: share', 'c1 Error: capacity']);
      expect(gate.waiting).toBe(0);
      leave('a1');
      come('c', 'c2');
      await soon();
      expect(inside).toEqual(['a1', 'a2', 'b1', 'c2']);
    });

    it('does not send all away at once who came at once', async () => {
      const chances = [0, 1, 0.5];
      const gate = gateOf({ capacity: 1, share: 1, waitMs: 100, random: () => chances.shift() ?? 0 });
      const { refused, come } = crowd(gate);
      for (const name of ['a1', 'a2', 'a3', 'a4']) come('a', name);
      await jest.advanceTimersByTimeAsync(50);
      expect(refused).toEqual(['a3 Error: share']);
      await jest.advanceTimersByTimeAsync(25);
      expect(refused).toEqual(['a3 Error: share', 'a4 Error: share']);
      await jest.advanceTimersByTimeAsync(25);
      expect(refused).toHaveLength(3);
    });

    it('refuses nobody that was served in time', async () => {
      const { refused, come, leave } = crowd(gateOf({ capacity: 1, share: 1, waitMs: 100 }));
      come('a', 'a1');
      come('b', 'b1');
      await soon();
      leave('a1');
      await jest.advanceTimersByTimeAsync(1_000);
      expect(refused).toEqual([]);
    });

    it('refuses the thousand and first of a caller at once', async () => {
      const { refused, come } = crowd(gateOf({ capacity: 1, share: 1, waitMs: 100 }));
      for (let i = 0; i <= 1_001; i += 1) come('a', `a${i}`);
      await soon();
      expect(refused).toEqual(['a1001 Error: share']);
    });
  });
});
