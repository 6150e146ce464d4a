/**
 * Supervisor of the delivery loops: heartbeat, claims, wake-ups, and the bounds that protect API
 * requests: own database connections, a limit of concurrent deliveries, time slices of the event
 * loop.
 */
import type { GraphQLSchema } from 'graphql';
import type { Db } from '../../platform/db.js';
import { FairGate } from '../../platform/fair-gate.js';
import { newId } from '../../platform/ids.js';
import type { Logger } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics.js';
import { Turns } from '../../platform/turns.js';
import { openSecret } from '../secret.js';
import type { Addresses } from './address.js';
import { Courier, type ChangePage, type CourierDeps } from './courier.js';
import { aliveMs, HeldStore, webhookChannel, type Attempt, type HeldWebhook } from './held.store.js';
import { messageOf } from './message.js';
import { changesToTell } from './page.sql.js';
import { Sender, usualSendLimits, type SendLimits, type Sent } from './send.js';

export interface CouriersDeps {
  readonly db: Pick<Db, 'listen' | 'rows'>;
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly metrics: Metrics | null;
  readonly addresses: Addresses;
  /** Null if secrets are plain text. */
  readonly secretKey: Buffer | null;
  /** Notified on each commit of changes. */
  readonly changeChannel: string;
  readonly now: () => Date;
  readonly random: () => number;
  readonly sendLimits?: SendLimits;
}

export interface CouriersReading {
  readonly held: number;
  readonly failing: number;
  /** Longest failing time. */
  readonly failingSeconds: number;
}

const beatMs = 1_500;
/** Without active webhooks. */
const restMs = 5_000;
const againMs = 500;
/** Safety margin before the heartbeat expires. */
const marginMs = 500;
/** Debounce of notifications. */
const gatherMs = 50;
const requestsAtOnce = { capacity: 32, share: 8 };
const endWithinMs = 3_000;
/** Log interval of database errors. */
const tellEveryMs = 60_000;

const neverRefused = (): Error => new Error('too many deliveries wait');

export class Couriers {
  private readonly store: HeldStore;
  private readonly sender: Sender;
  private readonly couriers = new Map<string, Courier>();
  private readonly turns = new Turns();
  private readonly requests: FairGate;
  /** One statement at a time; the second connection is for the heartbeat. */
  private readonly statements: FairGate;
  private readonly pages: ReturnType<typeof changesToTell>;
  private readonly reading = new Map<string, Promise<ChangePage>>();
  private readonly sealed = new Set<string>();
  private aliveUntil = 0;
  private latest = 0;
  private wakes = 0;
  private isAny = true;
  private isStopped = false;
  private beating: Promise<void> | null = null;
  private isAgain = false;
  private timer: NodeJS.Timeout | null = null;
  private gathering: NodeJS.Timeout | null = null;
  private stops: readonly (() => void)[] = [];
  private toldAt = -Infinity;

  constructor(private readonly deps: CouriersDeps) {
    this.store = new HeldStore(deps.db, newId());
    this.sender = new Sender(deps.addresses, deps.sendLimits ?? usualSendLimits);
    const rules = { waitMs: 0, random: deps.random, refuse: neverRefused };
    this.requests = new FairGate({ ...requestsAtOnce, ...rules });
    this.statements = new FairGate({ capacity: 1, share: 1, ...rules });
    this.pages = changesToTell(deps.schema);
  }

  start(): this {
    const { db, changeChannel } = this.deps;
    const gather = (): void => {
      this.gathering ??= setTimeout(() => {
        this.wakeAll();
      }, gatherMs).unref();
    };
    const soon = (): void => {
      this.soon();
    };
    this.stops = [db.listen(changeChannel, gather), db.listen(webhookChannel, soon)];
    this.soon();
    return this;
  }

  /** Aborts requests in flight and releases the leases; a slow database does not delay the shutdown: they expire. */
  async stop(): Promise<void> {
    this.isStopped = true;
    for (const stop of this.stops) stop();
    for (const timer of [this.timer, this.gathering]) if (timer) clearTimeout(timer);
    let tooLate: NodeJS.Timeout | undefined;
    await Promise.race([this.release(), new Promise((resolve) => (tooLate = setTimeout(resolve, endWithinMs)))]);
    clearTimeout(tooLate);
    this.sender.close();
  }

  private async release(): Promise<void> {
    const all = [...this.couriers.values()];
    for (const courier of all) courier.stop();
    await Promise.all([this.beating, ...all.map(({ ended }) => ended)]);
    await this.store.release().catch(() => undefined);
  }

  status(): CouriersReading {
    const now = this.deps.now().getTime();
    const failing = [...this.couriers.values()].flatMap(({ failingSince }) => (failingSince ? [failingSince] : []));
    const longest = Math.max(0, ...failing.map((since) => now - since.getTime()));
    return { held: this.couriers.size, failing: failing.length, failingSeconds: longest / 1_000 };
  }

