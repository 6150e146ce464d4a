/** Facts of a request and its response: viewer, rate limit; and the log line at the end. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics.js';
import type { LimitHeaders } from '../allowance.js';
import type { RequestFacts } from '../context.js';
import { pathOf } from './request.js';
import type { Viewer } from '../viewer.js';

/** One request with its response and the facts known about it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly facts: RequestFacts;
  /** Null until authenticated. */
  viewer: Viewer | null;
  /** State of the quota; changes several times before the response is sent. */
  limits: (() => LimitHeaders) | null;
  /** Whether it is a REST-style address that is answered by operations. */
  isPlain: boolean;
}

/**
 * Writes the log line and the metrics of a request: what it was and how it ended, never its
 * content.
 */
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

/** Sends the state of the quota as headers. */
export function showLimits({ response, limits }: Exchange): void {
  if (limits === null || response.headersSent) return;
  for (const [name, value] of Object.entries(limits())) response.setHeader(name, String(value));
}
