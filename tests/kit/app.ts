/** The app over a database, asked as a client asks. */
import { createApp, type App, type AppDeps } from '../../server/app.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { publicViewer, type Viewer } from '../../server/graphql/viewer.js';

export interface Answer {
  // What the operation selected: tests say what it must be, so its type is theirs to know.
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions?: Record<string, unknown>;
  }[];
}
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

export const testNow = new Date('2025-10-01T08:00:00Z');

/** The app over a database, asked by the public or by the viewer given. */
export const testApp = (db: Db, viewer: Viewer = publicViewer, deps: Partial<AppDeps> = {}): App =>
  createApp({
    db,
    log: createLog('silent'),
    now: () => testNow,
    identify: () => Promise.resolve(viewer),
    isReady: () => true,
    ...deps,
  });

/** Tests ask for everything at once: what an operation may cost is tests/guard's matter. */
const budgets = { PUBLIC: Infinity, PARTNER: Infinity, STAFF: Infinity, ADMIN: Infinity };

export function askApp(db: Db, viewer: Viewer = publicViewer): Ask {
  const app = testApp(db, viewer, { budgets });
  return async (query, variables = {}) => {
    const response = await app.yoga.fetch('http://test.local/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}
