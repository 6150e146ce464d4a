/**
 * Keeps a SQLite file in step with a notice-graph server, through restarts of both: npm run mirror
 * An empty one begins with the newest snapshot, where the server has one.
 * With --once it catches up and ends. NOTICE_GRAPH_URL, NOTICE_GRAPH_KEY and MIRROR_FILE say where.
 */
import { AbortError, createClient, follow, paginate, type Client } from '@notice-graph/sdk';
import { openCopy, type Copy } from './copy.js';
import { loadSnapshot } from './snapshot.js';
import { live, missed, moreDirectives, type Directive, type Edge, type Notice } from './documents.js';

const { NOTICE_GRAPH_URL: url = 'http://127.0.0.1:4000/graphql', NOTICE_GRAPH_KEY: apiKey } = process.env;
const isOnce = process.argv.includes('--once');
const client = createClient({ url, apiKey });
const file = process.env['MIRROR_FILE'] ?? 'mirror.db';
const copy = openCopy(file);
const end = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort());

let count = 0;
try {
  if (copy.cursor() === null) {
    const isLoaded = await loadSnapshot(copy, { url, apiKey, folder: `${file}.snapshot`, signal: end.signal });
    if (isLoaded) console.log('loaded the newest snapshot');
  }
  const changes = follow(client, {
    after: copy.cursor(),
    documents: { query: missed, subscription: live },
    signal: end.signal,
    onStatus: (status, error) => {
      console.log(`${status}${error ? ` (${error.code})` : ''}, ${count} changes`);
      if (status === 'live' && isOnce) end.abort();
    },
  });
  for await (const edge of changes) {
    await apply(edge, copy, client);
    count += 1;
  }
} catch (error) {
  if (!(error instanceof AbortError || end.signal.aborted)) throw error;
} finally {
  copy.close();
}

/** Whatever changed is stored as it is now: telling it again, or telling of the past, does no harm. */
async function apply({ cursor, node: { subjectId, subject } }: Edge, to: Copy, from: Client): Promise<void> {
  if (subject?.__typename === 'Agency')
    to.commit(cursor, () => {
      if (subject.id === subjectId) to.saveAgency(subject);
      else to.moveAgency(subjectId, subject);
    });
  else if (subject?.__typename === 'Notice' || subject?.__typename === 'Directive') {
    const notice = subject.__typename === 'Notice' ? subject : subject.notice;
    const directives = await directivesOf(notice, from);
    to.commit(cursor, () => {
      to.saveNotice(notice, directives);
    });
  } else
    to.commit(cursor, () => {
      to.remove(subjectId);
    });
}

async function directivesOf({ id, directives }: Notice, from: Client): Promise<readonly Directive[]> {
  if (!directives.pageInfo.hasNextPage) return directives.nodes;
  const all = [...directives.nodes];
  const after = directives.pageInfo.endCursor;
  for await (const directive of paginate(from, moreDirectives, { id, after }, 'notice.directives')) all.push(directive);
  return all;
}
