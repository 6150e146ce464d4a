/**
 * Plain addresses beside /graphql: what answers them, and what that is given. They are asked as GraphQL is: by a viewer, of an allowance,
 * through operations. The listener has the rules; what there is to be asked, server/exports says.
 */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { AppError } from '../../platform/errors.js';
import { furthest } from '../../platform/servers/position.js';
import type { Allowance } from '../allowance.js';
import type { Context, RequestFacts, Viewer } from '../context.js';
import type { Answer } from './answer.js';

export interface PlainRequest {
  readonly method: 'GET' | 'HEAD';
  /** As it was sent: its parts may be escaped. */
  readonly path: string;
  readonly search: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** What absolute addresses begin with: `https://graph.example.org`. */
  readonly origin: string;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly allowance: Allowance;
  readonly facts: RequestFacts;
  /** For an operation of this request; each further one reserves and pays for itself, and has facts of its own. */
  readonly context: () => Context;
  /** To write to where the answer is longer than what is made as a whole. Throws OverBound. */
  readonly stream: () => ServerResponse;
}

/** Null where it has written to the stream. */
export type PlainRoute = (request: PlainRequest) => Promise<Answer | null>;
/** Null where nothing is at this path. */
export type PlainRoutes = (path: string) => PlainRoute | null;

/** Another method than GET and HEAD. */
export class MethodNotAllowed extends AppError {
  constructor() {
    super('METHOD_NOT_ALLOWED', 'Only GET and HEAD are allowed.');
  }
}

/** Of a host as requests name it: a name, an IPv4 address or an IPv6 one in brackets, and a port. */
const host = /^(?:[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Where this server is reached, as far as the caller's own word goes: nothing of it is believed that is no address. */
export const originOf = ({ host: asked = '' }: IncomingHttpHeaders): string =>
  `http://${host.test(asked) ? asked.toLowerCase() : 'localhost'}`;

/** What an operation of a request added to what is known of the request. */
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
