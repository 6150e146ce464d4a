/**
 * Sends one small query after another over one connection; on a message, reports the latencies
 * since the last report.
 */
import { Agent, request } from 'node:http';

const [url = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const body = JSON.stringify({ query: '{ notices(first: 5) { nodes { title publishedOn } } }' });
const headers = { 'content-type': 'application/json', 'content-length': body.length };

const ask = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', resolve);
    });
    sent.on('error', reject).end(body);
  });

let waits: number[] = [];
let asked = performance.now();
process.on('message', () => {
  const sorted = waits.sort((a, b) => a - b);
  waits = [];
  // Includes the one in flight.
  const longest = Math.max(sorted.at(-1) ?? 0, performance.now() - asked);
  process.send?.({ median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest, count: sorted.length });
});

for (;;) {
  asked = performance.now();
  await ask();
  waits.push(performance.now() - asked);
  await new Promise((resolve) => setTimeout(resolve, 1));
}
