/** Rate limiting of one request: reserves points, then settles the actual cost. */
import { RateLimited, type Allowance, type RateLimits, type Standing } from '../graphql/allowance.js';

export type Tell = Parameters<RateLimits['open']>[2];
export interface Count {
  readonly spent: number;
  readonly endsIn: number;
}
export interface Told extends Count {
  readonly key: string;
}
/** Of one request. */
export interface Costs {
  readonly requested: number;
  readonly paid: number;
}

/** The accounts of one role, as a request uses them. */
export interface Charging {
  readonly points: number;
  readonly standing: (cost: number, count: Count) => Standing;
  readonly headers: (count: Count, costs: Costs) => ReturnType<Parameters<Tell>[0]>;
  readonly reservedOf: (key: string) => number;
  readonly reserve: (payers: readonly Payer[], points: number) => void;
  readonly take: (payers: readonly Payer[], points: number) => Promise<Told>;
  readonly giveBack: (payers: readonly Payer[], points: number) => Promise<Told>;
  readonly noteSpent: (key: string, endsIn: number) => void;
}

/** An account to charge, with its quota as a multiple of a caller's. */
export interface Payer {
  readonly key: string;
  readonly times: number;
}

export const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1_000));

export class PaidRequest implements Allowance {
  standing: Standing;
  readonly caller: string;
  private readonly payers: readonly Payer[];
  private requested = 0;
  private paid = 0;
  /** Refundable points, and until when (milliseconds since 1970). */
  private reserved = 0;
  private until = 0;

  constructor(
    private readonly accounts: Charging,
    of: { readonly caller: string; readonly payers: readonly Payer[] },
    private readonly tell: Tell,
  ) {
    this.caller = of.caller;
    this.payers = of.payers;
    this.standing = accounts.standing(0, { spent: 0, endsIn: 0 });
  }

  async charge(cost: number): Promise<void> {
    const { accounts, payers } = this;
    // Over-budget operations are rejected elsewhere; caps the charge at the window's quota, so that
    // the most expensive one fits.
    const due = Math.min(cost, accounts.points) - this.paid;
    if (due <= 0) return;
    this.requested = cost;
    const underWay = new Map(payers.map(({ key }) => [key, accounts.reservedOf(key)]));
    accounts.reserve(payers, due);
    this.reserved += due;
    const count = await accounts.take(payers, due);
    if (count.spent > accounts.points) {
      await accounts.giveBack(payers, due);
      accounts.reserve(payers, -due);
      this.reserved -= due;
      this.refuseDue(cost, { ...count, spent: count.spent - due }, { due, mayCome: underWay.get(count.key) ?? 0 });
    }
    this.paid += due;
    this.until = Date.now() + count.endsIn;
    this.tellOf(cost, count);
  }

  async settle(cost: number): Promise<void> {
    const { accounts, payers } = this;
    const due = Math.min(Math.max(1, Math.ceil(cost)), accounts.points) - this.paid;
    const back = Date.now() < this.until ? Math.min(-due, this.reserved) : 0;
    this.close();
    if (due > 0) {
      const count = await accounts.take(payers, due); // may exceed the quota: then the next request is refused
      if (count.spent - accounts.reservedOf(count.key) >= accounts.points) accounts.noteSpent(count.key, count.endsIn);
      this.paid += due;
      this.tellOf(this.paid, count);
    } else if (back > 0) {
      const count = await accounts.giveBack(payers, back);
      this.paid -= back;
      this.tellOf(this.paid, count);
    }
  }

  close(): void {
    this.accounts.reserve(this.payers, -this.reserved);
    this.reserved = 0;
  }

  /**
   * If running operations have reserved the missing points, a refund may release them soon:
   * suggests an early retry.
   */
  private refuseDue(cost: number, before: Told, { due, mayCome }: { due: number; mayCome: number }): never {
    const { accounts } = this;
    if (before.spent - mayCome + due <= accounts.points) this.refuse(cost, before, { retryAfter: 1 });
    if (before.spent - mayCome >= accounts.points) accounts.noteSpent(before.key, before.endsIn);
    return this.refuse(cost, before);
  }

  refuse(cost: number, count: Count, { holdMs = 0, retryAfter = secondsOf(count.endsIn) } = {}): never {
    this.requested = cost;
    this.tellOf(cost, count);
    throw new RateLimited(retryAfter, { ...this.standing, holdMs });
  }

  private tellOf(cost: number, count: Count): void {
    this.standing = this.accounts.standing(cost, count);
    const { requested, paid } = this;
    this.tell(() => this.accounts.headers(count, { requested, paid }));
  }
}
