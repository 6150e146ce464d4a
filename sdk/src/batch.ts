import type { Client } from './client.js';
import type { Document } from './document.js';
import type { RequestOptions } from './options.js';

/** The server's limit. */
const maxIds = 100;

interface Waiting<Node> {
  readonly answer: Promise<Node | null>;
  readonly resolve: (node: Node | null) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * DataLoader for single objects by id: combines concurrent requests into one, each id once. Null
 * for unknown ids. The document selects `nodes(ids: $ids)`.
 */
export function batch<Node>(
  client: Client,
  document: Document<{ readonly nodes: readonly (Node | null)[] }, { readonly ids: readonly string[] }>,
  options?: RequestOptions,
): (id: string) => Promise<Node | null> {
  let waiting = new Map<string, Waiting<Node>>();

  async function send(part: readonly (readonly [string, Waiting<Node>])[]): Promise<void> {
    try {
      const { nodes } = await client.request(document, { ids: part.map(([id]) => id) }, options);
      part.forEach(([, { resolve }], index) => {
        resolve(nodes[index] ?? null);
      });
    } catch (thrown) {
      for (const [, { reject }] of part) reject(thrown);
    }
  }
  function sendAll(): void {
    const all = [...waiting];
    waiting = new Map();
    for (let start = 0; start < all.length; start += maxIds) void send(all.slice(start, start + maxIds));
  }

  return (id) => {
    const known = waiting.get(id);
    if (known) return known.answer;
    // After everything in the current task has been requested.
    if (waiting.size === 0) setTimeout(sendAll);
    let settle: Omit<Waiting<Node>, 'answer'> | undefined;
    const answer = new Promise<Node | null>((resolve, reject) => {
      settle = { resolve, reject };
    });
    if (settle) waiting.set(id, { answer, ...settle });
    return answer;
  };
}
