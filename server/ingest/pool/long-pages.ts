/** Preparation of long pages in worker threads, beside the server's thread. */
import { AppError } from '../../platform/errors.js';
import { encodedInTurns, hashInTurns, slicesOf } from '../../platform/in-slices.js';
import { parsedRefused, tooLargeAtSight, type Problem } from '../../parse/parse-page.js';
import type { ParsedPage } from '../../parse/preview.js';
import type { Indexer } from '../../search/search.store.js';
import { receivedPage, type IncomingPage } from '../received.js';
import { fingerprintsHere } from '../reread.js';
import { PagePool, poolLimits } from './page.pool.js';
import type { PreparedPage } from './tasks.js';
import { GivenUp } from './given-up.js';

/**
 * Length in characters of a text, or bytes of a file. Shorter pages are prepared in this thread,
 * which takes less time than waking a worker (measured in docs/decisions/024-long-pages-beside.md).
 */
const shortLength = 8_000;

export const isLong = ({ content }: IncomingPage): boolean => content.length > shortLength;

export const pagePool = new PagePool();

/** Everything that storing needs. A page that crashes the worker is rejected and kept. */
export async function prepareBeside(page: IncomingPage, pool: PagePool = pagePool): Promise<PreparedPage> {
  const problem = typeof page.content === 'string' ? await tooLargeAtSight(page.content, slicesOf) : null;
  if (problem) return refusedAtSight(page, problem);
  try {
    const done = await pool.run({ kind: 'prepare', page });
    if (done.kind === 'prepare') return done.page;
    throw new Error('a different task was completed');
  } catch (thrown) {
    if (!(thrown instanceof GivenUp)) throw thrown;
    if (thrown.why === 'CRASH')
      throw new AppError(
        'SERVICE_UNAVAILABLE',
        'The page could not be parsed because of a server fault: send it again.',
      );
    return refusedPage(page, parsedRefused(page, problems[thrown.why]));
  }
}

const problems = {
  TIME: {
    code: 'PAGE_TOO_SLOW',
    message: `Parsing the page takes more than ${poolLimits.milliseconds / 1_000} s.`,
  },
  MEMORY: {
    code: 'PAGE_TOO_LARGE',
    message: `Parsing the page takes more than ${poolLimits.megabytes} MB of memory.`,
  },
} as const;

async function refusedAtSight(page: IncomingPage, problem: Problem): Promise<PreparedPage> {
  const bytes = typeof page.content === 'string' ? await encodedInTurns(page.content) : page.content;
  const hash = await hashInTurns(bytes);
  const refused = refusedPage({ ...page, content: '' }, parsedRefused(page, problem, hash));
  return { ...refused, received: { ...refused.received, bytes } };
}

const refusedPage = (page: IncomingPage, parsed: ParsedPage): PreparedPage => ({
  received: receivedPage(page, parsed),
  terms: noTerms,
  reading: null,
  names: null,
});

const noTerms = { notice: { words: [], grams: new Int32Array(), text: '', keys: [] }, directives: [] };

export const indexBeside: Indexer = async (sources) => {
  const done = await pagePool.run({ kind: 'index', sources });
  if (done.kind === 'index') return done.rows;
  throw new Error('a different task was completed');
};

/** Long pages are parsed in a worker; a page that crashes it has no fingerprints. */
export async function fingerprintsBeside(page: IncomingPage): Promise<readonly string[]> {
  if (!isLong(page)) return fingerprintsHere(page);
  try {
    const done = await pagePool.run({ kind: 'fingerprints', page });
    if (done.kind === 'fingerprints') return done.fingerprints;
    throw new Error('a different task was completed');
  } catch (thrown) {
    if (thrown instanceof GivenUp) return [];
    throw thrown;
  }
}
