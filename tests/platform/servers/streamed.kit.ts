/** A reader of Subscription.changes, which notes the revision of each change. */
import { request } from 'node:http';

export interface Streamed {
  /** The first so many, once they are there. */
  readonly first: (count: number) => Promise<readonly number[]>;
  readonly positions: readonly string[];
  readonly end: () => void;
}

/** Resolves once the stream is open. */
export function streamed(url: string): Promise<Streamed> {
  const revisions: number[] = [];
  const positions: string[] = [];
  const search = new URLSearchParams({ query: 'subscription { changes { node { revision } } }' });
  return new Promise((resolve, reject) => {
    const asked = request(`${url}?${search.toString()}`, { headers: { accept: 'text/event-stream' } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          const data = /^data: (.+)$/m.exec(event)?.[1];
          if (data === undefined) continue;
          const read: { data: { changes: { node: { revision: number } } }; extensions: { position: string } } =
            JSON.parse(data);
          revisions.push(read.data.changes.node.revision);
          positions.push(read.extensions.position);
        }
      });
      response.on('error', () => undefined);
      const first = async (count: number): Promise<readonly number[]> => {
        for (let tries = 0; tries < 400 && revisions.length < count; tries += 1)
          await new Promise((done) => setTimeout(done, 50));
        return revisions;
      };
      resolve({
        first,
        positions,
        end: () => {
          asked.destroy();
        },
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
