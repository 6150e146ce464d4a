/**
 * Accounts for responses that clients do not read: bytes per network and in total, and a timeout. A
 * stalled client is disconnected; if a network holds too much, its oldest response is aborted.
 */
import type { ServerResponse } from 'node:http';
import type { Bounds } from '../../platform/bounds/bounds.js';
import type { Holder, Holding } from '../../platform/bounds/shares.js';

/** Counts the unsent bytes of a response until it has been sent. */
export function awaitReader(response: ServerResponse, bytes: number, { bounds, holder }: Reader): void {
  const holding = holdingOf(response, { bounds, holder });
  const { answerStalledMs } = bounds.limits;
  // The socket timeout restarts with any progress, even part of one write.
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

/** Associates a response with the client to account it to. */
export function noteReader(response: ServerResponse, reader: Reader): void {
  readers.set(response, reader);
}
export const readerOf = (response: ServerResponse): Reader | null => readers.get(response) ?? null;

/**
 * Waits until the socket of a stream drains (backpressure); unsent bytes are accounted meanwhile.
 * Disconnects the client after `stalledMs`.
 */
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
