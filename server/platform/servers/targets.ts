/**
 * The addresses of which one is the primary's. Which one is found out by asking all of them: a standby says that it is one, and of
 * several that call themselves primary the one that was promoted last is.
 */
import pg from 'pg';

const answerWithinMs = 1_000;

/** postgres://user@one:5432,two:5432/database as addresses of one host each. */
export function addressesOf(url: string): readonly string[] {
  const authority = url.indexOf('://') + 3;
  const end = url.slice(authority).search(/[/?#]/);
  const behind = end < 0 ? url.length : authority + end;
  const hostsAt = url.lastIndexOf('@', behind) < authority ? authority : url.lastIndexOf('@', behind) + 1;
  const hosts = url.slice(hostsAt, behind).split(',');
  return hosts.map((host) => `${url.slice(0, hostsAt)}${host.trim()}${url.slice(behind)}`);
}

/** Where it is, for people: without user and password. */
export function placeOf(url: string): string {
  const parts = addressesOf(url).map((address) => new URL(address));
  return `${parts.map(({ host }) => host).join(',')}${parts[0]?.pathname ?? ''}`;
}

export class Targets {
  private at = 0;
  private finding: Promise<boolean> | null = null;
  readonly urls: readonly string[];

  constructor(
    readonly given: string,
    /** The timeline of a primary; null for a standby. Throws where nobody answers. */
    private readonly ask: (url: string) => Promise<string | null> = timelineAt,
  ) {
    this.urls = addressesOf(given);
  }

  /** The primary's, as far as it is known. */
  get url(): string {
    return this.urls[this.at] ?? this.given;
  }

  /** Whether it is another one now than before; where none is found, it stays. Those who ask at once share one answer. */
  find(): Promise<boolean> {
    return (this.finding ??= this.look().finally(() => {
      this.finding = null;
    }));
  }

  private async look(): Promise<boolean> {
    if (this.urls.length < 2) return false;
    const asked = this.urls.map((url) => this.ask(url).catch(() => null));
    const timelines = await Promise.all(asked);
    const [first] = timelines.filter((timeline) => timeline !== null).sort((a, b) => (a < b ? 1 : -1));
    const found = first === undefined ? -1 : timelines.indexOf(first);
    if (found < 0 || found === this.at) return false;
    this.at = found;
    return true;
  }
}

async function timelineAt(url: string): Promise<string | null> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  });
  client.on('error', () => undefined); // the query rejects
  try {
    await client.connect();
    const { rows } = await client.query<{ timeline: string | null }>(
      `SELECT CASE WHEN pg_is_in_recovery() THEN NULL ELSE left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) END AS "timeline"`,
    );
    return rows[0]?.timeline ?? null;
  } finally {
    void client.end().catch(() => undefined);
  }
}
