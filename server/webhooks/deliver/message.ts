/** The request for a change (Standard Webhooks). Deterministic: duplicates have the same body. Pure. */
import { Webhook } from 'standardwebhooks';
import { changeOrder } from '../../domain/change-order.js';
import { encodeNodeId, isNodeName } from '../../graphql/node-id.js';
import { encodeCursor } from '../../graphql/read/cursor.js';

/** A row of the change log. */
export interface LoggedChange {
  readonly position: number;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly revision: number | null;
  /** ISO 8601, in UTC. */
  readonly occurredAt: string;
}

/** Stable per webhook and change, so that receivers can drop duplicates. */
export const messageIdOf = (webhookId: string, position: number): string =>
  `msg_${encodeNodeId('Webhook', webhookId)}_${position}`;

/** NOTICE_PUBLISHED becomes notice.published. */
export const eventType = (kind: string): string => kind.toLowerCase().replace('_', '.');

/** A thin event without content of the subject: receivers query it, with the visibility at that time. */
export function bodyOf({ position, kind, subjectType, subjectId, revision, occurredAt }: LoggedChange): string {
  const cursor = encodeCursor(changeOrder, [position]);
  const id = isNodeName(subjectType) ? encodeNodeId(subjectType, subjectId) : subjectId;
  const data = { cursor, kind, subjectType, subjectId: id, revision, occurredAt };
  return JSON.stringify({ type: eventType(kind), timestamp: occurredAt, data });
}

export interface Message {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `at`: time of the attempt. */
export function messageOf(
  { id: webhookId, secret }: { readonly id: string; readonly secret: string },
  change: LoggedChange,
  at: Date,
): Message {
  const [id, body] = [messageIdOf(webhookId, change.position), bodyOf(change)];
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'notice-graph-webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
  return { id, headers, body };
}
