/** Rejections: pages kept whole because no notice could be made of them. */
import { newId } from '../platform/ids.js';
import type { Transaction } from '../platform/db.js';
import type { Prisma } from '../platform/_generated/prisma/client.js';

export interface NewRejection {
  readonly sourceId: string;
  readonly sourceUrl: string | null;
  readonly excerpt: string;
  readonly problems: Prisma.InputJsonValue;
  readonly receivedAt: Date;
}

/** The same bytes are one rejection, however often they come. */
export async function saveRejection(tx: Transaction, rejection: NewRejection): Promise<string> {
  const { sourceId } = rejection;
  await tx.rejection.createMany({ data: [{ id: newId(), ...rejection }], skipDuplicates: true });
  return (await tx.rejection.findUniqueOrThrow({ where: { sourceId }, select: { id: true } })).id;
}

/** A page that was rejected once and is a notice now. */
export async function closeRejection(tx: Transaction, sourceId: string): Promise<void> {
  await tx.rejection.updateMany({ where: { sourceId, state: 'OPEN' }, data: { state: 'RETRIED' } });
}
