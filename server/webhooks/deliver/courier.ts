/**
 * Delivery loop of one webhook while this server holds its lease: reads a page, sends its changes
 * one by one, saves the progress at least once a second. A failed change is retried before the next.
 */
import { newId } from '../../platform/ids.js';
import { nextAttempt } from './backoff.js';
import { isToPrune, type Attempt, type HeldWebhook, type Progress } from './held.store.js';
import type { LoggedChange } from './message.js';
import { pageSize } from './page.sql.js';
import type { Sent } from './send.js';

export interface ChangePage {
  readonly latest: number;
  readonly rows: readonly LoggedChange[];
}

export interface CourierDeps {
  readonly page: (hook: HeldWebhook, position: number) => Promise<ChangePage>;
  /** False if the lease was lost. */
  readonly save: (progress: Progress) => Promise<boolean>;
  readonly prune: (id: string) => Promise<void>;
  /** Null if not sent because the lease has expired. */
  readonly send: (hook: HeldWebhook, change: LoggedChange, signal: AbortSignal) => Promise<Sent | null>;
  /** Whether the heartbeat is valid. */
  readonly mayGoOn: () => boolean;
  readonly now: () => Date;
  readonly random: () => number;
  readonly told: (hook: HeldWebhook, attempt: Attempt) => void;
  readonly paused: (hook: HeldWebhook, reason: 'FAILING' | 'GONE' | 'KEY_ENDED') => void;
  readonly failed: (thrown: unknown) => void;
}

/** Save interval: bounds the duplicates after a crash. */
const saveMs = 1_000;
const saveAttempts = 500;
/** Save interval of the position without deliveries. */
const placeMs = 60_000;
const databaseMs = 1_000;
/** Upper bound of one timer. */
const longestWaitMs = 600_000;

export class Courier {
  /** Resolves when the loop has ended. */
  readonly ended: Promise<void>;
  private readonly ending = new AbortController();
  private readonly state: { -readonly [K in keyof Omit<Progress, 'attempts'>]: Progress[K] };
  private attempts: Attempt[] = [];
  private wakes = 0;
  private wakeNow: (() => void) | null = null;
  private saved: { readonly at: number; readonly position: number };
  private sincePruned = 0;

  constructor(
    private readonly hook: HeldWebhook,
    private readonly deps: CourierDeps,
  ) {
    const { id, epoch, position, failures, failingSince, nextAttemptAt } = hook;
    this.state = { id, epoch, position, failures, failingSince, nextAttemptAt, deliveredAt: null, pause: null };
    this.saved = { at: performance.now(), position };
    this.ended = this.run();
  }

  get epoch(): number {
    return this.hook.epoch;
  }
  /** Null unless failing. */
  get failingSince(): Date | null {
    return this.state.failingSince;
  }

  /** Continues after new changes. */
  wake(): void {
    this.wakes += 1;
    this.wakeNow?.();
  }

  stop(): void {
    this.ending.abort();
    this.wake();
  }

