/** What every resolver gets: who asks, when, and the database. */
import type { Db } from '../platform/db.js';

export type Role = 'PUBLIC' | 'PARTNER' | 'STAFF' | 'ADMIN';

export interface Viewer {
  readonly role: Role;
  readonly name: string | null;
}

export interface Context {
  readonly db: Db;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly requestId: string;
}

export const isStaff = (viewer: Viewer): boolean => viewer.role === 'STAFF' || viewer.role === 'ADMIN';
