/** The server as a process: its database away and back, its end, slow callers. */
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { homes } from '../kit/db.js';
import { startServer, type ServerProcess } from '../kit/server-process.js';
import { TcpGate } from '../../scripts/cluster/tcp-gate.js';

const ask = async (url: string, query = '{ notices { totalCount } }'): Promise<any> => {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
};
const ready = async (url: string): Promise<number> => (await fetch(url.replace('/graphql', '/ready'))).status;

const postgres = homes.find(({ name }) => name === 'PostgreSQL');
const onPostgres = postgres ? describe : describe.skip;

onPostgres('with PostgreSQL behind a line that can be cut', () => {
  let gate: TcpGate;
  let server: ServerProcess;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const home = await postgres?.create();
    const database = new URL(home?.env['DATABASE_URL'] ?? '');
    drop = home?.drop ?? (() => Promise.resolve());
    gate = await TcpGate.to({ host: database.hostname, port: Number(database.port || 5_432) });
    database.hostname = '127.0.0.1';
    database.port = String(gate.port);
    server = await startServer({ DATABASE_URL: database.href });
  });
  afterEach(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
    gate.close();
    await drop();
  });

  it('says 503 on /ready at once and SERVICE_UNAVAILABLE on queries while the database is away, and recovers', async () => {
    expect(await ready(server.url)).toBe(200);
    gate.cut();
    const began = Date.now();
    expect(await ready(server.url)).toBe(503);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect((await ask(server.url)).errors).toEqual([
      expect.objectContaining({ extensions: { code: 'SERVICE_UNAVAILABLE' } }),
    ]);
    gate.mend();
    expect(await ready(server.url)).toBe(200);
    expect((await ask(server.url)).data.notices.totalCount).toBe(8);
  });

  it('on SIGTERM finishes what runs, says 503 on /ready meanwhile, and ends with 0 within 10 s', async () => {
    gate.delayMs = 2_500;
    const running = ask(server.url);
    await setTimeout(200);
    const began = Date.now();
    server.child.kill('SIGTERM');
    await setTimeout(200);
    expect(await ready(server.url)).toBe(503);
    expect((await running).data.notices.totalCount).toBe(8);
    expect(await server.ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
  });
});

it('ends at once on SIGINT, for whoever sits before it', async () => {
  const home = await homes[0]?.create();
  const server = await startServer(home?.env ?? {});
  const began = Date.now();
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(3_000);
});

/** Seconds until the server hangs up on a caller who sends `head` at once, then a character a second. */
async function patienceFor(head: string, url: string): Promise<number> {
  const began = Date.now();
  const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(head));
  const dribble = setInterval(() => socket.write('x'), 1_000);
  await new Promise<void>((resolve) => {
    socket.on('data', () => undefined);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve();
    });
  });
  clearInterval(dribble);
  return (Date.now() - began) / 1_000;
}

it('hangs up on headers that dribble for 10 s and on a body that does for 30 s, and stays well', async () => {
  const home = await homes[0]?.create();
  const server = await startServer(home?.env ?? {});
  const line = 'POST /graphql HTTP/1.1\r\nHost: x\r\n';
  const [headers, body] = await Promise.all([
    patienceFor(`${line}X-Slow: `, server.url),
    patienceFor(`${line}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n`, server.url),
  ]);
  expect(headers).toBeGreaterThan(8);
  expect(headers).toBeLessThan(15);
  expect(body).toBeGreaterThan(25);
  expect(body).toBeLessThan(35);
  expect((await ask(server.url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
  server.child.kill('SIGKILL');
  await server.ended;
});

it('keeps a connection on which nothing is asked longer than a proxy does, and answers on it', async () => {
  const home = await homes[0]?.create();
  const server = await startServer(home?.env ?? {});
  const request = `GET /graphql?query={__typename} HTTP/1.1\r\nHost: x\r\n\r\n`;
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let told = '';
  let isClosed = false;
  socket.on('data', (chunk: Buffer) => (told += chunk.toString()));
  socket.on('close', () => (isClosed = true));
  const answers = async (count: number): Promise<number> => {
    const count200 = (): number => told.match(/HTTP\/1\.1 200/g)?.length ?? 0;
    for (let tries = 0; count200() < count && tries < 100; tries += 1) await setTimeout(50);
    return count200();
  };
  try {
    socket.write(request);
    expect(await answers(1)).toBe(1);
    expect(told.toLowerCase()).toContain('keep-alive: timeout=65'); // nginx and most balancers: 60
    await setTimeout(12_000); // longer than headers may take, and than Node keeps one by itself
    expect(isClosed).toBe(false);
    socket.write(request);
    expect(await answers(2)).toBe(2);
  } finally {
    socket.destroy();
    server.child.kill('SIGKILL');
    await server.ended;
  }
});
