/**
 * All settings, parsed once. The only file that reads the environment. .env.example documents the
 * same names.
 */
import { z } from 'zod';
import type { Limit } from './bounds/bounds.js';
import { AppError } from './errors.js';
import { isHost, isNetwork, listOf, networksOf } from './network-list.js';
import { addressesOf } from './servers/targets.js';

/** Points per minute, or milliseconds; 0: unlimited. */
const limit = (byDefault: number): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(byDefault);

const megabytes = (byDefault: number): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce
    .number()
    .min(0.1)
    .max(2 ** 20)
    .default(byDefault);

const postgresUrl = /^postgres(?:ql)?:\/\//;
/** With one or several hosts. */
const isPostgres = (url: string): boolean =>
  postgresUrl.test(url) && addressesOf(url).every((address) => URL.canParse(address));

const fields = z.object({
  /** Port of the HTTP server. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(4_000),
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /**
   * PostgreSQL, with several hosts if failover is possible; without it PostgreSQL is embedded
   * (PGlite), with its files in DATA_DIR.
   */
  DATABASE_URL: z
    .string()
    .regex(postgresUrl, 'must begin with postgres:// or postgresql://')
    .refine(isPostgres, 'must be a URL')
    .optional(),
  /** PostgreSQL itself, if DATABASE_URL is a transaction pooler (PgBouncer). */
  DATABASE_DIRECT_URL: z.string().refine(isPostgres, 'must be a URL that begins with postgres://').optional(),
  /** Whether that pooler supports prepared statements. */
  DATABASE_PREPARED: z.enum(['yes', 'no']).default('no'),
  /**
   * Read replicas for the public and partners: comma-separated URLs, or one URL of a load balancer.
   */
  DATABASE_REPLICA_URLS: z
    .string()
    .refine((text) => listOf(text).every(isPostgres), 'must be a list of URLs that begin with postgres://')
    .optional(),
  /** Maximum replication lag in milliseconds. */
  REPLICA_LAG_MS: z.coerce.number().int().min(500).max(60_000).default(5_000),
  /** Statement timeout of reads for callers in milliseconds; 0: none. */
  READ_TIMEOUT_MS: limit(10_000),
  /** Maximum number of read connections in use by one key or address. */
  READ_SHARE: z.coerce.number().int().min(1).max(10).default(3),
  /** Timeout of waiting for a read connection in milliseconds; 0: none. */
  READ_WAIT_MS: limit(2_000),
  /** Directory of the embedded database. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** OpenID Connect issuer whose JWTs are accepted besides API keys: the URL in their `iss`. */
  OIDC_ISSUER: z.url().optional(),
  /** Required audience (`aud`) of the tokens. */
  OIDC_AUDIENCE: z.string().min(1).optional(),
  /**
   * Claim with PARTNER, STAFF or ADMIN, or a list of roles; a dot selects a nested claim:
   * realm_access.roles.
   */
  OIDC_ROLE_CLAIM: z.string().min(1).default('roles'),
  /** Points per minute of an address without a key. */
  RATE_LIMIT_PUBLIC: limit(300_000),
  /** Points per minute of each key or person with this role. */
  RATE_LIMIT_PARTNER: limit(3_000_000),
  RATE_LIMIT_STAFF: limit(3_000_000),
  RATE_LIMIT_ADMIN: limit(3_000_000),
  /** Where usage is counted: per process, or shared by all processes on one database. */
  RATE_LIMIT_STORE: z.enum(['memory', 'postgresql']).default('memory'),
  /** Trusted proxies for X-Forwarded-For: the number of hops, or addresses and networks. */
  TRUST_PROXY: z
    .string()
    .refine(
      (text) => /^\d$/.test(text) || networksOf(text).every(isNetwork),
      'must be a number of proxies up to 9, or a list of addresses',
    )
    .default('0'),
  /** Networks that may request /health and /ready directly, if TRUST_PROXY lists addresses. */
  HEALTH_PEERS: z
    .string()
    .refine((text) => networksOf(text).every(isNetwork), 'must be a list of addresses')
    .default('127.0.0.0/8, ::1'),
  /** Maximum number of connections; 0: derived from the file descriptor limit. */
  CONNECTIONS: limit(0),
  /** Per address (IPv6: /64); 0: a quarter of all. */
  CONNECTIONS_PER_NETWORK: limit(0),
  /** Event streams per address or key, of 2,000 per process. */
  STREAMS_PER_CALLER: z.coerce.number().int().min(1).max(2_000).default(200),
  /** Megabytes of incomplete request bodies, in total and per address. */
  BODIES_MB: megabytes(128),
  BODIES_MB_PER_NETWORK: megabytes(32),
  /** Megabytes of unread responses, in total and per address. */
  ANSWERS_MB: megabytes(256),
  ANSWERS_MB_PER_NETWORK: megabytes(64),
  /** Size of the answer cache in megabytes; 0 disables it. */
  REMEMBERED_MB: z.coerce
    .number()
    .min(0)
    .max(2 ** 20)
    .default(32),
  /** stale-while-revalidate for shared caches, in seconds; 0 disables it. */
  CACHE_STALE_SECONDS: z.coerce.number().int().min(0).max(86_400).default(1),
  /**
   * `public`: callers without a key may only send trusted documents, those of the SDK. `nobody`: no
   * restriction.
   */
  PERSISTED_ONLY: z.enum(['nobody', 'public']).default('nobody'),
  /**
   * Public base URL, for absolute links in feeds, calendars and sitemaps; if unset, the Host header
   * is used.
   */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Website for readers, such as examples/reader. */
  READER_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Folder of the snapshots that `npm run export` writes and /bulk offers; without it /bulk has none. */
  BULK_DIR: z.string().min(1).optional(),
  /** Hosts, addresses and networks that webhooks may call besides the public network, over http too. */
  WEBHOOK_ALLOW: z
    .string()
    .refine((text) => listOf(text).every((part) => isNetwork(part) || isHost(part)), 'is no list of hosts and networks')
    .default(''),
  /** Key that encrypts webhook secrets in the database: 32 bytes in base64; if unset, they are stored as plain text. */
  WEBHOOK_SECRET_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').byteLength === 32, 'is not 32 bytes in base64')
    .optional(),
  /** Port of GET /metrics for Prometheus; if unset, nothing is measured. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Address to serve metrics on; it must not be public. */
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  /** fatal, error, warn, info, debug, trace or silent. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

const settings = fields
  .refine(({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience }) => !issuer === !audience, {
    path: ['OIDC_AUDIENCE'],
    message: 'OIDC_ISSUER and OIDC_AUDIENCE must be set together',
  })
  .refine(({ RATE_LIMIT_STORE: store, DATABASE_URL: url }) => store === 'memory' || url !== undefined, {
    path: ['RATE_LIMIT_STORE'],
    message: 'postgresql requires DATABASE_URL; the embedded database serves a single process',
  })
  .refine(({ DATABASE_REPLICA_URLS: urls, DATABASE_URL: url }) => urls === undefined || url !== undefined, {
    path: ['DATABASE_REPLICA_URLS'],
    message: 'replicas require DATABASE_URL, the primary that they follow',
  })
  .refine(({ DATABASE_DIRECT_URL: direct, DATABASE_URL: url }) => direct === undefined || url !== undefined, {
    path: ['DATABASE_DIRECT_URL'],
    message: 'is only used if DATABASE_URL is a pooler',
  });

/** Addresses and networks, or the number of hops. */
export type TrustedProxies = { readonly hops: number } | { readonly networks: readonly string[] };

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  /** Null without a transaction pooler. */
  readonly directUrl: string | null;
  readonly isPrepared: boolean;
  /** For servers only: commands must read their own writes. */
  readonly replicas: { readonly urls: readonly string[]; readonly lagMs: number };
  /** 0: none. */
  readonly readTimeoutMs: number;
  /** Read connections per caller. */
  readonly readShare: number;
  /** 0: none. */
  readonly readWaitMs: number;
  readonly dataDir: string;
  /** Null without an issuer. */
  readonly oidc: { readonly issuer: string; readonly audience: string; readonly roleClaim: string } | null;
  readonly rateLimit: {
    /** Per minute; 0: unlimited. */
    readonly points: Readonly<Record<'PUBLIC' | 'PARTNER' | 'STAFF' | 'ADMIN', number>>;
    /** Whether all processes on one database share their counters. */
    readonly isShared: boolean;
    readonly trustProxy: TrustedProxies;
  };
  readonly healthPeers: readonly string[];
  readonly bounds: {
    /** 0: derived from the file descriptor limit. */
    readonly connections: Limit;
    readonly streamsEach: number;
    /** In bytes. */
    readonly bodies: Limit;
    readonly answers: Limit;
  };
  /** Whether callers without a key may only send trusted documents. */
  /** Size of the answer cache in bytes; 0 disables it. */
  readonly rememberedBytes: number;
  readonly staleSeconds: number;
  readonly isPublicPersistedOnly: boolean;
  /** Without a trailing slash; null if unset. */
  readonly publicUrl: string | null;
  readonly readerUrl: string | null;
  /** Null if no snapshots are offered. */
  readonly bulkDir: string | null;
  readonly webhooks: { readonly allowed: readonly string[]; readonly secretKey: Buffer | null };
  /** Null if metrics are disabled. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  readonly logLevel: z.infer<typeof fields>['LOG_LEVEL'];
}

export const settingNames: readonly string[] = Object.keys(fields.shape);

/** Throws CONFIG_INVALID with all errors at once. An empty value counts as unset. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(settingNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new AppError('CONFIG_INVALID', `Invalid settings: ${faults.join('; ')}. See .env.example.`, { faults });
  }
  const { PORT, HOST, DATABASE_URL, DATA_DIR, LOG_LEVEL, METRICS_HOST, METRICS_PORT } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    directUrl: parsed.data.DATABASE_DIRECT_URL ?? null,
    isPrepared: parsed.data.DATABASE_PREPARED === 'yes',
    replicas: { urls: listOf(parsed.data.DATABASE_REPLICA_URLS ?? ''), lagMs: parsed.data.REPLICA_LAG_MS },
    readTimeoutMs: parsed.data.READ_TIMEOUT_MS,
    readShare: parsed.data.READ_SHARE,
    readWaitMs: parsed.data.READ_WAIT_MS,
    dataDir: DATA_DIR,
    oidc: oidcOf(parsed.data),
    rateLimit: rateLimitOf(parsed.data),
    healthPeers: networksOf(parsed.data.HEALTH_PEERS),
    bounds: boundsOf(parsed.data),
    rememberedBytes: Math.floor(parsed.data.REMEMBERED_MB * 2 ** 20),
    staleSeconds: parsed.data.CACHE_STALE_SECONDS,
    isPublicPersistedOnly: parsed.data.PERSISTED_ONLY === 'public',
    publicUrl: withoutSlash(parsed.data.PUBLIC_URL),
    readerUrl: withoutSlash(parsed.data.READER_URL),
    bulkDir: parsed.data.BULK_DIR ?? null,
    webhooks: webhooksOf(parsed.data),
    metrics: METRICS_PORT === undefined ? null : { host: METRICS_HOST, port: METRICS_PORT },
    logLevel: LOG_LEVEL,
  };
}

const oidcOf = ({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ROLE_CLAIM }: z.infer<typeof fields>): Config['oidc'] =>
  OIDC_ISSUER === undefined || OIDC_AUDIENCE === undefined
    ? null
    : { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, roleClaim: OIDC_ROLE_CLAIM };

const withoutSlash = (url: string | undefined): string | null => url?.replace(/\/$/, '') ?? null;

const rateLimitOf = (given: z.infer<typeof fields>): Config['rateLimit'] => ({
  points: {
    PUBLIC: given.RATE_LIMIT_PUBLIC,
    PARTNER: given.RATE_LIMIT_PARTNER,
    STAFF: given.RATE_LIMIT_STAFF,
    ADMIN: given.RATE_LIMIT_ADMIN,
  },
  isShared: given.RATE_LIMIT_STORE === 'postgresql',
  trustProxy: /^\d$/.test(given.TRUST_PROXY)
    ? { hops: Number(given.TRUST_PROXY) }
    : { networks: networksOf(given.TRUST_PROXY) },
});

const boundsOf = (given: z.infer<typeof fields>): Config['bounds'] => ({
  connections: { all: given.CONNECTIONS, each: given.CONNECTIONS_PER_NETWORK },
  streamsEach: given.STREAMS_PER_CALLER,
  bodies: bytes(given.BODIES_MB, given.BODIES_MB_PER_NETWORK),
  answers: bytes(given.ANSWERS_MB, given.ANSWERS_MB_PER_NETWORK),
});

const bytes = (all: number, each: number): Limit => ({ all: all * 2 ** 20, each: each * 2 ** 20 });

const webhooksOf = ({ WEBHOOK_ALLOW: allow, WEBHOOK_SECRET_KEY: key }: z.infer<typeof fields>): Config['webhooks'] => ({
  allowed: listOf(allow),
  secretKey: key === undefined ? null : Buffer.from(key, 'base64'),
});
