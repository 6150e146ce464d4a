/** The plain addresses of a server, asked as clients ask. */
import { loadDemo } from '../../server/ingest/demo.js';
import type { AppDeps } from '../../server/app.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { ask, serve, type Got, type Served } from '../http/kept/kept.kit.js';

export interface Site {
  readonly db: Db;
  readonly served: Served;
  /** Path and query, from the root. */
  readonly get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Got>;
}

/** With the demo pages, unless a database is given. */
export async function siteOf(given: Db | null = null, deps: Partial<AppDeps> = {}): Promise<Site> {
  const db = given ?? (await demoDb());
  const served = await serve(db, deps);
  const root = new URL('/', served.url).origin;
  open.push(async () => {
    await served.close();
    if (given === null) await db.close();
  });
  return {
    db,
    served,
    get: (path, headers = {}, method = 'GET') => ask({ url: `${root}${path}` }, { method, headers }),
  };
}

/** The demo pages, in a home. */
export async function demoDb(open: () => Promise<Db> = testDb): Promise<Db> {
  const db = await open();
  await loadDemo(db, testNow);
  return db;
}

const open: (() => Promise<void>)[] = [];
/** All that were opened, after a test that failed, too. */
export async function closeSites(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

export const errorIn = ({ status, text }: Got): object => {
  const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
  return { status, code: errors[0]?.extensions.code, count: errors.length };
};

export const formats = ['json', 'jsonl', 'csv', 'atom', 'rss', 'ics'] as const;
export const organ = '云浦市澄湖区工业和信息化局';
export const lists = [
  '/notices',
  '/directives',
  `/agencies/${encodeURIComponent(organ)}/duties`,
  '/meetings',
  '/changes',
];

/** What GraphQL answers to the same question. */
export const graphql = async (db: Db, query: string): Promise<any> => (await askApp(db)(query)).data;
