/** The context of every resolver: viewer, time and database. */
import type { Db } from '../platform/db.js';
import { anywhere, type Position } from '../platform/servers/position.js';
import { Reading } from '../platform/servers/reading.js';
import type { Allowance } from './allowance.js';
import type { Role, Viewer } from './viewer.js';

/** Facts collected while a request is processed, for its log line and response headers. */
export interface RequestFacts {
  /** Upper bound of the operation's cost; 0 until computed. */
  cost: number;
  /** Points actually paid. */
  paid: number;
  /** Name of the operation; null until known, and if it has none. */
  operation: string | null;
  /** Whether the document is a trusted (persisted) document. */
  isKnown: boolean;
  /** Error codes in the response. */
  readonly codes: Set<string>;
  /** Read statements executed for it. */
  readonly statements: { count: number; ms: number };
  /** Minimum freshness required of its reads, and the freshness they had. */
  readonly reading: Reading;
  /**
   * Position in the WAL that the response reflects, for mutations and lists of changes. A client
   * that sends it back never gets an older state.
   */
  position: Position;
  /** SQL texts of its statements: the dependencies of the answer. */
  readonly texts: Set<string>;
  /** CPU time spent in this process on conversions, in addition to statements. */
  computedMs: number;
  /** Cacheability of the document; null until known. */
  openness: Openness | null;
  /** Whether it was answered without errors. */
  isWhole: boolean;
  /**
   * Result of the cache lookup: hit, shared (single flight), miss; null if the answer is not
   * cacheable.
   */
  kept: 'hit' | 'shared' | 'miss' | null;
}

/**
 * Cacheability of a document. `kept`: the same for all non-staff callers until a write; `sent`: the
 * same for all of them, but only at this moment; `own`: depends on the caller.
 */
export type Openness = 'kept' | 'sent' | 'own';

export const newFacts = (): RequestFacts => ({
  cost: 0,
  paid: 0,
  operation: null,
  isKnown: false,
  codes: new Set(),
  statements: { count: 0, ms: 0 },
  reading: Reading.anywhere(),
  position: anywhere,
  texts: new Set(),
  computedMs: 0,
  openness: null,
  isWhole: false,
  kept: null,
});

/** Runs work of this process that is charged to the caller by time. */
export function computed<T>(facts: RequestFacts, work: () => T): T {
  const began = performance.now();
  try {
    return work();
  } finally {
    facts.computedMs += performance.now() - began;
  }
}

/** Records the error codes of a response. */
export function noteCodes(facts: RequestFacts, errors: readonly { readonly extensions?: unknown }[]): void {
  for (const { extensions } of errors) {
    const code: unknown = typeof extensions === 'object' && extensions ? Reflect.get(extensions, 'code') : undefined;
    if (typeof code === 'string') facts.codes.add(code);
  }
}

/**
 * Application-lifetime state of features. A feature augments this interface; app.ts creates its
 * value.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface FeatureState {}

export interface Context extends FeatureState {
  readonly db: Db;
  /** Read access to the database; durations are recorded in the facts. */
  readonly rows: Db['rows'];
  readonly viewer: Viewer;
  readonly now: Date;
  readonly requestId: string;
  readonly facts: RequestFacts;
  readonly allowance: Allowance;
  readonly events: EventMarks;
}

/** Position of a server-sent event stream. */
export interface EventMarks {
  /** The header Last-Event-ID. */
  readonly lastSeen: string | null;
  /** Id of the event being written. */
  sent: string | null;
  /** The same position in the form that other requests send it back. */
  position: string | null;
  /**
   * Throws UNAUTHENTICATED once the credential that opened the stream has expired or been revoked.
   */
  readonly mayGoOn: () => Promise<void>;
}

const rank: Readonly<Record<Role, number>> = { PUBLIC: 0, PARTNER: 1, STAFF: 2, ADMIN: 3 };

/** Each role includes the lower ones. */
export const hasRole = (viewer: Pick<Viewer, 'role'>, role: Role): boolean => rank[viewer.role] >= rank[role];
export const isStaff = (viewer: Pick<Viewer, 'role'>): boolean => hasRole(viewer, 'STAFF');
