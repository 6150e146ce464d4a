/**
 * Reads of one address behind which replicas are: a server, or a balancer that gives each connection one. Each connection knows its server, each
 * server is asked some times a second at most how far it is, over whichever connection is about to read.
 */
import type pg from 'pg';
import { ruleOf } from '../db-faults.js';
import { look, type Seen } from './look.js';
import { usualEveryMs, type Primary } from './primary.js';
import { isAnywhere, reaches } from './position.js';
import type { Reading, Wants } from './reading.js';

type Rows = Record<string, unknown>[];

/** A server, as it was last seen. */
interface Standing {
  seen: Seen;
  at: number;
}

export interface ReplicaRules {
  readonly pool: pg.Pool;
  readonly primary: Primary;
  /** How far behind the primary it may be. */
  readonly lagMs: number;
  readonly query: (client: pg.ClientBase, statement: object) => Promise<Rows>;
}

/**
 * An address that could not be reached is left alone for as long as it took to find that out, within these bounds: nobody should wait for it
 * again and again. One that refuses (a balancer that is being started again) is asked again soon.
 */
const leastRestMs = 200;
const mostRestMs = 1_000;
const manyServers = 100;
/** A server that nobody read from for longer may be gone. */
const recentMs = 10_000;

export class Replica {
  private restsUntil = 0;
  private readonly standings = new WeakMap<pg.ClientBase, Standing>();
  private readonly byServer = new Map<string, Standing>();

  constructor(private readonly rules: ReplicaRules) {}

  get isResting(): boolean {
    return performance.now() < this.restsUntil;
  }

  get load(): number {
    const { totalCount, idleCount, waitingCount } = this.rules.pool;
    return totalCount - idleCount + waitingCount;
  }

  /** By how many milliseconds the server behind it that is furthest behind is known to be behind; null where none is seen. */
  get behindMs(): number | null {
    const now = performance.now();
    const recent = [...this.byServer.values()].filter(({ at }) => now - at < recentMs);
    const behind = recent.map(({ seen }) => now - this.asOf(seen));
    return behind.length === 0 ? null : Math.max(...behind);
  }

  /** Null where it cannot be read from here: then it is the primary's. Throws OPERATION_TIMED_OUT's causes alone. */
  async rows(statement: object, reading: Reading): Promise<Rows | null> {
    const { wants } = reading;
    if (wants === null) return null;
    let client: pg.PoolClient | null = null;
    let fault: Error | undefined;
    const began = performance.now();
    try {
      client = await this.rules.pool.connect();
      client.on('error', ignore);
      const standing = await this.there(client, wants);
      if (standing === null) return null;
      const asOf = this.asOf(standing.seen);
      const rows = await this.rules.query(client, statement);
      reading.note(asOf);
      return rows;
    } catch (thrown) {
      fault = thrown instanceof Error ? thrown : new Error(String(thrown));
      const rule = ruleOf(thrown);
      if (rule?.told === 'OPERATION_TIMED_OUT') throw thrown; // the primary would take as long
      if (rule?.told === 'SERVICE_UNAVAILABLE') this.rest(performance.now() - began);
      return null; // replay conflict, missing migration or shutdown: if anything is wrong, the primary fails as well
    } finally {
      client?.off('error', ignore);
      client?.release(fault);
    }
  }

  private rest(tookMs: number): void {
    this.restsUntil = performance.now() + Math.min(mostRestMs, Math.max(leastRestMs, tookMs));
  }

  /** The server behind the connection, if it has what is wanted. */
  private async there(client: pg.ClientBase, wants: Wants): Promise<Standing | null> {
    const known = this.standings.get(client);
    const isRecent = known !== undefined && performance.now() - known.at < usualEveryMs;
    const standing = isRecent ? known : await this.measure(client);
    if (this.has(standing, wants)) return standing;
    if (isAnywhere(wants.position) && wants.since === -Infinity) return null;
    await this.rules.primary.look();
    const again = await this.measure(client);
    return this.has(again, wants) ? again : null;
  }

  private asOf(seen: Seen): number {
    const { latest } = this.rules.primary;
    const isOfIts = latest !== null && latest.lineage !== null && latest.lineage === seen.lineage;
    return isOfIts ? this.rules.primary.asOf(seen.lsn) : -Infinity;
  }

  /**
   * While the primary is away the lag is unknown: a replica that was recent enough when it was last
   * reachable still is.
   */
  private has({ seen }: Standing, { position, since }: Wants): boolean {
    const { latest, isAway } = this.rules.primary;
    const now = isAway ? (latest?.at ?? Infinity) : performance.now();
    const asOf = this.asOf(seen);
    return now - asOf <= this.rules.lagMs && asOf >= since && reaches(seen, position);
  }

  private async measure(client: pg.ClientBase): Promise<Standing> {
    const at = performance.now();
    const seen = await look(client);
    const standing = this.byServer.get(seen.server) ?? { seen, at };
    if (at > standing.at) Object.assign(standing, { seen, at });
    if (this.byServer.size >= manyServers) this.byServer.clear(); // each start of a server is another one
    this.byServer.set(seen.server, standing);
    this.standings.set(client, standing);
    return standing;
  }
}

const ignore = (): void => undefined;
