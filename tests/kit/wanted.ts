/**
 * What a machine may lack: PostgreSQL, a browser, nginx, the real documents. In CI its lack is a failure. A stranger's run skips what
 * needs it; the reporter says so in one line at the end.
 */
import { appendFileSync } from 'node:fs';

/** `found`, where it is true or may be false. `way` tells how to come by it. */
export function isThere(found: boolean, what: string, way: string): boolean {
  if (found) return true;
  if (process.env['CI']) throw new Error(`No ${what}: ${way}. In CI its tests must run.`);
  const list = process.env['SKIPPED_LIST']; // set by begin.mjs, read by reporter.mjs
  if (list !== undefined) appendFileSync(list, `${what} (${way})\n`);
  return false;
}
