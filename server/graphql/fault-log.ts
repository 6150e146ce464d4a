/** Faults of the database are no bugs, and operators must see them: a line for each code, not for each of a thousand requests. */
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

  /** What is no fault of the database is passed over. */
  tell(fault: unknown): void {
    if (!(fault instanceof DatabaseFault) || fault.cause === undefined) return;
    const code = codesWithin(fault.cause).at(-1) ?? fault.code;
    const toldAt = this.toldAt.get(code);
    if (toldAt !== undefined && this.clock() - toldAt < quietMs) return;
    this.toldAt.set(code, this.clock());
    this.log.warn({ code, told: fault.code, fault: lastLine(messageOf(fault.cause)) }, 'database fault');
  }
}

/** Prisma puts the call and its place above what the database said. */
const lastLine = (message: string): string => message.trim().split('\n').at(-1) ?? '';
