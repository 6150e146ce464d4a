/** What every resolver gets: who asks, when, and the database. */
import type { Db } from '../platform/db.js';
import { anywhere, type Position } from '../platform/servers/position.js';
import { Reading } from '../platform/servers/reading.js';
import type { Allowance } from './allowance.js';

export type Role = 'PUBLIC' | 'PARTNER' | 'STAFF' | 'ADMIN';

export interface Viewer {
  readonly role: Role;
  /** Name of the key or person, as audit entries tell it; null for the public. */
  readonly name: string | null;
  /** Of the key, or of the person at the issuer that said who it is; missing for the public. */
  readonly id?: string;
}

export const publicViewer: Viewer = { role: 'PUBLIC', name: null };

/** What comes to be known of a request on its way, for its log line and its headers. */
export interface RequestFacts {
  /** What the operation may cost at most; 0 until that is known. */
  cost: number;
  /** What it paid in the end. */
  paid: number;
  /** Its name; null until that is known, and where it has none. */
  operation: string | null;
  /** Whether its document is one that the server knows. */
  isKnown: boolean;
  /** Codes of the errors that it was answered with. */
  readonly codes: Set<string>;
  /** Statements that read for it. */
  readonly statements: { count: number; ms: number };
  /** How new what they read must be, and how new it was. */
  readonly reading: Reading;
  /** Where its answer stands: of a mutation, and of what lists changes. Whoever sends that back is never answered with less. */
  position: Position;
  /** Their texts: what the answer depends on. */
  readonly texts: Set<string>;
  /** What this process computed for it beyond that: texts converted. */
  computedMs: number;
  /** Whom its document is for; null until that is known. */
  openness: Openness | null;
  /** Whether it was answered without errors. */
  isWhole: boolean;
  /** Whether its answer was there already, was asked by another one at the same time, or had to be made; null: such are not kept. */
  kept: 'hit' | 'shared' | 'miss' | null;
}

/**
 * Whether a document has the same answer for everybody who is not staff until something is written (`kept`), the same at one moment
 * (`sent`), or one of its caller's own.
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

/** Work of this process that its caller pays for by the time. */
export function computed<T>(facts: RequestFacts, work: () => T): T {
  const began = performance.now();
  try {
    return work();
  } finally {
    facts.computedMs += performance.now() - began;
  }
}

/** Notes the codes of what a request is answered with. */
export function noteCodes(facts: RequestFacts, errors: readonly { readonly extensions?: unknown }[]): void {
  for (const { extensions } of errors) {
    const code: unknown = typeof extensions === 'object' && extensions ? Reflect.get(extensions, 'code') : undefined;
    if (typeof code === 'string') facts.codes.add(code);
  }
}

/** What features keep for as long as an app lives: a feature adds its own by augmenting this interface, app.ts makes it. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface FeatureState {}

export interface Context extends FeatureState {
  readonly db: Db;
  /** What operations read with: the database's, with how long it took noted on the facts. */
  readonly rows: Db['rows'];
  readonly viewer: Viewer;
  readonly now: Date;
  readonly requestId: string;
  readonly facts: RequestFacts;
  readonly allowance: Allowance;
  readonly events: EventMarks;
}

/** Where a stream of server-sent events stands. */
export interface EventMarks {
  /** The header Last-Event-ID. */
  readonly lastSeen: string | null;
  /** Id of the event that is being written. */
  sent: string | null;
  /** The same, as whoever asks other questions sends it back. */
  position: string | null;
  /** Throws UNAUTHENTICATED once the credential with which the stream was opened is of no use any more. */
  readonly mayGoOn: () => Promise<void>;
}

const rank: Readonly<Record<Role, number>> = { PUBLIC: 0, PARTNER: 1, STAFF: 2, ADMIN: 3 };

/** Each role may do what the ones below it may. */
export const hasRole = (viewer: Pick<Viewer, 'role'>, role: Role): boolean => rank[viewer.role] >= rank[role];
export const isStaff = (viewer: Pick<Viewer, 'role'>): boolean => hasRole(viewer, 'STAFF');
