/** verifyWebhook: takes what Standard Webhooks signs, and nothing that was changed, is old, or is signed otherwise. */
import { Webhook } from 'standardwebhooks';
import { verifyWebhook, WebhookVerificationError } from '../../sdk/src/index.js';
import { messageOf } from '../../server/webhooks/deliver/message.js';
import { newSecret } from '../../server/webhooks/secret.js';

const hook = { id: '018f0000-0000-7000-8000-000000000001', secret: newSecret() };
const change = {
  position: 1_760_000_000_000_001,
  kind: 'NOTICE_REVISED',
  subjectType: 'Notice',
  subjectId: '018f0000-0000-7000-8000-000000000002',
  revision: 2,
  occurredAt: '2025-10-01T08:00:00.000Z',
};
const sent = messageOf(hook, change, new Date());
const { headers, body } = sent;
const { secret } = hook;

it('takes what the server sends, however headers and body come', async () => {
  const event = {
    id: sent.id,
    type: 'notice.revised',
    data: { kind: 'NOTICE_REVISED', revision: 2, subjectType: 'Notice' },
  };
  const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
  const bytes = new TextEncoder().encode(body);
  for (const request of [
    { headers, body },
    { headers: new Headers(headers), body: bytes },
    { headers: upper, body: bytes.buffer },
    { headers, body: Buffer.from(body) },
  ])
    expect(await verifyWebhook({ ...request, secret })).toMatchObject(event);
});

it('takes one of several secrets, and one of several signatures', async () => {
  expect(await verifyWebhook({ headers, body, secret: [newSecret(), secret] })).toMatchObject({ id: sent.id });
  const both = `v1a,x ${new Webhook(newSecret()).sign(sent.id, new Date(), body)} ${headers['webhook-signature']}`;
  expect(await verifyWebhook({ headers: { ...headers, 'webhook-signature': both }, body, secret })).toMatchObject({
    id: sent.id,
  });
});

it.each([
  ['another secret', { headers, body, secret: newSecret() }],
  ['another body', { headers, body: body.replace('"revision":2', '"revision":3'), secret }],
  ['another id', { headers: { ...headers, 'webhook-id': 'msg_x' }, body, secret }],
  [
    'another time',
    { headers: { ...headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1_000) - 9) }, body, secret },
  ],
  ['no headers', { headers: {}, body, secret }],
  ['a signature that is none', { headers: { ...headers, 'webhook-signature': 'v1,§§§' }, body, secret }],
  ['an old one, sent again', { headers, body, secret, now: Date.now() + 301_000 }],
  ['one from the future', { headers, body, secret, now: Date.now() - 301_000 }],
  ['a time that is none', { headers: { ...headers, 'webhook-timestamp': '1e3' }, body, secret }],
])('refuses %s', async (_what, request) => {
  await expect(verifyWebhook(request)).rejects.toBeInstanceOf(WebhookVerificationError);
});

it('takes an old one where that is asked for', async () => {
  const old = { headers, body, secret, now: Date.now() + 3_000_000, tolerance: 4_000 };
  expect(await verifyWebhook(old)).toMatchObject({ id: sent.id });
});
