/** Skips inputs whose bytes are already stored; all others are parsed. */
import { canonicalAddress } from '../../domain/address.js';
import type { Db } from '../../platform/db.js';
import { knownOf, type KnownPage } from '../known.js';
import type { Input } from '../read-inputs.js';

/** This many earlier batches may still be in progress. */
const batchesUnderWay = 6;

export class KnownInputs {
  private underWay: ReadonlySet<string>[] = [];

  constructor(
    private readonly db: Db,
    private readonly through: <T>(work: () => Promise<T>) => Promise<T>,
  ) {}

  /**
   * Inputs of the batch that can be skipped. A page at an address of which another version is in
   * progress must be processed in order: the later one wins.
   */
  async among(batch: readonly Input[]): Promise<ReadonlyMap<Input, KnownPage>> {
    const pages = batch.flatMap((input) => ('page' in input ? [{ input, page: input.page }] : []));
    const answers = await this.through(() =>
      knownOf(
        this.db,
        pages.map(({ page }) => page),
      ),
    );
    const fresh = new Set(
      pages.flatMap(({ page }, i) => {
        const address = page.sourceUrl === undefined || answers[i] ? null : canonicalAddress(page.sourceUrl);
        return address ?? [];
      }),
    );
    this.underWay = [...this.underWay, fresh].slice(-batchesUnderWay);
    const known = new Map<Input, KnownPage>();
    pages.forEach(({ input, page }, i) => {
      const answer = answers[i];
      const address = page.sourceUrl === undefined ? null : canonicalAddress(page.sourceUrl);
      const isContested = address !== null && this.underWay.some((addresses) => addresses.has(address));
      if (answer && !isContested) known.set(input, answer);
    });
    return known;
  }
}
