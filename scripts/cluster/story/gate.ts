/**
 * A TCP proxy to the database that can be paused: like a network partition, packets wait and no
 * side is notified.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class Gate {
  private readonly sockets = new Set<Socket>();
  private readonly waiting: (() => void)[] = [];
  private isShut = false;

  private constructor(
    private readonly server: Server,
    private readonly to: number,
  ) {
    server.on('connection', (inside) => {
      if (this.isShut) this.waiting.push(() => this.join(inside));
      else this.join(inside);
    });
  }

  static async to(port: number): Promise<Gate> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Gate(server, port);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  shut(): void {
    this.isShut = true;
    for (const socket of this.sockets) socket.pause();
  }

  open(): void {
    this.isShut = false;
    for (const socket of this.sockets) socket.resume();
    for (const join of this.waiting.splice(0)) join();
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private join(inside: Socket): void {
    const outside = connect(this.to, '127.0.0.1');
    for (const [one, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      this.sockets.add(one);
      one.setNoDelay(true);
      one.on('data', (chunk) => other.write(chunk));
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
