/** Ports on loopback that nobody has: below those that the system gives to connections, which come and go. */
import { createServer } from 'node:net';

const [first, last] = [21_000, 31_000];

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listens = new Promise<boolean>((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(true);
    });
  });
  const free = await listens;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** Each name gets one. Two clusters that begin at once begin to look at different places. */
export async function freePorts<Name extends string>(names: readonly Name[]): Promise<Record<Name, number>> {
  const found: [Name, number][] = [];
  let port = first + (process.pid % 400) * 20;
  for (const name of names) {
    while (!(await isFree((port += 1)))) if (port > last) throw new Error(`No port is free up to ${last}.`);
    found.push([name, port]);
  }
  return Object.fromEntries(found) as Record<Name, number>;
}
