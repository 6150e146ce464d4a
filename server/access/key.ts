/** Secrets of API keys: shown once, stored as a hash. Pure except for randomness. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const form = /^ng_[\w-]{43}$/;
/**
 * Length of the secret's prefix that is stored in plain text to find the row; its 54 random bits
 * make it unique.
 */
const prefixLength = 12;

export interface Secret {
  /** `ng_` and 256 random bits in base64url. */
  readonly text: string;
  readonly prefix: string;
  readonly hash: string;
}

/** SHA-256 is sufficient for 256 random bits; a password would need a slow hash. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const newSecret = (): Secret => readSecret(`ng_${randomBytes(32).toString('base64url')}`);

export const isSecret = (text: string): boolean => form.test(text);
export const readSecret = (text: string): Secret => ({ text, prefix: text.slice(0, prefixLength), hash: hashOf(text) });

/** Constant-time comparison. */
export const isHash = (hash: string, stored: string): boolean =>
  hash.length === stored.length && timingSafeEqual(Buffer.from(hash), Buffer.from(stored));
