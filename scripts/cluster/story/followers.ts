/** Who follows the changes of each server: one by the SDK, one by a plain event stream that comes back with Last-Event-ID. */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { AbortError, createClient, follow } from '../../../sdk/src/index.js';
import { positionIn } from '../../../server/changes/change.cursor.js';
import type { Ledger } from './ledger.js';

export interface Follower {
  readonly name: string;
  /** Positions of what it heard, in the order in which it heard. */
  readonly heard: number[];
}

const event = z.object({ data: z.object({ changes: z.object({ cursor: z.string() }) }) });
const query = 'subscription($after: String) { changes(after: $after) { cursor node { kind subjectId } } }';

export class Followers {
  readonly all: Follower[] = [];
  private readonly stop = new AbortController();
  private readonly running: Promise<void>[] = [];

  constructor(
    private readonly after: string | null,
    private readonly ledger: Ledger,
  ) {}

  /** Of one server, by its address. */
  begin(name: string, url: string): void {
    const add = (how: string): Follower => {
      const follower = { name: `${how} of ${name}`, heard: [] };
      this.all.push(follower);
      return follower;
    };
    this.running.push(this.bySdk(add('follow'), url), this.plainly(add('subscription'), url));
  }

  async end(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.running);
  }

  private async bySdk({ name, heard }: Follower, url: string): Promise<void> {
    const client = createClient({ url: `${url}/graphql` });
    try {
      const retry = { delay: 200, maxDelay: 1_000 };
      for await (const { cursor } of follow(client, { after: this.after, signal: this.stop.signal, retry }))
        heard.push(positionIn(cursor, 'cursor'));
    } catch (thrown) {
      if (!(thrown instanceof AbortError)) this.ledger.isWrong(`${name} ended: ${String(thrown)}`);
    }
  }

  private async plainly({ name, heard }: Follower, url: string): Promise<void> {
    let last = this.after;
    while (!this.stop.signal.aborted) {
      try {
        for await (const cursor of streamed(url, last, this.stop.signal)) {
          heard.push(positionIn((last = cursor), 'cursor'));
        }
      } catch (thrown) {
        if (thrown instanceof Refused) this.ledger.isWrong(`${name} was refused: ${thrown.message}`);
      }
      await setTimeout(500, null, { signal: this.stop.signal }).catch(() => undefined);
    }
  }
}

class Refused extends Error {}

async function* streamed(url: string, after: string | null, signal: AbortSignal): AsyncGenerator<string> {
  const search = new URLSearchParams({ query, variables: JSON.stringify({ after }) });
  const headers = { accept: 'text/event-stream', ...(after === null ? {} : { 'last-event-id': after }) };
  const idle = AbortSignal.any([signal, AbortSignal.timeout(600_000)]);
  const answer = await fetch(`${url}/graphql?${search.toString()}`, { headers, signal: idle });
  if (answer.status >= 400 && answer.status < 500) throw new Refused(`${answer.status} ${await answer.text()}`);
  if (!answer.ok || !answer.body) return;
  let text = '';
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const events = (text += chunk).split('\n\n');
    text = events.pop() ?? '';
    for (const one of events) {
      const line = /^event: next$/m.test(one) ? /^data: (.+)$/m.exec(one)?.[1] : undefined;
      if (line === undefined) continue;
      const read = event.safeParse(JSON.parse(line));
      if (!read.success) return; // an error: it comes back
      yield read.data.data.changes.cursor;
    }
  }
}

/** What one heard against what was: null where it is the same. */
export function difference(heard: readonly number[], was: readonly number[]): string | null {
  const at = was.findIndex((position, n) => heard[n] !== position);
  if (at < 0 && heard.length === was.length) return null;
  const [lost, more] = [was.filter((one) => !heard.includes(one)), heard.filter((one) => !was.includes(one))];
  const doubled = heard.length - new Set(heard).size;
  const order = heard.findIndex((one, n) => n > 0 && one <= (heard[n - 1] ?? 0));
  return `heard ${heard.length} of ${was.length}: ${lost.length} lost, ${more.length} that are not there, ${doubled} twice, first disorder at ${order}`;
}
