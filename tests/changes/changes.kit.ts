/** What tests of the feed do again and again: log changes, walk the list, listen to a server. */
import { createServer, type Server } from 'node:http';
import { logChanges, type NewChange } from '../../server/changes/change.store.js';
import type { Db } from '../../server/platform/db.js';
import { inTransaction } from '../../server/platform/transaction.js';
import type { App, AppDeps } from '../../server/app.js';
import { testApp, type Ask } from '../kit/app.js';
import { listen } from '../sdk/faults.kit.js';
import type { Viewer } from '../../server/graphql/viewer.js';

export { someChange } from './some-change.js';

export const log = (db: Db, ...changes: readonly NewChange[]): Promise<void> =>
  inTransaction(db, (tx) => logChanges(tx, changes));

export interface Walked {
  readonly cursor: string;
  readonly revision: number;
}

/** Everything behind a cursor, page by page. */
export async function walk(ask: Ask, after: string | null = null, first = 100): Promise<Walked[]> {
  const query = `query ($first: Int, $after: String) { changes(first: $first, after: $after) {
    edges { cursor node { revision } } pageInfo { hasNextPage endCursor } } }`;
  const found: Walked[] = [];
  for (let cursor = after; ;) {
    const { data, errors } = await ask(query, { first, after: cursor });
    if (errors) throw new Error(JSON.stringify(errors));
    found.push(...data.changes.edges.map((edge: any) => ({ cursor: edge.cursor, revision: edge.node.revision })));
    cursor = data.changes.pageInfo.endCursor;
    if (!data.changes.pageInfo.hasNextPage) return found;
  }
}

export interface Listening {
  readonly app: App;
  readonly url: string;
  readonly server: Server;
  readonly close: () => Promise<void>;
}

export async function serve(db: Db, viewer?: Viewer, deps?: Partial<AppDeps>): Promise<Listening> {
  const app = testApp(db, viewer, deps);
  const server = createServer(app.listener);
  const url = await listen(server);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      app.endStreams();
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { app, url, server, close };
}

export interface Event {
  readonly type: string;
  readonly id: string | null;
  readonly data: any;
}

/**
 * A reader of events that knows nothing of the SDK: what stands in the stream, block by block, comments left out. Resolves once
 * the answer has begun: what is logged from then on is heard.
 */
export async function openEvents(
  url: string,
  init: { body: object; headers?: object; signal: AbortSignal },
): Promise<AsyncGenerator<Event, void>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...init.headers },
    body: JSON.stringify(init.body),
    signal: init.signal,
  });
  if (!response.body) throw new Error('no body');
  return blocksOf(response.body);
}

async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Event, void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) if (!block.startsWith(':')) yield eventOf(block);
  }
}

function eventOf(block: string): Event {
  const field = (name: string): string | null => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? null;
  const data = field('data');
  return { type: field('event') ?? 'message', id: field('id'), data: data ? JSON.parse(data) : null };
}
