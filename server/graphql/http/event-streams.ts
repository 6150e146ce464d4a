/**
 * Subscriptions as server-sent events (graphql-sse, distinct connections), written to the response as the reader takes them: with
 * ids, so that EventSource finds its way back, and without a queue. Yoga reads the request and runs the operation; its own writer has
 * no ids and does not notice a reader who has stopped reading.
 */
import type { ServerResponse } from 'node:http';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { noteCodes, type Context } from '../context.js';
import type { Mask } from '../mask-error.js';

export interface EventLimits {
  /** How often a comment is sent, for proxies and readers that take silence for an end. */
  readonly aliveEveryMs: number;
  /** A reader whose connection has been full for so long is hung up on: it may come back to where it was. */
  readonly stalledMs: number;
}
const usualLimits: EventLimits = { aliveEveryMs: 12_000, stalledMs: 30_000 };

const eventId = Symbol('id of the event');
type Event = ExecutionResult & { readonly [eventId]?: string | null };

export interface EventStreams {
  readonly plugin: Plugin<Context>;
  readonly end: () => void;
  /** How many are open. */
  readonly count: () => number;
}

export function createEventStreams(mask: Mask, limits: Partial<EventLimits> = {}): EventStreams {
  const open = new Set<EventStream>();
  const allLimits = { ...usualLimits, ...limits };
  const plugin: Plugin<Context> = {
    onSubscribe: ({ args }) => {
      const { requestId, events, facts } = args.contextValue as Context;
      return {
        onSubscribeResult: () => ({
          onNext: ({ result, setResult }) => {
            const errors = result.errors?.map((error: GraphQLError) => mask(error, requestId) as GraphQLError);
            if (errors) noteCodes(facts, errors);
            setResult({ ...result, ...(errors ? { errors } : {}), [eventId]: events.sent } as ExecutionResult);
          },
        }),
      };
    },
    onResultProcess: (hook) => {
      const { request, result, serverContext } = hook;
      const response: unknown = Reflect.get(serverContext, 'res');
      const isWanted = request.headers.get('accept')?.includes('text/event-stream') === true;
      if (!isWanted || !isResponse(response) || !(Symbol.asyncIterator in result)) return;
      const events = result as AsyncIterable<Event>; // onNext has seen each
      hook.setResultProcessor(async (_result, { Response }) => {
        const stream = new EventStream(events[Symbol.asyncIterator](), response, allLimits);
        open.add(stream);
        await stream.write().finally(() => open.delete(stream));
        return new Response(null); // which Yoga finds sent
      }, 'text/event-stream');
    },
  };
  return {
    plugin,
    end: () => {
      for (const stream of open) stream.end();
    },
    count: () => open.size,
  };
}

const isResponse = (given: unknown): given is ServerResponse =>
  typeof given === 'object' && given !== null && 'writeHead' in given;

class EventStream {
  constructor(
    private readonly events: AsyncIterator<Event>,
    private readonly response: ServerResponse,
    private readonly limits: EventLimits,
  ) {}

  /** Resolves once the stream has ended, by either side. */
  async write(): Promise<void> {
    const { events, response } = this;
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
    }, this.limits.aliveEveryMs);
    try {
      for (let next = await events.next(); next.done !== true; next = await events.next()) {
        if (!response.write(textOf(next.value))) await this.drained();
      }
      response.end('event: complete\ndata:\n\n');
    } finally {
      clearInterval(alive);
    }
  }

  end(): void {
    void this.events.return?.().catch(() => undefined);
  }

  private async drained(): Promise<void> {
    const { response } = this;
    await new Promise<void>((resolve) => {
      const stalled = setTimeout(() => {
        response.destroy();
      }, this.limits.stalledMs);
      const done = (): void => {
        clearTimeout(stalled);
        response.off('drain', done).off('close', done);
        resolve();
      };
      response.on('drain', done).on('close', done);
    });
  }
}

function textOf(event: Event): string {
  const id = event[eventId];
  const idLine = typeof id === 'string' ? `id: ${id}\n` : '';
  return `event: next\n${idLine}data: ${JSON.stringify(event)}\n\n`;
}
