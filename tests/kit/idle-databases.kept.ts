/** Embedded databases whose test is over, empty again, for the worker's next test: one takes half a second to begin. */
import type { Db } from '../../server/platform/db.js';

const most = 4;
const idle: Db[] = [];

export const takeIdle = (): Db | undefined => idle.pop();

/** False where enough are kept already. */
export function keepIdle(db: Db): boolean {
  if (idle.length >= most) return false;
  idle.push(db);
  return true;
}

// An open one would keep the process from ending. Who emits it: realm/runtime.cjs and realm/end.mjs.
const events: NodeJS.EventEmitter = process;
events.once('tests end', () => void Promise.all(idle.splice(0).map((db) => db.close())));
