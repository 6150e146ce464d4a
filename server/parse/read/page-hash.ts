/** The fingerprint under which a page is recognised when it comes again. */
import { createHash } from 'node:crypto';

/** SHA-256, lower-case hex; of the UTF-8 bytes where the page came in as text already decoded. */
export function contentHash(content: Uint8Array | string): string {
  const hash = createHash('sha256');
  return (typeof content === 'string' ? hash.update(content, 'utf8') : hash.update(content)).digest('hex');
}
