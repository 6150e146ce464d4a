/**
 * Staff who write through the balancer, with the SDK: one changes a name, one corrects a notice, one publishes pages. Each keeps what was answered, so
 * that it can be looked for; what failed is asked again as a clerk would: by looking first, or by sending the same page.
 */
import { setTimeout } from 'node:timers/promises';
import {
  correctNotice,
  createClient,
  getAgency,
  getNotice,
  ingestPage,
  listNotices,
  NoticeGraphError,
  updateAgency,
  type Client,
} from '../../../sdk/src/index.js';
import type { Ledger } from './ledger.js';
import { pageOf } from './pages.js';

/** The latest acknowledged write: a read with `position` must return `value` or a later one. */
export interface Told {
  readonly value: number;
  readonly position: string | null;
}

export interface Writes {
  /** Values of the name, reasons of corrections, numbers of pages that were answered; and those of which nobody knows. */
  readonly names: { readonly answered: number[]; readonly unknown: number[] };
  readonly reasons: { readonly answered: string[]; readonly unknown: string[] };
  readonly pages: number[];
}

const betweenMs = 250;

export class Writers {
  readonly writes: Writes = { names: { answered: [], unknown: [] }, reasons: { answered: [], unknown: [] }, pages: [] };
  told: Told = { value: 0, position: null };
  agency = '';
  private notice = '';
  private isOver = false;
  private running: Promise<void>[] = [];
  private position: string | null = null;
  private readonly client: Client;

  constructor(
    url: string,
    apiKey: string,
    private readonly ledger: Ledger,
  ) {
    const noting = async (to: string, init: RequestInit): Promise<Response> => {
      const answer = await fetch(to, init);
      this.position = answer.headers.get('notice-graph-position');
      return answer;
    };
    const options = { url: `${url}/graphql`, apiKey };
    this.client = createClient(options);
    this.naming = createClient({ ...options, fetch: noting });
  }
  private readonly naming: Client;

  async begin(): Promise<void> {
    const { agency } = await this.client.request(getAgency, { by: { name: '云浦市澄湖区水务局' } });
    const { notices } = await this.client.request(listNotices, { first: 1 });
    this.agency = agency?.id ?? '';
    this.notice = notices.nodes[0]?.id ?? '';
    this.running = [
      this.again((n) => this.name(n)),
      this.again((n) => this.correct(n)),
      this.again((n) => this.publish(n)),
    ];
  }

  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.running);
  }

  private async again(work: (n: number) => Promise<void>): Promise<void> {
    for (let n = 1; !this.isOver; n += 1) {
      await work(n);
      await setTimeout(betweenMs);
    }
  }

  async name(value: number): Promise<void> {
    const from = performance.now();
    try {
      const input = { id: this.agency, shortName: `${value}局` };
      const { updateAgency: answer } = await this.naming.request(updateAgency, { input });
      if (answer.outcome !== 'CHANGED') this.ledger.isWrong(`name ${value}: ${JSON.stringify(answer.userErrors)}`);
      this.told = { value, position: this.position };
      this.writes.names.answered.push(value);
      this.ledger.succeeded('write');
    } catch (thrown) {
      this.failed('name', from, thrown);
      if (mayBeDone(thrown)) this.writes.names.unknown.push(value);
    }
  }

  private async correct(n: number): Promise<void> {
    const from = performance.now();
    const reason = `核对 ${n}`;
    let isSent = false;
    try {
      const by = { id: this.notice };
      const { notice } = await this.client.request(getNotice, { by });
      const input = { id: this.notice, reason, expectedRevision: notice?.revision ?? 0, title: `核对过的通知 ${n}` };
      isSent = true;
      const { correctNotice: answer } = await this.client.request(correctNotice, { input });
      if (answer.userErrors.length > 0) this.ledger.isWrong(`${reason}: ${JSON.stringify(answer.userErrors)}`);
      this.writes.reasons.answered.push(reason);
      this.ledger.succeeded('write');
    } catch (thrown) {
      this.failed('correct', from, thrown);
      if (isSent && mayBeDone(thrown)) this.writes.reasons.unknown.push(reason);
    }
  }

  private async publish(number: number): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const from = performance.now();
      try {
        const input = { content: pageOf(number) };
        const { ingestPage: answer } = await this.client.request(ingestPage, { input });
        const { outcome } = answer;
        if (outcome !== 'CREATED' && (tries === 1 || outcome !== 'UNCHANGED'))
          this.ledger.isWrong(`page ${number}: ${String(outcome)} ${JSON.stringify(answer.userErrors)}`);
        this.writes.pages.push(number);
        this.ledger.succeeded('write');
        return;
      } catch (thrown) {
        this.failed('page', from, thrown);
        if (this.isOver) return;
        await setTimeout(betweenMs);
      }
    }
  }

  private failed(what: string, from: number, thrown: unknown): void {
    if (!(thrown instanceof NoticeGraphError)) throw thrown;
    const code = thrown.code === 'HTTP' ? `HTTP ${thrown.status ?? ''}` : thrown.code;
    this.ledger.failed(what, from, code);
  }
}

/** A server that has read no page yet loads what it reads them with, and does nothing else for half a second: no part of the story. */
export async function readOnePage(url: string, apiKey: string): Promise<void> {
  const client = createClient({ url: `${url}/graphql`, apiKey });
  await client.request(ingestPage, { input: { content: pageOf(0), dryRun: true } });
}

/** Of its errors one that says false was not done; what says nothing, or whose answer never came, may have been. */
function mayBeDone(thrown: unknown): boolean {
  const [first] = thrown instanceof NoticeGraphError ? thrown.errors : [];
  return first === undefined || first.committed !== false;
}
