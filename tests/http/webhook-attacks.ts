/** One request each, as attacks.ts has them: webhooks as a way into the operator's network, and to what others registered. */
import { encodeNodeId } from '../../server/graphql/node-id.js';
import type { Attack, Gets } from './attacks.js';
import type { Sent } from './attacked.kit.js';

const ask = (key: string | null, query: string, variables: object = {}): Sent => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) },
  chunks: [JSON.stringify({ query, variables })],
});
const creation =
  'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret userErrors { code } } }';
const register = (key: string, address: string): Sent => ask(key, creation, { input: { name: '收件箱', address } });
const refused: Gets = { status: 200, code: 'BAD_USER_INPUT', facts: { argument: 'input.address' } };
const someId = encodeNodeId('Webhook', '018f0000-0000-7000-8000-000000000000');

const intoTheNetwork: Readonly<Record<string, string>> = {
  'this machine': 'https://127.0.0.1/x',
  'this machine, as one number': 'https://2130706433/x',
  'this machine, by name': 'https://localhost/x',
  'this machine, as IPv6': 'https://[::1]/x',
  'a private network': 'https://10.0.0.1/x',
  'a private network, mapped into IPv6': 'https://[::ffff:10.0.0.1]/x',
  'a private network, by NAT64': 'https://[64:ff9b::a00:1]/x',
  'what clouds tell their machines': 'https://169.254.169.254/latest/meta-data',
  'a carrier’s network': 'https://100.64.0.1/x',
  'http, which anybody on the way reads': 'http://203.0.114.7/x',
  'a server of mail': 'https://203.0.114.7:25/x',
  'a user and a password': 'https://user:word@203.0.114.7/x',
  '3,000 characters': `https://203.0.114.7/${'x'.repeat(3_000)}`,
};

export const webhookAttacks: readonly Attack[] = [
  ...Object.entries(intoTheNetwork).map(([what, address]): Attack => ({
    row: 'webhooks: requests into the own network',
    what,
    send: ({ partnerKey }) => register(partnerKey, address),
    gets: refused,
  })),
  {
    row: 'webhooks: requests into the own network',
    what: 'no address of HTTP',
    send: ({ partnerKey }) => register(partnerKey, 'file:///etc/passwd'),
    gets: { status: 200, code: 'BAD_USER_INPUT' },
  },
  {
    row: 'webhooks: what others registered',
    what: 'by the public',
    send: () => ask(null, '{ webhooks { nodes { address } } }'),
    gets: { status: 200, code: 'UNAUTHENTICATED' },
  },
  {
    row: 'webhooks: what others registered',
    what: 'another one’s, deleted by a partner',
    send: ({ partnerKey }) =>
      ask(partnerKey, `mutation { deleteWebhook(input: { id: "${someId}" }) { userErrors { code } } }`),
    gets: { data: { deleteWebhook: { userErrors: [{ code: 'NOT_FOUND' }] } } },
  },
  {
    row: 'webhooks: what others registered',
    what: 'attempts to deliver to another one’s',
    send: ({ partnerKey }) => ask(partnerKey, `{ webhookDeliveries(webhook: "${someId}") { nodes { status } } }`),
    gets: { data: { webhookDeliveries: { nodes: [] } } },
  },
];
