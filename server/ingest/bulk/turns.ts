/**
 * Scheduler of concurrent loads: loads without conflicts run concurrently, others wait for their
 * dependencies; all end in order.
 */

/** Write set and read set of a load. What two loads must not both write is in both sets. */
export interface Claims {
  readonly makes: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
}

/** The loads before this one. */
export interface Earlier {
  /**
   * Earlier loads have acquired all their row locks: no deadlock with this one is possible from
   * here on.
   */
  readonly gathered: Promise<unknown>;
  /**
   * All earlier loads have ended. Throws on timeout, since they may be waiting for rows that this
   * load holds.
   */
  readonly over: (milliseconds?: number) => Promise<void>;
}

class Turn {
  readonly gathered: Promise<void>;
  readonly over: Promise<void>;
  private tellGathered = (): void => undefined;
  private tellOver = (): void => undefined;

  constructor(readonly makes: ReadonlySet<string>) {
    this.gathered = new Promise((resolve) => (this.tellGathered = resolve));
    this.over = new Promise((resolve) => (this.tellOver = resolve));
  }

  hasGathered(): void {
    this.tellGathered();
  }

  end(): void {
    this.tellGathered();
    this.tellOver();
  }
}

export class Turns {
  private running: readonly Turn[] = [];

  /** The work calls `hasGathered` when it has collected its rows. */
  async take<T>(claims: Claims, work: (earlier: Earlier, hasGathered: () => void) => Promise<T>): Promise<T> {
    const before = this.running;
    const turn = new Turn(claims.makes);
    this.running = [...before, turn];
    try {
      await Promise.all(before.filter(({ makes }) => haveCommon(makes, claims.needs)).map(({ over }) => over));
      const earlier = {
        gathered: Promise.all(before.map(({ gathered }) => gathered)),
        over: (milliseconds?: number) => within(milliseconds, Promise.all(before.map(({ over }) => over))),
      };
      return await work(earlier, () => {
        turn.hasGathered();
      });
    } finally {
      this.running = this.running.filter((other) => other !== turn);
      turn.end();
    }
  }
}

function haveCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const each of some) if (others.has(each)) return true;
  return false;
}

async function within(milliseconds: number | undefined, promise: Promise<unknown>): Promise<void> {
  if (milliseconds === undefined) return void (await promise);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TookTooLong(`earlier batches did not finish within ${milliseconds} ms`));
    }, milliseconds);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export class TookTooLong extends Error {}
