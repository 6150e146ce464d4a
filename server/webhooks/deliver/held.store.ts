/**
 * Leases and progress of webhooks. Each server renews one heartbeat row; a webhook is free once the
 * heartbeat of its holder has expired. Only single, idempotent statements with the clock of the
 * database: works behind a transaction pooler and across a failover.
 */
import type { Role } from '../../platform/_generated/prisma/client.js';
import type { Db } from '../../platform/db.js';
import { count, sql, value, written, type Sql } from '../../platform/sql.js';
import { storedFilter, type StoredFilter } from '../stored-filter.js';
import type { Outcome } from './send.js';
import type { Statement } from '../../platform/statement.js';

/** Notified when a webhook is created, replayed, resumed or deleted. */
export const webhookChannel = 'notice_graph_webhooks';

/** Validity of a heartbeat. */
export const aliveMs = 5_000;
/** Limit per server. */
const mostHeld = 5_000;
/** Stored attempts per webhook. */
const attemptsKept = 1_000;
const pruneFrom = 1_200;

export interface HeldWebhook {
  readonly id: string;
  readonly ownerId: string;
  readonly role: Role;
  readonly address: string;
  readonly filter: StoredFilter;
  readonly secret: string;
  readonly position: number;
  readonly epoch: number;
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly nextAttemptAt: Date | null;
  /** Whether the API key has expired or was revoked. */
  readonly isOver: boolean;
}

export interface Attempt {
  readonly id: string;
  readonly position: number;
  readonly attempt: number;
  readonly outcome: Outcome;
  readonly status: number | null;
  readonly durationMs: number;
  readonly at: Date;
}

export interface Progress {
  readonly id: string;
  readonly epoch: number;
  readonly position: number;
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly pause: { readonly reason: 'FAILING' | 'GONE' | 'KEY_ENDED'; readonly at: Date } | null;
  readonly attempts: readonly Attempt[];
}

export interface Look {
  readonly latest: number;
  /** Whether any active webhook exists, held by any server. */
  readonly isAny: boolean;
  readonly held: readonly HeldWebhook[];
}

/** As JSON. */
type HeldRow = Omit<HeldWebhook, 'failingSince' | 'filter' | 'nextAttemptAt'> & {
  readonly filter: unknown;
  readonly failingSince: string | null;
  readonly nextAttemptAt: string | null;
};
interface Found {
  readonly latest: number;
  readonly isAny: boolean;
  readonly held: readonly HeldRow[];
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
const heldOf = (row: HeldRow): HeldWebhook => ({
  ...row,
  filter: storedFilter(row.filter),
  failingSince: dateOf(row.failingSince),
  nextAttemptAt: dateOf(row.nextAttemptAt),
});

const asked = (label: string, statement: Sql): Statement => ({ name: '', label, ...written(statement) });
const milliseconds = (number: number): Sql => sql`(${count(number)} * INTERVAL '1 millisecond')`;
const instant = (at: Date | null): Sql => value(at?.toISOString() ?? null, 'timestamptz');

export class HeldStore {
  constructor(
    private readonly db: Pick<Db, 'rows'>,
    /** Id of this process. */
    private readonly server: string,
  ) {}

  /** Renews the heartbeat and claims free webhooks. */
  async take(): Promise<void> {
    await this.run('webhook server lives', this.living());
    await this.run('webhooks taken', this.taking());
  }

  /** Held webhooks and the latest position, in one snapshot. */
  async look(): Promise<Look> {
    const columns = sql`w."id", w."ownerId", w."role", w."address", w."filter", w."secret", w."position", w."epoch", w."failures",
      w."failingSince", w."nextAttemptAt", (k."revokedAt" IS NOT NULL OR k."expiresAt" <= clock_timestamp()) IS TRUE AS "isOver"`;
    const held = sql`SELECT ${columns} FROM "Webhook" w LEFT JOIN "ApiKey" k ON k."id"::text = w."ownerId"
      WHERE w."heldBy" = ${this.me} AND w."pausedAt" IS NULL ORDER BY w."id"`;
    const [row] = await this.run(
      'webhooks held',
      sql`SELECT COALESCE((SELECT max(c."position") FROM "Change" c), 0) AS "latest",
        EXISTS (SELECT FROM "Webhook" a WHERE a."pausedAt" IS NULL) AS "isAny",
        (SELECT COALESCE(json_agg(h), '[]'::json) FROM (${held}) h) AS "held"`,
    );
    const { latest, isAny, held: rows } = row as unknown as Found; // as the statement selects
    return { latest, isAny, held: rows.map(heldOf) };
  }

