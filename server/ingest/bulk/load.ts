/**
 * Bulk load: new pages in one transaction, the others one by one. The resulting graph is the same,
 * except that the change log has the others last.
 */
import type { Db } from '../../platform/db.js';
import { contextAt } from '../run.js';
import { claimsOf, namesOf } from './claims.js';
import { documentsIn, examine } from './examined.js';
import { Loading, type LoadedPage, type LoaderOptions } from './loading.js';
import type { ReadPage } from './read-page.js';
import { Turns } from './turns.js';

export type { LoadedPage, LoaderOptions };

/** Stores a chunk of a stream, a few hundred pages, and returns their outcomes. */
export const loadPages = (
  db: Db,
  pages: readonly ReadPage[],
  { now, ...options }: LoaderOptions & { readonly now: Date },
): Promise<LoadedPage[]> => new Loader(db, options).load(pages, now);

/** One is prepared while others are written. */
const loadsSideBySide = 3;

/** Loads of one stream: the next may start before the previous one ends. */
export class Loader {
  private readonly turns = new Turns();
  private readonly settled = new Set<string>();

  constructor(
    private readonly db: Db,
    private readonly options: LoaderOptions = {},
  ) {}

  /** Number of concurrent loads for this database. */
  get sideBySide(): number {
    return this.db.home === 'PGlite' ? 1 : loadsSideBySide;
  }

  async load(pages: readonly ReadPage[], now: Date): Promise<LoadedPage[]> {
    const context = await contextAt(now);
    const examined = pages.map((page) => examine(page, context));
    const claims = claimsOf(examined, this.settled);
    const outcomes = new Map<number, LoadedPage>();
    const { through = (work) => work() } = this.options;
    const loaded = await this.turns.take(claims, (earlier, hasGathered) =>
      through(() =>
        new Loading({ db: this.db, context, options: this.options, earlier, hasGathered, outcomes }).load(examined),
      ),
    );
    examined.forEach((page, i) => {
      if (!isStored(loaded[i])) return;
      for (const { names } of documentsIn(page)) for (const name of namesOf(names)) this.settled.add(name);
    });
    return loaded;
  }
}

const isStored = (page: LoadedPage | undefined): boolean =>
  page !== undefined && page.outcome !== 'FAILED' && page.outcome !== 'REJECTED';
