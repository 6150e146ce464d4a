/**
 * Signing secrets: returned once and stored reversibly, since signing needs the plain text. With
 * WEBHOOK_SECRET_KEY they are encrypted by AES-256-GCM.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const sealed = 'sealed:';
const [cipher, ivBytes, tagBytes] = ['aes-256-gcm', 12, 16] as const;

/** 256 random bits in the format of Standard Webhooks. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export function sealSecret(secret: string, key: Buffer | null): string {
  if (key === null) return secret;
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes });
  const text = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()]);
  return sealed + Buffer.concat([iv, sealing.getAuthTag(), text]).toString('base64');
}

/** Null if it was encrypted with another key. */
export function openSecret(stored: string, key: Buffer | null): string | null {
  if (!stored.startsWith(sealed)) return stored;
  if (key === null) return null;
  const bytes = Buffer.from(stored.slice(sealed.length), 'base64');
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  try {
    opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString('utf8');
  } catch {
    return null;
  }
}