  /** False if the lease was lost or the epoch changed (replayed, resumed, deleted): then nothing was saved. */
  async save(progress: Progress): Promise<boolean> {
    const { id, epoch, position, failures, failingSince, nextAttemptAt, deliveredAt, pause, attempts } = progress;
    const saved = sql`UPDATE "Webhook" w SET "position" = ${value(position, 'bigint')}, "failures" = ${value(failures, 'int')},
        "failingSince" = ${instant(failingSince)}, "nextAttemptAt" = ${instant(nextAttemptAt)},
        "deliveredAt" = GREATEST(w."deliveredAt", ${instant(deliveredAt)}), "pausedAt" = ${instant(pause?.at ?? null)},
        "pauseReason" = ${value(pause?.reason ?? null, '"WebhookPauseReason"')}
      WHERE w."id" = ${value(id, 'uuid')} AND w."heldBy" = ${this.me} AND w."epoch" = ${value(epoch, 'int')} RETURNING w."id"`;
    const told = sql`INSERT INTO "WebhookDelivery" ("id", "webhookId", "position", "attempt", "outcome", "status", "durationMs", "at")
      SELECT r."id", s."id", r."position", r."attempt", r."outcome"::"WebhookDeliveryOutcome", r."status", r."durationMs", r."at"
      FROM saved s, json_to_recordset(${value(JSON.stringify(attempts), 'json')}) AS r("id" uuid, "position" bigint, "attempt" int,
        "outcome" text, "status" int, "durationMs" int, "at" timestamptz) ON CONFLICT DO NOTHING`;
    const rows = await this.run(
      'webhook progress',
      sql`WITH saved AS (${saved}), told AS (${told}) SELECT s."id" FROM saved s`,
    );
    return rows.length > 0;
  }

  /** Deletes the oldest attempts. */
  async prune(id: string): Promise<void> {
    const hook = value(id, 'uuid');
    await this.run(
      'webhook attempts pruned',
      sql`DELETE FROM "WebhookDelivery" d WHERE d."webhookId" = ${hook} AND d."id" <= (SELECT o."id" FROM "WebhookDelivery" o
        WHERE o."webhookId" = ${hook} ORDER BY o."id" DESC OFFSET ${count(attemptsKept)} LIMIT 1)`,
    );
  }

  /** Releases all leases. */
  async release(): Promise<void> {
    await this.run('webhooks released', sql`UPDATE "Webhook" SET "heldBy" = NULL WHERE "heldBy" = ${this.me}`);
    await this.run('webhook server ends', sql`DELETE FROM "WebhookServer" WHERE "id" = ${this.me}`);
  }

  private get me(): Sql {
    return value(this.server, 'uuid');
  }

  private living(): Sql {
    const until = sql`clock_timestamp() + ${milliseconds(aliveMs)}`;
    const gone = sql`DELETE FROM "WebhookServer" WHERE "aliveUntil" < clock_timestamp() - INTERVAL '1 hour'`;
    return sql`WITH gone AS (${gone}) INSERT INTO "WebhookServer" ("id", "aliveUntil") VALUES (${this.me}, ${until})
      ON CONFLICT ("id") DO UPDATE SET "aliveUntil" = EXCLUDED."aliveUntil"`;
  }

  /**
   * `heldUntil` protects a fresh claim: a concurrent claim rechecks the locked row, while the
   * heartbeat row of the other server may not be in its snapshot yet.
   */
  private taking(): Sql {
    const isAlive = sql`EXISTS (SELECT FROM "WebhookServer" s WHERE s."id" = f."heldBy" AND s."aliveUntil" > clock_timestamp())`;
    const isFree = sql`(f."heldBy" IS NULL OR (f."heldUntil" < clock_timestamp() AND NOT ${isAlive}))`;
    const free = sql`SELECT f."id" FROM "Webhook" f WHERE f."pausedAt" IS NULL AND ${isFree}
      AND (SELECT count(*) FROM "Webhook" h WHERE h."heldBy" = ${this.me}) < ${count(mostHeld)}
      ORDER BY f."id" LIMIT 500 FOR UPDATE SKIP LOCKED`;
    return sql`UPDATE "Webhook" w SET "heldBy" = ${this.me}, "heldUntil" = clock_timestamp() + ${milliseconds(aliveMs)}
      FROM (${free}) f WHERE w."id" = f."id"`;
  }

  private run(label: string, statement: Sql): ReturnType<Db['rows']> {
    return this.db.rows(asked(label, statement), 'webhooks');
  }
}

/** Whether to prune after this number of attempts. */
export const isToPrune = (attempts: number): boolean => attempts >= pruneFrom - attemptsKept;
