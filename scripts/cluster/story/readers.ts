/**
 * The public, who read: lists and searches through the balancer at a steady pace, whatever became of those asked before; and at each server the name that
 * staff change, with the position of its change.
 */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { createClient, searchHits, type Client } from '../../../sdk/src/index.js';
import { ask, type Answer } from './ask.js';
import type { Ledger } from './ledger.js';
import type { Writers } from './writers.js';

const paceMs = 100;
const list =
  'query($first: Int!) { notices(first: $first) { nodes { title agency { name } directives(first: 2) { nodes { text } } } } }';
const listed = z.object({ notices: z.object({ nodes: z.array(z.object({ title: z.string() })) }) });
const name = 'query($id: ID!) { node(id: $id) { ... on Agency { shortName } } }';
const named = z.object({ node: z.object({ shortName: z.string().nullable() }) });
const words = ['农贸市场', '防汛', '联合检查', '责任', '会议', '水务局'];

export class Readers {
  private isOver = false;
  private readonly running: Promise<void>[] = [];

  constructor(
    private readonly api: string,
    private readonly writers: Writers,
    private readonly ledger: Ledger,
  ) {}

  begin(servers: readonly { readonly name: string; readonly url: string }[]): void {
    this.running.push(this.pace());
    for (const { name, url } of servers) this.running.push(this.watch(name, url));
  }

  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.running);
  }

  /** One begins every so often: a question that hangs does not hide that others are answered. */
  private async pace(): Promise<void> {
    const asked = new Set<Promise<void>>();
    const client = createClient({
      url: `${this.api}/graphql`,
      retry: false,
      headers: { 'x-forwarded-for': '10.2.0.1' },
    });
    for (let n = 0; !this.isOver; n += 1) {
      const one = n % 3 === 2 ? this.search(client, n) : this.list(1 + (n % 20));
      asked.add(one);
      void one.finally(() => asked.delete(one));
      await setTimeout(paceMs);
    }
    await Promise.all(asked);
  }

  private async list(first: number): Promise<void> {
    const from = performance.now();
    const answer = await ask(this.api, { query: list, variables: { first } });
    if (!this.isAnswered('list', from, answer)) return;
    const read = listed.safeParse(answer.data);
    if (!read.success || read.data.notices.nodes.length > first)
      this.ledger.isWrong(`list of ${first}: ${JSON.stringify(answer.data).slice(0, 200)}`);
    this.ledger.succeeded('read');
  }

  private async search(client: Client, n: number): Promise<void> {
    const from = performance.now();
    try {
      const { search } = await client.request(searchHits, { query: words[n % words.length] ?? '', first: 5 });
      if (search.nodes.length === 0) this.ledger.isWrong(`search ${n}: nothing is found`);
      this.ledger.succeeded('read');
    } catch (thrown) {
      const { code = String(thrown), status = null } = thrown as { code?: string; status?: number | null };
      this.ledger.failed('search', from, code === 'HTTP' ? `HTTP ${status ?? ''}` : code);
    }
  }

  /** No server answers with less than somebody has seen who says so. */
  private async watch(server: string, url: string): Promise<void> {
    for (; !this.isOver; await setTimeout(200)) {
      const [from, { value, position }] = [performance.now(), this.writers.told];
      if (position === null) continue;
      const variables = { id: this.writers.agency };
      const answer = await ask(url, { query: name, variables }, { 'notice-graph-position': position });
      if (!this.isAnswered(`name at ${server}`, from, answer)) continue;
      const read = Number.parseInt(named.safeParse(answer.data).data?.node.shortName ?? '', 10);
      if (!(read >= value))
        this.ledger.isWrong(`stale at ${server}: ${read} where ${value} was answered at ${position}`);
    }
  }

  private isAnswered(what: string, from: number, { code }: Answer): boolean {
    if (code === null) return true;
    if (code.startsWith('MALFORMED')) this.ledger.isWrong(`${what}: ${code}`);
    this.ledger.failed(what, from, code);
    return false;
  }
}
