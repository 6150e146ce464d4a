/** Sites (网站): metadata for those whose pages do not state their publisher. */
import { hostOf } from '../domain/address.js';
import type { Site } from '../platform/_generated/prisma/client.js';
import { newId } from '../platform/ids.js';
import { storableText } from '../platform/insert-rows.js';
import { execute, query } from '../platform/run-sql.js';
import { sql, value } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

export type KnownSite = Pick<Site, 'host' | 'siteCode' | 'publisher' | 'divisionCode'>;
export type SiteColumns = KnownSite & Pick<Site, 'note'>;

const known = { host: true, siteCode: true, publisher: true, divisionCode: true } as const;

export const hostOfSite = (text: string): string | null => hostOf(/^https?:/i.test(text) ? text : `http://${text}`);

/** Sites by host or code. */
export const sitesOf = (
  tx: Transaction,
  { hosts, codes }: { readonly hosts: readonly string[]; readonly codes: readonly string[] },
): Promise<KnownSite[]> =>
  hosts.length + codes.length === 0
    ? Promise.resolve([])
    : tx.site.findMany({
        where: { OR: [{ host: { in: [...hosts] } }, { siteCode: { in: [...codes] } }] },
        select: known,
      });

const mostSites = 100_000;

/** For reading many pages: the table is small, because people maintain it. */
export const allSites = (tx: Transaction): Promise<KnownSite[]> => tx.site.findMany({ select: known, take: mostSites });

/** Locks the site until the end of the transaction; null if it does not exist. */
export async function lockSite(tx: Transaction, id: string): Promise<Site | null> {
  await query(tx, sql`SELECT 1 FROM "Site" WHERE "id" = ${value(id, 'uuid')} FOR UPDATE`);
  return tx.site.findUnique({ where: { id } });
}

/** Another site with the same host or code. */
export const siteLike = (
  tx: Transaction,
  { host, siteCode }: KnownSite,
  exceptId: string | null,
): Promise<Site | null> =>
  tx.site.findFirst({
    where: {
      ...(exceptId === null ? {} : { id: { not: exceptId } }),
      OR: [...(host === null ? [] : [{ host }]), ...(siteCode === null ? [] : [{ siteCode }])],
    },
  });

export async function addSite(tx: Transaction, columns: SiteColumns, at: Date): Promise<string> {
  const id = newId();
  await tx.site.create({ data: { id, ...storable(columns), updatedAt: at } });
  return id;
}

export async function changeSite(tx: Transaction, id: string, columns: SiteColumns, at: Date): Promise<void> {
  await tx.site.update({ where: { id }, data: { ...storable(columns), version: { increment: 1 }, updatedAt: at } });
}

export async function dropSite(tx: Transaction, id: string): Promise<void> {
  await tx.site.delete({ where: { id } });
}

/**
 * Drops remembered rejections of a changed site, so that its pages are parsed again when
 * resubmitted.
 */
export async function forgetRejected(tx: Transaction, { host, siteCode }: KnownSite): Promise<void> {
  await execute(
    tx,
    sql`DELETE FROM "KnownPage" WHERE "rejectionId" IN (SELECT "id" FROM "Rejection" WHERE "host" = ${value(host, 'text')} UNION ALL SELECT "id" FROM "Rejection" WHERE "siteCode" = ${value(siteCode, 'text')})`,
  );
}

const storable = ({ note, publisher, ...columns }: SiteColumns): SiteColumns => ({
  ...columns,
  publisher: publisher && storableText(publisher),
  note: note && storableText(note),
});
