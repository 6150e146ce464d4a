/**
 * Logs database faults. They are not bugs, but operators must see them: one line per code and
 * interval, not one per request.
 */
import { codesWithin, DatabaseFault } from '../platform/db-faults.js';
import { messageOf } from '../platform/errors.js';
import type { Logger } from '../platform/log.js';

const quietMs = 10_000;

export class FaultLog {
  private readonly toldAt = new Map<string, number>();

  constructor(
    private readonly log: Logger,
    /** In milliseconds. */
    private readonly clock: () => number,
  ) {}

  /** Ignores everything but database faults. */
  tell(fault: unknown): void {
    if (!(fault instanceof DatabaseFault) || fault.cause === undefined) return;
    const code = codesWithin(fault.cause).at(-1) ?? fault.code;
    const toldAt = this.toldAt.get(code);
    if (toldAt !== undefined && this.clock() - toldAt < quietMs) return;
    this.toldAt.set(code, this.clock());
    this.log.warn({ code, told: fault.code, fault: lastLine(messageOf(fault.cause)) }, 'database fault');
  }
}

/** Prisma prepends the call and its source position to the database's message. */
const lastLine = (message: string): string => message.trim().split('\n').at(-1) ?? '';
