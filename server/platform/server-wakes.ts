/** Multiplexes one LISTEN connection to PostgreSQL per process. */
import pg from 'pg';
import type { Targets } from './servers/targets.js';
import { Listeners, type Wake, type Wakes } from './wake.js';

const firstPauseMs = 100;
const longestPauseMs = 5_000;
/** Keep-alive query, to detect a dead connection. */
const aliveEveryMs = 10_000;
const answerWithinMs = 5_000;

/** Holds a dedicated connection while there are listeners. */
export class ServerWakes implements Wakes {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private pauseMs = firstPauseMs;
  private isClosed = false;
  /** The latest command of each client, settled or not. */
  private readonly asked = new WeakMap<pg.Client, Promise<unknown>>();
  private readonly listeners = new Listeners(
    (channel) => {
      if (this.client) this.tell(this.client, `LISTEN ${pg.escapeIdentifier(channel)}`, channel);
      else this.connect();
    },
    (channel) => {
      if (this.listeners.channels.length === 0) this.hangUp();
      else if (this.client) this.tell(this.client, `UNLISTEN ${pg.escapeIdentifier(channel)}`);
    },
  );

  constructor(private readonly targets: Pick<Targets, 'url' | 'find'>) {}

  listen(channel: string, wake: Wake, lost?: () => void): () => void {
    return this.listeners.add(channel, wake, lost);
  }

  /** Reconnects at once: the primary has changed. */
  again(): void {
    this.pauseMs = firstPauseMs;
    if (this.client) this.replace(this.client);
    else if (this.timer) this.connect();
  }

  close(): Promise<void> {
    this.isClosed = true;
    this.hangUp();
    return Promise.resolve();
  }

  private connect(): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.isClosed || this.client) return;
    const client = new pg.Client({
      connectionString: this.targets.url,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
      keepAlive: true,
    });
    this.client = client;
    client.on('error', () => {
      this.replace(client);
    });
    client.on('end', () => {
      this.replace(client);
    });
    client.on('notification', ({ channel, payload }) => {
      this.listeners.wake(channel, payload);
    });
    client.connect().then(
      () => {
        this.pauseMs = firstPauseMs;
        for (const channel of this.listeners.channels)
          this.tell(client, `LISTEN ${pg.escapeIdentifier(channel)}`, channel);
        this.watch(client);
      },
      () => {
        this.replace(client);
      },
    );
  }

  /** Sends a command and wakes the channel afterwards. A failing client is replaced. */
  private tell(client: pg.Client, command: string, channel?: string): void {
    this.ask(client, command).then(
      () => {
        if (channel !== undefined) this.listeners.wake(channel);
      },
      () => {
        this.replace(client);
      },
    );
  }

  /** Serialises commands: pg has no queue from version 9 on. */
  private ask(client: pg.Client, command: string): Promise<unknown> {
    const asked = (this.asked.get(client) ?? Promise.resolve()).then(() => client.query(command));
    this.asked.set(client, asked.catch(ignore));
    return asked;
  }

  private watch(client: pg.Client): void {
    this.timer = setTimeout(() => {
      if (client !== this.client) return;
      this.ask(client, 'SELECT 1').then(
        () => {
          this.watch(client);
        },
        () => {
          this.replace(client);
        },
      );
    }, aliveEveryMs).unref();
  }

  private replace(failed: pg.Client): void {
    if (failed !== this.client) return;
    this.hangUp();
    this.listeners.lose();
    if (this.isClosed || this.listeners.channels.length === 0) return;
    const pause = this.pauseMs;
    this.pauseMs = Math.min(2 * pause, longestPauseMs);
    this.timer = setTimeout(() => {
      void this.targets.find().then(() => {
        this.connect();
      });
    }, pause).unref();
  }

  private hangUp(): void {
    if (this.timer) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    client?.end().catch(ignore);
  }
}

const ignore = (): void => undefined;
