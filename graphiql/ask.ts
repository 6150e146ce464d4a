/** Requests to the server, with the current key. */
import { asRecord } from './faults.js';
import type { Variables } from './tasks/task.js';

export interface Question {
  readonly query: string;
  readonly variables?: Variables | undefined;
  readonly operationName?: string | undefined;
}
export interface Caller {
  readonly key: string | null;
  readonly signal?: AbortSignal;
}

const url = '/graphql';

/**
 * The response body, whatever its status. Anything else becomes an error of the same form, so that
 * it is explained alike.
 */
export async function ask(question: Question, caller: Caller): Promise<Readonly<Record<string, unknown>>> {
  try {
    // Not application/graphql-response+json, whose statuses would fill the browser's console with
    // errors that are explained here.
    const response = await send(question, caller, 'application/json');
    return await answerOf(response);
  } catch (thrown) {
    return failed('UNREACHABLE', thrown);
  }
}

export interface Following extends Caller {
  readonly signal: AbortSignal;
  /** Connection lost (reconnecting), and established (again). */
  readonly onLost: () => void;
  readonly onFound: () => void;
  /** Id of the event to resume after; null starts now. */
  readonly lastSeen: string | null;
  readonly onSeen: (id: string) => void;
}

/** Delay between attempts to reconnect. */
const retryMs = 2_000;
/**
 * The server sends a keep-alive every 12 seconds: a connection that is silent for longer is dead.
 */
const silenceMs = 30_000;

/**
 * A subscription: yields its results until it is stopped. After a lost connection it resumes after
 * the last event seen; events before the first one are not replayed. A rejection is its only
 * result.
 */
export async function* follow(
  question: Question,
  { onLost, onFound, onSeen, ...caller }: Following,
): AsyncGenerator<Readonly<Record<string, unknown>>, void, undefined> {
  let { lastSeen } = caller;
  while (!caller.signal.aborted) {
    try {
      const response = await send(question, caller, 'text/event-stream', lastSeen);
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
      if (!isStream || response.body === null) {
        yield await answerOf(response);
        return;
      }
      onFound();
      for await (const { type, data, id } of eventsOf(response.body)) {
        if (type !== 'next') continue;
        lastSeen = id ?? lastSeen;
        if (id !== null) onSeen(id);
        yield asRecord(JSON.parse(data));
      }
    } catch {
      // Reconnects below, unless it was stopped.
    }
    if (caller.signal.aborted) return;
    onLost();
    await waited(retryMs, caller.signal);
  }
}

/** Resolves after this time, or when it is stopped. */
const waited = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const send = (
  question: Question,
  { key, signal }: Caller,
  accept: string,
  lastSeen: string | null = null,
): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: {
      accept,
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(lastSeen === null ? {} : { 'last-event-id': lastSeen }),
    },
    body: JSON.stringify(question),
    credentials: 'omit',
    signal: signal ?? null,
  });

async function answerOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    return asRecord(await response.json());
  } catch (thrown) {
    return failed('UNEXPECTED_ANSWER', thrown);
  }
}

const failed = (code: string, thrown: unknown): Readonly<Record<string, unknown>> => ({
  errors: [{ message: thrown instanceof Error ? thrown.message : String(thrown), extensions: { code } }],
});

interface ServerEvent {
  readonly type: string;
  readonly data: string;
  readonly id: string | null;
}

/**
 * Events of a fetch stream, since EventSource cannot send a key. A block without data is a
 * keep-alive.
 */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await soon(reader);
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split(/\r?\n\r?\n/);
    text = blocks.pop() ?? '';
    for (const block of blocks) yield eventOf(block);
  }
}

/** The next bytes; throws on timeout. */
async function soon(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<ReadableStreamReadResult<Uint8Array>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('silent'));
      void reader.cancel().catch(() => undefined);
    }, silenceMs);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } finally {
    clearTimeout(timer);
  }
}

function eventOf(block: string): ServerEvent {
  const valuesOf = (name: string): string[] =>
    block
      .split(/\r?\n/)
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ''));
  const [type = 'message'] = valuesOf('event');
  const [id = null] = valuesOf('id');
  return { type, data: valuesOf('data').join('\n'), id };
}
