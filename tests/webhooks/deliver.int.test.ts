/** Deliveries on both homes: in order, signed, tried again, paused and resumed, to receivers that behave well and badly. */
import { setTimeout } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { createLog } from '../../server/platform/log.js';
import { createMetrics } from '../../server/platform/metrics.js';
import type { Db } from '../../server/platform/db.js';
import { describeEachHome } from '../kit/db.js';
import type { Ask } from '../kit/app.js';
import { log, someChange } from '../changes/changes.kit.js';
import {
  answering,
  asking,
  delivering,
  partner,
  Receiver,
  register,
  replay,
  resume,
  remove,
  stateOf,
  until,
} from './webhooks.kit.js';

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describeEachHome('webhooks', (home) => {
  let db: Db;
  let ask: Ask;
  let receiver: Receiver;
  let couriers: ReturnType<typeof delivering>;
  const say = (from: number, to = from, facts: object = {}): Promise<void> =>
    log(db, ...numbers(from, to).map((revision) => someChange({ revision, ...facts })));

  beforeEach(async () => {
    db = await home.open();
    ask = asking(db, partner);
    receiver = await Receiver.open();
  });
  afterEach(async () => {
    await couriers.stop();
    await receiver.close();
    await db.close();
  });

  it('are told of each change from then on, in order, signed, over one connection', async () => {
    await say(1, 3);
    couriers = delivering(db);
    const { id, secret } = await register(ask, receiver.url);
    await say(4, 320);
    await until(() => receiver.received.length >= 317);
    expect(receiver.revisions).toEqual(numbers(4, 320));
    expect(receiver.connections).toBe(1);
    for (const { headers, body } of receiver.received) new Webhook(secret).verify(body, headers);
    await until(async () => (await stateOf(ask, id)).failures === 0 && (await stateOf(ask, id)).state === 'ACTIVE');
    const { data } = await ask(
      `query ($id: ID!) { webhookDeliveries(webhook: $id, first: 2) { nodes { messageId attempt outcome status cursor } } changes(last: 1) { pageInfo { endCursor } } }`,
      { id },
    );
    const last = receiver.received.at(-1);
    expect(data.webhookDeliveries.nodes[0]).toMatchObject({
      messageId: last?.id,
      attempt: 1,
      outcome: 'DELIVERED',
      status: 204,
      cursor: JSON.parse(last?.body ?? '').data.cursor,
    });
  });

  it('with a filter are told of what fits it', async () => {
    couriers = delivering(db);
    await register(ask, receiver.url, { filter: { kinds: ['NOTICE_WITHDRAWN'], division: '9901' } });
    await say(1, 5);
    await say(6, 6, { kind: 'NOTICE_WITHDRAWN', division: '990106' });
    await say(7, 7, { kind: 'NOTICE_WITHDRAWN', division: '320506' });
    await say(8, 8, { kind: 'NOTICE_WITHDRAWN', division: '990100' });
    await until(() => receiver.received.length >= 2);
    expect(receiver.revisions).toEqual([6, 8]);
  });

  it.each([
    ['answers 500', answering(500), 'REFUSED', 500],
    ['answers 404', answering(404), 'REFUSED', 404],
    ['redirects', answering(307, { location: 'http://127.0.0.1:9/elsewhere' }), 'REDIRECTED', 307],
    ['hangs', () => undefined, 'TIMED_OUT', null],
    ['hangs up', (response: any) => response.destroy(), 'UNREACHABLE', null],
  ] as const)(
    'whose receiver %s are told the same again, and go on in order',
    async (_what, behave, outcome, status) => {
      receiver.behave = behave;
      couriers = delivering(db);
      const { id } = await register(ask, receiver.url);
      await say(1, 3);
      await until(() => receiver.received.length >= 2);
      await until(async () => (await stateOf(ask, id)).state === 'FAILING');
      receiver.behave = answering(200);
      await until(() => receiver.received.at(-1)?.body.includes('"revision":3') === true);
      expect(receiver.firsts).toEqual([1, 2, 3]);
      expect(
        new Set(receiver.received.filter(({ body }) => body.includes('"revision":1')).map((each) => each.id)).size,
      ).toBe(1);
      await until(async () => (await stateOf(ask, id)).state === 'ACTIVE');
      const { data } = await ask(
        'query ($id: ID!) { webhookDeliveries(webhook: $id, last: 2) { nodes { attempt outcome status } } }',
        { id },
      );
      expect(data.webhookDeliveries.nodes.at(-1)).toEqual({ attempt: 1, outcome, status });
    },
  );

  it('whose receiver answers more than anybody reads, or never ends, count as told', async () => {
    let isFirst = true;
    receiver.behave = (response) => {
      response.writeHead(200);
      if (isFirst) for (let i = 0; i < 64; i += 1) response.write('x'.repeat(65_536));
      else response.write('and then');
      isFirst = false;
    };
    couriers = delivering(db);
    const { id } = await register(ask, receiver.url);
    await say(1, 3);
    await until(() => receiver.received.length >= 3);
    expect(receiver.revisions).toEqual([1, 2, 3]);
    await until(async () => (await stateOf(ask, id)).failures === 0);
  });

  it('whose receiver is gone are paused at once, and resumed from where they stopped', async () => {
    receiver.behave = answering(410);
    couriers = delivering(db);
    const { id } = await register(ask, receiver.url);
    await say(1, 3);
    await until(async () => (await stateOf(ask, id)).state === 'PAUSED');
    expect(await stateOf(ask, id)).toMatchObject({ pauseReason: 'GONE', failures: 1 });
    await say(4);
    await setTimeout(300);
    expect(receiver.received).toHaveLength(1);
    receiver.behave = answering(200);
    expect(await resume(ask, { id })).toMatchObject({ webhook: { state: 'ACTIVE' }, userErrors: [] });
    await until(() => receiver.received.length >= 5);
    expect(receiver.firsts).toEqual([1, 2, 3, 4]);
  });

  it('that failed for a day are paused with that reason', async () => {
    receiver.behave = answering(503);
    let day = 0;
    couriers = delivering(db, { now: () => new Date(Date.now() + day) });
    const { id } = await register(ask, receiver.url);
    await say(1);
    await until(async () => (await stateOf(ask, id)).state === 'FAILING');
    day = 86_400_000;
    await until(async () => (await stateOf(ask, id)).state === 'PAUSED');
    expect(await stateOf(ask, id)).toMatchObject({ pauseReason: 'FAILING', failures: 2 });
  });

  it('are told again from a cursor, with the ids of before', async () => {
    couriers = delivering(db);
    const { id } = await register(ask, receiver.url);
    await say(1, 5);
    await until(() => receiver.received.length >= 5);
    const { cursor } = JSON.parse(receiver.received[1]?.body ?? '').data;
    await replay(ask, { id, after: cursor });
    await until(() => receiver.received.length >= 8);
    expect(receiver.revisions).toEqual([1, 2, 3, 4, 5, 3, 4, 5]);
    expect(receiver.received.slice(5).map((each) => each.id)).toEqual(
      receiver.received.slice(2, 5).map((each) => each.id),
    );
  });

  it('are told nothing once they are deleted', async () => {
    couriers = delivering(db);
    const { id } = await register(ask, receiver.url);
    await say(1);
    await until(() => receiver.received.length >= 1);
    expect(await remove(ask, { id })).toMatchObject({ webhook: null, userErrors: [] });
    await until(() => couriers.status().held === 0);
    await say(2);
    await setTimeout(300);
    expect(receiver.revisions).toEqual([1]);
  });

  it('end with the key that registered them', async () => {
    const key = await db.prisma.apiKey.create({
      data: { id: partner.id ?? '', name: '街道办应用', role: 'PARTNER', prefix: 'ng_123456789', hash: 'x'.repeat(64) },
    });
    couriers = delivering(db);
    const { id } = await register(ask, receiver.url);
    await say(1);
    await until(() => receiver.received.length >= 1);
    await db.prisma.apiKey.update({ where: { id: key.id }, data: { revokedAt: new Date() } });
    await until(async () => (await stateOf(ask, id)).state === 'PAUSED');
    expect(await stateOf(ask, id)).toMatchObject({ pauseReason: 'KEY_ENDED' });
  });

  it('are delivered by one of two servers, by the other once that ends', async () => {
    couriers = delivering(db);
    await register(ask, receiver.url);
    await until(() => couriers.status().held === 1);
    const other = delivering(db);
    await say(1, 50);
    await until(() => receiver.received.length >= 50);
    expect([couriers.status().held, other.status().held]).toEqual([1, 0]);
    await couriers.stop();
    await say(51, 60);
    await until(() => receiver.received.length >= 60);
    expect(receiver.revisions).toEqual(numbers(1, 60));
    await other.stop();
  });

  it('are counted, and each attempt is a line of the log', async () => {
    const metrics = createMetrics();
    const lines: string[] = [];
    const written = createLog('info', { write: (line) => void lines.push(line) });
    couriers = delivering(db, { metrics, log: written });
    metrics.watchWebhooks(() => couriers.status());
    await register(ask, receiver.url);
    await say(1);
    await until(() => lines.length >= 1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      msg: 'webhook delivery',
      attempt: 1,
      outcome: 'DELIVERED',
      status: 204,
    });
    const text = await metrics.text();
    expect(text).toContain('notice_graph_webhook_attempt_seconds_count{outcome="DELIVERED"} 1');
    expect(text).toContain('notice_graph_webhooks_held 1');
  });
});
