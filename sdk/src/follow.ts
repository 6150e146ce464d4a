import { dataOf, readAnswer } from './answer.js';
import type { Client } from './client.js';
import { sendable, type Document } from './document.js';
import { AbortError, NetworkError, NoticeGraphError, RateLimitError, ResponseErrors } from './errors.js';
import { eventsOf, type ServerEvent } from './events.js';
import type { TabSession, Tabs } from './tabs.js';
import { isHidden, roundOf, untilVisible } from './visible.js';
import { failureOf, pauseBefore, sleep, stopwatch, unlessAborted, type RetryOptions } from './wait.js';
import { followChanges, listChanges, type ChangeCardFragment, type ChangeFilter } from './_generated/operations.js';
import type { Edge } from './edge.js';

/** A change as selected by the ready-made documents. */
export type Change = ChangeCardFragment;
/** Result of the catch-up query. */
export interface ChangePage<Node> {
  readonly changes: {
    readonly edges: readonly Edge<Node>[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
export interface ChangeVariables {
  readonly filter?: ChangeFilter | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * State of a feed: replaying missed changes, receiving live ones, waiting before a retry, paused
 * while hidden.
 */
export type FollowStatus = 'catching-up' | 'live' | 'waiting' | 'paused';

export interface FollowOptions<Node = Change> {
  /** Cursor of the last change processed; null: from the first one; omitted: from now on. */
  readonly after?: string | null | undefined;
  /** Filter for changes. */
  readonly filter?: ChangeFilter | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Custom documents, with the same selection for each change. Their variables are `filter`,
   * `first` and `after` (ChangeVariables), with the types of their tool.
   */
  readonly documents?:
    | {
        readonly query: Document<ChangePage<Node>, never>;
        readonly subscription: Document<{ readonly changes: Edge<Node> }, never>;
      }
    | undefined;
  /** Called on each change of state; `error` is the reason for waiting. */
  readonly onStatus?: ((status: FollowStatus, error: NoticeGraphError | null) => void) | undefined;
  /**
   * Milliseconds without data or keep-alive after which a connection counts as lost; default
   * 45,000.
   */
  readonly idleTimeout?: number | undefined;
  /** Backoff between attempts, whose number is unlimited. */
  readonly retry?: Omit<RetryOptions, 'retries'> | undefined;
  /** `acrossTabs(name)`: tabs of a browser share one connection; browsers allow six per server. */
  readonly tabs?: Tabs | undefined;
  /** Pauses while the page is hidden and catches up when it becomes visible. */
  readonly pauseHidden?: boolean | undefined;
}

const pageSize = 100;
const defaultIdle = 45_000;
const query: Document<ChangePage<Change>, ChangeVariables> = listChanges;
const subscription: Document<{ readonly changes: Edge<Change> }, ChangeVariables> = followChanges;

interface Feed<Node> {
  readonly client: Client;
  /** With the signal of the current round. */
  options: FollowOptions<Node> & { readonly signal: AbortSignal };
  readonly documents: {
    readonly query: Document<ChangePage<Node>, ChangeVariables>;
    readonly subscription: Document<{ readonly changes: Edge<Node> }, ChangeVariables>;
  };
  /** Name of the subscription, for errors. */
  readonly name: string;
  /** Undefined until the current position is known. */
  cursor: string | null | undefined;
  /** Position of the server at the latest change. */
  position?: unknown;
}
type Edges<Node> = AsyncGenerator<Edge<Node>, void, undefined>;

/**
 * The change feed: replays changes after `after`, then continues live; each change once and in
 * order, across lost connections and server restarts. Store the cursor together with the effect of
 * the change. Ends with an error if a retry cannot help (a rejected key, an invalid cursor), and
 * with AbortError on abort.
 */
export async function* follow<Node = Change>(
  client: Client,
  options: FollowOptions<Node> = {},
): AsyncGenerator<Edge<Node>, never, undefined> {
  const { signal = new AbortController().signal, after, onStatus, idleTimeout = defaultIdle, retry = {} } = options;
  const documents = (options.documents ?? { query, subscription }) as Feed<Node>['documents'];
  const { name } = sendable(documents.subscription);
  const feed: Feed<Node> = { client, options: { ...options, signal }, documents, name, cursor: after };

  for (let failures = 0; ; failures += 1) {
    if (options.pauseHidden) await rest(feed, signal);
    const began = Date.now();
    const round = roundOf(signal, options.pauseHidden ?? false);
    feed.options = { ...options, signal: round.signal };
    let error: NoticeGraphError | null = null;
    try {
      for await (const edge of changesOf(feed)) {
        signal.throwIfAborted();
        failures = 0;
        yield edge;
      }
    } catch (thrown) {
      // Any other exception is a mistake in the caller's callback or documents, and is rethrown.
      if (!signal.aborted && !(thrown instanceof NoticeGraphError)) throw thrown;
      error = failureOf(thrown, name, signal, signal);
      const rests = round.signal.aborted && !signal.aborted;
      if (!rests && isFinal(error)) throw error;
      if (rests) continue;
    } finally {
      round.end();
    }
    if (Date.now() - began > idleTimeout) failures = 0;
    onStatus?.('waiting', error);
    await sleep(pauseBefore(failures, error?.retryAfter ?? null, retry), signal).catch((thrown: unknown) => {
      throw failureOf(thrown, name, signal, signal);
    });
  }
}

async function rest<Node>({ name, options }: Feed<Node>, signal: AbortSignal): Promise<void> {
  if (isHidden()) options.onStatus?.('paused', null);
  await untilVisible(signal);
  if (signal.aborted) throw failureOf(signal.reason, name, signal, signal);
}

/**
 * Missed and live changes, each once, until a connection ends; in shared tabs only for the leader.
 */
async function* changesOf<Node>(feed: Feed<Node>): Edges<Node> {
  const { signal, tabs } = feed.options;
  const session = tabs?.join<Node>(signal) ?? null;
  for (;;) {
    session?.forget();
    yield* each(feed, session, missed(feed));
    if (!session || session.isLeader()) return yield* each(feed, session, live(feed));
    feed.options.onStatus?.('live', null);
    yield* each(
      feed,
      session,
      session.heard(
        () => feed.cursor,
        (position) => feed.client.seen?.(position),
      ),
    );
    if (signal.aborted) throw failureOf(signal.reason, feed.name, signal, signal);
  }
}

async function* each<Node>(feed: Feed<Node>, session: TabSession<Node> | null, edges: Edges<Node>): Edges<Node> {
  for await (const edge of edges) {
    if (edge.cursor === feed.cursor) continue;
    session?.tell({ before: feed.cursor, edge, position: feed.position });
    feed.cursor = edge.cursor;
    yield edge;
  }
}

/** Changes up to now, page by page. */
async function* missed<Node>(feed: Feed<Node>): Edges<Node> {
  const { client, options, documents } = feed;
  const { filter, signal, headers, onStatus } = options;
  const ask = async (variables: ChangeVariables) =>
    (await client.request(documents.query, { filter, ...variables }, { signal, headers })).changes;
  onStatus?.('catching-up', null);
  if (feed.cursor === undefined) feed.cursor = (await ask({ first: 0 })).pageInfo.endCursor;
  for (let isMore = true; isMore;) {
    const { edges, pageInfo } = await ask({ first: pageSize, after: feed.cursor });
    yield* edges;
    feed.cursor = pageInfo.endCursor ?? feed.cursor;
    isMore = pageInfo.hasNextPage;
  }
}

/** Live changes until the stream ends. */
async function* live<Node>(feed: Feed<Node>): Edges<Node> {
  const { name, options } = feed;
  const { signal, onStatus, idleTimeout = defaultIdle } = options;
  const watch = stopwatch(idleTimeout, signal);
  const fail = (thrown: unknown): never => {
    throw failureOf(thrown, name, signal, watch.signal);
  };
  let events: ReturnType<typeof eventsOf> | undefined;
  try {
    const response = await unlessAborted(openStream(feed, watch.signal), watch.signal).catch(fail);
    onStatus?.('live', null);
    events = eventsOf(response.body, watch);
    for (;;) {
      const { done, value: event } = await events.next().catch(fail);
      if (done || event.type === 'complete') return;
      const { changes } = resultOf(event, feed, response, fail) as { readonly changes: Edge<Node> };
      if (event.id !== null && event.id !== changes.cursor) fail(damaged);
      yield changes;
    }
  } finally {
    watch.end();
    await events?.return();
  }
}

const damaged = 'The event stream is corrupt.';

function resultOf(
  { type, data }: ServerEvent,
  feed: Pick<Feed<unknown>, 'client' | 'name' | 'position'>,
  response: Response,
  fail: (thrown: unknown) => never,
): unknown {
  let result: unknown;
  try {
    result = JSON.parse(data);
  } catch (thrown) {
    fail(thrown);
  }
  if (type !== 'next') fail(damaged);
  feed.position = (result as { readonly extensions?: { readonly position?: unknown } } | null)?.extensions?.position;
  feed.client.seen?.(feed.position);
  return dataOf(result, feed.name, response);
}

async function openStream<Node>(
  { client, documents, options, name, cursor }: Feed<Node>,
  signal: AbortSignal,
): Promise<Stream> {
  const lastEvent = cursor == null ? {} : { 'last-event-id': cursor };
  const headers = { ...options.headers, ...lastEvent, accept: 'text/event-stream' };
  const { text: query } = sendable(documents.subscription);
  const body = { operationName: name || undefined, query, variables: { filter: options.filter, after: cursor } };
  const response = await client.post(body, { headers, signal });
  if (isStream(response)) return response;
  await readAnswer(response, name);
  throw new NetworkError({ operationName: name }); // a response, but not a stream: a proxy does not support it
}

type Stream = Response & { readonly body: ReadableStream<Uint8Array> };
const isStream = (response: Response): response is Stream =>
  response.body !== null && response.headers.get('content-type')?.includes('event-stream') === true;

/** Whether a retry cannot help. */
function isFinal(error: NoticeGraphError): boolean {
  const { status, code } = error;
  if (error instanceof AbortError) return true;
  if (error instanceof RateLimitError || status === null || status === 408 || status >= 500) return false;
  return (
    status >= 400 ||
    (error instanceof ResponseErrors && !/^(INTERNAL|SERVICE_UNAVAILABLE|OPERATION_TIMED_OUT|CONFLICT)/.test(code))
  );
}
