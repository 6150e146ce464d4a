/** The programs that a cluster consists of, as Debian packages them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Programs {
  /** Folder of PostgreSQL's. */
  readonly postgres: string;
  readonly patroni: string;
  readonly etcd: string;
  readonly haproxy: string;
  readonly pgbouncer: string;
}

const versions = '/usr/lib/postgresql';
const others = {
  patroni: { path: '/usr/bin/patroni', package: 'patroni' },
  etcd: { path: '/usr/bin/etcd', package: 'etcd-server' },
  haproxy: { path: '/usr/sbin/haproxy', package: 'haproxy' },
  pgbouncer: { path: '/usr/sbin/pgbouncer', package: 'pgbouncer' },
} as const;

/** Of the newest PostgreSQL that is installed. */
function postgresFolder(): string | null {
  const found = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  return found.map((version) => join(versions, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null;
}

/** Debian packages that this machine lacks. */
export function missingPackages(): readonly string[] {
  const lacking = Object.values(others).filter(({ path }) => !existsSync(path));
  return [...(postgresFolder() === null ? ['postgresql'] : []), ...lacking.map((one) => one.package)];
}

/** One line that names what is missing; null where nothing is. */
export function whatIsMissing(): string | null {
  const missing = missingPackages();
  return missing.length === 0
    ? null
    : `This machine lacks ${missing.join(', ')}: apt-get install --no-install-recommends ${missing.join(' ')}`;
}

export function findPrograms(): Programs {
  const postgres = postgresFolder();
  const missing = whatIsMissing();
  if (postgres === null || missing !== null) throw new Error(missing ?? 'PostgreSQL is missing.');
  return {
    postgres,
    patroni: others.patroni.path,
    etcd: others.etcd.path,
    haproxy: others.haproxy.path,
    pgbouncer: others.pgbouncer.path,
  };
}

const isRoot = process.getuid?.() === 0;
const asPostgres = ['--reuid=postgres', '--regid=postgres', '--clear-groups'];

/**
 * How a program is started so that it does not outlive this process, however that ends; as the user postgres where this one is root,
 * whom PostgreSQL and PgBouncer refuse.
 */
export const guarded = (command: string, args: readonly string[], isOurs = false): readonly [string, string[]] => [
  'setpriv',
  ['--pdeathsig=TERM', ...(isRoot && !isOurs ? asPostgres : []), command, ...args],
];

/** For what ends by itself. */
export const once = (command: string, args: readonly string[]): readonly [string, string[]] =>
  isRoot ? ['setpriv', [...asPostgres, command, ...args]] : [command, [...args]];
