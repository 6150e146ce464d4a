/** Wires the answer cache to write notifications and to the request path. */
import { WriteWatch, type WatchTimes } from '../../../platform/write-watch.js';
import type { Db } from '../../../platform/db.js';
import { unknownLsn, type Position } from '../../../platform/servers/position.js';
import { defaultBudgets, type Budgets } from '../../guard/guard.plugin.js';
import type { KnownDocuments } from '../persisted.js';
import { AnswerMemory, type MemoryReading } from './memory.js';
import { createOpenReads, type AnswerOpenly } from './open-reads.js';

export interface RememberingDeps {
  readonly db: Db;
  readonly now: () => Date;
  /** Maximum cost of an operation by role, if not the default. */
  readonly budgets?: Budgets;
  /** Whether callers without a key are restricted to trusted documents. */
  readonly isPublicPersistedOnly?: boolean;
  /** Size of the answer cache in bytes; 0 or undefined disables it. */
  readonly rememberedBytes?: number;
  /** stale-while-revalidate in seconds. */
  readonly staleSeconds?: number;
  /** Overrides for tests. */
  readonly watchTimes?: WatchTimes;
}

export interface Remembering {
  readonly openly: AnswerOpenly;
  /**
   * Called after a mutation: resolves to its position when all affected answers have been dropped.
   */
  readonly written: () => Promise<Position | null>;
  readonly reading: () => MemoryReading | null;
  /** Disables the cache and stops listening for writes. */
  readonly forget: () => void;
}

export function createRemembering(deps: RememberingDeps, documents: KnownDocuments): Remembering {
  const { db, rememberedBytes = 0, watchTimes, staleSeconds = 0, isPublicPersistedOnly = false } = deps;
  const memory = rememberedBytes > 0 ? new AnswerMemory(rememberedBytes) : null;
  const dropAll = (): void => memory?.drop(null);
  const times = watchTimes ? { times: watchTimes } : {};
  const watch =
    memory && new WriteWatch(db, { written: (write) => memory.drop(write), isUsed: () => !memory.isEmpty, ...times });
  const openly = createOpenReads({
    memory,
    isCurrent: () => watch?.isCurrent() ?? false,
    hasReached: async (position) => db.home === 'PGlite' || (await watch?.hasReached(position)) === true,
    documents,
    isPublicPersistedOnly,
    budgets: deps.budgets ?? defaultBudgets,
    staleSeconds,
    now: deps.now,
  });
  return {
    openly,
    written: async () => {
      if (db.home === 'PGlite') return null; // notified before the commit returns
      const position = watch ? await watch.caughtUp() : await db.position().catch(() => null);
      if (position) return position;
      dropAll(); // earlier notifications may have been missed
      return { lsn: unknownLsn, change: 0 };
    },
    reading: () => memory?.reading() ?? null,
    forget: () => {
      watch?.stop();
      dropAll();
    },
  };
}
