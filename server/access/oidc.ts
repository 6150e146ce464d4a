/** Verifies JWTs of an OpenID Connect issuer: people use the organisation's own sign-in. */
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { AppError } from '../platform/errors.js';
import type { Role, Viewer } from '../graphql/viewer.js';

export interface OidcOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Claim with a role or a list of roles; a dot selects a nested claim: realm_access.roles. */
  readonly roleClaim: string;
}
export type TokenReader = (token: string) => Promise<Viewer>;

/** Asymmetric algorithms only: with HS256 anyone who can verify a token could forge one. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const timeoutMs = 5_000;
/** Minimum interval of key requests to the issuer: anyone can send tokens with unknown keys. */
const cooldownMs = 5_000;

export function createTokenReader({ issuer, audience, roleClaim }: OidcOptions): TokenReader {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const keysOfIssuer = (): Promise<JWTVerifyGetKey> =>
    (keys ??= discover(issuer).catch((cause: unknown) => {
      keys = null; // the next request retries
      throw unavailable(cause);
    }));
  return async (token) => {
    const key = await keysOfIssuer();
    try {
      const options = { issuer, audience, algorithms, clockTolerance: 30, requiredClaims: ['exp', 'sub'] };
      const { payload } = await jwtVerify(token, key, options);
      return viewerOf(payload, roleClaim);
    } catch (thrown) {
      throw refusalOf(thrown);
    }
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const found = discovery.parse(await response.json());
  if (found.issuer !== issuer)
    throw new Error(`the discovery document at ${address} names another issuer: ${found.issuer}`);
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: timeoutMs, cooldownDuration: cooldownMs });
}

const ladder = ['ADMIN', 'STAFF', 'PARTNER'] as const satisfies readonly Role[];

/**
 * The highest role claimed, case-insensitive. A person without a role is a partner: authenticated,
 * but not staff.
 */
function viewerOf(payload: JWTPayload, roleClaim: string): Viewer {
  const claim = roleClaim.split('.').reduce<unknown>(step, payload);
  const claimed = (Array.isArray(claim) ? claim : [claim]).map((role) => String(role).toUpperCase());
  const { sub = '', name, preferred_username: login } = payload;
  return {
    role: ladder.find((role) => claimed.includes(role)) ?? 'PARTNER',
    name: [name, login].find((text) => typeof text === 'string') ?? sub,
    id: sub,
  };
}

const step = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

function refusalOf(thrown: unknown): AppError {
  if (thrown instanceof errors.JWTExpired)
    return new AppError('UNAUTHENTICATED', 'The token has expired. Sign in again.');
  const isOfToken =
    thrown instanceof errors.JWTClaimValidationFailed ||
    thrown instanceof errors.JWTInvalid ||
    thrown instanceof errors.JWSInvalid ||
    thrown instanceof errors.JWSSignatureVerificationFailed ||
    thrown instanceof errors.JOSEAlgNotAllowed ||
    thrown instanceof errors.JOSENotSupported ||
    thrown instanceof errors.JWKSNoMatchingKey ||
    thrown instanceof errors.JWKSMultipleMatchingKeys;
  return isOfToken ? new AppError('UNAUTHENTICATED', 'The token is not accepted by this server.') : unavailable(thrown);
}

const unavailable = (cause: unknown): AppError =>
  new AppError('SERVICE_UNAVAILABLE', 'The identity provider does not respond. Try again later.', {}, { cause });
