/** The memory of answers, who tells it of writes, and who asks it. */
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
  /** What one operation of each role may cost, where it is not the usual. */
  readonly budgets?: Budgets;
  /** Whether callers without a key may ask with the SDK's documents alone. */
  readonly isPublicPersistedOnly?: boolean;
  /** Of answers that are remembered, in bytes; 0 or missing: none is. */
  readonly rememberedBytes?: number;
  /** For how long caches may answer with what was, while they ask anew. */
  readonly staleSeconds?: number;
  /** Other than usual: for tests. */
  readonly watchTimes?: WatchTimes;
}

export interface Remembering {
  readonly openly: AnswerOpenly;
  /** A mutation has run here: once this is over, nothing is answered as it was before. Answers where it stands. */
  readonly written: () => Promise<Position | null>;
  readonly reading: () => MemoryReading | null;
  /** Remembers nothing any more, and stops listening for writes. */
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
      if (db.home === 'PGlite') return null; // told before the commit returns
      const position = watch ? await watch.caughtUp() : await db.position().catch(() => null);
      if (position) return position;
      dropAll(); // nobody knows what came before
      return { lsn: unknownLsn, change: 0 };
    },
    reading: () => memory?.reading() ?? null,
    forget: () => {
      watch?.stop();
      dropAll();
    },
  };
}
