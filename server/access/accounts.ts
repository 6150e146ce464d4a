/**
 * Rate-limit windows of one role (fixed windows of a minute), counted by rate-limiter-flexible: in
 * memory, or in the table RateWindow.
 */
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
/**
 * Above this number of new callers per minute, wider networks share a counter: a counter takes 600
 * bytes.
 */
const manyCallers = 50_000;
/** The network of a single caller. */
export const alone: Network = { ipv4: 32, ipv6: 64 };
const neighbours: Network = { ipv4: 16, ipv6: 32 };
/**
 * After this many refusals, an immediate retry is answered a second later, to slow down clients
 * without backoff.
 */
const patience = 100;
const holdFor = 1_000;
/** Maximum length of the table's key, including the role. */
const longestCaller = 200;

/** Quota of a /48 in multiples of a /64: it contains 65,536 of those. */
const wideTimes = 8;
const wide: Network = { ipv4: 32, ipv6: 48 };

export class Accounts {
  private readonly limiter: RateLimiterAbstract;
  private readonly policy: string;
  private readonly name: string;
  /**
   * Callers with an exhausted quota, until when (milliseconds since 1970): their requests are
   * refused without reading the body.
   */
  private readonly spent = new Map<string, { readonly until: number; refused: number }>();
  private readonly fresh = { callers: 0, until: 0 };
  /** Refundable reservations of running requests, by payer. */
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

  /**
   * The wider network that is charged too; null if there is none, or if wider networks share a
   * counter already.
   */
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
   * Charges all payers in one step and returns the count of the one with the fewest points left;
   * atomic, so no request is admitted while another has paid. The count of a wider network is
   * scaled to that of a caller.
   */
  async take(payers: readonly Payer[], points: number): Promise<Told> {
    const [only] = payers;
    if (only && payers.length === 1) return this.takeOf(only, points); // the common case: avoids promises
    return most(await Promise.all(payers.map((payer) => this.takeOf(payer, points))));
  }

  /**
   * Refunds points; returns the count of the payer with the fewest points left. A window that
   * started meanwhile was not charged, so a refund never exceeds the window's quota.
   */
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

  /** Adds to the refundable reservations, or removes from them. */
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

  /** RateLimiterRes is thrown if the quota is exceeded. */
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

/** If the database does not respond, each process counts for itself (insuranceLimiter). */
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
