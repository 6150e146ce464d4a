/**
 * The HTTP application: GraphQL and GraphiQL at /graphql, /health and /ready. Free of side effects,
 * so that tests use it as main.ts does.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { changePositionOf } from './changes/change.cursor.js';
import { ChangeWatch, type FeedStatus } from './changes/watch.js';
import type { Exporting } from './exports/list.js';
import { createExports } from './exports/routes.js';
import { unlimited, type RateLimits } from './graphql/allowance.js';
import { newFacts, type Context, type FeatureState } from './graphql/context.js';
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
import { Reading } from './platform/servers/reading.js';
import { schema } from './schema.js';
import { Addresses } from './webhooks/deliver/address.js';
import type { WebhookRules } from './webhooks/rules.js';
import { publicViewer, type Viewer } from './graphql/viewer.js';

export interface AppDeps extends RememberingDeps {
  readonly log: Logger;
  readonly now: () => Date;
  /**
   * Authenticates a request. Throws UNAUTHENTICATED for an invalid, expired or revoked credential.
   */
  readonly identify: (headers: HeaderReader) => Promise<Viewer>;
  /** Rate limits; unlimited if omitted. */
  readonly limits?: RateLimits;
  /** False during shutdown. */
  readonly isReady: () => boolean;
  /** Overrides for tests. */
  readonly eventLimits?: Partial<EventLimits>;
  readonly metrics?: Metrics | null;
  /** Resource limits, if not the default. */
  readonly bounds?: Bounds;
  /** Who may connect; if omitted, anyone, and no proxy is trusted. */
  readonly peers?: Peers;
  /** Time limit for all statements of one operation together; 0 or omitted: none. */
  readonly readTimeoutMs?: number;
  /**
   * Price of a millisecond of statements, if not the default: tests must not depend on durations.
   */
  readonly pointsAMillisecond?: number;
  /** Shares of the read connections; if omitted, no limit per caller. */
  readonly readShares?: ReadShares;
  /** Public base URL, `https://graph.example.org`; if omitted, derived from the Host header. */
  readonly publicUrl?: string | null;
  /** Permitted webhook addresses and the key for secrets; by default the public network, unencrypted. */
  readonly webhooks?: WebhookRules;
  /** Website for readers, such as examples/reader. */
  readonly readerUrl?: string | null;
  /** Folder of the snapshots at /bulk/; without it there are none. */
  readonly bulkDir?: string | null;
}

/**
 * PGlite runs one statement at a time and cannot cancel it, so time is more expensive: one caller's
 * statement blocks all others.
 */
export const embeddedPoints = 5;

export interface App {
  /** For node:http. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /**
   * Ends all event streams with a final event; called at shutdown before the server stops
   * listening.
   */
  readonly endStreams: () => void;
  readonly streams: () => StreamReading;
  /** Status of the change streams. */
  readonly feedStatus: () => FeedStatus;
  /** Statistics of the answer cache; null if disabled. */
  readonly remembered: () => MemoryReading | null;
  /** Disables the answer cache and stops listening for writes. */
  readonly forget: () => void;
  /** The slow path on its own, for callers within the process: tests. */
  readonly yoga: YogaServerInstance<Partial<Context>, Context>;
}

export function createApp(deps: AppDeps): App {
  const mask = createMask(deps.log);
  const watch = new ChangeWatch(deps.db);
  const { webhooks = { addresses: new Addresses([]), secretKey: null } } = deps;
  const contextOf = contextMaker(deps, { watch, webhooks });
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

function exportsOf({ readerUrl = null, bulkDir = null }: AppDeps, { documents, ...asking }: ExportParts): PlainRoutes {
  const made = createExports({ schema, ...asking }, { readerUrl, bulkDir });
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

/** The listener handles CORS and GraphiQL. */
const withoutExtras = {
  logging: false,
  landingPage: false,
  cors: false,
  multipart: false,
  graphiql: false,
  healthCheckEndpoint: '/health',
} as const;

/** For a request from within the process. */
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

/** An in-process request, without rate limit. */
const withoutSocket = (headers: HeaderReader): Arrival => ({
  requestId: randomUUID(),
  headers,
  facts: newFacts(),
  allowance: unlimited.open(publicViewer, { socketAddress: undefined, forwardedFor: undefined }, () => undefined),
});

/** Whether the listener has already created the context. */
const isContext = (given: object): given is Context => 'viewer' in given;

/**
 * Readiness check: 200 while requests are accepted and the database responds, 503 otherwise. It
 * uses the service's own connections: callers that exhaust theirs must not remove the server from
 * the balancer, because the next server would get the same callers.
 */
const readiness = ({ db, isReady }: AppDeps): Plugin<Context> => ({
  async onRequest(hook) {
    if (hook.url.pathname !== '/ready') return;
    const ok = isReady() && (await answers(db));
    hook.endResponse(new hook.fetchAPI.Response(ok ? 'ready\n' : 'not ready\n', { status: ok ? 200 : 503 }));
  },
});

/** Timeout of the readiness check. */
const readyWithinMs = 1_000;

/** The primary, or a replica: while another one becomes the primary there is nobody to write to, and readers are answered all the same. */
async function answers(db: Db): Promise<boolean> {
  const statement = { name: '', text: 'SELECT 1', values: [], label: 'ready' };
  const asked = [db.rows(statement, 'service')];
  if (db.replicas()) asked.push(db.rows(statement, 'service', Reading.anywhere()));
  try {
    const tooLate = setTimeout(readyWithinMs, null, { ref: false });
    return (await Promise.race([Promise.any(asked), tooLate])) !== null;
  } catch {
    return false; // not reachable
  }
}
