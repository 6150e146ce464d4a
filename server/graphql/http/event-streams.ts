/**
 * Subscriptions as server-sent events (graphql-sse, distinct connections), written to the response as the reader takes them: with
 * ids, so that EventSource finds its way back, and without a queue. Yoga reads the request and runs the operation; its own writer has
 * no ids and does not notice a reader who has stopped reading.
 */
import type { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';
import type { Mask } from '../mask-error.js';
import { SharedEvents, type Event } from './shared-events.js';
import { drained } from './unread.js';

export interface EventLimits {
  /** How often a comment is sent, for proxies and readers that take silence for an end. */
  readonly aliveEveryMs: number;
  /** A reader whose connection has been full for so long is hung up on: it may come back to where it was. */
  readonly stalledMs: number;
}
const usualLimits: EventLimits = { aliveEveryMs: 12_000, stalledMs: 30_000 };

export interface EventStreams {
  readonly plugin: Plugin<Context>;
  readonly end: () => void;
  /** Ends one, by the response that it is written to; what is written otherwise is cut off. */
  readonly endOf: (response: ServerResponse) => void;
  readonly reading: () => StreamReading;
}

export interface StreamReading {
  /** How many are open. */
  readonly open: number;
  /** Events that were executed, and those that were written, since the start. */
  readonly made: number;
  readonly written: number;
}

export function createEventStreams(mask: Mask, limits: Partial<EventLimits> = {}): EventStreams {
  const open = new Map<ServerResponse, EventStream>();
  const shared = new SharedEvents(mask);
  let written = 0;
  const textOf = (event: Event): Buffer => {
    written += 1;
    return shared.textOf(event);
  };
  const plugin: Plugin<Context> = {
    onSubscribe: ({ setSubscribeFn }) => {
      setSubscribeFn(shared.subscribe);
    },
    onResultProcess: (hook) => {
      const { request, result, serverContext } = hook;
      const response: unknown = Reflect.get(serverContext, 'res');
      const isWanted = request.headers.get('accept')?.includes('text/event-stream') === true;
      if (!isWanted || !isResponse(response) || !(Symbol.asyncIterator in result)) return;
      const events = result as AsyncIterable<Event>; // of shared.subscribe
      hook.setResultProcessor(async (_result, { Response }) => {
        const rules = { ...usualLimits, ...limits, textOf };
        const stream = new EventStream(events[Symbol.asyncIterator](), response, rules);
        open.set(response, stream);
        await stream.write().finally(() => open.delete(response));
        return new Response(null); // which Yoga finds sent
      }, 'text/event-stream');
    },
  };
  return {
    plugin,
    end: () => {
      for (const stream of open.values()) stream.end();
    },
    endOf: (response) => {
      const stream = open.get(response);
      if (stream) stream.end();
      else response.destroy();
    },
    reading: () => ({ open: open.size, made: shared.made, written }),
  };
}

const isResponse = (given: unknown): given is ServerResponse =>
  typeof given === 'object' && given !== null && 'writeHead' in given;

class EventStream {
  constructor(
    private readonly events: AsyncIterator<Event>,
    private readonly response: ServerResponse,
    private readonly rules: EventLimits & { readonly textOf: (event: Event) => Buffer },
  ) {}

  /** Resolves once the stream has ended, by either side. */
  async write(): Promise<void> {
    const { events, response, rules } = this;
    response.once('close', () => {
      this.end();
    });
    if (response.destroyed) this.end();
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no', // nginx would hold events back
      connection: 'close',
    });
    response.write(':\n\n'); // some readers wait for a first byte
    const alive = setInterval(() => {
      if (!response.writableNeedDrain) response.write(':\n\n');
    }, rules.aliveEveryMs);
    try {
      for (let next = await events.next(); next.done !== true; next = await events.next()) {
        const text = rules.textOf(next.value);
        if (!response.write(text)) await drained(response, text.byteLength, rules.stalledMs);
      }
      response.end('event: complete\ndata:\n\n');
    } finally {
      clearInterval(alive);
    }
  }

  end(): void {
    void this.events.return?.().catch(() => undefined);
  }
}
