/**
 * Prometheus metrics, documented in docs/operations.md. Labels have low cardinality: operations of
 * unknown documents are counted together, because callers choose their names and every label value
 * is kept permanently.
 */
import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { AppError, messageOf } from './errors.js';
import type { ReplicaReading } from './servers/replicas.js';

export interface RequestReading {
  readonly role: string;
  readonly status: number;
  /** Name of a trusted document's operation; null for any other. */
  readonly operation: string | null;
  /** Distinct error codes. */
  readonly codes: readonly string[];
  readonly seconds: number;
}

/** Values that are read on each scrape. */
export interface Sources {
  /** Connections; null for an embedded database. */
  readonly pool: () => { readonly total: number; readonly idle: number; readonly waiting: number } | null;
  readonly documents: () => {
    readonly entries: number;
    readonly bytes: number;
    readonly hits: number;
    readonly misses: number;
  };
  /** Open event streams; events executed and events written. */
  readonly streams: () => { readonly open: number; readonly made: number; readonly written: number };
  /** Use of limited resources. */
  readonly bounds: () => readonly { readonly bound: string; readonly used: number; readonly limit: number }[];
  /** The answer cache; null if disabled. */
  readonly remembered: () => RememberedReading | null;
  /** Statistics of replicas; null without any. */
  readonly replicas: () => ReplicaReading | null;
}

export interface WebhooksReading {
  readonly held: number;
  readonly failing: number;
  readonly failingSeconds: number;
}

export interface RememberedReading {
  readonly hits: number;
  readonly shared: number;
  readonly misses: number;
  readonly drops: number;
  readonly dropped: number;
  readonly turnedAway: number;
  readonly entries: number;
  readonly bytes: number;
}

export interface Metrics {
  readonly watch: (sources: Sources) => void;
  readonly request: (reading: RequestReading) => void;
  /** Records a statement by label and duration. */
  readonly statement: (label: string, seconds: number) => void;
  /** Records a refusal or termination by a limit. */
  readonly boundMet: (bound: string, why: string) => void;
  /** In the Prometheus text format. */
  readonly text: () => Promise<string>;
  /** A webhook delivery attempt and its duration. */
  readonly webhookAttempt: (outcome: string, seconds: number) => void;
  readonly watchWebhooks: (reading: () => WebhooksReading) => void;
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const prefix = 'notice_graph_';

export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const { requests, errors, duration, statements, met } = instruments(registers);
  const attempts = attemptsIn(registers);
  return {
    watch: (sources) => {
      addGauges(registers, sources);
    },
    request: ({ role, status, operation, codes, seconds: took }) => {
      const named = operation ?? 'other';
      requests.inc({ role, operation: named, status: String(status) });
      duration.observe({ operation: named }, took);
      for (const code of codes) errors.inc({ code });
    },
    statement: (statement, took) => {
      statements.observe({ statement }, took);
    },
    boundMet: (bound, why) => {
      met.inc({ bound, why });
    },
    webhookAttempt: (outcome, took) => {
      attempts.observe({ outcome }, took);
    },
    watchWebhooks: (reading) => {
      addWebhooks(gaugesOf(registers), reading);
    },
    text: () => registry.metrics(),
  };
}

function instruments(registers: Registry[]) {
  const requests = new Counter({
    name: `${prefix}requests_total`,
    help: 'Requests to /graphql.',
    labelNames: ['role', 'operation', 'status'],
    registers,
  });
  const errors = new Counter({
    name: `${prefix}errors_total`,
    help: 'Requests with an error of this code.',
    labelNames: ['code'],
    registers,
  });
  const duration = new Histogram({
    name: `${prefix}request_duration_seconds`,
    help: 'From the first byte of a request to the last of its answer; a stream lasts until it ends.',
    labelNames: ['operation'],
    buckets: seconds,
    registers,
  });
  const statements = new Histogram({
    name: `${prefix}statement_duration_seconds`,
    help: 'Duration of read statements, from acquiring a connection to the last row.',
    labelNames: ['statement'],
    buckets: seconds,
    registers,
  });
  const met = new Counter({
    name: `${prefix}bound_met_total`,
    help: 'Requests refused or ended by a limit: of one caller (each), of all (all), or idle for too long (time).',
    labelNames: ['bound', 'why'],
    registers,
  });
  return { requests, errors, duration, statements, met };
}

const attemptsIn = (registers: Registry[]): Histogram<'outcome'> =>
  new Histogram({
    name: `${prefix}webhook_attempt_seconds`,
    help: 'Webhook delivery attempts by outcome.',
    labelNames: ['outcome'],
    buckets: seconds,
    registers,
  });

