/**
 * The server process: settings, database, migrations, HTTP, graceful shutdown. The only file of the
 * server that exits.
 */
import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { createIdentify } from './access/identify.js';
import { createTokenReader } from './access/oidc.js';
import { createRateLimits } from './access/rate-limit.js';
import { createApp } from './app.js';
import { changeChannel } from './changes/change.store.js';
import { prepareForReaders } from './ingest/prepare.js';
import { settleDue } from './ingest/settle-due.js';
import { createBounds, createTell, usualLimits, type BoundLimits } from './platform/bounds/bounds.js';
import { boundConnections, connectionLimit } from './platform/bounds/connections.js';
import { createPeers } from './platform/bounds/peers.js';
import { readConfig, type Config } from './platform/config.js';
import type { Db } from './platform/db.js';
import { growHeapBy, keepHeapBelow } from './platform/heap.js';
import { AppError, codeOf, messageOf } from './platform/errors.js';
import { createLog, type Logger } from './platform/log.js';
import { createMetrics, serveMetrics, type Metrics } from './platform/metrics.js';
import { schema } from './schema.js';
import { Addresses } from './webhooks/deliver/address.js';
import { Couriers } from './webhooks/deliver/couriers.js';
import type { WebhookRules } from './webhooks/rules.js';
import { openDb } from './platform/open-db.js';

/**
 * After SIGTERM /ready returns 503 for this long while requests are still accepted, so that
 * balancers notice.
 */
const drainMs = 1_500;
/** Time for running requests to finish at shutdown. */
const graceMs = 7_000;

/** In percent of the live heap. */
const heapGrowth = 40;
/** Timeouts for receiving a request. */
const requestTimeouts = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 };
/**
 * Longer than that of nginx and most balancers (60 s), and than pauses of a client: the side that
 * closes first never sends on a closing connection. Idle connections are closed earlier when
 * connections are scarce (bounds/connections.ts).
 */
const timeouts = { ...requestTimeouts, keepAliveTimeout: 65_000 };

async function main(): Promise<void> {
  growHeapBy(heapGrowth);
  const config = readConfig();
  const { urls, lagMs } = config.replicas;
  const db = await openDb({ ...config, replicaUrls: urls, replicaLagMs: lagMs });
  try {
    await serve(config, db);
  } catch (thrown) {
    await db.close();
    throw thrown;
  }
}

async function serve(config: Config, db: Db): Promise<void> {
  const demoPages = await prepareForReaders(db, new Date());
  let ending = false;
  const now = (): Date => new Date();
  const log = createLog(config.logLevel);
  const metrics = config.metrics && createMetrics();
  const bounds = createBounds(boundLimits(config), createTell(log, metrics));
  const peers = createPeers(config.rateLimit.trustProxy, config.healthPeers);
  const webhooks = { addresses: new Addresses(config.webhooks.allowed), secretKey: config.webhooks.secretKey };
  const app = createApp({
    db,
    webhooks,
    metrics,
    bounds,
    peers,
    ...settingsOf(config),
    log,
    now,
    identify: createIdentify({ db, now, tokens: config.oidc && createTokenReader(config.oidc) }),
    limits: createRateLimits({ rateLimit: config.rateLimit, db, now }),
    isReady: () => !ending,
  });
  const server = createServer(timeouts, app.listener);
  boundConnections(server, bounds, peers);
  const couriers = couriersOf({ db, log, metrics, webhooks, now });
  onceAsked((drainMs) => {
    ending = true;
    void shutDown(server, { db, drainMs, endStreams: app.endStreams, forget: app.forget, couriers });
  });
  await listen(server, config);
  const metricsServer = metrics && config.metrics && (await serveMetrics(metrics, config.metrics));
  metricsServer?.unref(); // does not keep the process alive
  settleHourly(server, db, log);
  couriers.start();
  console.log(welcome(config, server, { home: db.home, demoPages }));
  keepHeapBelow(0); // garbage from the start
}

