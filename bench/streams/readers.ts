/**
 * Follows changes over many connections, given the URL and their number; reports when they are
 * open, and when all have received one more event.
 */
import { connect } from 'node:net';

const [url = '', count = '0'] = process.argv.slice(2);
const wanted = Number(count);
const { port } = new URL(url);
const query =
  'subscription { changes { cursor node { kind revision subject { ... on Notice { title indexNumber } } } } }';
const body = JSON.stringify({ query });
const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
const event = 'event: next';

let seen = 0;
let open = 0;
const clock = (): number => performance.timeOrigin + performance.now();

function follow(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(head + body));
    socket.on('error', reject);
    socket.on('close', () => process.send?.({ lost: true }));
    socket.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1');
      if (text.startsWith('HTTP/1.1 ')) {
        if (!text.startsWith('HTTP/1.1 200')) reject(new Error(text.slice(0, 600)));
        open += 1;
        resolve();
      }
      for (let at = text.indexOf(event); at >= 0; at = text.indexOf(event, at + 1)) {
        seen += 1;
        if (seen % wanted === 0) process.send?.({ all: clock() });
      }
    });
  });
}

for (let begun = 0; begun < wanted; begun += 50)
  await Promise.all(Array.from({ length: Math.min(50, wanted - begun) }, follow));
process.send?.({ open });
