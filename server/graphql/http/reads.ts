/**
 * What one operation reads with: a few statements at a time, so that others find a connection while it runs, and no further one
 * once its statements have taken together what one may take. Each root field is a statement, and a document may have a hundred.
 */
import type { Db } from '../../platform/db.js';
import { tookTooLong } from '../../platform/db-faults.js';
import type { Metrics } from '../../platform/metrics.js';
import type { RequestFacts } from '../context.js';

/** Of the ten connections that read. */
const statementsAtOnce = 3;

export interface ReadRules {
  readonly metrics: Metrics | null;
  /** Of all statements together; 0: any time. */
  readonly timeoutMs: number;
}

/** Reads, and notes on the facts how long that took. */
export function readsOf(db: Db, { statements }: RequestFacts, { metrics, timeoutMs }: ReadRules): Db['rows'] {
  let running = 0;
  const waiting: (() => void)[] = [];
  const timed: Db['rows'] = async (statement) => {
    const began = performance.now();
    try {
      return await db.rows(statement);
    } finally {
      const ms = performance.now() - began;
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
