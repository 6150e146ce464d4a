/** The body of a request, counted as it streams: what is too large is refused before it is held. */
import type { IncomingMessage } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import { AppError } from '../../platform/errors.js';

export class BodyTooLarge extends AppError {
  constructor(limit: number) {
    super('PAYLOAD_TOO_LARGE', `A request body may have ${limit / 2 ** 20} MB.`, { limit });
  }
}

/** Throws BodyTooLarge; rejects where the caller goes away. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge(limit);
  // Decoded as it comes: eight megabytes at once hold everybody else up.
  const decoder = new StringDecoder('utf8');
  const parts: string[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.byteLength;
      if (length > limit) {
        request.pause();
        reject(new BodyTooLarge(limit));
      } else parts.push(decoder.write(chunk));
    });
    request.on('end', () => {
      resolve(parts.join('') + decoder.end());
    });
    request.on('error', reject);
    request.on('aborted', () => {
      reject(new AppError('BAD_REQUEST', 'The request ended early.'));
    });
  });
}
