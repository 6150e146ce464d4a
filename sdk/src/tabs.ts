/** One connection for all tabs of a browser: one of them follows the changes and tells the others. */
import type { Edge } from './follow.js';

/** How a tab takes part; made by `acrossTabs`. */
export interface Tabs {
  /** Null where the platform has no locks or no channels: each tab then follows by itself. */
  readonly join: <Node>(signal: AbortSignal) => TabSession<Node> | null;
}

/** A tab's part in it, until its signal aborts. */
export interface TabSession<Node> {
  /** Whether this tab is the one that holds the connection. */
  readonly isLeader: () => boolean;
  /** Drops what was heard up to now: the query that follows tells it. */
  readonly forget: () => void;
  /** What the leader tells behind a cursor; ends where something was missed, or where this tab becomes the leader. */
  readonly heard: (
    cursor: () => string | null | undefined,
    seen: (position: unknown) => void,
  ) => AsyncGenerator<Edge<Node>, void, undefined>;
  /** Tells the others, where this tab is the leader. */
  readonly tell: (message: TabMessage<Node>) => void;
}

/** An edge, and the cursor before it: whoever stands elsewhere has missed something. */
export interface TabMessage<Node> {
  readonly before: string | null | undefined;
  readonly edge: Edge<Node>;
  /** Where the server stood. */
  readonly position?: unknown;
}

/** A tab that does not keep up asks the server for the rest instead of holding all of it. */
const maxMessages = 1_000;

/**
 * For `follow`: tabs that give the same name share one connection. They must ask the same (server, key, filter and documents), since
 * each takes what the leader was answered. Needs Web Locks and BroadcastChannel, which pages on https:// and localhost have.
 */
export function acrossTabs(name: string): Tabs {
  const key = `notice-graph ${name}`;
  return {
    join: (signal) => {
      const locks = (globalThis.navigator as Navigator | undefined)?.locks;
      return locks && typeof BroadcastChannel === 'function' ? session(key, locks, signal) : null;
    },
  };
}

function session<Node>(key: string, locks: LockManager, signal: AbortSignal): TabSession<Node> {
  const channel = new BroadcastChannel(key);
  const inbox = inboxOf<Node>(channel);
  let isLeader = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      channel.close();
      inbox.wake();
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  const lead = (): Promise<void> => {
    isLeader = true;
    inbox.wake();
    return ended;
  };
  // It rejects where the signal aborts: the session is over then.
  locks.request(key, { signal }, lead).catch(() => undefined);

  return {
    isLeader: () => isLeader,
    forget: inbox.empty,
    async *heard(cursor, seen) {
      for (;;) {
        const message = inbox.next();
        if (!message && (isLeader || signal.aborted)) return;
        if (!message) await inbox.more();
        else if (message.before === cursor()) {
          seen(message.position);
          yield message.edge;
        } else if (message.edge.cursor !== cursor()) return;
      }
    },
    tell: (message) => {
      if (isLeader && !signal.aborted) channel.postMessage(message);
    },
  };
}

/** What came over a channel and nobody has read yet. */
function inboxOf<Node>(channel: BroadcastChannel) {
  let messages: TabMessage<Node>[] = [];
  let wake = (): void => undefined;
  channel.onmessage = ({ data }: MessageEvent<TabMessage<Node>>) => {
    if (messages.length >= maxMessages) messages = [];
    messages.push(data);
    wake();
  };
  return {
    next: () => messages.shift(),
    /** Resolves with the next message, or when woken. */
    more: () =>
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
    wake: () => {
      wake();
    },
    empty: () => {
      messages = [];
    },
  };
}
