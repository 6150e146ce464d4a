/** The app over a database, asked as a client asks. */
import { createApp } from '../../server/app.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';

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

export function askApp(db: Db): Ask {
  const app = createApp({ db, log: createLog('silent'), now: () => testNow, isReady: () => true });
  return async (query, variables = {}) => {
    const response = await app.fetch('http://test.local/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}
