/**
 * Read budget of one operation: at most 3 concurrent statements (semaphore), and a shared time
 * limit for all of them; a document may have a hundred root fields with a statement each. All
 * operations of a caller share its part of the connections (platform/fair-gate.ts).
 */
import { randomInt } from 'node:crypto';
import type { Db } from '../../platform/db.js';
import { tookTooLong } from '../../platform/db-faults.js';
import { FairGate, type RefusedBy } from '../../platform/fair-gate.js';
import type { Metrics } from '../../platform/metrics.js';
import type { Lane } from '../../platform/lanes.js';
import { Busy } from '../allowance.js';
import { isStaff, type RequestFacts } from '../context.js';
import type { Viewer } from '../viewer.js';

/** Of ten read connections. */
const statementsAtOnce = 3;

/** Limits on the use of read connections by callers. */
export interface ReadShares {
  /** Maximum number of connections per caller. */
  readonly share: number;
  /** Timeout of waiting for a connection; 0: none. */
  readonly waitMs: number;
}

export interface ReadRules {
  readonly metrics: Metrics | null;
  /** Time limit for all statements together; 0: none. */
  readonly timeoutMs: number;
  /** Null: no limit per caller. */
  readonly gates: ReadGates | null;
}

/** On whose behalf statements are read. */
export interface Reader {
  readonly viewer: Viewer;
  /** Owner of the share: a key, a person or a network. */
  readonly caller: string;
  readonly facts: RequestFacts;
}

export type ReadGates = Readonly<Record<Exclude<Lane, 'service' | 'webhooks'>, FairGate>>;

export function createReadGates({ lanes, home }: Db, { share, waitMs }: ReadShares): ReadGates {
  const refuse = (by: RefusedBy): Error => new Busy(by === 'share' ? 'RATE_LIMITED' : 'SERVICE_UNAVAILABLE');
  const gate = (lane: 'callers' | 'staff'): FairGate => {
    const capacity = lanes[lane];
    const ofOne = home === 'PGlite' ? 1 : Math.min(share, capacity);
    return new FairGate({ capacity, share: ofOne, waitMs, random: () => randomInt(1_000) / 1_000, refuse });
  };
  return { callers: gate('callers'), staff: gate('staff') };
}

/**
 * Executes read statements and records their duration in the facts, without the time spent waiting.
 */
export function readsOf(db: Db, reader: Reader, { metrics, timeoutMs, gates }: ReadRules): Db['rows'] {
  const { statements, texts, reading } = reader.facts;
  const lane = isStaff(reader.viewer) ? 'staff' : 'callers';
  let running = 0;
  const waiting: (() => void)[] = [];
  const timed: Db['rows'] = async (statement) => {
    const gate = gates?.[lane];
    const leave = gate && (gate.enterNow(reader.caller) ?? (await gate.enter(reader.caller)));
    const began = performance.now();
    texts.add(statement.text);
    try {
      return await db.rows(statement, lane, lane === 'staff' ? undefined : reading);
    } finally {
      const ms = performance.now() - began;
      leave?.();
      statements.count += 1;
      statements.ms += ms;
      metrics?.statement(statement.label, ms / 1_000);
    }
  };
  return async (statement) => {
    if (running < statementsAtOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve)); // takes over the slot of the statement that resolves it
    try {
      if (timeoutMs > 0 && statements.ms >= timeoutMs) throw tookTooLong();
      return await timed(statement);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
