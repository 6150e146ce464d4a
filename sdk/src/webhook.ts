/** Verification of webhook requests. Uses WebCrypto only: runs in Node, browsers and workers. */

import type { ChangeKind } from './_generated/operations.js';

/** A change as delivered to a webhook. Query the subject by its id. */
export interface WebhookEvent {
  /** Stable per webhook and change: store it to drop duplicates. */
  readonly id: string;
  /** `kind` in lower case: NOTICE_PUBLISHED becomes notice.published. */
  readonly type: string;
  /** Time of the change, ISO 8601 in UTC. */
  readonly timestamp: string;
  readonly data: {
    /** Cursor of the change, for `follow` and replayWebhook. */
    readonly cursor: string;
    readonly kind: ChangeKind;
    readonly subjectType: 'Agency' | 'Directive' | 'Notice';
    /** Global id, also of objects that are no longer visible. */
    readonly subjectId: string;
    /** Only for notices. */
    readonly revision: number | null;
    readonly occurredAt: string;
  };
}

type HeaderBag = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A received request. */
export interface WebhookRequest {
  /** Of fetch or node:http. */
  readonly headers: { get(name: string): string | null } | HeaderBag;
  /** The raw body, not parsed. */
  readonly body: string | Uint8Array | ArrayBuffer;
  /** The secret returned by createWebhook, `whsec_…`; several during a rotation. */
  readonly secret: string | readonly string[];
  /** Maximum age in seconds; default 300. */
  readonly tolerance?: number;
  /** Current time in milliseconds since 1970; default Date.now(). */
  readonly now?: number;
}

/** The signature is invalid or the request is too old. Respond 400 or 401. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
}

/**
 * Verifies the signature (Standard Webhooks) and the timestamp of a request and returns its event.
 * Throws WebhookVerificationError. Signatures are compared in constant time, by WebCrypto.
 */
export async function verifyWebhook(request: WebhookRequest): Promise<WebhookEvent> {
  const { headers, body, secret, tolerance = 300, now = Date.now() } = request;
  const [id, sent, signatures] = ['id', 'timestamp', 'signature'].map((name) => header(headers, `webhook-${name}`));
  if (!id || !sent || !signatures) throw new WebhookVerificationError('The webhook headers are missing.');
  if (!/^\d{1,12}$/.test(sent) || Math.abs(now / 1_000 - Number(sent)) > tolerance)
    throw new WebhookVerificationError('The timestamp is outside of the tolerance.');
  const encoder = new TextEncoder();
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const signed = encoder.encode(`${id}.${sent}.${text}`);
  for (const each of typeof secret === 'string' ? [secret] : secret) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', bytesOf(each.replace(/^whsec_/, '')), algorithm, false, [
      'verify',
    ]);
    for (const signature of signatures.split(' ')) {
      const [version, value = ''] = signature.split(',');
      if (version !== 'v1' || !/^[\w+/]{43}=$/.test(value)) continue;
      if (await crypto.subtle.verify('HMAC', key, bytesOf(value), signed)) return { id, ...read(text) };
    }
  }
  throw new WebhookVerificationError('The signature does not match.');
}

function header(headers: WebhookRequest['headers'], name: string): string | null {
  if (typeof headers.get === 'function') return headers.get(name);
  const bag = headers as HeaderBag;
  const value = bag[name] ?? Object.entries(bag).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof value === 'string' ? value : null;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** Written by the server: the signature was valid. */
const read = (text: string): Omit<WebhookEvent, 'id'> => JSON.parse(text) as Omit<WebhookEvent, 'id'>;
