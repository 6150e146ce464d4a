/** Meetings: the same one told by two pages is one node. */
import { newId } from '../platform/ids.js';
import type { Transaction } from '../platform/db.js';

export interface NewMeeting {
  readonly identity: string;
  readonly name: string;
  readonly ordinal: number | null;
  readonly heldOn: Date | null;
  readonly convenerId: string | null;
  readonly chairName: string | null;
  readonly chairTitle: string | null;
  readonly chairAgencyId: string | null;
}

/** Finds or makes it; what an earlier page left open is filled in. */
export async function saveMeeting(tx: Transaction, meeting: NewMeeting): Promise<{ id: string; heldOn: Date | null }> {
  const { identity } = meeting;
  await tx.meeting.createMany({ data: [{ id: newId(), ...meeting }], skipDuplicates: true });
  const known = await tx.meeting.findUniqueOrThrow({ where: { identity } });
  const missing = {
    ordinal: known.ordinal ?? meeting.ordinal,
    heldOn: known.heldOn ?? meeting.heldOn,
    convenerId: known.convenerId ?? meeting.convenerId,
    ...(known.chairName === null
      ? { chairName: meeting.chairName, chairTitle: meeting.chairTitle, chairAgencyId: meeting.chairAgencyId }
      : {}),
  };
  const differs = Object.entries(missing).some(([key, value]) => String(Reflect.get(known, key)) !== String(value));
  if (differs) await tx.meeting.update({ where: { id: known.id }, data: missing });
  return { id: known.id, heldOn: missing.heldOn };
}

export interface NewTransmission {
  readonly fromId: string;
  readonly toId: string;
  readonly noticeId: string;
  readonly toHeldOn: Date | null;
  readonly span: object;
}

export async function saveTransmissions(tx: Transaction, transmissions: readonly NewTransmission[]): Promise<void> {
  await tx.transmission.createMany({
    data: transmissions.map(({ toHeldOn, span, ...ids }) => ({
      id: newId(),
      ...ids,
      span,
      ...(toHeldOn === null ? {} : { toHeldSort: toHeldOn }),
    })),
    skipDuplicates: true,
  });
}
