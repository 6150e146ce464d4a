/** A server with a memory and one without, over one database, asked as clients ask. */
import { createServer, request as send, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App, AppDeps } from '../../../server/app.js';
import type { Db } from '../../../server/platform/db.js';
import { testApp } from '../../kit/app.js';
import { publicViewer, type Viewer } from '../../../server/graphql/viewer.js';

export interface Served {
  readonly app: App;
  readonly url: string;
  readonly close: () => Promise<void>;
}

export const megabyte = 2 ** 20;

/** A viewer may be named by the header Authorization: `PARTNER`, say. */
const identify: AppDeps['identify'] = (headers) => {
  const role = headers.get('authorization') as Viewer['role'] | null; // tests name one
  return Promise.resolve(role === null ? publicViewer : { role, name: role, id: role });
};

/** Remembers 16 MB unless it is told otherwise. */
export async function serve(db: Db, deps: Partial<AppDeps> = {}): Promise<Served> {
  const app = testApp(db, publicViewer, { identify, rememberedBytes: 16 * megabyte, ...deps });
  const server = createServer(app.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    app,
    url: `http://127.0.0.1:${port}/graphql`,
    close: async () => {
      app.forget();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came, packed or not. */
  readonly bytes: Buffer;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string;
  /** Behind the path, with its question mark. */
  readonly search?: string;
}

/** By node:http: fetch unpacks by itself, and adds headers of its own. */
export const ask = (
  { url }: Pick<Served, 'url'>,
  { method = 'GET', headers = {}, body, search = '' }: Sent,
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const asked = send(`${url}${search}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() });
      });
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });

export const json = { 'content-type': 'application/json', accept: 'application/json' };

export const posted = (query: string, variables: unknown = {}, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body: JSON.stringify({ query, variables }),
});

export const inAddress = (
  query: string,
  headers: Record<string, string> = {},
  more: Record<string, string> = {},
): Sent => ({
  headers,
  search: `?${new URLSearchParams({ query, ...more }).toString()}`,
});

/** Statements that the database is sent while the work runs. */
export async function calls(db: Db, work: () => Promise<unknown>): Promise<readonly string[]> {
  const told: string[] = [];
  const stop = db.onCall((call) => {
    if (call !== 'beat') told.push(call);
  });
  try {
    await work();
  } finally {
    stop();
  }
  return told;
}
