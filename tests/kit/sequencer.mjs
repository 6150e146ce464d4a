/** The longest files first, so that none of them is left over for one worker at the end: a fresh machine has no times to sort by. */
import { sep } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

/** In the order of what they took; all others follow in jest's own order. */
const longest = [
  'ingest/kill.int',
  'ingest/corpus.int',
  'ingest/shuffles.int',
  'examples/mirror.int',
  'access/keys.int',
  'sdk/pack.int',
  'ingest/bulk.int',
  'notices/paging-under-writes.int',
  'graphql/lists.int',
  'directives/duties.int',
  'http/process.int',
  'platform/killed-starts.int',
  'platform/migrate.int',
  'staff/database-faults.int',
  'search/corpus.int',
  'search/search.int',
  'changes/writers.int',
  'platform/start.int',
  'browser/graphiql.int',
  'browser/reader.int',
  'access/visibility.int',
].map((name) => `${sep}tests${sep}${name.replaceAll('/', sep)}.test.ts`);

const placeOf = ({ path }) => {
  const place = longest.findIndex((end) => path.endsWith(end));
  return place < 0 ? longest.length : place;
};

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
