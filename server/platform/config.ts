/** Every setting, read once. The only file that reads the environment. .env.example lists the same names. */
import { z } from 'zod';
import { AppError } from './errors.js';

const fields = z.object({
  /** Port of the HTTP server. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(4_000),
  /** Address it listens on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** PostgreSQL to use; without it PostgreSQL runs inside the process (PGlite) in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .refine((url) => URL.canParse(url), 'is no URL')
    .optional(),
  /** Folder of the embedded database. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** Whose tokens (JWT, OpenID Connect) are accepted beside API keys: the issuer's address, as its tokens state it. */
  OIDC_ISSUER: z.url().optional(),
  /** What the issuer's tokens must be meant for. */
  OIDC_AUDIENCE: z.string().min(1).optional(),
  /** The claim that holds PARTNER, STAFF or ADMIN, or a list; a dot leads into an object: realm_access.roles. */
  OIDC_ROLE_CLAIM: z.string().min(1).default('roles'),
  /** fatal, error, warn, info, debug, trace or silent. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

const settings = fields.refine(({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience }) => !issuer === !audience, {
  path: ['OIDC_AUDIENCE'],
  message: 'OIDC_ISSUER and OIDC_AUDIENCE go together',
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Null where no issuer of tokens is set. */
  readonly oidc: { readonly issuer: string; readonly audience: string; readonly roleClaim: string } | null;
  readonly logLevel: z.infer<typeof fields>['LOG_LEVEL'];
}

export const settingNames: readonly string[] = Object.keys(fields.shape);

/** Throws CONFIG_INVALID with all faults at once. An empty value counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(settingNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new AppError('CONFIG_INVALID', `Settings are invalid: ${faults.join('; ')}. See .env.example.`, { faults });
  }
  const { PORT, HOST, DATABASE_URL, DATA_DIR, LOG_LEVEL } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: DATA_DIR,
    oidc: oidcOf(parsed.data),
    logLevel: LOG_LEVEL,
  };
}

const oidcOf = ({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ROLE_CLAIM }: z.infer<typeof fields>): Config['oidc'] =>
  OIDC_ISSUER === undefined || OIDC_AUDIENCE === undefined
    ? null
    : { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, roleClaim: OIDC_ROLE_CLAIM };
