/** What callers of one role spent in their current minute, kept by rate-limiter-flexible: in memory, or in the table RateWindow. */
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { RateLimited, type Allowance, type RateLimits, type Standing } from '../graphql/allowance.js';
import type { Db } from '../platform/db.js';
import { networkOf, type Network } from '../platform/sender.js';

export const windowSeconds = 60;
/** With more new callers than this in a minute, neighbours share an account: an account takes 600 bytes. */
const manyCallers = 50_000;
/** Of one caller. */
export const alone: Network = { ipv4: 32, ipv6: 64 };
const neighbours: Network = { ipv4: 16, ipv6: 32 };
/** Who was told so often to come back later and comes at once again is told so a second later: answering it costs time of others. */
const patience = 100;
const holdFor = 1_000;
/** What the table's key has room for, with the role before it. */
const longestCaller = 200;

type Tell = Parameters<RateLimits['open']>[2];
interface Count {
  readonly spent: number;
  readonly endsIn: number;
}

/** Whose points a request takes, and how many times a caller's these are. */
interface Payer {
  readonly key: string;
  readonly times: number;
}
/** What a /48 may spend, in accounts of a /64: whoever has a /48 has 65,536 of those. */
const wideTimes = 8;
const wide: Network = { ipv4: 32, ipv6: 48 };

export class Accounts {
  private readonly limiter: RateLimiterAbstract;
  private readonly policy: string;
  private readonly name: string;
  /** Whoever has nothing left, and until when (milliseconds since 1970): their requests are refused unread. */
  private readonly spent = new Map<string, { readonly until: number; refused: number }>();
  private readonly fresh = { callers: 0, until: 0 };

  constructor(
    role: string,
    readonly points: number,
    private readonly by: { readonly now: () => Date; readonly db: Db | null },
  ) {
    this.name = JSON.stringify(role.toLowerCase());
    this.policy = `${this.name};q=${points};w=${windowSeconds}`;
    const options = { keyPrefix: role, points, duration: windowSeconds };
    const memory = new RateLimiterMemory(options);
    this.limiter = by.db ? shared(by.db, { ...options, insuranceLimiter: memory }) : memory;
  }

  networkOf(address: string): string {
    return networkOf(address, this.isCrowded ? neighbours : alone);
  }

  /** The wider network that pays with it; null where there is none, or neighbours share an account already. */
  widerOf(address: string): string | null {
    return address.includes(':') && !this.isCrowded ? `${networkOf(address, wide)}/48` : null;
  }

  open(caller: string, tell: Tell, wider: string | null = null): Allowance {
    const key = caller.slice(0, longestCaller);
    const payers = [{ key, times: 1 }];
    if (wider !== null) payers.push({ key: wider, times: wideTimes });
    const request = new Request(this, { caller: key, payers }, tell);
    for (const payer of payers) {
      const spent = this.spent.get(payer.key);
      if (!spent) continue;
      const endsIn = spent.until - Date.now();
      spent.refused += 1;
      const holdMs = spent.refused > patience ? holdFor : 0;
      if (endsIn > 0) request.refuse(1, { spent: this.points, endsIn }, holdMs);
      this.spent.delete(payer.key);
    }
    return request;
  }

  /**
   * What was spent, these points included, by the payer that has least left; all are charged in one step, so that none is asked while
   * another has paid already. A wider network's count is told as if it had a caller's points.
   */
  async take(payers: readonly Payer[], points: number): Promise<Count & { readonly key: string }> {
    const counts = await Promise.all(payers.map((payer) => this.takeOf(payer, points)));
    return counts.reduce((most, count) => (count.spent > most.spent ? count : most));
  }

  async giveBack(payers: readonly Payer[], points: number): Promise<void> {
    await Promise.all(payers.map(({ key }) => this.limiter.reward(key, points)));
  }

  /** RateLimiterRes is also thrown where that is too much. */
  private async takeOf({ key, times }: Payer, points: number): Promise<Count & { readonly key: string }> {
    const told = (result: RateLimiterRes): Count & { readonly key: string } => {
      const { spent, endsIn } = countOf(result);
      return { key, spent: spent - this.points * (times - 1), endsIn };
    };
    try {
      const taken = await this.limiter.consume(key, points);
      if (taken.isFirstInDuration && times === 1) this.noteFresh();
      return told(taken);
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      return told(thrown);
    }
  }

