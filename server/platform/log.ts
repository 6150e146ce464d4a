import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** JSON lines on standard output, or where `to` says. */
export const createLog = (level: string, to: DestinationStream = standardOutput()): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);

let output: DestinationStream | null = null;
/** Written in blocks, twice a second at least, and at the end of the process: a line for each request must cost nothing. */
function standardOutput(): DestinationStream {
  output ??= pino.destination({ dest: 1, sync: false, minLength: 8_192, periodicFlush: 500 });
  return output;
}