  /** The API key has ended: pauses. */
  endOfKey(): void {
    this.state.pause ??= { reason: 'KEY_ENDED', at: this.deps.now() };
    this.wake();
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      const { wakes } = this;
      try {
        if (!(await this.goOn())) break;
        await this.waitFor(wakes, this.untilNext());
      } catch (thrown) {
        this.deps.failed(thrown); // the database; retried
        await this.waitFor(this.wakes, databaseMs);
      }
    }
    if (signal.aborted) await this.save().catch(() => undefined); // the next holder repeats it
  }

  /** Delivers until nothing is due. False when the loop has to end. */
  private async goOn(): Promise<boolean> {
    const { signal } = this.ending;
    for (let isMore = true; isMore && !signal.aborted && this.untilNext() === null;) {
      if (this.state.pause !== null) break;
      if (!this.deps.mayGoOn()) return true;
      const page = await this.deps.page(this.hook, this.state.position);
      isMore = (await this.sendAll(page.rows)) && page.rows.length === pageSize;
      // Nothing else matches up to there.
      if (!isMore && this.state.failures === 0 && this.isThrough(page)) this.state.position = page.latest;
      if (!(await this.saveIfDue(!isMore))) return false;
    }
    return this.state.pause === null || !(await this.endPaused());
  }

  private isThrough({ rows, latest }: ChangePage): boolean {
    const last = rows.at(-1);
    return (
      rows.length < pageSize &&
      (last === undefined || last.position === this.state.position) &&
      latest > this.state.position
    );
  }

  /** True if all were delivered. */
  private async sendAll(changes: readonly LoggedChange[]): Promise<boolean> {
    const { signal } = this.ending;
    for (const change of changes) {
      if (signal.aborted || this.state.pause !== null || !this.deps.mayGoOn()) return false;
      const at = this.deps.now();
      const began = performance.now();
      const sent = await this.deps.send(this.hook, change, signal);
      if (sent === null || (signal.aborted && sent.status === null)) return false; // not a failure of the receiver
      this.note(change, sent, { at, durationMs: Math.round(performance.now() - began) });
      if (sent.outcome !== 'DELIVERED') return false;
      if (!(await this.saveIfDue(false))) return false;
    }
    return true;
  }

  private note(
    { position }: LoggedChange,
    { outcome, status, retryAfter }: Sent,
    { at, durationMs }: Pick<Attempt, 'at' | 'durationMs'>,
  ): void {
    const { state } = this;
    const attempt = { id: newId(), position, attempt: state.failures + 1, outcome, status, durationMs, at };
    this.attempts.push(attempt);
    this.deps.told(this.hook, attempt);
    if (outcome === 'DELIVERED') {
      Object.assign(state, { position, failures: 0, failingSince: null, nextAttemptAt: null, deliveredAt: at });
      return;
    }
    state.failures += 1;
    state.failingSince ??= at;
    const failing = { failures: state.failures, since: state.failingSince, at, retryAfter };
    state.nextAttemptAt = nextAttempt(failing, this.deps.random);
    if (outcome === 'GONE') state.pause = { reason: 'GONE', at };
    else if (state.nextAttemptAt === null) state.pause = { reason: 'FAILING', at };
  }

  /** Milliseconds until the next attempt; null if due. */
  private untilNext(): number | null {
    const { nextAttemptAt } = this.state;
    if (nextAttemptAt === null) return null;
    const left = nextAttemptAt.getTime() - this.deps.now().getTime();
    return left > 0 ? left : null;
  }

  /** `isIdle`: saves at once. False if the lease was lost. */
  private async saveIfDue(isIdle: boolean): Promise<boolean> {
    const since = performance.now() - this.saved.at;
    const isDue =
      this.attempts.length > 0
        ? isIdle || since > saveMs || this.attempts.length >= saveAttempts
        : since > placeMs && this.state.position !== this.saved.position;
    if (!isDue) return true;
    const isSaved = await this.save();
    if (!isSaved) this.ending.abort();
    return isSaved;
  }

  private async save(): Promise<boolean> {
    if (!(await this.deps.save({ ...this.state, attempts: this.attempts }))) return false;
    this.sincePruned += this.attempts.length;
    this.attempts = [];
    this.saved = { at: performance.now(), position: this.state.position };
    if (!isToPrune(this.sincePruned)) return true;
    this.sincePruned = 0;
    await this.deps.prune(this.hook.id);
    return true;
  }

  private async endPaused(): Promise<boolean> {
    const { pause } = this.state;
    if (pause === null) return false;
    if (await this.save()) this.deps.paused(this.hook, pause.reason);
    this.attempts = [];
    return true;
  }

  /** Waits for a wake after `wakes`, or for `ms`. */
  private async waitFor(wakes: number, ms: number | null): Promise<void> {
    if (this.ending.signal.aborted || (ms === null && this.wakes > wakes)) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wakeNow = resolve;
      timer = setTimeout(resolve, Math.min(ms ?? placeMs, longestWaitMs));
      timer.unref();
    });
    clearTimeout(timer);
    this.wakeNow = null;
  }
}
