/** Rate limits by identity: each key and each person by role, everyone else by address. */
import { unlimitedFor, type Allowance, type RateLimits } from '../graphql/allowance.js';
import type { Config } from '../platform/config.js';
import type { Db } from '../platform/db.js';
import { createReadAddress, networkOf, type Sender } from '../platform/sender.js';
import { Accounts, alone } from './accounts.js';
import type { Role, Viewer } from '../graphql/viewer.js';

type Tell = Parameters<RateLimits['open']>[2];

const callerOf = (id: string): string => `caller ${id}`;

export interface LimitOptions {
  readonly rateLimit: Config['rateLimit'];
  readonly db: Db;
  readonly now: () => Date;
}

/** Counted per process, or shared by all processes on one database. */
export function createRateLimits({ rateLimit, db, now }: LimitOptions): RateLimits {
  const { points, isShared, trustProxy } = rateLimit;
  const readAddress = createReadAddress(trustProxy);
  const byRole = new Map<Role, Accounts>();
  for (const role of ['PUBLIC', 'PARTNER', 'STAFF', 'ADMIN'] as const) {
    if (points[role] > 0) byRole.set(role, new Accounts(role, points[role], { now, db: isShared ? db : null }));
  }
  const opened = (accounts: Accounts, { id }: Viewer, sender: Sender, tell: Tell): Allowance => {
    if (id !== undefined) return accounts.open(callerOf(id), tell);
    const address = readAddress(sender);
    return accounts.open(accounts.networkOf(address), tell, accounts.widerOf(address));
  };
  const unlimitedCaller = ({ id }: Viewer, sender: Sender): string =>
    id === undefined ? networkOf(readAddress(sender), alone) : callerOf(id);
  return {
    open: (viewer, sender, tell) => {
      const accounts = byRole.get(viewer.role);
      return accounts ? opened(accounts, viewer, sender, tell) : unlimitedFor(unlimitedCaller(viewer, sender));
    },
  };
}
