/**
 * Subscriptions as server-sent events (graphql-sse, distinct connections mode), written with
 * backpressure and without a queue, and with ids for Last-Event-ID. Yoga parses the request and
 * runs the operation; its own writer has neither ids nor backpressure.
 */
import type { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';
import type { Mask } from '../mask-error.js';
import { SharedEvents, type Event } from './shared-events.js';
import { drained } from './unread.js';

export interface EventLimits {
  /** Interval of keep-alive comments, for proxies and clients that close idle connections. */
  readonly aliveEveryMs: number;
  /**
   * Disconnects a client whose socket has not drained for this long; it resumes with Last-Event-ID.
   */
  readonly stalledMs: number;
}
const usualLimits: EventLimits = { aliveEveryMs: 12_000, stalledMs: 30_000 };

export interface EventStreams {
  readonly plugin: Plugin<Context>;
  readonly end: () => void;
  /** Ends a stream, identified by its response; other responses are aborted. */
  readonly endOf: (response: ServerResponse) => void;
  readonly reading: () => StreamReading;
}

export interface StreamReading {
  /** Number of open streams. */
  readonly open: number;
  /** Events executed and events written, since the start. */
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
      const events = result as AsyncIterable<Event>; // created by shared.subscribe
      hook.setResultProcessor(async (_result, { Response }) => {
        const rules = { ...usualLimits, ...limits, textOf };
        const stream = new EventStream(events[Symbol.asyncIterator](), response, rules);
        open.set(response, stream);
        await stream.write().finally(() => open.delete(response));
        return new Response(null); // Yoga sees a response that has been sent
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

  /** Resolves when either side has ended the stream. */
  async write(): Promise<void> {
    const { events, response, rules } = this;
    response.once('close', () => {
      this.end();
    });
    if (response.destroyed) this.end();
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no', // disables response buffering in nginx
      connection: 'close',
    });
    response.write(':\n\n'); // some clients wait for a first byte
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