  noteSpent(key: string, endsIn: number): void {
    if (this.spent.size >= manyCallers) this.spent.clear();
    const refused = this.spent.get(key)?.refused ?? 0;
    this.spent.set(key, { until: Date.now() + endsIn, refused });
  }

  standing(cost: number, { spent, endsIn }: Count): Standing {
    const remaining = Math.max(0, this.points - spent);
    return { cost, limit: this.points, remaining, resetAt: new Date(this.by.now().getTime() + endsIn) };
  }

  headers({ spent, endsIn }: Count): Parameters<Tell>[0] {
    const remaining = Math.max(0, this.points - spent);
    return { 'ratelimit-policy': this.policy, ratelimit: `${this.name};r=${remaining};t=${secondsOf(endsIn)}` };
  }

  private get isCrowded(): boolean {
    return this.fresh.callers > manyCallers && Date.now() < this.fresh.until;
  }

  private noteFresh(): void {
    if (Date.now() >= this.fresh.until)
      Object.assign(this.fresh, { callers: 0, until: Date.now() + 1_000 * windowSeconds });
    this.fresh.callers += 1;
  }
}

class Request implements Allowance {
  standing: Standing;
  readonly caller: string;
  private readonly payers: readonly Payer[];
  private paid = 0;

  constructor(
    private readonly accounts: Accounts,
    of: { readonly caller: string; readonly payers: readonly Payer[] },
    private readonly tell: Tell,
  ) {
    this.caller = of.caller;
    this.payers = of.payers;
    this.standing = accounts.standing(0, { spent: 0, endsIn: 0 });
  }

  async charge(cost: number): Promise<void> {
    const { accounts, payers } = this;
    // Whether an operation costs too much ever to run is not decided here: the dearest one takes a whole minute's points.
    const due = Math.min(cost, accounts.points) - this.paid;
    if (due <= 0) return;
    const count = await accounts.take(payers, due);
    if (count.spent > accounts.points) {
      await accounts.giveBack(payers, due);
      const before = { ...count, spent: count.spent - due };
      if (before.spent >= accounts.points) accounts.noteSpent(count.key, count.endsIn);
      this.refuse(cost, before);
    }
    this.paid += due;
    this.tellOf(cost, count);
  }

  async settle(cost: number): Promise<void> {
    const { accounts, payers } = this;
    const due = Math.min(Math.ceil(cost), accounts.points) - this.paid;
    if (due <= 0) return;
    const count = await accounts.take(payers, due); // beyond what is left: its next request finds nothing
    if (count.spent >= accounts.points) accounts.noteSpent(count.key, count.endsIn);
    this.paid += due;
    this.tellOf(this.paid, count);
  }

  refuse(cost: number, count: Count, holdMs = 0): never {
    this.tellOf(cost, count);
    throw new RateLimited(secondsOf(count.endsIn), { ...this.standing, holdMs });
  }

  private tellOf(cost: number, count: Count): void {
    this.standing = this.accounts.standing(cost, count);
    this.tell(this.accounts.headers(count));
  }
}

const countOf = ({ consumedPoints, msBeforeNext }: RateLimiterRes): Count => ({
  spent: consumedPoints,
  endsIn: msBeforeNext,
});
const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1_000));

/** Where the database does not answer, each process counts for itself. */
function shared(db: Db, options: Partial<ConstructorParameters<typeof RateLimiterPostgres>[0]>): RateLimiterAbstract {
  const query = async ({ name, text, values }: { name: string; text: string; values: unknown[] }): Promise<unknown> => {
    const rows = await db.rows({ name, text, values, label: 'rate limit' }, 'service');
    return { rows, rowCount: rows.length };
  };
  return new RateLimiterPostgres({
    ...options,
    storeClient: { query },
    storeType: 'client',
    tableName: 'RateWindow',
    tableCreated: true,
  });
}
