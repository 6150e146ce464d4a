/**
 * Routes besides /graphql. They run with the same viewer, allowance and operations as GraphQL.
 * Rules for all are in the listener; server/exports defines the routes.
 */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { AppError } from '../../platform/errors.js';
import { furthest } from '../../platform/servers/position.js';
import type { Allowance } from '../allowance.js';
import type { Context, RequestFacts } from '../context.js';
import type { Answer } from './answer.js';
import type { Viewer } from '../viewer.js';

export interface PlainRequest {
  readonly method: 'GET' | 'HEAD';
  /** Percent-encoded, as received. */
  readonly path: string;
  readonly search: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Base of absolute URLs: `https://graph.example.org`. */
  readonly origin: string;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly allowance: Allowance;
  readonly facts: RequestFacts;
  /** Context for an operation of this request; each call has its own reservation and facts. */
  readonly context: () => Context;
  /** For answers that are streamed. Throws OverBound. */
  readonly stream: () => ServerResponse;
}

/** Null if the answer was streamed. */
export type PlainRoute = (request: PlainRequest) => Promise<Answer | null>;
/** Null if the path has no route. */
export type PlainRoutes = (path: string) => PlainRoute | null;

/** A method other than GET and HEAD. */
export class MethodNotAllowed extends AppError {
  constructor() {
    super('METHOD_NOT_ALLOWED', 'Only GET and HEAD are allowed.');
  }
}

/** A Host header: a name, an IPv4 address or a bracketed IPv6 address, with an optional port. */
const host = /^(?:[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Base URL by the Host header of the request; a malformed header is not used. */
export const originOf = ({ host: asked = '' }: IncomingHttpHeaders): string =>
  `http://${host.test(asked) ? asked.toLowerCase() : 'localhost'}`;

/** Merges the facts of one operation into those of its request. */
export function addFacts(to: RequestFacts, from: RequestFacts): void {
  to.cost = Math.max(to.cost, from.cost);
  to.paid += from.paid;
  to.operation = from.operation;
  to.isKnown = from.isKnown;
  to.openness = from.openness;
  to.isWhole = from.isWhole;
  to.statements.count += from.statements.count;
  to.statements.ms += from.statements.ms;
  to.computedMs += from.computedMs;
  to.position = furthest(to.position, from.position);
  to.reading.note(from.reading.asOf);
  to.reading.replica = from.reading.replica;
  for (const text of from.texts) to.texts.add(text);
}
