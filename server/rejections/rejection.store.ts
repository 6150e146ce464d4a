/** Rejections: pages that could not become notices, stored in full. */
import { newId } from '../platform/ids.js';
import { storableText } from '../platform/insert-rows.js';
import type { Db } from '../platform/db.js';
import type { Prisma, RejectionState } from '../platform/_generated/prisma/client.js';
import { query } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export interface NewRejection {
  readonly sourceId: string;
  readonly sourceUrl: string | null;
  readonly excerpt: string;
  readonly problems: Prisma.InputJsonValue;
  readonly receivedAt: Date;
  readonly host: string | null;
  readonly siteCode: string | null;
}

/**
 * One rejection per content; its reasons are those of the latest attempt. Reopens one that had
 * become a notice; a dismissed one stays dismissed.
 */
export async function saveRejection(tx: Transaction, rejection: NewRejection): Promise<string> {
  const { sourceId, sourceUrl, problems } = rejection;
  const excerpt = storableText(rejection.excerpt);
  const data = { id: newId(), ...rejection, excerpt };
  const { count } = await tx.rejection.createMany({ data: [data], skipDuplicates: true });
  const where = { sourceId };
  if (count > 0) return data.id;
  await tx.rejection.updateMany({ where: { sourceId, state: 'RETRIED' }, data: { state: 'OPEN' } });
  const { host, siteCode } = rejection;
  const again = { excerpt, problems, siteCode, ...(sourceUrl === null ? {} : { sourceUrl, host }) };
  return (await tx.rejection.update({ where, data: again, select: { id: true } })).id;
}

/** Closes the rejection of a page that has become a notice. */
export async function closeRejection(tx: Transaction, sourceId: string): Promise<void> {
  await tx.rejection.updateMany({ where: { sourceId, state: { not: 'RETRIED' } }, data: { state: 'RETRIED' } });
}

export async function markRetried(tx: Transaction, id: string): Promise<void> {
  await tx.rejection.update({ where: { id }, data: { state: 'RETRIED' } });
}

/**
 * Locks the rejection until the end of the transaction and returns its state; null if it does not
 * exist.
 */
export async function lockRejection(tx: Transaction, id: string): Promise<RejectionState | null> {
  const rows = await query<{ state: RejectionState }>(
    tx,
    sql`SELECT "state"::text FROM "Rejection" WHERE "id" = ${value(id, 'uuid')} FOR UPDATE`,
  );
  return rows[0]?.state ?? null;
}

export async function dismissRejection(tx: Transaction, id: string, note: string | null): Promise<void> {
  await tx.rejection.update({ where: { id }, data: { state: 'DISMISSED', note } });
}

/** The stored page with its metadata; null if there is no such rejection. */
export async function keptPage(
  db: Db,
  id: string,
): Promise<{
  readonly contentHash: string;
  readonly sourceUrl: string | undefined;
  readonly retrievedAt: Date;
} | null> {
  const found = await db.prisma.rejection.findUnique({
    where: { id },
    select: { sourceUrl: true, receivedAt: true, source: { select: { contentHash: true } } },
  });
  if (found === null) return null;
  const { contentHash } = found.source;
  return { contentHash, sourceUrl: found.sourceUrl ?? undefined, retrievedAt: found.receivedAt };
}

/** Open rejections of a site after `after`, ordered by id. */
export async function openRejectionsOf(
  tx: Transaction,
  { host, siteCode }: { readonly host: string | null; readonly siteCode: string | null },
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<string[]> {
  const of = [...(host === null ? [] : [{ host }]), ...(siteCode === null ? [] : [{ siteCode }])];
  const rows = await tx.rejection.findMany({
    where: { state: 'OPEN', OR: of, ...(after === null ? {} : { id: { gt: after } }) },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: first,
  });
  return rows.map(({ id }) => id);
}
