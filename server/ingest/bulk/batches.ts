/** Inputs in batches, the next of which is being read while one is stored. */
import { messageOf } from '../../platform/errors.js';
import type { IncomingPage } from '../received.js';
import type { KnownPage } from '../known.js';
import type { Input } from '../read-inputs.js';
import type { KnownInputs } from './known-inputs.js';
import { readForLoading, type ReadPage } from './read-page.js';
import type { Readers } from './readers.js';

const batchPages = 300;
/** Large pages make small batches. */
const batchBytes = 4 * 2 ** 20;
/** A person who waits sees the first ones soon. */
const firstBatchPages = 50;

export async function* batchesOf(inputs: AsyncIterable<Input>): AsyncGenerator<readonly Input[]> {
  let [batch, bytes, limit]: [Input[], number, number] = [[], 0, firstBatchPages];
  for await (const input of inputs) {
    batch.push(input);
    bytes += 'page' in input ? input.page.content.length : 0;
    if (batch.length < limit && bytes < batchBytes) continue;
    yield batch;
    [batch, bytes, limit] = [[], 0, batchPages];
  }
  if (batch.length > 0) yield batch;
}

export interface ReadBatch {
  readonly inputs: readonly Input[];
  /** Pages whose bytes were read before. */
  readonly known: ReadonlyMap<Input, KnownPage>;
  /** What was read of those that are pages; the error of one that could not be. */
  readonly read: Promise<ReadonlyMap<Input, ReadPage | Error>>;
}

export async function* readAhead(
  batches: AsyncIterable<readonly Input[]>,
  { readers, knownInputs }: { readonly readers: Readers; readonly knownInputs: KnownInputs | null },
): AsyncGenerator<ReadBatch> {
  let before: ReadBatch | null = null;
  for await (const inputs of batches) {
    const known = (await knownInputs?.among(inputs)) ?? new Map<Input, KnownPage>();
    const read = readBatch(
      inputs.filter((input) => !known.has(input)),
      readers,
    );
    read.catch(() => undefined); // awaited by who stores it
    if (before) yield before;
    before = { inputs, known, read };
  }
  if (before) yield before;
}

async function readBatch(inputs: readonly Input[], readers: Readers): Promise<ReadonlyMap<Input, ReadPage | Error>> {
  const pages = inputs.flatMap((input) => ('page' in input ? [{ input, page: input.page }] : []));
  const read = await readOrTell(
    pages.map(({ page }) => page),
    readers,
  );
  return new Map(pages.map(({ input }, i) => [input, read[i] ?? new Error('was not read')]));
}

/** A page that breaks the parser is told apart from those that came with it. */
async function readOrTell(pages: readonly IncomingPage[], readers: Readers): Promise<readonly (ReadPage | Error)[]> {
  try {
    return await readers.read(pages);
  } catch {
    return pages.map((page) => {
      try {
        return readForLoading(page);
      } catch (thrown) {
        return thrown instanceof Error ? thrown : new Error(messageOf(thrown));
      }
    });
  }
}
