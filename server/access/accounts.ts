/** What callers of one role spent in their current minute, kept by rate-limiter-flexible: in memory, or in the table RateWindow. */
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Allowance, LimitHeaders, Standing } from '../graphql/allowance.js';
import type { Db } from '../platform/db.js';
import { networkOf, type Network } from '../platform/sender.js';
import { PaidRequest, secondsOf, type Costs, type Count, type Payer, type Tell, type Told } from './paid-request.js';

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
  /** Of each payer, what requests under way have taken and may yet give back. */
  private readonly reserved = new Map<string, number>();

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
    const request = new PaidRequest(this, { caller: key, payers }, tell);
    for (const payer of payers) {
      const spent = this.spent.get(payer.key);
      if (!spent) continue;
      const endsIn = spent.until - Date.now();
      spent.refused += 1;
      const holdMs = spent.refused > patience ? holdFor : 0;
      if (endsIn > 0) request.refuse(1, { spent: this.points, endsIn }, { holdMs });
      this.spent.delete(payer.key);
    }
    return request;
  }

  /**
   * What was spent, these points included, by the payer that has least left; all are charged in one step, so that none is asked while
   * another has paid already. A wider network's count is told as if it had a caller's points.
   */
  async take(payers: readonly Payer[], points: number): Promise<Told> {
    const [only] = payers;
    if (only && payers.length === 1) return this.takeOf(only, points); // nearly all: no promise more than needed
    return most(await Promise.all(payers.map((payer) => this.takeOf(payer, points))));
  }

  /** The count of the payer that has least left. A window that began meanwhile never had these points: none has more than a window's. */
  async giveBack(payers: readonly Payer[], points: number): Promise<Told> {
    const counts = await Promise.all(
      payers.map(async (payer) => {
        const given = await this.limiter.reward(payer.key, points);
        const { consumedPoints } = given;
        return this.toldOf(payer, consumedPoints < 0 ? await this.limiter.penalty(payer.key, -consumedPoints) : given);
      }),
    );
    return most(counts);
  }

  /** Adds to what requests under way may yet give back, or takes away from it. */
  reserve(payers: readonly Payer[], points: number): void {
    for (const { key } of payers) {
      const all = (this.reserved.get(key) ?? 0) + points;
      if (all > 0) this.reserved.set(key, all);
      else this.reserved.delete(key);
    }
  }

  reservedOf(key: string): number {
    return this.reserved.get(key) ?? 0;
  }

  /** RateLimiterRes is also thrown where that is too much. */
  private async takeOf(payer: Payer, points: number): Promise<Told> {
    try {
      const taken = await this.limiter.consume(payer.key, points);
      if (taken.isFirstInDuration && payer.times === 1) this.noteFresh();
      return this.toldOf(payer, taken);
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      return this.toldOf(payer, thrown);
    }
  }

  private toldOf({ key, times }: Payer, { consumedPoints, msBeforeNext }: RateLimiterRes): Told {
    return { key, spent: consumedPoints - this.points * (times - 1), endsIn: msBeforeNext };
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

  headers({ spent, endsIn }: Count, { requested, paid }: Costs): LimitHeaders {
    const remaining = Math.max(0, this.points - spent);
    return {
      'ratelimit-policy': this.policy,
      ratelimit: `${this.name};r=${remaining};t=${secondsOf(endsIn)}`,
      'ratelimit-cost': `${this.name};requested=${requested};paid=${paid}`,
    };
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

const most = (counts: readonly Told[]): Told => counts.reduce((a, b) => (b.spent > a.spent ? b : a));

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
