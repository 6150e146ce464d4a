/** One reader of the feed. It reads a page when it is asked for more than it has: who reads slowly makes nothing pile up here. */
import type { Statement } from '../platform/db.js';
import { AppError } from '../platform/errors.js';
import { encodeCursor } from '../graphql/read/cursor.js';
import type { Edge, Row } from '../graphql/rows.js';
import { changeOrder } from './change.sql.js';
import type { ChangeWatch } from './watch.js';

export const pageSize = 100;
/** A database may be away for so long before its streams end with an error: readers then try elsewhere. */
const awayMs = 15_000;
const retryMs = 500;

export type EventEdge = Edge<Row<'Change'>>;
export type AskBehind = (position: number) => Statement;

interface From {
  readonly ask: AskBehind;
  readonly position: number;
  /** Told the cursor of each change before it is handed out. */
  readonly sent: (cursor: string) => void;
}

interface Page {
  readonly latest: number;
  readonly rows: readonly (Row<'Change'> & { readonly $position: number })[];
}

export class ChangeStream implements AsyncIterableIterator<EventEdge> {
  private readonly ending = new AbortController();
  private readonly events: AsyncGenerator<EventEdge, void, undefined>;
  private readonly leave: () => void;
  private position: number;

  constructor(
    private readonly watch: ChangeWatch,
    private readonly from: From,
  ) {
    this.position = from.position;
    this.leave = watch.join();
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
      const { rows, latest } = await this.page();
      for (const { $position, ...node } of rows) {
        if (signal.aborted) return;
        this.position = $position;
        const cursor = encodeCursor(changeOrder, [$position]);
        this.from.sent(cursor);
        yield { cursor, node };
      }
      if (rows.length === pageSize) continue;
      this.position = Math.max(this.position, latest); // what does not fit the filter need not be looked at again
      await this.watch.after(wakes, signal);
    }
  }

  private async page(): Promise<Page> {
    for (const began = Date.now(); ;) {
      try {
        const [row] = await this.watch.read(this.from.ask(this.position));
        return row?.['answer'] as Page; // written by changesBehind
      } catch (thrown) {
        const isAway = thrown instanceof AppError && thrown.code === 'SERVICE_UNAVAILABLE';
        if (!isAway || Date.now() - began > awayMs) throw thrown;
        await pause(retryMs, this.ending.signal);
        if (this.ending.signal.aborted) throw thrown;
      }
    }
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
