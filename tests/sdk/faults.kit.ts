/** A server of known answers, and a proxy before it that does everything that networks do, from a seed. */
import {
  createServer,
  request as httpRequest,
  Agent,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export type Random = () => number;

/** mulberry32: the same numbers for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function textOf(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const edge = (position: number) => ({
  cursor: String(position),
  node: { kind: 'NOTICE_PUBLISHED', subjectId: `信息${position}`, revision: 1, occurredAt: '2025-10-01T08:00:00Z' },
});

/** Answers `echo`, counts what it was asked to write, and keeps a log of changes that others read, and hear by its server. */
export class Origin {
  readonly written = new Map<number, number>();
  /** Positions are 1, 2, 3 …: so many there are. */
  changes = 0;
  private readonly listeners = new Set<() => void>();
  readonly server = createServer((request, response) => void this.answer(request, response));

  change(): void {
    this.changes += 1;
    for (const listener of this.listeners) listener();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    if (request.headers.accept === 'text/event-stream') {
      this.stream(Number(JSON.parse(body).variables.after ?? 0), response);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(this.json(body));
  }

  /** Whatever is no stream. */
  json(body: string): string {
    const { query, variables } = JSON.parse(body);
    return JSON.stringify({ data: query.includes('changes') ? this.page(variables) : this.echo(query, variables) });
  }

  private echo(query: string, { n }: { n: number }) {
    if (query.startsWith('mutation')) this.written.set(n, (this.written.get(n) ?? 0) + 1);
    return { echo: `第${n}号`, filling: '一要抓好落实；'.repeat(n % 40) };
  }

  private page({ first, after }: { first: number; after?: string | null }) {
    const from = after == null ? 0 : Number(after);
    const to = Math.min(this.changes, from + first);
    const edges = Array.from({ length: to - from }, (_, index) => edge(from + index + 1));
    return { changes: { edges, pageInfo: { hasNextPage: to < this.changes, endCursor: String(to) } } };
  }

  private stream(after: number, response: ServerResponse): void {
    let sent = after;
    const send = () => {
      while (sent < this.changes) {
        sent += 1;
        response.write(`event: next\nid: ${sent}\ndata: ${JSON.stringify({ data: { changes: edge(sent) } })}\n\n`);
      }
    };
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    this.listeners.add(send);
    response.once('close', () => this.listeners.delete(send));
    send();
  }
}

const faults = [
  'none',
  'delay',
  'refuse',
  'cut',
  'garble',
  'hang',
  '429',
  'limit',
  '500',
  '502',
  '503',
  '504',
] as const;
export type Fault = (typeof faults)[number];
/** Out of 1,000 requests, in the order of `faults`. */
const weights = [560, 100, 60, 60, 60, 2, 40, 30, 28, 20, 20, 20];

export class FaultyProxy {
  /** What was done to the tries of each request, in their order. */
  readonly done = new Map<number, Fault[]>();
  readonly counts: Partial<Record<string, number>> = {};
  private readonly agent = new Agent({ keepAlive: true });
  readonly server = createServer((request, response) => void this.pass(request, response));

  constructor(
    private readonly origin: Origin,
    private readonly streams: string,
    private readonly random: Random,
  ) {}

  end(): void {
    this.server.closeAllConnections();
    this.server.close();
    this.agent.destroy();
  }

  private pick(): Fault {
    let at = this.random() * 1000;
    return faults[weights.findIndex((weight) => (at -= weight) < 0)] ?? 'none';
  }

  private count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    if (request.headers.accept === 'text/event-stream') {
      this.passStream(request, body, response);
      return;
    }
    const fault = this.pick();
    this.count(fault);
    const { n } = JSON.parse(body).variables ?? {};
    if (typeof n === 'number') this.done.set(n, [...(this.done.get(n) ?? []), fault]);
    if (fault === 'refuse') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (/^\d/.test(fault)) {
      const header = fault === '429' && this.random() < 0.5 ? { 'retry-after': '0' } : {};
      return void response.writeHead(Number(fault), { 'content-type': 'text/html', ...header }).end('<h1>Error</h1>');
    }
    if (fault === 'limit') {
      const errors = [{ message: 'Slow down.', extensions: { code: 'RATE_LIMITED' } }];
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }));
    }
    if (fault === 'delay') await new Promise((done) => setTimeout(done, this.random() * 20));
    this.answer(fault, this.origin.json(body), response);
  }

  private forward(request: IncomingMessage, body: string, then: (answer: IncomingMessage) => void): void {
    const headers = { accept: request.headers.accept, 'content-length': Buffer.byteLength(body) };
    const passed = httpRequest(this.streams, { method: 'POST', agent: this.agent, headers }, then);
    passed.on('error', () => request.socket.destroy());
    request.socket.once('close', () => passed.destroy());
    passed.end(body);
  }

  private answer(fault: Fault, text: string, response: ServerResponse): void {
    const half = Math.floor(text.length * this.random() * 0.9);
    response.writeHead(200, { 'content-type': 'application/json' });
    if (fault === 'cut') response.write(text.slice(0, half), () => response.socket?.destroy());
    else response.end(fault === 'garble' ? `${text.slice(0, half)}\u0000${text.slice(half + 3)}` : text);
  }

  /** Passes a stream on for a while, then does one of the things that happen to streams. */
  private passStream(request: IncomingMessage, body: string, response: ServerResponse): void {
    if (this.random() < 0.2) {
      this.count('stream: refused');
      return void response.writeHead(502).end();
    }
    let left = 1 + Math.floor(this.random() * 40);
    const end = Math.floor(this.random() * 4);
    this.forward(request, body, (answer) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      answer.on('error', () => response.destroy());
      answer.on('data', (chunk: Buffer) => {
        if (left < 0) return;
        left -= 1;
        if (left >= 0) return void response.write(chunk);
        this.spoil(end, chunk, response);
        if (end > 0) answer.destroy();
      });
    });
  }

  private spoil(end: number, chunk: Buffer, response: ServerResponse): void {
    const at = Math.floor(chunk.length * this.random());
    this.count(`stream: ${['silent', 'cut', 'garbled', 'ended'][end]}`);
    if (end === 0) return; // says nothing more, and does not end
    if (end === 1) return void response.write(chunk.subarray(0, at), () => response.destroy());
    if (end === 2) response.write(Buffer.concat([chunk.subarray(0, at), Buffer.from([0xff]), chunk.subarray(at)]));
    response.end('event: complete\ndata:\n\n');
  }
}
