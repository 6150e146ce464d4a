/**
 * Connection limits per network and in total. When the file descriptors of a process are used up,
 * accept fails silently for everyone. So the limit is below that, and the network with the most
 * connections makes room: idle connections are closed first.
 */
import { readdirSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Bounds, Limit } from './bounds.js';
import { holderOf, type Peers } from './peers.js';
import type { Holding } from './shares.js';

interface Connection {
  readonly holding: Holding;
  readonly requests: Set<IncomingMessage>;
}

export function boundConnections(server: Server, bounds: Bounds, peers: Peers): void {
  const known = new WeakMap<Socket, Connection>();
  server.maxConnections = bounds.limits.connections.all + spare;
  server.on('drop', () => {
    bounds.tell('connections', 'all');
  });
  server.on('connection', (socket: Socket) => {
    const connection = opened(socket, bounds, peers);
    if (connection.holding.take(1) === null) known.set(socket, connection);
    else {
      connection.holding.close();
      socket.destroy();
    }
  });
  server.on('request', (request, response) => {
    const connection = known.get(request.socket);
    if (!connection) return;
    connection.requests.add(request);
    response.once('close', () => {
      connection.requests.delete(request);
      connection.holding.renew();
    });
  });
}

/** Reserve: sockets closed here are released a moment later. */
const spare = 64;

function opened(socket: Socket, { connections }: Bounds, peers: Peers): Connection {
  const address = socket.remoteAddress ?? '';
  const requests = new Set<IncomingMessage>();
  const holder = peers.isProxy(address)
    ? null
    : holderOf(peers.addressOf({ socketAddress: address, forwardedFor: undefined }));
  const holding = connections.open(holder, {
    end: () => socket.destroy(),
    mayEnd: () => [...requests].every(({ complete }) => !complete), // a request that is still being received has not started
  });
  socket.once('close', () => {
    holding.close();
  });
  return { holding, requests };
}

/** 0 derives the limit from the file descriptors of the process; each network gets a quarter. */
export function connectionLimit({ all, each }: Limit, files = openFiles()): Limit {
  const total =
    all > 0 ? all : Math.max(16, Math.min(mostConnections, files.limit - files.open - Math.ceil(files.limit / 8)));
  return { all: total, each: each > 0 ? each : Math.ceil(total / 4) };
}

const mostConnections = 10_000;

interface OpenFiles {
  readonly limit: number;
  readonly open: number;
}

/**
 * File descriptors in use, including those of the embedded database; an eighth is reserved for
 * further ones.
 */
function openFiles(): OpenFiles {
  const report: unknown = process.report.getReport();
  const soft = at(at(at(report, 'userLimits'), 'open_files'), 'soft');
  return { limit: typeof soft === 'number' ? soft : 2 ** 20, open: countOpen() };
}

const at = (given: unknown, name: string): unknown =>
  typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined;

function countOpen(): number {
  try {
    return readdirSync('/dev/fd').length;
  } catch {
    return 300; // if they cannot be listed
  }
}
