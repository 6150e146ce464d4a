/**
 * Server-sent events over a fetch stream: works wherever fetch does, with headers, which
 * EventSource cannot send.
 */
import { unlessAborted, type Stopwatch } from './wait.js';

export interface ServerEvent {
  readonly type: string;
  readonly data: string;
  readonly id: string | null;
}

const between = /\r\n\r\n|\n\n|\r\r/;

/**
 * Yields events as they arrive. An incomplete event at the end of the stream is dropped; a block
 * that violates the standard was corrupted in transit and ends the stream with an error. The watch
 * runs while waiting for the server.
 */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  { signal, start, stop }: Stopwatch,
): AsyncGenerator<ServerEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (;;) {
      start();
      const { done, value } = await unlessAborted(reader.read(), signal);
      stop();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split(between);
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventOf(block);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined); // best effort: the stream has ended in any case
  }
}

/** Null for comments, which servers send as keep-alive. */
function eventOf(block: string): ServerEvent | null {
  const fields = { event: 'message', data: '', id: '' };
  let isEvent = false;
  for (const line of block.split(/\r\n|\n|\r/)) {
    const [, name = '', value = ''] = /^(\w*)(?:: ?(.*))?$/.exec(line) ?? [line];
    if (line === '' || line.startsWith(':') || name === 'retry') continue;
    if (!(name in fields)) throw new Error('The event stream is corrupt.');
    isEvent = true;
    if (name === 'data') fields.data += (fields.data && '\n') + value;
    else fields[name as 'event' | 'id'] = value;
  }
  return isEvent ? { type: fields.event, data: fields.data, id: fields.id || null } : null;
}
