/** A proxy in front of PostgreSQL that counts calls: one Execute or simple Query each. */
import { connect, createServer, type Socket } from 'node:net';

export interface CallCounter {
  /** URL of the database through the proxy. */
  readonly url: string;
  calls(): number;
  close(): void;
}

export async function startCallCounter(databaseUrl: string): Promise<CallCounter> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let calls = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const isCall = callFinder();
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(from);
      from.setNoDelay(true);
      from.on('close', () => to.destroy()).on('error', () => to.destroy());
      from.pipe(to);
    }
    client.on('data', (part: Buffer) => {
      calls += isCall(part);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url: url.href,
    calls: () => calls,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

const execute = 'E'.charCodeAt(0);
const simpleQuery = 'Q'.charCodeAt(0);

/**
 * Parses the messages of a connection: the first has no type, the others type and length. Returns
 * calls per chunk.
 */
function callFinder(): (part: Buffer) => number {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  return (part) => {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    let found = 0;
    for (;;) {
      const head = isFirst ? 0 : 1;
      if (rest.length < head + 4) return found;
      const end = head + rest.readUInt32BE(head);
      if (rest.length < end) return found;
      if (!isFirst && (rest[0] === execute || rest[0] === simpleQuery)) found += 1;
      isFirst = false;
      rest = rest.subarray(end);
    }
  };
}
