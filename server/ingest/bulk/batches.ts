/** Batches of inputs; the next one is parsed while one is stored. */
import { messageOf } from '../../platform/errors.js';
import type { IncomingPage } from '../received.js';
import type { KnownPage } from '../known.js';
import type { Input } from '../read-inputs.js';
import type { SiteBook } from '../site.hints.js';
import type { KnownInputs } from './known-inputs.js';
import { readForLoading, type ReadPage } from './read-page.js';
import type { Readers } from './readers.js';

const batchPages = 100;
/**
 * Limits the size in bytes too: a parsed page takes about thirty times its size until it is stored.
 */
const batchBytes = 2 ** 19;
/** A small first batch, for early progress. */
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
  /** Pages whose bytes are already stored. */
  readonly known: ReadonlyMap<Input, KnownPage>;
  /** The parsed pages, or their errors. */
  readonly read: Promise<ReadonlyMap<Input, ReadPage | Error>>;
}

export interface ReadingContext {
  readonly readers: Readers;
  /** Null to parse everything. */
  readonly knownInputs: KnownInputs | null;
  readonly sites: SiteBook;
}

export async function* readAhead(
  batches: AsyncIterable<readonly Input[]>,
  { readers, knownInputs, sites }: ReadingContext,
): AsyncGenerator<ReadBatch> {
  let before: ReadBatch | null = null;
  for await (const inputs of batches) {
    const known = (await knownInputs?.among(inputs)) ?? new Map<Input, KnownPage>();
    const read = readBatch(
      inputs.filter((input) => !known.has(input)),
      { readers, sites },
    );
    read.catch(() => undefined); // awaited where it is stored
    if (before) yield before;
    before = { inputs, known, read };
  }
  if (before) yield before;
}

async function readBatch(
  inputs: readonly Input[],
  { readers, sites }: Pick<ReadingContext, 'readers' | 'sites'>,
): Promise<ReadonlyMap<Input, ReadPage | Error>> {
  const pages = inputs.flatMap((input) => ('page' in input ? [{ input, page: input.page }] : []));
  const read = await readOrTell(
    pages.map(({ page }) => page),
    readers,
  );
  const found = new Map(pages.map(({ input }, i) => [input, read[i] ?? new Error('could not be read')]));
  await readByCode(found, pages, { readers, sites });
  return found;
}

/**
 * Pages without a publisher, but with a site code in the table of sites, are parsed a second time.
 */
async function readByCode(
  found: Map<Input, ReadPage | Error>,
  pages: readonly { readonly input: Input; readonly page: IncomingPage }[],
  { readers, sites }: Pick<ReadingContext, 'readers' | 'sites'>,
): Promise<void> {
  const again = pages.flatMap(({ input, page }) => {
    const read = found.get(input);
    const sited = read && !(read instanceof Error) ? sites.withCode(page, read.received) : null;
    return sited && read && !(read instanceof Error) ? [{ input, page: sited, given: read.received.given }] : [];
  });
  if (again.length === 0) return;
  const read = await readOrTell(
    again.map(({ page }) => page),
    readers,
  );
  again.forEach(({ input, given }, i) => {
    const page = read[i];
    if (page && !(page instanceof Error)) found.set(input, { ...page, received: { ...page.received, given } });
  });
}

/** If one page breaks the parser, the others are parsed without it. */
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
