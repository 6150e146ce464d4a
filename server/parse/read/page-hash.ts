/** Content hash by which a resubmitted page is recognised. */
import { createHash } from 'node:crypto';

/** SHA-256, lower-case hex; of the UTF-8 bytes for decoded text. */
export function contentHash(content: Uint8Array | string): string {
  const hash = createHash('sha256');
  return (typeof content === 'string' ? hash.update(content, 'utf8') : hash.update(content)).digest('hex');
}
