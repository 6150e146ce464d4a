/** Resource limits of a process, per caller and in total; and the reporting of refusals. */
import type { Logger } from '../log.js';
import type { Metrics } from '../metrics.js';
import { Shares, type Met, type ShareRules } from './shares.js';

export interface Limit {
  readonly all: number;
  readonly each: number;
}

export interface BoundLimits {
  readonly connections: Limit;
  readonly streams: Limit;
  /** Bytes of incomplete request bodies. */
  readonly bodies: Limit;
  /** Bytes of responses that clients have not read. */
  readonly answers: Limit;
  /** Timeout of a body that holds memory without progress. */
  readonly bodyStalledMs: number;
  /** Timeout of a response without progress. */
  readonly answerStalledMs: number;
}

const megabyte = 2 ** 20;
export const usualLimits: BoundLimits = {
  connections: { all: 10_000, each: 2_500 },
  streams: { all: 2_000, each: 200 },
  bodies: { all: 128 * megabyte, each: 32 * megabyte },
  answers: { all: 256 * megabyte, each: 64 * megabyte },
  bodyStalledMs: 5_000,
  answerStalledMs: 30_000,
};

export type BoundName = 'connections' | 'streams' | 'bodies' | 'answers' | 'peers';
/** `time`: no progress for too long. */
export type Why = Met | 'time';

export interface BoundReading {
  readonly bound: BoundName;
  readonly used: number;
  readonly limit: number;
}

export interface Bounds {
  readonly limits: BoundLimits;
  readonly connections: Shares;
  readonly streams: Shares;
  readonly bodies: Shares;
  readonly answers: Shares;
  /** Counts and logs a refusal or termination by a limit. */
  readonly tell: (bound: BoundName, why: Why) => void;
  readonly readings: () => readonly BoundReading[];
}

export function createBounds(limits: BoundLimits, tell: Bounds['tell']): Bounds {
  const shares = (bound: BoundName, rules: ShareRules): Shares =>
    new Shares(rules, (met) => {
      tell(bound, met);
    });
  const made = {
    connections: shares('connections', { ...limits.connections, beyondEach: 'end oldest' }),
    streams: shares('streams', { ...limits.streams, beyondEach: 'refuse' }),
    bodies: shares('bodies', { ...limits.bodies, beyondEach: 'refuse' }),
    answers: shares('answers', { ...limits.answers, beyondEach: 'end oldest' }),
  };
  const readings = (['connections', 'streams', 'bodies', 'answers'] as const).map((bound) => ({
    bound,
    limit: limits[bound].all,
    get used() {
      return made[bound].used;
    },
  }));
  return { limits, ...made, tell, readings: () => readings };
}

/** Interval of repeated log lines per limit: attacks must not flood the log. */
const everyMs = 60_000;

/** Counts each event; logs the first one at once, later ones as a total per minute. */
export function createTell(log: Logger, metrics: Metrics | null, perMs = everyMs): Bounds['tell'] {
  const counted = new Map<string, number>();
  const write = (bound: BoundName, why: Why, times: number): void => {
    const key = `${bound} ${why}`;
    log.warn({ bound, why, times }, 'limit reached');
    counted.set(key, 0);
    setTimeout(() => {
      const since = counted.get(key) ?? 0;
      counted.delete(key);
      if (since > 0) write(bound, why, since);
    }, perMs).unref();
  };
  return (bound, why) => {
    metrics?.boundMet(bound, why);
    const before = counted.get(`${bound} ${why}`);
    if (before === undefined) write(bound, why, 1);
    else counted.set(`${bound} ${why}`, before + 1);
  };
}
