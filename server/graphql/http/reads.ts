/**
 * What one operation reads with: a few statements at a time, so that others find a connection while it runs, and no further one
 * once its statements have taken together what one may take. Each root field is a statement, and a document may have a hundred.
 * All operations of one caller have a share of the connections together (platform/fair-gate.ts).
 */
import { randomInt } from 'node:crypto';
import type { Db } from '../../platform/db.js';
import { tookTooLong } from '../../platform/db-faults.js';
import { FairGate, type RefusedBy } from '../../platform/fair-gate.js';
import type { Metrics } from '../../platform/metrics.js';
import type { Lane } from '../../platform/pools.js';
import { Busy } from '../allowance.js';
import { isStaff, type RequestFacts, type Viewer } from '../context.js';

/** Of the ten connections that read. */
const statementsAtOnce = 3;

/** What callers have of the connections that read. */
export interface ReadShares {
  /** How many of them one caller has at most. */
  readonly share: number;
  /** How long a statement may wait for one; 0: for as long as it takes. */
  readonly waitMs: number;
}

export interface ReadRules {
  readonly metrics: Metrics | null;
  /** Of all statements together; 0: any time. */
  readonly timeoutMs: number;
  /** Null: nobody waits for anybody. */
  readonly gates: ReadGates | null;
}

/** Who reads. */
export interface Reader {
  readonly viewer: Viewer;
  /** Whose share it is: a key, a person or a network. */
  readonly caller: string;
  readonly facts: RequestFacts;
}

export type ReadGates = Readonly<Record<Exclude<Lane, 'service'>, FairGate>>;

export function createReadGates({ lanes, home }: Db, { share, waitMs }: ReadShares): ReadGates {
  const refuse = (by: RefusedBy): Error => new Busy(by === 'share' ? 'RATE_LIMITED' : 'SERVICE_UNAVAILABLE');
  const gate = (lane: 'callers' | 'staff'): FairGate => {
    const capacity = lanes[lane];
    const ofOne = home === 'PGlite' ? 1 : Math.min(share, capacity);
    return new FairGate({ capacity, share: ofOne, waitMs, random: () => randomInt(1_000) / 1_000, refuse });
  };
  return { callers: gate('callers'), staff: gate('staff') };
}

/** Reads, and notes on the facts how long that took, without the waiting. */
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
    else await new Promise<void>((resolve) => waiting.push(resolve)); // takes the place of the one that wakes it
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
