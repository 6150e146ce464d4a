/** The longest files first, so that none of them is left over for one worker at the end: a fresh machine has no times to sort by. */
import { sep } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

/** In the order of what they took; all others follow in jest's own order. */
const longest = [
  'platform/cluster.full',
  'platform/killed-starts.full',
  'examples/mirror.full',
  'ingest/kill.full',
  'browser/duties.full',
  'graphql/lists.int',
  'ingest/corpus.full',
  'notices/paging-under-writes.full',
  'http/process.full',
  'search/corpus.full',
  'access/visibility.full',
  'http/long-pages.full',
  'sdk/pack.full',
  'staff/nothing-left.int',
  'ingest/bulk.full',
  'directives/duties.int',
  'ingest/sites-cli.full',
  'platform/migrate.full',
  'changes/writers.full',
  'browser/graphiql-work.full',
  'staff/database-faults.full',
  'access/keys.int',
  'browser/graphiql.full',
  'search/search.int',
  'browser/reader.full',
  'staff/kept-counts.int',
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
