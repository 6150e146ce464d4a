/** The HTTP handler: GraphQL and GraphiQL at /graphql, /health and /ready. No side effects; tests call it as main.ts does. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { changePositionOf } from './changes/change.cursor.js';
import { ChangeWatch, type FeedStatus } from './changes/watch.js';
import type { Exporting } from './exports/list.js';
import { createExports } from './exports/routes.js';
import { unlimited, type RateLimits } from './graphql/allowance.js';
import { newFacts, publicViewer, type Context, type FeatureState, type Viewer } from './graphql/context.js';
import { useGuard } from './graphql/guard/guard.plugin.js';
import { createDirect } from './graphql/http/direct.js';
import { createDocumentCache, type DocumentCache } from './graphql/http/document-cache.js';
import { createEventStreams, type EventLimits, type StreamReading } from './graphql/http/event-streams.js';
import { createListener, type Arrival } from './graphql/http/listener.js';
import type { MemoryReading } from './graphql/http/kept/memory.js';
import { createRemembering, type Remembering, type RememberingDeps } from './graphql/http/kept/remembering.js';
import { createOperations } from './graphql/http/operation.js';
import { knownDocuments, type KnownDocuments } from './graphql/http/persisted.js';
import type { PlainRoutes } from './graphql/http/plain.js';
import { createReadGates, readsOf, type ReadShares } from './graphql/http/reads.js';
import type { HeaderReader } from './graphql/http/request.js';
import { createMask, type Mask } from './graphql/mask-error.js';
import { createBounds, createTell, usualLimits, type Bounds } from './platform/bounds/bounds.js';
import { createPeers, type Peers } from './platform/bounds/peers.js';
import type { Db } from './platform/db.js';
import type { Logger } from './platform/log.js';
import type { Metrics, Sources } from './platform/metrics.js';
import { schema } from './schema.js';

export interface AppDeps extends RememberingDeps {
  readonly log: Logger;
  readonly now: () => Date;
  /** Who asks, from what came with the request. Throws UNAUTHENTICATED for a key that is not, or no longer, valid. */
  readonly identify: (headers: HeaderReader) => Promise<Viewer>;
  /** What each caller may spend in a minute; without it, anything. */
  readonly limits?: RateLimits;
  /** False once the process has been asked to end. */
  readonly isReady: () => boolean;
  /** Other than usual: for tests. */
  readonly eventLimits?: Partial<EventLimits>;
  readonly metrics?: Metrics | null;
  /** What is borne at once, where it is not the usual. */
  readonly bounds?: Bounds;
  /** Who may open connections; without it, anybody, and nobody is a proxy. */
  readonly peers?: Peers;
  /** How long the statements of one operation may take together; 0 or missing: any time. */
  readonly readTimeoutMs?: number;
  /** What a millisecond of statements costs, where it is not the usual: for tests, which cannot know how long one takes. */
  readonly pointsAMillisecond?: number;
  /** What each caller has of the connections that read; without it, all of them. */
  readonly readShares?: ReadShares;
  /** Where this server is reached, `https://graph.example.org`; without it, where its callers say. */
  readonly publicUrl?: string | null;
  /** Where people read what it knows: a site like examples/reader. */
  readonly readerUrl?: string | null;
}

/** The embedded database does one thing at a time, and cannot be stopped: what one caller takes, nobody else has meanwhile. */
export const embeddedPoints = 5;

export interface App {
  /** For node:http. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** Ends all streams of events, each with its last word; a process that ends does so before it stops listening. */
  readonly endStreams: () => void;
  readonly streams: () => StreamReading;
  /** How those of changes fare. */
  readonly feedStatus: () => FeedStatus;
  /** Of the answers that are remembered; null where none is. */
  readonly remembered: () => MemoryReading | null;
  /** Remembers nothing any more, and stops listening for writes. */
  readonly forget: () => void;
  /** Everything through Yoga alone, for callers within the process: tests. */
  readonly yoga: YogaServerInstance<Partial<Context>, Context>;
}