/** Settings that are passed through. */
const settingsOf = ({
  readTimeoutMs,
  readShare,
  readWaitMs,
  isPublicPersistedOnly,
  rememberedBytes,
  staleSeconds,
  publicUrl,
  readerUrl,
  bulkDir,
}: Config) => ({
  readTimeoutMs,
  readShares: { share: readShare, waitMs: readWaitMs },
  isPublicPersistedOnly,
  rememberedBytes,
  staleSeconds,
  publicUrl,
  readerUrl,
  bulkDir,
});

interface CourierParts {
  readonly db: Db;
  readonly log: Logger;
  readonly metrics: Metrics | null;
  readonly webhooks: WebhookRules;
  readonly now: () => Date;
}

function couriersOf({ webhooks, metrics, ...parts }: CourierParts): Couriers {
  const random = (): number => randomInt(1_000_000) / 1_000_000;
  const couriers = new Couriers({ ...parts, ...webhooks, metrics, schema, changeChannel, random });
  metrics?.watchWebhooks(() => couriers.status());
  return couriers;
}

/** Applies dates on which validity changes without a new page. */
function settleHourly(server: Server, db: Db, log: Logger): void {
  const timer = setInterval(() => {
    settleDue(db, new Date()).catch((thrown: unknown) => {
      log.error({ err: thrown }, 'due changes of validity could not be applied'); // retried in an hour
    });
  }, 3_600_000);
  timer.unref();
  server.once('close', () => {
    clearInterval(timer);
  });
}

/** Runs the shutdown once, on the first signal. */
function onceAsked(end: (drainMs: number) => void): void {
  let isAsked = false;
  const ask = (drainMs: number) => (): void => {
    if (isAsked) return;
    isAsked = true;
    end(drainMs);
  };
  process.once('SIGTERM', ask(drainMs)).once('SIGINT', ask(0));
}

function boundLimits({ bounds: { connections, streamsEach, bodies, answers } }: Config): BoundLimits {
  const streams = { ...usualLimits.streams, each: streamsEach };
  return { ...usualLimits, connections: connectionLimit(connections), streams, bodies, answers };
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (thrown) {
    const why =
      codeOf(thrown) === 'EADDRINUSE' ? 'is in use by another process' : `cannot be used (${messageOf(thrown)})`;
    throw new AppError('PORT_UNUSABLE', `Port ${port} on ${host} ${why}. Set PORT to another port.`, { port, host });
  }
}

interface Ending {
  readonly db: Db;
  readonly drainMs: number;
  readonly endStreams: () => void;
  readonly forget: () => void;
  readonly couriers: Couriers;
}

async function shutDown(server: Server, { db, drainMs, endStreams, forget, couriers }: Ending): Promise<void> {
  forget(); // lets its connection end
  const delivered = couriers.stop(); // another server takes over at once
  await setTimeout(drainMs);
  endStreams();
  const hardEnd = globalThis.setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  clearTimeout(hardEnd);
  await delivered;
  await db.close();
  process.exit(0);
}

function welcome({ host, port, dataDir }: Config, server: Server, facts: { home: string; demoPages: number }): string {
  const address = server.address();
  const open = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${typeof address === 'object' ? (address?.port ?? port) : port}/graphql`;
  const where = facts.home === 'PGlite' ? `embedded PostgreSQL in ${dataDir}` : 'PostgreSQL at DATABASE_URL';
  const demo = facts.demoPages > 0 ? `\n  Loaded ${facts.demoPages} demo pages of an invented district.` : '';
  return `notice-graph is ready: ${open}  (${where})${demo}
  Try     open it in a browser: the tabs hold questions that can be run as they are.
  Add     npm run ingest -- FILE|DIR|-   (HTML, text, JSON lines; stop the server first, or use DATABASE_URL)
  Stop    Ctrl+C`;
}

try {
  await main();
} catch (thrown) {
  console.error(thrown instanceof AppError ? `notice-graph: ${thrown.message}` : thrown);
  process.exit(1);
}
