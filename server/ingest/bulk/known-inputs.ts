/** Inputs whose bytes were read before are answered from what is stored; the others are read. */
import { canonicalAddress } from '../../domain/address.js';
import type { Db } from '../../platform/db.js';
import { knownOf, type KnownPage } from '../known.js';
import type { Input } from '../read-inputs.js';

/** Of so many batches before, some are still being stored. */
const batchesUnderWay = 6;

export class KnownInputs {
  private underWay: ReadonlySet<string>[] = [];

  constructor(
    private readonly db: Db,
    private readonly through: <T>(work: () => Promise<T>) => Promise<T>,
  ) {}

  /**
   * Those of the batch that need not be read. A page at an address of which another one is being stored has to take its turn: which
   * of the two came last decides.
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
