/** What stands between a request and its answer: who asks, where he stands; and the line in the log when it is over. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics.js';
import type { LimitHeaders } from '../allowance.js';
import type { RequestFacts, Viewer } from '../context.js';
import { pathOf } from './request.js';

/** One request and its answer, with what comes to be known of it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly facts: RequestFacts;
  /** Null until it is known who asks. */
  viewer: Viewer | null;
  /** Where the caller stands: it changes some times before the answer goes out. */
  limits: (() => LimitHeaders) | null;
  /** Whether operations answer it, at another address than GraphQL's. */
  isPlain: boolean;
}

/** One line for a request, and its part in the metrics: what it was and how it went, never what it said. */
export function tell(
  { log, metrics }: { readonly log: Logger; readonly metrics: Metrics | null },
  { request, response, requestId, facts, viewer, isPlain }: Exchange,
  ms: number,
): void {
  const path = pathOf(request);
  const status = response.statusCode;
  const line = { requestId, method: request.method, path, status, ms: tenths(ms) };
  if (path !== '/graphql' && !isPlain) {
    log.info(line, 'request');
    return;
  }
  const role = viewer?.role ?? 'NOBODY';
  const { operation, isKnown, cost, paid, codes, statements, kept } = facts;
  const { count, ms: statementMs } = statements;
  const keyId = viewer?.id === undefined ? {} : { caller: viewer.id };
  const asked = {
    role,
    ...keyId,
    operation,
    cost,
    paid,
    ...(kept === null ? {} : { kept }),
    codes: [...codes],
    statements: count,
    statementMs: tenths(statementMs),
  };
  log.info({ ...line, ...asked }, 'request');
  metrics?.request({ role, status, operation: isKnown ? operation : null, codes: [...codes], seconds: ms / 1_000 });
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

/** Where the caller stands, as headers. */
export function showLimits({ response, limits }: Exchange): void {
  if (limits === null || response.headersSent) return;
  for (const [name, value] of Object.entries(limits())) response.setHeader(name, String(value));
}
