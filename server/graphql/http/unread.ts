/**
 * Answers that wait for their readers: bytes of one network and of all, and how long nothing may be taken. Whoever does not read is hung
 * up on; where a network has too much waiting, its oldest answer ends.
 */
import type { ServerResponse } from 'node:http';
import type { Bounds } from '../../platform/bounds/bounds.js';
import type { Holder, Holding } from '../../platform/bounds/shares.js';

/** Counts what an answer has waiting until it has gone out. */
export function awaitReader(response: ServerResponse, bytes: number, { bounds, holder }: Reader): void {
  const holding = holdingOf(response, { bounds, holder });
  const { answerStalledMs } = bounds.limits;
  // A socket's timeout runs from its last progress, be it a part of one write.
  response.setTimeout(answerStalledMs, () => {
    bounds.tell('answers', 'time');
    response.destroy();
  });
  const done = (): void => {
    holding.close();
  };
  response.once('finish', done).once('close', done);
  if (holding.take(bytes) !== null) response.destroy();
}

export interface Reader {
  readonly bounds: Pick<Bounds, 'answers' | 'limits' | 'tell'>;
  readonly holder: Holder;
}

export const holdingOf = (response: ServerResponse, { bounds, holder }: Reader): Holding =>
  bounds.answers.open(holder, { end: () => response.destroy() });

const readers = new WeakMap<ServerResponse, Reader>();

/** Whose answer it is, for whoever writes it. */
export function noteReader(response: ServerResponse, reader: Reader): void {
  readers.set(response, reader);
}
export const readerOf = (response: ServerResponse): Reader | null => readers.get(response) ?? null;

/** Waits for the reader of a stream; what it has not taken counts as an answer that waits. Whoever takes nothing for so long is hung up on. */
export async function drained(response: ServerResponse, bytes: number, stalledMs: number): Promise<void> {
  const reader = readerOf(response);
  const holding = reader && holdingOf(response, reader);
  if (holding && holding.take(bytes) !== null) response.destroy();
  await new Promise<void>((resolve) => {
    const stalled = setTimeout(() => {
      reader?.bounds.tell('answers', 'time');
      response.destroy();
    }, stalledMs);
    const done = (): void => {
      clearTimeout(stalled);
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
  holding?.close();
}
