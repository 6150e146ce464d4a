/** What a process bears at once, of one caller and of all together; and whoever is told when a bound is met. */
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
  /** Bytes of request bodies that have not come to their end. */
  readonly bodies: Limit;
  /** Bytes of answers that their readers have not taken. */
  readonly answers: Limit;
  /** How long a body that holds memory may send nothing. */
  readonly bodyStalledMs: number;
  /** How long a reader may take nothing of its answer. */
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
/** `time`: nothing moved for too long. */
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
  /** Counts and logs that somebody was refused or ended by a bound. */
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

/** How often a bound that is met again and again is told of in the log: attacks must not write it full. */
const everyMs = 60_000;

/** Counts each time; logs the first one at once, and then once a minute how many there were. */
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
