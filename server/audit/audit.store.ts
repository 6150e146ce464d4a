/** Who did what: written in the transaction of what was done, never changed. */
import type { Transaction } from '../platform/db.js';
import { newId } from '../platform/ids.js';
import { insertRows, storableText } from '../platform/insert-rows.js';
import type { Role } from '../platform/_generated/prisma/client.js';

export interface NewAuditEntry {
  readonly actor: string;
  readonly role: Role;
  readonly at: Date;
  /** Name of the mutation. */
  readonly action: string;
  readonly subjectType: 'Agency' | 'ApiKey' | 'Directive' | 'Division' | 'Notice' | 'Rejection' | 'Site' | 'Synonym';
  /** Null of a division, which is known by its code: the details tell it. */
  readonly subjectId: string | null;
  readonly reason: string | null;
  /** What the entry's own columns do not say: names of changed fields, the target of a merge. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export async function addAuditEntry(tx: Transaction, entry: NewAuditEntry): Promise<void> {
  const { reason, details, ...rest } = entry;
  const text = reason === null ? null : storableText(reason);
  await insertRows(tx, 'AuditEntry', [{ id: newId(), ...rest, reason: text, details: details ?? null }]);
}

/** Who did something to it at that moment; null where no staff did. */
export const whoDid = (
  tx: Transaction,
  { subjectId, at }: { readonly subjectId: string; readonly at: Date },
): Promise<{ actor: string; role: Role } | null> =>
  tx.auditEntry.findFirst({ where: { subjectId, at }, orderBy: { id: 'desc' }, select: { actor: true, role: true } });
