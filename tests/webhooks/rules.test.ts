/** What needs no database: signatures, ids, sealed secrets, when a failed delivery is tried again. */
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { changeOrder } from '../../server/changes/change.sql.js';
import { changeOrder as shared } from '../../server/domain/change-order.js';
import { decodeCursor } from '../../server/graphql/read/cursor.js';
import { nextAttempt, patienceMs } from '../../server/webhooks/deliver/backoff.js';
import { messageOf } from '../../server/webhooks/deliver/message.js';
import { newSecret, openSecret, sealSecret } from '../../server/webhooks/secret.js';

const hook = { id: '018f0000-0000-7000-8000-000000000001', secret: newSecret() };
const change = {
  position: 1_760_000_000_000_001,
  kind: 'NOTICE_PUBLISHED',
  subjectType: 'Notice',
  subjectId: '018f0000-0000-7000-8000-000000000002',
  revision: 1,
  occurredAt: '2025-10-01T08:00:00.000Z',
};

it('a message is what any library of Standard Webhooks takes, with the cursor that the list of changes has', () => {
  const { headers, body } = messageOf(hook, change, new Date());
  const told = new Webhook(hook.secret).verify(body, headers) as any;
  expect(told).toMatchObject({ type: 'notice.published', timestamp: change.occurredAt, data: { revision: 1 } });
  expect(decodeCursor(changeOrder, told.data.cursor, 'after')).toEqual([change.position]);
  expect(changeOrder).toEqual(shared);
  expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
});

it('the same change to the same webhook has the same id and body whenever it is sent, another one another', () => {
  const sent = [0, 90_000].map((ms) => messageOf(hook, change, new Date(Date.now() + ms)));
  expect(new Set(sent.map(({ id, body }) => id + body)).size).toBe(1);
  expect(new Set(sent.map(({ headers }) => headers['webhook-signature'])).size).toBe(2);
  const other = messageOf(hook, { ...change, position: change.position + 1 }, new Date());
  expect(other.id).not.toBe(sent[0]?.id);
  expect(sent[0]?.id).toMatch(/^[\w-]+$/);
});

it('a secret is kept sealed by a key, and opened by that key alone', () => {
  const [secret, key] = [newSecret(), randomBytes(32)];
  const sealed = sealSecret(secret, key);
  expect(sealed).not.toContain(secret.slice(6, 20));
  expect(openSecret(sealed, key)).toBe(secret);
  expect(openSecret(sealed, randomBytes(32))).toBeNull();
  expect(openSecret(sealed, null)).toBeNull();
  expect(openSecret(sealSecret(secret, null), key)).toBe(secret);
});

describe('a delivery that failed', () => {
  const at = new Date('2025-10-01T08:00:00Z');
  const waits = (failures: number, chance: number, retryAfter: number | null = null): number =>
    ((nextAttempt({ failures, since: at, at, retryAfter }, () => chance)?.getTime() ?? NaN) - at.getTime()) / 1_000;

  it('is tried again after twice the time, up to an hour, somewhere in the second half of it', () => {
    expect([1, 2, 3, 11, 12, 400].map((failures) => waits(failures, 1))).toEqual([2, 4, 8, 2_048, 3_600, 3_600]);
    expect([1, 2, 12].map((failures) => waits(failures, 0))).toEqual([1, 2, 1_800]);
  });

  it('waits as the receiver asks, but no more than an hour', () => {
    expect([waits(1, 0, 120), waits(12, 0, 60), waits(1, 0, 1e9)]).toEqual([120, 1_800, 3_600]);
  });

  it('is given up after a day', () => {
    const later = new Date(at.getTime() + patienceMs);
    expect(nextAttempt({ failures: 30, since: at, at: later, retryAfter: null }, () => 0)).toBeNull();
    expect(
      nextAttempt({ failures: 30, since: at, at: new Date(later.getTime() - 1), retryAfter: null }, () => 0),
    ).not.toBeNull();
  });
});
