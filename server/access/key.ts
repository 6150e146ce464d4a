/** Secrets of API keys: shown once, stored as a hash. Pure but for the randomness. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const form = /^ng_[\w-]{43}$/;
/** So much of a secret is stored as it is: it finds the row, and 54 random bits make it unique. */
const prefixLength = 12;

export interface Secret {
  /** What the caller sends: `ng_` and 256 random bits in base64url. */
  readonly text: string;
  readonly prefix: string;
  readonly hash: string;
}

/** SHA-256 suffices, for nobody can try 2^256 secrets; a password would need more. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const newSecret = (): Secret => readSecret(`ng_${randomBytes(32).toString('base64url')}`);

export const isSecret = (text: string): boolean => form.test(text);
export const readSecret = (text: string): Secret => ({ text, prefix: text.slice(0, prefixLength), hash: hashOf(text) });

/** In the same time wherever they differ. */
export const isHash = (hash: string, stored: string): boolean =>
  hash.length === stored.length && timingSafeEqual(Buffer.from(hash), Buffer.from(stored));
