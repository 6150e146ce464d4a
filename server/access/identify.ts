/** Authentication: the public, an API key, or a person by a token of an OpenID Connect issuer. */
import type { Db } from '../platform/db.js';
import { AppError } from '../platform/errors.js';
import { createKeyLoader } from './key.loaders.js';
import { markUsed } from './key.store.js';
import { isHash, isSecret, readSecret } from './key.js';
import type { TokenReader } from './oidc.js';
import { publicViewer, type Viewer } from '../graphql/viewer.js';

export interface IdentifyDeps {
  readonly db: Db;
  readonly now: () => Date;
  /** Null without an issuer. */
  readonly tokens: TokenReader | null;
}
interface HeaderReader {
  get(name: string): string | null;
}

/** Interval between writes of a key's last use. */
const usedEveryMs = 60_000;
const manyKeys = 10_000;

/** Throws UNAUTHENTICATED for an invalid credential; without one the viewer is the public. */
export function createIdentify({ db, now, tokens }: IdentifyDeps): (headers: HeaderReader) => Promise<Viewer> {
  const keys = createKeyLoader(db, now);
  const used = new Map<string, number>();
  const noteUse = (id: string, at: Date): void => {
    if (at.getTime() - (used.get(id) ?? 0) < usedEveryMs) return;
    if (used.size >= manyKeys) used.clear();
    used.set(id, at.getTime());
    markUsed(db, id, at).catch(() => used.delete(id)); // must not fail the request: the next one retries
  };
  return async (headers) => {
    const credential = credentialOf(headers);
    if (credential === null) return publicViewer;
    if (!credential.startsWith('ng_') && tokens && headers.get('authorization') !== null) return tokens(credential);
    if (!isSecret(credential)) throw unauthenticated(noSuchKey);
    const { prefix, hash } = readSecret(credential);
    const key = await keys.load(prefix);
    if (key === null || !isHash(hash, key.hash)) throw unauthenticated(noSuchKey);
    if (key.isOver)
      throw unauthenticated('The key has expired or was revoked. Request a new one from an administrator.');
    noteUse(key.id, now());
    return { role: key.role, name: key.name, id: key.id };
  };
}

/**
 * The bearer token, or the key in X-API-Key, which clients and gateways support; null if there is
 * none.
 */
function credentialOf(headers: HeaderReader): string | null {
  const [authorization, apiKey] = [headers.get('authorization'), headers.get('x-api-key')];
  if (authorization === null) return apiKey;
  const credential = /^Bearer +([\x21-\x7e]{1,8192})$/i.exec(authorization)?.[1];
  if (credential === undefined) throw unauthenticated('Send the key as "Authorization: Bearer <key>".');
  if (apiKey !== null && apiKey !== credential)
    throw unauthenticated('Authorization and X-API-Key contain different keys: send only one.');
  return credential;
}

const noSuchKey = 'Unknown key.';
const unauthenticated = (message: string): AppError => new AppError('UNAUTHENTICATED', message);
