/**
 * The bytes of an answer, plain and compressed, each encoding computed once; and the ETag of each.
 */
import { createHash } from 'node:crypto';
import { encodeUtf8 } from '../../../platform/fast-text.js';
import { pack, packedFrom, type Encoding } from './encoding.js';

export class AnswerBytes {
  plain: Buffer;
  private hash: string | null = null;
  private readonly packed = new Map<Encoding, Buffer | Promise<Buffer>>();

  constructor(text: string) {
    this.plain = encodeUtf8(text);
  }

  /**
   * Copies to a buffer of its own: a buffer from the shared pool would keep the whole pool alive
   * while cached.
   */
  settle(): void {
    const own = Buffer.allocUnsafeSlow(this.plain.byteLength);
    this.plain.copy(own);
    this.plain = own;
  }

  /** Total of all encodings computed so far. */
  get byteLength(): number {
    let length = this.plain.byteLength;
    for (const made of this.packed.values()) if (Buffer.isBuffer(made)) length += made.byteLength;
    return length;
  }

  /** The encoding to use for a caller: identity if compression is not worthwhile. */
  encodingFor(wanted: Encoding): Encoding {
    return this.plain.byteLength < packedFrom ? 'identity' : wanted;
  }

  /** Synchronous if already compressed. Calls `made` when an encoding has been added. */
  in(encoding: Encoding, made?: () => void): Buffer | Promise<Buffer> {
    if (encoding === 'identity') return this.plain;
    let form = this.packed.get(encoding);
    if (form) return form;
    const keep = (bytes: Buffer): Buffer => {
      this.packed.set(encoding, bytes);
      made?.();
      return bytes;
    };
    const forget = (thrown: unknown): never => {
      this.packed.delete(encoding); // the next caller retries
      throw thrown;
    };
    form = pack(this.plain, encoding).then(keep, forget);
    this.packed.set(encoding, form);
    return form;
  }

  /** Strong ETag (RFC 9110, 8.8.3): distinct per media type and encoding, equal for equal bytes. */
  tag(mark: string, encoding: Encoding): string {
    this.hash ??= createHash('sha256').update(this.plain).digest('base64url').slice(0, 27);
    return `"${mark}-${this.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  }
}

/** If-None-Match (RFC 9110, 13.1.2): weak comparison. */
export function names(given: string | undefined, tag: string): boolean {
  if (given === undefined) return false;
  if (given === tag || given.trim() === '*') return true;
  return given.length < 4_096 && given.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
