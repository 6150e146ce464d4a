import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** JSON lines on standard output, or to another destination. */
export const createLog = (level: string, to: DestinationStream = standardOutput()): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);

let output: DestinationStream | null = null;
/**
 * Buffered, flushed at least twice a second and at exit: the log line of a request must cost next
 * to nothing.
 */
function standardOutput(): DestinationStream {
  output ??= pino.destination({ dest: 1, sync: false, minLength: 8_192, periodicFlush: 500 });
  return output;
}
