/**
 * Identity of a doubt: kind, subject and ordinal within the subject; stable while the doubt exists.
 * Pure.
 */
import { doubtKinds, rankOf, type DoubtKind } from './doubt.kinds.js';

export interface DoubtKey {
  readonly kind: DoubtKind;
  /** An id, or a division code. */
  readonly key: string;
  readonly ordinal: number;
}

export const encodeDoubtId = ({ kind, key, ordinal }: DoubtKey): string =>
  Buffer.from(`${rankOf(kind)}.${ordinal}.${key}`).toString('base64url');

/** Null for anything not created by encodeDoubtId. */
export function decodeDoubtId(id: string): DoubtKey | null {
  const text = id.length > 100 ? '' : Buffer.from(id, 'base64url').toString('latin1');
  const [, rank = '', ordinal = '', key = ''] = /^(\d{1,2})\.(\d{1,6})\.([0-9A-Za-z-]{6,36})$/.exec(text) ?? [];
  const kind = rank === '' ? undefined : doubtKinds[Number(rank)];
  const found = kind && { kind, key, ordinal: Number(ordinal) };
  return found && encodeDoubtId(found) === id ? found : null;
}
