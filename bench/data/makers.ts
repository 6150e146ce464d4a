/**
 * Creates notices in batches of some thousands, here or in one thread per core, with the same
 * result.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { InventedAgency } from './agencies.js';
import { Batch, type ColumnTypes, type Copy } from './batch.js';
import { NoticeMaker } from './notices.js';
import { chance } from './random.js';

export const batchSize = 2_000;

export interface Making {
  readonly size: number;
  readonly agencies: readonly InventedAgency[];
  readonly types: ColumnTypes;
}

/**
 * The notices from this number on. Each batch has its own seed, so the result does not depend on
 * the thread.
 */
export function makeBatch({ size, agencies, types }: Making, from: number): Copy[] {
  const maker = new NoticeMaker({ random: chance(42 + from), size, agencies });
  const batch = new Batch(types);
  for (let i = from; i < Math.min(size, from + batchSize); i += 1) maker.add(batch, i);
  return batch.copies();
}

/** Creates batches on demand; stopped by `end`. */
export interface Maker {
  readonly make: (from: number) => Promise<readonly Copy[]>;
  readonly end: () => Promise<unknown>;
}

export const makersOf = (making: Making): readonly Maker[] =>
  making.size <= batchSize
    ? [{ make: (from) => Promise.resolve(makeBatch(making, from)), end: () => Promise.resolve() }]
    : Array.from({ length: availableParallelism() }, () => threadOf(making));

function threadOf(making: Making): Maker {
  const worker = new Worker(new URL('./maker.worker.mjs', import.meta.url), {
    workerData: making,
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  const make = (from: number): Promise<readonly Copy[]> =>
    new Promise((resolve, reject) => {
      worker.once('message', (copies: readonly Copy[]) => {
        worker.off('error', reject);
        resolve(copies);
      });
      worker.once('error', reject);
      worker.postMessage(from);
    });
  return { make, end: () => worker.terminate() };
}
