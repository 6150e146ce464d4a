/** Asks the server, as whoever has the key. */
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

/** The answer, whatever its status. What is none becomes an error in the form of one, so that it is explained like others. */
export async function ask(question: Question, caller: Caller): Promise<Readonly<Record<string, unknown>>> {
  try {
    // Not application/graphql-response+json: its statuses would fill the browser's console with what is explained here.
    const response = await send(question, caller, 'application/json');
    return await answerOf(response);
  } catch (thrown) {
    return failed('UNREACHABLE', thrown);
  }
}

/** A subscription: its answers one by one. One that is refused has one answer, the refusal. */
export async function* follow(
  question: Question,
  caller: Caller,
): AsyncGenerator<Readonly<Record<string, unknown>>, void, undefined> {
  const response = await send(question, caller, 'text/event-stream');
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (!response.ok || !isStream || response.body === null) {
    yield await answerOf(response);
    return;
  }
  for await (const { type, data } of eventsOf(response.body)) {
    if (type === 'complete') return;
    if (type === 'next') yield asRecord(JSON.parse(data));
  }
}

const send = (question: Question, { key, signal }: Caller, accept: string): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: {
      accept,
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
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
}

/** Events of a fetch stream, since EventSource cannot send a key. A block without data is a sign of life. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split(/\r?\n\r?\n/);
    text = blocks.pop() ?? '';
    for (const block of blocks) yield eventOf(block);
  }
}

function eventOf(block: string): ServerEvent {
  const valuesOf = (name: string): string[] =>
    block
      .split(/\r?\n/)
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ''));
  return { type: valuesOf('event').at(-1) ?? 'message', data: valuesOf('data').join('\n') };
}
