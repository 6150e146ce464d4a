/** One request: connected to the address that was judged, never to where a name turned since; kept connections that were closed. */
import { Addresses, type Resolve } from '../../server/webhooks/deliver/address.js';
import { Sender } from '../../server/webhooks/deliver/send.js';
import { answering, Receiver } from './webhooks.kit.js';

const message = { id: 'msg_1', headers: { 'content-type': 'application/json', 'webhook-id': 'msg_1' }, body: '{}' };
const limits = { answerMs: 300, restMs: 50, answerBytes: 1_000 };
const { signal } = new AbortController();

let receiver: Receiver;
const senders: Sender[] = [];
beforeEach(async () => {
  receiver = await Receiver.open();
});
afterEach(async () => {
  for (const sender of senders.splice(0)) sender.close();
  await receiver.close();
});
function sender(allowed: readonly string[], resolve: Resolve): Sender {
  const made = new Sender(new Addresses(allowed, resolve), limits);
  senders.push(made);
  return made;
}

it('goes to no name that leads into the own network by now, over https or http', async () => {
  const turned = sender([], () => Promise.resolve(['127.0.0.1']));
  const half = sender([], () => Promise.resolve(['203.0.114.7', '127.0.0.1']));
  for (const address of [`https://turning.example:${receiver.port}/x`, `http://turning.example:${receiver.port}/x`])
    for (const each of [turned, half])
      expect(await each.send(address, message, signal)).toMatchObject({ outcome: 'ADDRESS_REFUSED', status: null });
  expect(await turned.send(`https://127.0.0.1:${receiver.port}/x`, message, signal)).toMatchObject({
    outcome: 'ADDRESS_REFUSED',
  });
  expect(receiver.connections).toBe(0);
});

it('goes to the address that the name was judged by, under its name, and looks it up once a connection', async () => {
  let asked = 0;
  const own = sender(['127.0.0.1'], () => {
    asked += 1;
    return Promise.resolve(['127.0.0.1']);
  });
  for (let i = 0; i < 3; i += 1)
    expect(await own.send(`http://receiver.example:${receiver.port}/x`, message, signal)).toMatchObject({
      outcome: 'DELIVERED',
    });
  expect([asked, receiver.connections]).toEqual([1, 1]);
  expect(receiver.received[0]?.headers['host']).toBe(`receiver.example:${receiver.port}`);
});

it('follows no redirect', async () => {
  const other = await Receiver.open();
  const own = sender(['127.0.0.1'], () => Promise.resolve([]));
  receiver.behave = answering(302, { location: other.url });
  expect(await own.send(receiver.url, message, signal)).toMatchObject({ outcome: 'REDIRECTED', status: 302 });
  expect(other.connections).toBe(0);
  await other.close();
});

it('asks again over a new connection where the kept one had been closed', async () => {
  const own = sender(['127.0.0.1'], () => Promise.resolve([]));
  expect(await own.send(receiver.url, message, signal)).toMatchObject({ outcome: 'DELIVERED' });
  const port = receiver.port;
  await receiver.close();
  receiver = await Receiver.open(port);
  expect(await own.send(receiver.url, message, signal)).toMatchObject({ outcome: 'DELIVERED' });
});

it('waits for an answer no longer than it may, and reads no more of it than it may', async () => {
  const own = sender(['127.0.0.1'], () => Promise.resolve([]));
  receiver.behave = () => undefined;
  expect(await own.send(receiver.url, message, signal)).toMatchObject({ outcome: 'TIMED_OUT', status: null });
  receiver.behave = (response) => void response.writeHead(200).write('x'.repeat(100_000));
  expect(await own.send(receiver.url, message, signal)).toMatchObject({ outcome: 'DELIVERED', status: 200 });
  receiver.behave = answering(503, { 'retry-after': '7' });
  expect(await own.send(receiver.url, message, signal)).toEqual({ outcome: 'REFUSED', status: 503, retryAfter: 7 });
});
