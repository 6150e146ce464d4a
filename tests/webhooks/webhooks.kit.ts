/** A receiver that behaves as it is told, servers that deliver, and callers who register. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { changeChannel } from '../../server/changes/change.store.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { schema } from '../../server/schema.js';
import { Addresses } from '../../server/webhooks/deliver/address.js';
import { Couriers, type CouriersDeps } from '../../server/webhooks/deliver/couriers.js';
import { testApp, type Answer, type Ask } from '../kit/app.js';
import type { Viewer } from '../../server/graphql/viewer.js';

export interface Received {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Tests number their changes by it. */
  readonly revision: number;
}

export type Behave = (response: ServerResponse, request: IncomingMessage) => void;

export const answering =
  (status: number, headers: Record<string, string> = {}): Behave =>
  (response) => {
    response.writeHead(status, headers).end();
  };

export class Receiver {
  readonly received: Received[] = [];
  /** Revisions as they came first. */
  readonly firsts: number[] = [];
  private readonly seen = new Set<number>();
  behave: Behave = answering(204);
  private readonly sockets = new Set<Socket>();
  connections = 0;

  private constructor(private readonly server: Server) {}

  static async open(port = 0): Promise<Receiver> {
    const server = createServer({ keepAliveTimeout: 60_000 });
    const receiver = new Receiver(server);
    server.on('connection', (socket) => {
      receiver.connections += 1;
      receiver.sockets.add(socket);
      socket.on('close', () => receiver.sockets.delete(socket));
    });
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        receiver.behave(response, request);
        const headers = request.headers as Record<string, string>;
        const body = Buffer.concat(chunks).toString();
        const revision = Number(/"revision":(\d+)/.exec(body)?.[1]);
        if (!receiver.seen.has(revision)) receiver.firsts.push(revision);
        receiver.seen.add(revision);
        receiver.received.push({ id: headers['webhook-id'] ?? '', headers, body, revision });
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }
  get url(): string {
    return `http://127.0.0.1:${this.port}/told`;
  }
  /** Of the changes, in the order in which they came. */
  get revisions(): number[] {
    return this.received.map(({ revision }) => revision);
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }
}

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await setTimeout(20);
}

export const ownNetwork = (): Addresses => new Addresses(['127.0.0.0/8']);

/** A server that delivers to this machine, waits for answers briefly and tries again at once. */
export const delivering = (db: Db, deps: Partial<CouriersDeps> = {}): Couriers =>
  new Couriers({
    db,
    schema,
    log: createLog('silent'),
    metrics: null,
    addresses: ownNetwork(),
    secretKey: null,
    changeChannel,
    now: () => new Date(),
    random: () => 0,
    sendLimits: { answerMs: 300, restMs: 100, answerBytes: 65_536 },
    ...deps,
  }).start();

export const partner: Viewer = { role: 'PARTNER', name: '街道办应用', id: '018f0000-0000-7000-8000-0000000000a1' };
export const stranger: Viewer = { role: 'PARTNER', name: '另一个应用', id: '018f0000-0000-7000-8000-0000000000a2' };
export const admin: Viewer = { role: 'ADMIN', name: '管理员', id: '018f0000-0000-7000-8000-0000000000a3' };

/** Who may register addresses of this machine. */
export function asking(db: Db, viewer: Viewer, addresses = ownNetwork()): Ask {
  const app = testApp(db, viewer, { webhooks: { addresses, secretKey: null }, now: () => new Date() });
  return async (query, variables = {}) => {
    const response = await app.yoga.fetch('http://test.local/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}

export interface Registered {
  readonly id: string;
  readonly secret: string;
}

const selection = `webhook { id name owner address state cursor failures pausedAt pauseReason nextAttemptAt lastDeliveredAt
  filter { kinds agencyTree addressee division } } secret userErrors { code message field }`;

const doing =
  (name: string) =>
  async (ask: Ask, input: object): Promise<any> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const { data, errors } = await ask(`mutation ($input: ${type}) { ${name}(input: $input) { ${selection} } }`, {
      input,
    });
    if (errors) throw Object.assign(new Error(JSON.stringify(errors)), { errors });
    return data[name];
  };
export const create = doing('createWebhook');
export const remove = doing('deleteWebhook');
export const resume = doing('resumeWebhook');
export const replay = doing('replayWebhook');

/** From the very first change, unless it says from where. */
export async function register(ask: Ask, address: string, input: object = {}): Promise<Registered> {
  const { webhook, secret, userErrors } = await create(ask, { name: '收件箱', address, ...input });
  if (!webhook) throw new Error(JSON.stringify(userErrors));
  return { id: webhook.id, secret };
}

export async function stateOf(ask: Ask, id: string): Promise<any> {
  const { data } = await ask(
    '{ webhooks(first: 100) { nodes { id state cursor failures pauseReason nextAttemptAt } } }',
  );
  return data.webhooks.nodes.find((node: any) => node.id === id);
}
