/** The change log. Writers take turns from here to their commit, so that positions become visible in their order. */
import type { Transaction } from '../platform/db.js';
import type { ChangeKind } from '../platform/_generated/prisma/client.js';

export interface NewChange {
  readonly kind: ChangeKind;
  readonly subjectType: 'Notice' | 'Directive' | 'Agency';
  readonly subjectId: string;
  readonly revision: number | null;
  readonly agencyId: string | null;
  readonly division: string | null;
}

const lockKey = 7_220_185;

/** Must be the last statement of its transaction: others wait for its commit. */
export async function logChange(tx: Transaction, change: NewChange): Promise<void> {
  const { kind, subjectType, subjectId, revision, agencyId, division } = change;
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock($1)', lockKey);
  await tx.$executeRawUnsafe(
    `INSERT INTO "Change" ("position", "kind", "subjectType", "subjectId", "revision", "occurredAt", "agencyId", "division")
     SELECT GREATEST((SELECT max("position") FROM "Change") + 1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint),
       $1::"ChangeKind", $2, $3::uuid, $4::int, clock_timestamp(), $5::uuid, $6::bpchar`,
    kind,
    subjectType,
    subjectId,
    revision,
    agencyId,
    division,
  );
}
