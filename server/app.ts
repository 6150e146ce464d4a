/** The HTTP handler: GraphQL and GraphiQL at /graphql, /health and /ready. No side effects; tests call it as main.ts does. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { unlimited, type RateLimits } from './graphql/allowance.js';
import { publicViewer, type Context, type Viewer } from './graphql/context.js';
import { useGuard, type Budgets } from './graphql/guard/guard.plugin.js';
import { useCharge } from './graphql/http/charge.plugin.js';
import { createDirect } from './graphql/http/direct.js';
import { useCompiledExecution } from './graphql/http/execution.plugin.js';
import { createEventStreams, type EventLimits } from './graphql/http/event-streams.js';
import { createListener, type Arrival, type HeaderReader } from './graphql/http/listener.js';
import { createMask, useMask } from './graphql/mask-error.js';
import type { Db } from './platform/db.js';
import type { Logger } from './platform/log.js';
import { schema } from './schema.js';

export interface AppDeps {
  readonly db: Db;
  readonly log: Logger;
  readonly now: () => Date;
  /** Who asks, from what came with the request. Throws UNAUTHENTICATED for a key that is not, or no longer, valid. */
  readonly identify: (headers: HeaderReader) => Promise<Viewer>;
  /** What each caller may spend in a minute; without it, anything. */
  readonly limits?: RateLimits;
  /** False once the process has been asked to end. */
  readonly isReady: () => boolean;
  /** What one operation of each role may cost, where it is not the usual. */
  readonly budgets?: Budgets;
  /** Other than usual: for tests. */
  readonly eventLimits?: Partial<EventLimits>;
}

export interface App {
  /** For node:http. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** Ends all streams of events, each with its last word; a process that ends does so before it stops listening. */
  readonly endStreams: () => void;
  /** Everything through Yoga alone, for callers within the process: tests. */
  readonly yoga: YogaServerInstance<Partial<Context>, Context>;
}

export function createApp(deps: AppDeps): App {
  const mask = createMask(deps.log);
  const contextOf = contextMaker(deps);
  const streams = createEventStreams(mask, deps.eventLimits);
  const yoga = createYoga<Partial<Context>, Context>({
    schema,
    logging: false,
    landingPage: false,
    cors: false, // the listener's
    multipart: false,
    context: async (given) =>
      isContext(given)
        ? given
        : contextOf(await deps.identify(given.request.headers), withoutSocket(given.request.headers)),
    maskedErrors: { maskError: (error) => mask(error) },
    graphiql: false, // the listener's
    healthCheckEndpoint: '/health',
    plugins: [
      readiness(deps),
      useGuard(deps.budgets),
      useCharge(),
      useCompiledExecution(),
      useMask(mask),
      streams.plugin,
    ],
  });
  const listener = createListener({
    direct: createDirect(yoga.getEnveloped, mask),
    ordinary: async (request, response, context) => yoga.handle(request, response, context ?? {}),
    contextOf,
    identify: deps.identify,
    limits: deps.limits ?? unlimited,
    mask,
    log: deps.log,
    isReady: deps.isReady,
  });
  return { listener, yoga, endStreams: streams.end };
}

const contextMaker =
  ({ db, now, identify }: AppDeps) =>
  (viewer: Viewer, { requestId, headers, allowance }: Arrival): Context => ({
    db,
    viewer,
    now: now(),
    requestId,
    facts: { cost: 0 },
    allowance,
    events: {
      lastSeen: headers.get('last-event-id'),
      sent: null,
      mayGoOn: async () => {
        if (viewer.role !== 'PUBLIC') await identify(headers);
      },
    },
  });

/** A request from within the process, which owes nothing. */
const withoutSocket = (headers: HeaderReader): Arrival => ({
  requestId: randomUUID(),
  headers,
  allowance: unlimited.open(publicViewer, { socketAddress: undefined, forwardedFor: undefined }, () => undefined),
});

/** Whether the listener has made the context already. */
const isContext = (given: object): given is Context => 'viewer' in given;

/** /ready: 200 while requests are welcome and the database answers, 503 otherwise. */
const readiness = ({ db, isReady }: AppDeps): Plugin => ({
  async onRequest(hook) {
    if (hook.url.pathname !== '/ready') return;
    const ok = isReady() && (await answers(db));
    hook.endResponse(new hook.fetchAPI.Response(ok ? 'ready\n' : 'not ready\n', { status: ok ? 200 : 503 }));
  },
});

/** A database that has not answered within this time is away, as far as a balancer is concerned. */
const readyWithinMs = 1_000;

async function answers(db: Db): Promise<boolean> {
  try {
    const answer = db.rows({ name: '', text: 'SELECT 1', values: [], label: 'ready' });
    const tooLate = setTimeout(readyWithinMs, null, { ref: false });
    return (await Promise.race([answer, tooLate])) !== null;
  } catch {
    return false; // that is the answer
  }
}
