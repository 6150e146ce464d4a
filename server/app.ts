/** The HTTP handler: GraphQL and GraphiQL at /graphql, /health and /ready. No side effects; tests call it as main.ts does. */
import { randomUUID } from 'node:crypto';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Context } from './graphql/context.js';
import { graphiqlTabs } from './graphql/graphiql-tabs.js';
import { createMask } from './graphql/mask-error.js';
import type { Db } from './platform/db.js';
import type { Logger } from './platform/log.js';
import { schema } from './schema.js';

export interface AppDeps {
  readonly db: Db;
  readonly log: Logger;
  readonly now: () => Date;
  /** False once the process has been asked to end. */
  readonly isReady: () => boolean;
}

export type App = YogaServerInstance<object, Context>;

export function createApp(deps: AppDeps): App {
  const mask = createMask(deps.log);
  return createYoga<object, Context>({
    schema,
    logging: false,
    landingPage: false,
    // Anybody may read; nobody's cookies are ever sent or wanted.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    context: () => ({ db: deps.db, viewer: { role: 'PUBLIC', name: null }, now: deps.now(), requestId: randomUUID() }),
    maskedErrors: { maskError: mask },
    graphiql: { title: 'notice-graph', defaultTabs: [...graphiqlTabs], shouldPersistHeaders: false },
    renderGraphiQL,
    healthCheckEndpoint: '/health',
    plugins: [readiness(deps)],
  });
}

/** /ready: 200 while requests are welcome and the database answers, 503 otherwise. */
const readiness = ({ db, isReady }: AppDeps): Plugin => ({
  async onRequest(hook) {
    if (hook.url.pathname !== '/ready') return;
    const ok = isReady() && (await answers(db));
    hook.endResponse(new hook.fetchAPI.Response(ok ? 'ready\n' : 'not ready\n', { status: ok ? 200 : 503 }));
  },
});

async function answers(db: Db): Promise<boolean> {
  try {
    await db.rows({ name: '', text: 'SELECT 1', values: [], label: 'ready' });
    return true;
  } catch {
    return false; // that is the answer
  }
}