type AddGauge = (name: string, help: string, read: () => number) => void;

const gaugesOf =
  (registers: Registry[]): AddGauge =>
  (name, help, read) => {
    new Gauge({
      name: `${prefix}${name}`,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  };

function addGauges(registers: Registry[], { pool, documents, streams, bounds, remembered, replicas }: Sources): void {
  addBounds(registers, bounds);
  const gauge = gaugesOf(registers);
  addRemembered(gauge, remembered);
  addReplicas(gauge, replicas);
  gauge('streams', 'Open event streams.', () => streams().open);
  gauge('stream_events_made', 'Executions of events, since the start.', () => streams().made);
  gauge('stream_events_written', 'Events written to clients, since the start.', () => streams().written);
  gauge('document_cache_entries', 'Cached parsed documents.', () => documents().entries);
  gauge('document_cache_bytes', 'Estimated memory of the cached documents.', () => documents().bytes);
  gauge('document_cache_hits', 'Hits of the document cache, since the start.', () => documents().hits);
  gauge('document_cache_misses', 'Misses of the document cache, since the start.', () => documents().misses);
  if (pool() === null) return;
  gauge('pool_connections', 'Connections to PostgreSQL.', () => pool()?.total ?? 0);
  gauge('pool_idle', 'Idle connections.', () => pool()?.idle ?? 0);
  gauge('pool_waiting', 'Statements waiting for a connection.', () => pool()?.waiting ?? 0);
}

function addWebhooks(gauge: AddGauge, reading: () => WebhooksReading): void {
  gauge('webhooks_held', 'Webhooks that this server delivers.', () => reading().held);
  gauge('webhooks_failing', 'Webhooks of this server whose last attempt failed.', () => reading().failing);
  gauge(
    'webhooks_failing_seconds',
    'Longest failing time of a webhook of this server.',
    () => reading().failingSeconds,
  );
}

function addReplicas(gauge: AddGauge, replicas: Sources['replicas']): void {
  if (replicas() === null) return;
  gauge('replica_reads', 'Statements executed by replicas, since the start.', () => replicas()?.answered ?? 0);
  gauge('replica_left', 'Statements that fell back to the primary, since the start.', () => replicas()?.left ?? 0);
  gauge('replica_behind_seconds', 'Largest known replication lag.', () => (replicas()?.behindMs ?? 0) / 1_000);
}

function addRemembered(gauge: AddGauge, remembered: Sources['remembered']): void {
  if (remembered() === null) return;
  const add = (name: keyof RememberedReading, as: string, help: string): void => {
    gauge(`remembered_${as}`, help, () => remembered()?.[name] ?? 0);
  };
  add('entries', 'entries', 'Cached answers.');
  add('bytes', 'bytes', 'Memory of the cached answers.');
  add('hits', 'hits', 'Requests answered from the cache, since the start.');
  add('shared', 'shared', 'Requests answered by an identical one in flight (single flight), since the start.');
  add('misses', 'misses', 'Cacheable requests that were executed, since the start.');
  add('drops', 'drops', 'Invalidations of the whole cache by a write, since the start.');
  add('dropped', 'dropped', 'Answers dropped by invalidation, since the start.');
  add(
    'turnedAway',
    'turned_away',
    'Answers not admitted because the cache was full and the request was the first of its kind, since the start.',
  );
}

function addBounds(registers: Registry[], bounds: Sources['bounds']): void {
  const gauge = (name: string, help: string, read: (bound: ReturnType<typeof bounds>[number]) => number): void => {
    new Gauge({
      name: `${prefix}${name}`,
      help,
      labelNames: ['bound'],
      registers,
      collect() {
        for (const reading of bounds()) this.set({ bound: reading.bound }, read(reading));
      },
    });
  };
  gauge('bound_used', 'Resources in use: connections, streams, bytes of bodies and of responses.', ({ used }) => used);
  gauge('bound_limit', 'Limit of each resource for all callers together.', ({ limit }) => limit);
}

/** Serves GET /metrics on an address of its own, which must not be public. Throws PORT_UNUSABLE. */
export async function serveMetrics(metrics: Metrics, { host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    void metrics.text().then((text) => {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (thrown) => {
      const message = `Port ${port} on ${host} cannot be used for metrics (${messageOf(thrown)}). Set METRICS_PORT to another port.`;
      reject(new AppError('PORT_UNUSABLE', message, { port, host }));
    });
    server.listen(port, host, resolve);
  });
  return server;
}