export function createApp(deps: AppDeps): App {
  const mask = createMask(deps.log);
  const watch = new ChangeWatch(deps.db);
  const contextOf = contextMaker(deps, { watch });
  const streams = createEventStreams(mask, deps.eventLimits);
  const [documents, documentCache] = [knownDocuments(), createDocumentCache()];
  const { pointsAMillisecond = deps.db.home === 'PGlite' ? embeddedPoints : 1 } = deps;
  const remembering = createRemembering(deps, documents);
  const { openly, written } = remembering;
  const operations = createOperations({ documents, mask, budgets: deps.budgets, pointsAMillisecond, written });
  const { metrics = null, isPublicPersistedOnly = false } = deps;
  const { bounds = createBounds(usualLimits, createTell(deps.log, metrics)) } = deps;
  metrics?.watch(sourcesOf(deps.db, { documentCache, streams, bounds, remembering }));
  const plugins = [readiness(deps), useGuard(), operations.plugin, streams.plugin];
  const yoga = yogaOf(deps, contextOf, { mask, documentCache, plugins });
  const listener = createListener({
    ...deps,
    direct: createDirect({ schema, getEnveloped: yoga.getEnveloped, documentCache, run: operations.run, mask }),
    openly,
    plain: exportsOf(deps, { run: operations.run, openly, documents }),
    publicUrl: deps.publicUrl ?? null,
    ordinary: async (request, response, context) => yoga.handle(request, response, context ?? {}),
    contextOf,
    limits: deps.limits ?? unlimited,
    mask,
    documents,
    isPublicPersistedOnly,
    metrics,
    bounds,
    peers: deps.peers ?? createPeers({ hops: 0 }, []),
    endStream: streams.endOf,
    readCursor: changePositionOf,
  });
  const { reading: remembered, forget } = remembering;
  const feedStatus = (): FeedStatus => watch.status();
  return { listener, yoga, endStreams: streams.end, streams: streams.reading, feedStatus, remembered, forget };
}

interface Measured {
  readonly documentCache: DocumentCache;
  readonly streams: ReturnType<typeof createEventStreams>;
  readonly bounds: Bounds;
  readonly remembering: Remembering;
}

const sourcesOf = (db: Db, { documentCache, streams, bounds, remembering }: Measured): Sources => ({
  pool: db.pool,
  documents: documentCache.reading,
  streams: streams.reading,
  bounds: bounds.readings,
  remembered: remembering.reading,
  replicas: db.replicas,
});

interface ExportParts extends Pick<Exporting, 'run' | 'openly'> {
  readonly documents: KnownDocuments;
}

function exportsOf({ readerUrl = null }: AppDeps, { documents, ...asking }: ExportParts): PlainRoutes {
  const made = createExports({ schema, ...asking }, { readerUrl });
  documents.add(made.documents);
  return made.routes;
}

interface YogaParts {
  readonly mask: Mask;
  readonly documentCache: DocumentCache;
  readonly plugins: Plugin<Context>[];
}

const yogaOf = (deps: AppDeps, contextOf: ContextMaker, { mask, documentCache, plugins }: YogaParts): App['yoga'] =>
  createYoga<Partial<Context>, Context>({
    ...withoutExtras,
    schema,
    parserAndValidationCache: { documentCache },
    context: async (given) => (isContext(given) ? given : contextFor(deps, contextOf, given.request.headers)),
    maskedErrors: { maskError: (error) => mask(error) },
    plugins,
  });

/** CORS and GraphiQL are the listener's. */
const withoutExtras = {
  logging: false,
  landingPage: false,
  cors: false,
  multipart: false,
  graphiql: false,
  healthCheckEndpoint: '/health',
} as const;

/** Of a request from within the process. */
const contextFor = async (deps: AppDeps, contextOf: ContextMaker, headers: HeaderReader): Promise<Context> =>
  contextOf(await deps.identify(headers), withoutSocket(headers));

type ContextMaker = ReturnType<typeof contextMaker>;

const contextMaker = (
  { db, now, identify, metrics = null, readTimeoutMs = 0, readShares }: AppDeps,
  state: FeatureState,
) => {
  const gates = readShares ? createReadGates(db, readShares) : null;
  return (viewer: Viewer, { requestId, headers, allowance, facts }: Arrival): Context => ({
    ...state,
    db,
    rows: readsOf(db, { viewer, facts, caller: allowance.caller }, { metrics, timeoutMs: readTimeoutMs, gates }),
    viewer,
    now: now(),
    requestId,
    facts,
    allowance,
    events: {
      lastSeen: headers.get('last-event-id'),
      sent: null,
      position: null,
      mayGoOn: async () => {
        if (viewer.role !== 'PUBLIC') await identify(headers);
      },
    },
  });
};

/** A request from within the process, which owes nothing. */
const withoutSocket = (headers: HeaderReader): Arrival => ({
  requestId: randomUUID(),
  headers,
  facts: newFacts(),
  allowance: unlimited.open(publicViewer, { socketAddress: undefined, forwardedFor: undefined }, () => undefined),
});

/** Whether the listener has made the context already. */
const isContext = (given: object): given is Context => 'viewer' in given;

/**
 * /ready: 200 while requests are welcome and the database can be reached, 503 otherwise. It is asked over connections of the server's
 * own: callers who take all of theirs are no reason to take the server out, for the next one would have the same callers.
 */
const readiness = ({ db, isReady }: AppDeps): Plugin<Context> => ({
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
    const answer = db.rows({ name: '', text: 'SELECT 1', values: [], label: 'ready' }, 'service');
    const tooLate = setTimeout(readyWithinMs, null, { ref: false });
    return (await Promise.race([answer, tooLate])) !== null;
  } catch {
    return false; // that is the answer
  }
}
