/** Audit log: written in the transaction of the action, immutable. */
import { newId } from '../platform/ids.js';
import { insertRows, storableText } from '../platform/insert-rows.js';
import type { Role } from '../platform/_generated/prisma/client.js';
import type { Transaction } from '../platform/statement.js';

export interface NewAuditEntry {
  readonly actor: string;
  readonly role: Role;
  readonly at: Date;
  /** Name of the mutation. */
  readonly action: string;
  readonly subjectType:
    'Agency' | 'ApiKey' | 'Directive' | 'Division' | 'Notice' | 'Rejection' | 'Site' | 'Synonym' | 'Webhook';
  /** Null for a division, which has a code instead of an id: see details. */
  readonly subjectId: string | null;
  readonly reason: string | null;
  /** Data without a column of its own: names of changed fields, the target of a merge. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export async function addAuditEntry(tx: Transaction, entry: NewAuditEntry): Promise<void> {
  const { reason, details, ...rest } = entry;
  const text = reason === null ? null : storableText(reason);
  await insertRows(tx, 'AuditEntry', [{ id: newId(), ...rest, reason: text, details: details ?? null }]);
}

/** Who changed it at that moment; null if not staff. */
export const whoDid = (
  tx: Transaction,
  { subjectId, at }: { readonly subjectId: string; readonly at: Date },
): Promise<{ actor: string; role: Role } | null> =>
  tx.auditEntry.findFirst({ where: { subjectId, at }, orderBy: { id: 'desc' }, select: { actor: true, role: true } });
