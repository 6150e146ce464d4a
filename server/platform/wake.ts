/**
 * LISTEN for all subscribers of a process: those of PGlite, and the part shared with PostgreSQL
 * (server-wakes.ts). A listener is also woken, without a payload, when
 * the connection is established again, because notifications in between are lost.
 */
import type { PGlite } from '@electric-sql/pglite';

/**
 * `told`: payload of the notification; undefined if notifications may have been lost, and on
 * subscription.
 */
export type Wake = (told?: string) => void;

export interface Wakes {
  /**
   * Subscribes to a channel; returns the function to unsubscribe. Never fails: a lost connection is
   * replaced. `lost` is called when the connection is lost, for listeners that must not assume that
   * nothing happened.
   */
  readonly listen: (channel: string, wake: Wake, lost?: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/**
 * Listeners by channel; `opened` and `closed` are called for the first and the last one of a
 * channel.
 */
export class Listeners {
  private readonly byChannel = new Map<string, Set<Wake>>();
  private readonly losing = new Set<() => void>();

  constructor(
    private readonly opened: (channel: string) => void,
    private readonly closed: (channel: string) => void,
  ) {}

  get channels(): readonly string[] {
    return [...this.byChannel.keys()];
  }

  add(channel: string, wake: Wake, lost?: () => void): () => void {
    if (lost) this.losing.add(lost);
    const known = this.byChannel.get(channel);
    const wakes = known ?? new Set();
    const own: Wake = (told) => {
      wake(told); // a separate closure, so that the same function can be added twice
    };
    wakes.add(own);
    this.byChannel.set(channel, wakes);
    if (!known) this.opened(channel);
    return () => {
      if (lost) this.losing.delete(lost);
      if (!wakes.delete(own) || wakes.size > 0) return;
      this.byChannel.delete(channel);
      this.closed(channel);
    };
  }

  wake(channel: string, told?: string): void {
    for (const wake of this.byChannel.get(channel) ?? []) wake(told);
  }

  lose(): void {
    for (const lost of [...this.losing]) lost();
  }
}

export function wakesOfEmbedded(pglite: PGlite): Wakes {
  const stops = new Map<string, Promise<() => Promise<void>>>();
  const listeners = new Listeners(
    (channel) => {
      const stop = pglite.listen(channel, (told) => {
        listeners.wake(channel, told);
      });
      stops.set(channel, stop);
      stop.then(() => {
        listeners.wake(channel);
      }, ignore); // the database is closing
    },
    (channel) => {
      stops
        .get(channel)
        ?.then((stop) => stop())
        .catch(ignore);
      stops.delete(channel);
    },
  );
  return { listen: (channel, wake, lost) => listeners.add(channel, wake, lost), close: () => Promise.resolve() };
}

const ignore = (): void => undefined;
