/** The bytes of an answer, as they are and packed, each made once; and the tag of each form. */
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

  /** In room of its own: what is sent once may share some, and would hold all of it if it were kept. */
  settle(): void {
    const own = Buffer.allocUnsafeSlow(this.plain.byteLength);
    this.plain.copy(own);
    this.plain = own;
  }

  /** Of all forms that were made. */
  get byteLength(): number {
    let length = this.plain.byteLength;
    for (const made of this.packed.values()) if (Buffer.isBuffer(made)) length += made.byteLength;
    return length;
  }

  /** What it is sent as to a caller who takes this encoding: as it is where packing would not be worth it. */
  encodingFor(wanted: Encoding): Encoding {
    return this.plain.byteLength < packedFrom ? 'identity' : wanted;
  }

  /** At once where it was made before. `made` is told when a form has come. */
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
      this.packed.delete(encoding); // the next one tries again
      throw thrown;
    };
    form = pack(this.plain, encoding).then(keep, forget);
    this.packed.set(encoding, form);
    return form;
  }

  /** Strong (RFC 9110, 8.8.3): each media type and each encoding has its own, and the same bytes have the same. */
  tag(mark: string, encoding: Encoding): string {
    this.hash ??= createHash('sha256').update(this.plain).digest('base64url').slice(0, 27);
    return `"${mark}-${this.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  }
}

/** If-None-Match (RFC 9110, 13.1.2): compared weakly. */
export function names(given: string | undefined, tag: string): boolean {
  if (given === undefined) return false;
  if (given === tag || given.trim() === '*') return true;
  return given.length < 4_096 && given.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
