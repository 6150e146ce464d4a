/** One reader of the feed. It reads a page when it is asked for more than it has: who reads slowly makes nothing pile up here. */
import type { Statement } from '../platform/db.js';
import { AppError } from '../platform/errors.js';
import { encodeCursor } from '../graphql/read/cursor.js';
import type { Edge, Row } from '../graphql/rows.js';
import { changeOrder } from './change.sql.js';
import type { ChangeWatch, Follower } from './watch.js';

/** A reader who stops holds so many changes, with all that was selected below them. */
export const pageSize = 20;
/** A database may be away for so long before its streams end with an error: readers then try elsewhere. */
const awayMs = 15_000;
const retryMs = 500;

export type EventEdge = Edge<Row<'Change'>>;

export interface StreamStart {
  /** The statement that reads the page behind a position. */
  readonly ask: (position: number) => Statement;
  readonly position: number;
  /** Asked before each page: throws where the reader may not go on. */
  readonly mayGoOn: () => Promise<void>;
  /** Told the cursor and the position of each change before it is handed out. */
  readonly sending: (cursor: string, position: number) => void;
  /** Whose connections it reads over: staff read what the primary has. */
  readonly lane: 'callers' | 'staff';
}

/** Streams that share an answer of the database share its edges, too: what is made of one is made once for all of them. */
const edges = new WeakMap<Row<'Change'>, EventEdge>();

function edgeOf(node: Page['rows'][number]): EventEdge {
  let edge = edges.get(node);
  if (!edge) edges.set(node, (edge = { cursor: encodeCursor(changeOrder, [node.$position]), node }));
  return edge;
}

/** As changesBehind writes it. */
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

  /** Ends it while it waits, too. */
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
      this.position = Math.max(this.position, page.latest); // what does not fit the filter need not be looked at again
      if (this.watch.wakes === wakes) this.behindSince = null;
      await this.watch.after(wakes, signal);
    }
  }

  /** Null where the stream was ended meanwhile. */
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
