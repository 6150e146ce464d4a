/** A request of the fast path. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from '../context.js';
import type { Body } from './body.js';

export interface DirectRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
  readonly context: Context;
}
