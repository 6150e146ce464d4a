/** Every setting, read once. The only file that reads the environment. .env.example lists the same names. */
import { z } from 'zod';
import { AppError } from './errors.js';

const settings = z.object({
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
  /** fatal, error, warn, info, debug, trace or silent. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly logLevel: z.infer<typeof settings>['LOG_LEVEL'];
}

export const settingNames: readonly string[] = Object.keys(settings.shape);

/** Throws CONFIG_INVALID with all faults at once. An empty value counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(settingNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new AppError('CONFIG_INVALID', `Settings are invalid: ${faults.join('; ')}. See .env.example.`, { faults });
  }
  const { PORT, HOST, DATABASE_URL, DATA_DIR, LOG_LEVEL } = parsed.data;
  return { port: PORT, host: HOST, databaseUrl: DATABASE_URL ?? null, dataDir: DATA_DIR, logLevel: LOG_LEVEL };
}
