/**
 * Pull-based async iterator over the change log, with backpressure: a slow consumer buffers at most
 * one page.
 */
import { AppError } from '../platform/errors.js';
import { encodeCursor } from '../graphql/read/cursor.js';
import type { Edge, Row } from '../graphql/rows.js';
import { changeOrder } from './change.sql.js';
import type { ChangeWatch, Follower } from './watch.js';
import type { Statement } from '../platform/statement.js';

/** Page size: the most that a stalled consumer holds in memory, with everything selected. */
export const pageSize = 20;
/**
 * Maximum outage of the database before streams end with an error, so that clients try another
 * server.
 */
const awayMs = 15_000;
const retryMs = 500;

export type EventEdge = Edge<Row<'Change'>>;

export interface StreamStart {
  /** The statement that reads the page behind a position. */
  readonly ask: (position: number) => Statement;
  readonly position: number;
  /** Called before each page; throws if the stream must end. */
  readonly mayGoOn: () => Promise<void>;
  /** Called with cursor and position of each change before it is yielded. */
  readonly sending: (cursor: string, position: number) => void;
  /** Connection lane: staff read from the primary. */
  readonly lane: 'callers' | 'staff';
}

/** Edges are shared by streams that share a database answer, so that each is executed once. */
const edges = new WeakMap<Row<'Change'>, EventEdge>();

function edgeOf(node: Page['rows'][number]): EventEdge {
  let edge = edges.get(node);
  if (!edge) edges.set(node, (edge = { cursor: encodeCursor(changeOrder, [node.$position]), node }));
  return edge;
}

/** Written by changesBehind. */
interface Page {
  readonly latest: number;
  readonly rows: readonly (Row<'Change'> & { readonly $position: number })[];
}

export class ChangeStream implements AsyncIterableIterator<EventEdge>, Follower {
  behindSince: number | null = null;
  private readonly ending = new AbortController();
  private readonly events: AsyncGenerator<EventEdge, void, undefined>;
  private readonly leave: () => void;
  private position: number;

  constructor(
    private readonly watch: ChangeWatch,
    private readonly start: StreamStart,
  ) {
    this.position = start.position;
    this.leave = watch.join(this);
    this.events = this.read();
  }

  async next(): Promise<IteratorResult<EventEdge, void>> {
    try {
      const result = await this.events.next();
      if (result.done === true) this.leave();
      return result;
    } catch (thrown) {
      this.leave();
      throw thrown;
    }
  }

  /** Also ends a waiting stream. */
  async return(): Promise<IteratorResult<EventEdge, void>> {
    this.ending.abort();
    this.leave();
    return this.events.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async *read(): AsyncGenerator<EventEdge, void, undefined> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      const { wakes } = this.watch;
      const page = await this.page();
      if (page === null) return;
      for (const node of page.rows) {
        this.position = node.$position;
        const edge = edgeOf(node);
        this.start.sending(edge.cursor, node.$position);
        yield edge;
      }
      if (page.rows.length === pageSize) continue;
      this.position = Math.max(this.position, page.latest); // changes that do not match the filter need not be read again
      if (this.watch.wakes === wakes) this.behindSince = null;
      await this.watch.after(wakes, signal);
    }
  }

  /** Null if the stream has ended meanwhile. */
  private async page(): Promise<Page | null> {
    const { signal } = this.ending;
    for (const began = performance.now(); !signal.aborted; await pause(retryMs, signal)) {
      try {
        await this.start.mayGoOn();
        const [row] = await this.watch.read(this.start.ask(this.position), this.start.lane);
        return signal.aborted ? null : (row?.['answer'] as Page);
      } catch (thrown) {
        const isAway =
          thrown instanceof AppError && /^(?:SERVICE_UNAVAILABLE|OPERATION_TIMED_OUT|CONFLICT)$/.test(thrown.code);
        if (!isAway || performance.now() - began > awayMs) throw thrown;
      }
    }
    return null;
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
