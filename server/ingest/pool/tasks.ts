/** Tasks of the worker pool: everything CPU-bound about a page that needs no database. Pure. */
import { rowsToIndex, type Indexed, type ToIndex } from '../../search/search.store.js';
import { preparedForLoading, type ReadPage } from '../bulk/read-page.js';
import { gazetteerOf } from '../gazetteer.js';
import { isComplete } from '../identity.js';
import { readNames, type ReadNames } from '../page.match.js';
import type { Gazetteer } from '../place.js';
import { readPage, type IncomingPage } from '../received.js';
import { fingerprintsHere } from '../reread.js';

export interface PreparedPage extends ReadPage {
  /** Null if it cannot be a notice. */
  readonly names: ReadNames | null;
}
export type Task =
  | { readonly kind: 'prepare'; readonly page: IncomingPage }
  | { readonly kind: 'index'; readonly sources: ToIndex }
  | { readonly kind: 'fingerprints'; readonly page: IncomingPage };
export type Done =
  | { readonly kind: 'prepare'; readonly page: PreparedPage }
  | { readonly kind: 'index'; readonly rows: Indexed }
  | { readonly kind: 'fingerprints'; readonly fingerprints: readonly string[] };

export async function doTask(task: Task): Promise<Done> {
  if (task.kind === 'index') return { kind: 'index', rows: rowsToIndex(task.sources) };
  if (task.kind === 'fingerprints') return { kind: 'fingerprints', fingerprints: fingerprintsHere(task.page) };
  return { kind: 'prepare', page: prepared(task.page, await gazetteerOf()) };
}

function prepared(page: IncomingPage, divisions: Gazetteer): PreparedPage {
  const read = preparedForLoading(readPage(page));
  const { preview } = read.received.parsed;
  const names = read.reading !== null && isComplete(preview) ? readNames(preview, divisions) : null;
  return { ...read, names };
}
