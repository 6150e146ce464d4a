/**
 * Shares of a limited resource (streams, connections, bytes held). A holder is limited to its own
 * part; when the resource is exhausted, the largest holder makes room for a smaller one. So a
 * modest client is served whatever others do.
 */

/**
 * Owner of holdings: an address or a key; and its wider network, for owners that change addresses.
 */
export interface Holder {
  readonly own: string;
  readonly wide: string | null;
}

export interface ShareRules {
  readonly all: number;
  readonly each: number;
  /** Above its part a holder is refused, or its oldest holding is ended. */
  readonly beyondEach: 'refuse' | 'end oldest';
}

/** The limit reached: that of the holder, or the total. */
export type Met = 'each' | 'all';

/**
 * A wider network may hold this many times the part of one address, and at most half of the total.
 */
export const wideTimes = 8;

interface Account {
  readonly name: string;
  used: number;
  /** Oldest first. */
  readonly holdings: Set<Holding>;
}

export interface Ending {
  /** Ends what is held; called at most once. */
  readonly end: () => void;
  /** Whether it may be ended in favour of others now. */
  readonly mayEnd?: () => boolean;
}

export class Shares {
  private readonly accounts = new Map<string, Account>();
  private held = 0;

  constructor(
    readonly rules: ShareRules,
    /** Called for each refusal, and for each holding ended in favour of others. */
    private readonly tell: (met: Met) => void,
  ) {}

  get used(): number {
    return this.held;
  }

  /**
   * Starts with nothing. Without a holder, as for a proxy's connections, only the total limit
   * applies.
   */
  open(holder: Holder | null, ending: Ending): Holding {
    const own = holder && this.account(holder.own);
    const holding = new Holding(this, ending, { own, wide: holder?.wide == null ? null : this.account(holder.wide) });
    own?.holdings.add(holding);
    return holding;
  }

  /** Returns null on success, otherwise the limit that was reached. */
  take(holding: Holding, amount: number): Met | null {
    const met = this.makeRoom(holding, amount);
    if (met !== null) {
      this.tell(met);
      return met;
    }
    this.add(holding, amount);
    return null;
  }

  add(holding: Holding, amount: number): void {
    this.held += amount;
    for (const account of [holding.of.own, holding.of.wide]) if (account) account.used += amount;
  }

  forget(holding: Holding): void {
    const { own, wide } = holding.of;
    own?.holdings.delete(holding);
    for (const account of [own, wide])
      if (account && account.used === 0 && account.holdings.size === 0) this.accounts.delete(account.name);
  }

  private account(name: string): Account {
    let account = this.accounts.get(name);
    if (!account) this.accounts.set(name, (account = { name, used: 0, holdings: new Set() }));
    return account;
  }

  private makeRoom(holding: Holding, amount: number): Met | null {
    const { all, each, beyondEach } = this.rules;
    const { own, wide } = holding.of;
    const isBeyond = (): boolean =>
      (own !== null && own.used + amount > each) || (wide !== null && wide.used + amount > this.wideLimit);
    while (isBeyond()) if (beyondEach === 'refuse' || !own || !this.endOldest(own, holding)) return 'each';
    while (this.held + amount > all) if (!this.endOfHeaviest(holding, amount)) return 'all';
    return null;
  }

  private get wideLimit(): number {
    const { all, each } = this.rules;
    return Math.max(each, Math.min(wideTimes * each, all / 2));
  }

  private endOfHeaviest(holding: Holding, amount: number): boolean {
    const { own } = holding.of;
    if (!own) return false;
    const heavier = [...this.accounts.values()].filter(({ used }) => used > own.used + amount);
    heavier.sort((a, b) => b.used - a.used);
    return heavier.some((account) => account !== own && this.endOldest(account, holding));
  }

  private endOldest({ holdings }: Account, except: Holding): boolean {
    for (const holding of holdings) {
      if (holding === except || holding.amount === 0 || !holding.mayEnd()) continue;
      this.tell(holding.of.own === except.of.own ? 'each' : 'all');
      holding.end();
      return true;
    }
    return false;
  }
}

export class Holding {
  private held = 0;
  private isOver = false;

  constructor(
    private readonly shares: Shares,
    private readonly ending: Ending,
    readonly of: { readonly own: Account | null; readonly wide: Account | null },
  ) {}

  get amount(): number {
    return this.held;
  }

  /** Adds an amount; returns null on success, otherwise the limit that was reached. */
  take(amount: number): Met | null {
    if (this.isOver) return 'each';
    const met = this.shares.take(this, amount);
    if (met === null) this.held += amount;
    return met;
  }

  give(amount: number): void {
    if (this.isOver) return;
    this.held -= amount;
    this.shares.add(this, -amount);
  }

  /** Moves it to the youngest position of its holder. */
  renew(): void {
    if (this.isOver || !this.of.own) return;
    this.of.own.holdings.delete(this);
    this.of.own.holdings.add(this);
  }

  mayEnd(): boolean {
    return this.ending.mayEnd?.() ?? true;
  }

  end(): void {
    this.close();
    this.ending.end();
  }

  /** Releases everything. */
  close(): void {
    if (this.isOver) return;
    this.give(this.held);
    this.isOver = true;
    this.shares.forget(this);
  }
}
