/** A TCP proxy that can be slowed down, cut, or paused like a network partition. */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class TcpGate {
  private readonly sockets = new Set<Socket>();
  private open = true;
  private isPaused = false;
  private readonly waiting: (() => void)[] = [];
  /** Delay of everything that the server sends. */
  delayMs = 0;
  /** Once a client sends this, its connection is cut: the request has arrived, the response is lost. */
  losesAnswerTo: string | null = null;
  /** Called then. */
  onLoss: () => void = () => undefined;

  private constructor(
    private readonly server: Server,
    private readonly target: { readonly host: string; readonly port: number },
  ) {
    server.on('connection', (socket) => {
      if (this.isPaused) this.waiting.push(() => this.join(socket));
      else this.join(socket);
    });
  }

  static async to(target: { readonly host: string; readonly port: number }): Promise<TcpGate> {
    const server = createServer();
    const gate = new TcpGate(server, target);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Packets wait on both sides, and nobody is notified. */
  pause(): void {
    this.isPaused = true;
    for (const socket of this.sockets) socket.pause();
  }
  resume(): void {
    this.isPaused = false;
    for (const socket of this.sockets) socket.resume();
    for (const join of this.waiting.splice(0)) join();
  }

  /** Ends all connections, and new ones at once. */
  cut(): void {
    this.open = false;
    for (const socket of this.sockets) socket.destroy();
  }
  mend(): void {
    this.open = true;
  }
  close(): void {
    this.cut();
    this.server.close();
  }

  private join(inside: Socket): void {
    if (!this.open) {
      inside.destroy();
      return;
    }
    const outside = connect(this.target);
    let isLost = false;
    inside.on('data', (chunk: Buffer) => {
      outside.write(chunk);
      if (this.losesAnswerTo === null || !chunk.includes(this.losesAnswerTo)) return;
      isLost = true;
      this.onLoss();
      setTimeout(() => inside.destroy(), 300).unref();
    });
    outside.on('data', (chunk) => {
      if (isLost) return;
      if (this.delayMs === 0) inside.write(chunk);
      else setTimeout(() => inside.write(chunk), this.delayMs).unref();
    });
    for (const [one, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
