/** Who is limited, and to what: each key and each person that signed in by its role, everybody else by address. */
import type { Role, Viewer } from '../graphql/context.js';
import { unlimitedFor, type RateLimits, type Sender } from '../graphql/allowance.js';
import type { Config } from '../platform/config.js';
import type { Db } from '../platform/db.js';
import { Accounts, alone } from './accounts.js';
import { createReadAddress, networkOf } from './sender.js';

export interface LimitOptions {
  readonly rateLimit: Config['rateLimit'];
  readonly db: Db;
  readonly now: () => Date;
}

/** Counted in this process, or by all processes on one database together. */
export function createRateLimits({ rateLimit, db, now }: LimitOptions): RateLimits {
  const { points, isShared, trustProxy } = rateLimit;
  const readAddress = createReadAddress(trustProxy);
  const byRole = new Map<Role, Accounts>();
  for (const role of ['PUBLIC', 'PARTNER', 'STAFF', 'ADMIN'] as const) {
    if (points[role] > 0) byRole.set(role, new Accounts(role, points[role], { now, db: isShared ? db : null }));
  }
  const callerOf = ({ id }: Viewer, accounts: Accounts | undefined, sender: Sender): string => {
    if (id !== undefined) return `caller ${id}`;
    const address = readAddress(sender);
    return accounts ? accounts.networkOf(address) : networkOf(address, alone);
  };
  return {
    open: (viewer, sender, tell) => {
      const accounts = byRole.get(viewer.role);
      const caller = callerOf(viewer, accounts, sender);
      return accounts ? accounts.open(caller, tell) : unlimitedFor(caller);
    },
  };
}
