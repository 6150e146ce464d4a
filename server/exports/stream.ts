/**
 * Streams rows page by page, with backpressure: holds one page while the next is read. Disconnects
 * a client that stops reading.
 */
import { constants, createGzip } from 'node:zlib';
import { setImmediate } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import type { Answer } from '../graphql/http/answer.js';
import { encodingFor } from '../graphql/http/kept/encoding.js';
import type { PlainRequest } from '../graphql/http/plain.js';
import { drained, readerOf } from '../graphql/http/unread.js';
import { Failed, type PageEnd } from './read.js';

export interface Streaming<P> {
  readonly head: string;
  readonly written: (page: P) => string;
  readonly tail: string;
  readonly headers: (first: P) => Answer['headers'];
  /** Where there is no such list. */
  readonly missing: () => Answer;
}

/** What is wrong with the first page is answered; what comes later cuts the stream off, so that nobody takes a part for the whole. */
export async function streamed<P extends PageEnd>(
  request: PlainRequest,
  pages: AsyncGenerator<P | null>,
  { head: beginning, written, tail, headers, missing }: Streaming<P>,
): Promise<Answer | null> {
  const first = await pages.next();
  const page = first.done === true ? null : first.value;
  if (page === null) return missing();
  const isPacked = encodingFor(request.headers['accept-encoding']) !== 'identity';
  const head = { ...headers(page), ...(isPacked ? { 'content-encoding': 'gzip' } : {}) };
  const response = request.stream();
  response.writeHead(200, head);
  if (request.method === 'HEAD') {
    response.end();
    await pages.return(null);
    return null;
  }
  const write = isPacked ? packing(response) : plain(response);
  try {
    let next = pages.next();
    next.catch(() => undefined); // rejects when it is awaited
    await setImmediate(); // the next page is asked for before this one is written
    await write(Buffer.from(beginning + written(page)), false);
    for (let one = await next; one.done !== true && !response.destroyed; one = await next) {
      next = pages.next();
      next.catch(() => undefined); // rejects when it is awaited
      await setImmediate();
      if (one.value) await write(Buffer.from(written(one.value)), false);
    }
    await write(Buffer.from(tail), true);
    response.end();
  } catch (thrown) {
    response.destroy();
    if (!(thrown instanceof Failed)) throw thrown;
  } finally {
    await pages.return(null);
  }
  return null;
}

/** Bytes as they are, each piece waited for until its reader has taken it. */
export async function inPieces(response: ServerResponse, pieces: AsyncIterable<Buffer>): Promise<void> {
  const write = plain(response);
  try {
    for await (const piece of pieces) {
      if (response.destroyed) return;
      await write(piece, false);
    }
    response.end();
  } catch (thrown) {
    response.destroy(); // nobody takes a part for the whole
    throw thrown;
  }
}

type Write = (bytes: Buffer, isLast: boolean) => Promise<void>;

function plain(response: ServerResponse): Write {
  const stalledMs = readerOf(response)?.bounds.limits.answerStalledMs ?? 0;
  return async (bytes) => {
    if (bytes.byteLength > 0 && !response.destroyed && !response.write(bytes))
      await drained(response, bytes.byteLength, stalledMs);
  };
}

/** Each page is packed and sent before the next. */
function packing(response: ServerResponse): Write {
  const gzip = createGzip({ level: 1 });
  const send = plain(response);
  let parts: Buffer[] = [];
  gzip.on('data', (part: Buffer) => parts.push(part));
  return async (bytes, isLast) => {
    await new Promise<void>((resolve, reject) => {
      gzip.once('error', reject);
      if (isLast) gzip.once('end', resolve).end(bytes);
      else {
        gzip.write(bytes);
        gzip.flush(constants.Z_SYNC_FLUSH, () => {
          gzip.off('error', reject);
          resolve();
        });
      }
    });
    const packed = Buffer.concat(parts);
    parts = [];
    await send(packed, false);
  };
}
