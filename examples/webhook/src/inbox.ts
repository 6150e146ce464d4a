/** The received changes, as JSON lines in a file. */
import { appendFile, open, readFile, type FileHandle } from 'node:fs/promises';
import type { WebhookEvent } from '@notice-graph/sdk';

export interface Inbox {
  /** Resolves after the change was written to disk; false for a duplicate. */
  readonly take: (event: WebhookEvent) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const idOf = (line: string): string => {
  const event = JSON.parse(line) as WebhookEvent;
  return event.id;
};

export async function openInbox(file: string): Promise<Inbox> {
  await appendFile(file, '');
  const text = await readFile(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const handle: FileHandle = await open(file, 'r+');
  await handle.truncate(Buffer.byteLength(whole)); // an incomplete line was never acknowledged
  const ids = new Set(whole.split('\n').filter(Boolean).map(idOf));
  let end = Buffer.byteLength(whole);
  let last: Promise<unknown> = Promise.resolve();
  const write = async (event: WebhookEvent): Promise<boolean> => {
    if (ids.has(event.id)) return false;
    const line = Buffer.from(`${JSON.stringify(event)}\n`);
    await handle.write(line, 0, line.byteLength, end);
    await handle.datasync();
    end += line.byteLength;
    ids.add(event.id);
    return true;
  };
  return {
    take: (event) => {
      const taken = last.then(() => write(event));
      last = taken.catch(() => undefined); // reported to the caller
      return taken;
    },
    close: async () => {
      await last;
      await handle.close();
    },
  };
}
