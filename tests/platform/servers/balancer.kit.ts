/** One address behind which several servers are: each connection gets the next one. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Balancer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export async function balance(ports: readonly number[]): Promise<Balancer> {
  const sockets = new Set<Socket>();
  let last = 0;
  const join = (from: Socket): void => {
    const to = connect(ports[(last += 1) % ports.length] ?? 0, '127.0.0.1');
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  };
  const server = createServer(join);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
