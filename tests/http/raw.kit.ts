/** Requests as bytes, for what no client would send; and connections from several addresses of this machine. */
import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the server has hung up. */
  readonly isClosed: boolean;
}

export const portOf = (url: string): number => Number(new URL(url).port);

/** Sends the text, and resolves once the connection has been closed, or `ms` after the text was sent. */
export function sendRaw(url: string, text: string, ms = 4_000): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let got = '';
    let isClosed = false;
    const socket = connect(portOf(url), '127.0.0.1', () => socket.write(text));
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ...parsed(got), isClosed });
    };
    const timer = setTimeout(done, ms);
    socket.on('data', (chunk: Buffer) => (got += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      isClosed = true;
      done();
    });
  });
}

function parsed(text: string): Omit<RawAnswer, 'isClosed'> {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') };
}

/** A connection from another address of this machine: 127.0.0.0/8 is all of it, so that one test has many callers. */
export function connectFrom(url: string, localAddress: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: portOf(url), host: '127.0.0.1', localAddress });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject).on('error', () => undefined);
      resolve(socket);
    });
  });
}
