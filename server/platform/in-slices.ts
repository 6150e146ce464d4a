/** Processes megabytes of text in slices and yields to the event loop between them. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

/** Encoding or searching this many takes one or two milliseconds. */
const sliceCharacters = 2 ** 18;
const sliceBytes = 2 ** 20;

/** Slices that do not split a character. */
export async function* slicesOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length;) {
    const end = at + sliceCharacters;
    const isCut = isHighSurrogate(text.charCodeAt(end - 1));
    const slice = text.slice(at, isCut ? end + 1 : end);
    yield slice;
    at += slice.length;
    await setImmediate();
  }
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** As UTF-8. */
export async function encodedInTurns(text: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const slice of slicesOf(text)) parts.push(Buffer.from(slice));
  const whole = Buffer.allocUnsafe(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    at += part.copy(whole, at);
    await setImmediate(); // first touching memory takes longer than copying into it
  }
  return whole;
}

/** SHA-256, hexadecimal. */
export async function hashInTurns(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.byteLength; at += sliceBytes) {
    hash.update(bytes.subarray(at, at + sliceBytes));
    await setImmediate();
  }
  return hash.digest('hex');
}
