/** Every setting, read once. The only file that reads the environment. .env.example lists the same names. */
import { isIP } from 'node:net';
import { z } from 'zod';
import type { Limit } from './bounds/bounds.js';
import { AppError } from './errors.js';
import { addressesOf } from './servers/targets.js';

/** Points a minute, or milliseconds; 0: any number. */
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
/** Of one host or several. */
const isPostgres = (url: string): boolean =>
  postgresUrl.test(url) && addressesOf(url).every((address) => URL.canParse(address));

const fields = z.object({
  /** Port of the HTTP server. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(4_000),
  /** Address it listens on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** PostgreSQL to use, several hosts where another may become the primary; without it PostgreSQL runs inside the process (PGlite) in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .regex(postgresUrl, 'must begin with postgres:// or postgresql://')
    .refine(isPostgres, 'must be a URL')
    .optional(),
  /** PostgreSQL itself, where DATABASE_URL leads to a pooler of transactions (PgBouncer). */
  DATABASE_DIRECT_URL: z.string().refine(isPostgres, 'must be a URL that begins with postgres://').optional(),
  /** Whether that pooler keeps prepared statements. */
  DATABASE_PREPARED: z.enum(['yes', 'no']).default('no'),
  /** Servers that follow it, which the public and partners read from: addresses with commas between, or one of a balancer. */
  DATABASE_REPLICA_URLS: z
    .string()
    .refine((text) => listOf(text).every(isPostgres), 'must be a list of URLs that begin with postgres://')
    .optional(),
  /** How many milliseconds they may be behind. */
  REPLICA_LAG_MS: z.coerce.number().int().min(500).max(60_000).default(5_000),
  /** How long PostgreSQL may take over one statement that reads for a caller; 0: as long as it likes. */
  READ_TIMEOUT_MS: limit(10_000),
  /** How many of the connections that read one caller, a key or an address, has at once. */
  READ_SHARE: z.coerce.number().int().min(1).max(10).default(3),
  /** How long a statement waits for one before its caller is sent away; 0: as long as it takes. */
  READ_WAIT_MS: limit(2_000),
  /** Folder of the embedded database. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** Whose tokens (JWT, OpenID Connect) are accepted beside API keys: the issuer's address, as its tokens state it. */
  OIDC_ISSUER: z.url().optional(),
  /** What the issuer's tokens must be meant for. */
  OIDC_AUDIENCE: z.string().min(1).optional(),
  /** The claim that holds PARTNER, STAFF or ADMIN, or a list; a dot leads into an object: realm_access.roles. */
  OIDC_ROLE_CLAIM: z.string().min(1).default('roles'),
  /** What an address may spend that sends no key. */
  RATE_LIMIT_PUBLIC: limit(300_000),
  /** What each key or person of this role may spend. */
  RATE_LIMIT_PARTNER: limit(3_000_000),
  RATE_LIMIT_STAFF: limit(3_000_000),
  RATE_LIMIT_ADMIN: limit(3_000_000),
  /** Where it is counted: by each process for itself, or by all on one database together. */
  RATE_LIMIT_STORE: z.enum(['memory', 'postgresql']).default('memory'),
  /** Proxies whose X-Forwarded-For is believed: how many stand before the server, or their addresses and networks. */
  TRUST_PROXY: z
    .string()
    .refine(
      (text) => /^\d$/.test(text) || networksOf(text).every(isNetwork),
      'must be a number of proxies up to 9, or a list of addresses',
    )
    .default('0'),
  /** Who may ask /health and /ready without coming through a proxy, where TRUST_PROXY names their addresses. */
  HEALTH_PEERS: z
    .string()
    .refine((text) => networksOf(text).every(isNetwork), 'must be a list of addresses')
    .default('127.0.0.0/8, ::1'),
  /** Connections at once; 0: what the open files of the process allow. */
  CONNECTIONS: limit(0),
  /** Of one address (IPv6: /64); 0: a quarter of all. */
  CONNECTIONS_PER_NETWORK: limit(0),
  /** Streams of changes of one address or key, of the 2,000 of a process. */
  STREAMS_PER_CALLER: z.coerce.number().int().min(1).max(2_000).default(200),
  /** Megabytes of request bodies that are on their way, of all and of one address. */
  BODIES_MB: megabytes(128),
  BODIES_MB_PER_NETWORK: megabytes(32),
  /** Megabytes of answers that wait for their readers, of all and of one address. */
  ANSWERS_MB: megabytes(256),
  ANSWERS_MB_PER_NETWORK: megabytes(64),
  /** Megabytes of answers to the public that are remembered until something is written; 0: none is. */
  REMEMBERED_MB: z.coerce
    .number()
    .min(0)
    .max(2 ** 20)
    .default(32),
  /** Seconds for which a cache before the server may answer with what was, while it asks anew; 0: not at all. */
  CACHE_STALE_SECONDS: z.coerce.number().int().min(0).max(86_400).default(1),
  /** `public`: callers without a key may ask with the SDK's documents alone. `nobody`: everybody with any document. */
  PERSISTED_ONLY: z.enum(['nobody', 'public']).default('nobody'),
  /** Where callers reach this server, as absolute addresses in feeds, calendars and sitemaps begin; without it, as each caller says. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where people read what this server knows: a site like examples/reader. */
  READER_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Port on which GET /metrics answers Prometheus; without it nothing is measured. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Address it listens on; the public must not reach it. */
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

/** As addresses; or how many, where they cannot be named. */
export type TrustedProxies = { readonly hops: number } | { readonly networks: readonly string[] };

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  /** Null where no pooler of transactions stands between. */
  readonly directUrl: string | null;
  readonly isPrepared: boolean;
  /** For servers alone: programs that write read what they wrote. */
  readonly replicas: { readonly urls: readonly string[]; readonly lagMs: number };
  /** 0: no limit. */
  readonly readTimeoutMs: number;
  /** Of the connections that read, for one caller. */
  readonly readShare: number;
  /** 0: any time. */
  readonly readWaitMs: number;
  readonly dataDir: string;
  /** Null where no issuer of tokens is set. */
  readonly oidc: { readonly issuer: string; readonly audience: string; readonly roleClaim: string } | null;
  readonly rateLimit: {
    /** A minute; 0: any number. */
    readonly points: Readonly<Record<'PUBLIC' | 'PARTNER' | 'STAFF' | 'ADMIN', number>>;
    /** Whether all processes on one database count together. */
    readonly isShared: boolean;
    readonly trustProxy: TrustedProxies;
  };
  readonly healthPeers: readonly string[];
  readonly bounds: {
    /** 0: from the open files that the process may have. */
    readonly connections: Limit;
    readonly streamsEach: number;
    /** In bytes. */
    readonly bodies: Limit;
    readonly answers: Limit;
  };
  /** Whether callers without a key may ask with known documents alone. */
  /** Of answers that are remembered, in bytes; 0: none is. */
  readonly rememberedBytes: number;
  readonly staleSeconds: number;
  readonly isPublicPersistedOnly: boolean;
  /** Without a slash at the end; null where it is not set. */
  readonly publicUrl: string | null;
  readonly readerUrl: string | null;
  /** Null where nothing is measured. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  readonly logLevel: z.infer<typeof fields>['LOG_LEVEL'];
}

export const settingNames: readonly string[] = Object.keys(fields.shape);

/** Throws CONFIG_INVALID with all faults at once. An empty value counts as not set. */
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

const networksOf = (text: string): string[] => text.split(',').map((network) => network.trim());
const listOf = (text: string): string[] => networksOf(text).filter((part) => part !== '');

/** 10.0.0.7, 10.0.0.0/8 or fd00::/8. */
function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more === undefined && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}