  /** Runs a heartbeat now, or again after the running one. */
  private soon(): void {
    if (this.isStopped) return;
    if (this.beating) {
      this.isAgain = true;
      return;
    }
    if (this.timer) clearTimeout(this.timer);
    this.beating = this.beat().then((wait) => {
      this.beating = null;
      if (this.isStopped) return;
      const ms = this.isAgain ? 0 : wait;
      this.isAgain = false;
      this.timer = setTimeout(() => {
        this.soon();
      }, ms).unref();
    });
  }

  /** Returns the delay until the next. */
  private async beat(): Promise<number> {
    try {
      const began = performance.now();
      const isTaking = this.isAny;
      if (isTaking) await this.store.take();
      const { latest, isAny, held } = await this.store.look();
      this.isAny = isAny;
      if (!isTaking && isAny) return 0;
      const wasAlive = this.mayGoOn();
      this.aliveUntil = began + aliveMs - marginMs;
      this.hold(held);
      if (latest > this.latest || !wasAlive) this.wakeAll();
      this.latest = latest;
      return isAny ? beatMs : restMs;
    } catch (thrown) {
      this.failed(thrown);
      return againMs;
    }
  }

  private hold(held: readonly HeldWebhook[]): void {
    const byId = new Map(held.map((hook) => [hook.id, hook]));
    for (const [id, courier] of this.couriers) if (byId.get(id)?.epoch !== courier.epoch) courier.stop();
    for (const hook of held) {
      const courier = this.couriers.get(hook.id);
      if (hook.isOver) courier?.endOfKey();
      if (!courier) this.begin(hook);
    }
  }

  /** A stopped loop is restarted by the heartbeat after its end. */
  private begin(hook: HeldWebhook): void {
    if (this.isStopped) return;
    const secret = openSecret(hook.secret, this.deps.secretKey);
    if (secret === null) {
      if (!this.sealed.has(hook.id))
        this.deps.log.error({ webhook: hook.id }, 'webhook secret cannot be decrypted: check WEBHOOK_SECRET_KEY');
      this.sealed.add(hook.id);
      return;
    }
    const courier = new Courier({ ...hook, secret }, this.courierDeps());
    this.couriers.set(hook.id, courier);
    if (hook.isOver) courier.endOfKey();
    void courier.ended.then(() => {
      this.couriers.delete(hook.id);
      this.soon();
    });
  }

  private courierDeps(): CourierDeps {
    const { log, now, random } = this.deps;
    return {
      page: (hook, position) => this.page(hook, position),
      save: (progress) => this.inTurn(progress.id, () => this.store.save(progress)),
      prune: (id) => this.inTurn(id, () => this.store.prune(id)),
      send: (hook, change, signal) => this.send(hook, change, signal),
      mayGoOn: () => this.mayGoOn(),
      now,
      random,
      told: (hook, attempt) => {
        this.tell(hook, attempt);
      },
      paused: ({ id: webhook, ownerId: owner }, reason) => {
        log.warn({ webhook, owner, reason }, 'webhook paused');
      },
      failed: (thrown) => {
        this.failed(thrown);
      },
    };
  }

  private mayGoOn(): boolean {
    return performance.now() < this.aliveUntil;
  }

  /** Coalesces identical reads after the same wake-up. */
  private page({ id, role, filter }: HeldWebhook, position: number): Promise<ChangePage> {
    const statement = this.pages({ role, filter, position });
    const key = JSON.stringify([this.wakes, statement.text, statement.values]);
    let page = this.reading.get(key);
    if (!page) {
      page = this.inTurn(id, async () => {
        const [row] = await this.deps.db.rows(statement, 'webhooks');
        return row?.['answer'] as ChangePage; // as the statement writes it
      });
      this.reading.set(key, page);
      const forget = (): void => void this.reading.delete(key);
      page.then(forget, forget);
    }
    return page;
  }

  private async inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const leave = await this.statements.enter(id);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  private async send(
    hook: HeldWebhook,
    change: Parameters<typeof messageOf>[1],
    signal: AbortSignal,
  ): Promise<Sent | null> {
    const leave = await this.requests.enter(hook.ownerId);
    try {
      await this.turns.next();
      if (!this.mayGoOn()) return null;
      return await this.sender.send(hook.address, messageOf(hook, change, this.deps.now()), signal);
    } finally {
      leave();
    }
  }

  private tell(
    { id: webhook }: HeldWebhook,
    { position: change, attempt, outcome, status, durationMs: ms }: Attempt,
  ): void {
    this.deps.log.info({ webhook, change, attempt, outcome, status, ms }, 'webhook delivery');
    this.deps.metrics?.webhookAttempt(outcome, ms / 1_000);
  }

  private failed(thrown: unknown): void {
    if (performance.now() - this.toldAt < tellEveryMs) return;
    this.toldAt = performance.now();
    this.deps.log.error({ err: thrown }, 'webhook delivery waits for the database');
  }

  private wakeAll(): void {
    this.gathering = null;
    this.wakes += 1;
    for (const courier of this.couriers.values()) courier.wake();
  }
}
