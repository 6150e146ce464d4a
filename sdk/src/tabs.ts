/**
 * Shared connection for all tabs of a browser: a leader follows the changes and broadcasts them.
 */
import type { Edge } from './edge.js';

/** Membership of a tab; created by `acrossTabs`. */
export interface Tabs {
  /**
   * Null if the platform lacks Web Locks or BroadcastChannel: each tab then has its own connection.
   */
  readonly join: <Node>(signal: AbortSignal) => TabSession<Node> | null;
}

/** A tab's session, until its signal aborts. */
export interface TabSession<Node> {
  /** Whether this tab holds the connection. */
  readonly isLeader: () => boolean;
  /** Discards queued messages: the query that follows returns them. */
  readonly forget: () => void;
  /**
   * Messages of the leader after a cursor; ends if one was missed, or when this tab becomes the
   * leader.
   */
  readonly heard: (
    cursor: () => string | null | undefined,
    seen: (position: unknown) => void,
  ) => AsyncGenerator<Edge<Node>, void, undefined>;
  /** Broadcasts to the other tabs; for the leader. */
  readonly tell: (message: TabMessage<Node>) => void;
}

/** An edge with the previous cursor: a tab with another cursor has missed something. */
export interface TabMessage<Node> {
  readonly before: string | null | undefined;
  readonly edge: Edge<Node>;
  /** Position of the server. */
  readonly position?: unknown;
}

/** Bound of the queue: a slow tab queries the server for the rest instead. */
const maxMessages = 1_000;

/**
 * For `follow`: tabs with the same name share a connection. They must use the same server, key,
 * filter and documents, because they receive the leader's results. Requires Web Locks and
 * BroadcastChannel, which pages on https:// and localhost have.
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
  // Rejects when the signal aborts, which ends the session.
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

/** Messages received but not consumed yet. */
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
