/** Lists page by page, and single things by id, several at once. */
import {
  batch,
  createClient,
  getNotices,
  listAssignedDirectives,
  listNotices,
  operation,
  paginate,
} from '../../sdk/src/index.js';
import { failed, fakeFetch, json, url, type Sent } from './fakes.kit.js';

const pages: Record<string, readonly [ids: string[], next: string | null]> = {
  '': [['1', '2'], 'b'],
  b: [['3', '4'], 'd'],
  d: [['5'], null],
};
const pageOf = ({ body }: Sent) => {
  const [ids, next] = pages[body.variables.after ?? ''] ?? [[], null];
  return { ids, pageInfo: { hasNextPage: next !== null, endCursor: next ?? ids.at(-1) ?? null } };
};
const notices = (sent: Sent) => {
  const { ids, pageInfo } = pageOf(sent);
  return json({ data: { notices: { nodes: ids.map((id) => ({ id })), pageInfo } } });
};
const edges = (sent: Sent) => {
  const { ids, pageInfo } = pageOf(sent);
  return json({
    data: { agency: { list: { edges: ids.map((id) => ({ cursor: `at ${id}`, node: { id } })), pageInfo } } },
  });
};
interface WithEdges {
  agency: {
    list: {
      edges: { cursor: string; node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
}
const withEdges = operation<WithEdges, { after?: string | null }>('query E($after: String) { agency { list } }');

describe('a walk through a list', () => {
  it('meets every node, and asks for the next page only when one is used up', async () => {
    const { fetch, sent } = fakeFetch(notices);
    const walk = paginate(createClient({ url, fetch }), listNotices, { first: 2 }, 'notices');
    const met: [string, number][] = [];
    for await (const { id } of walk) met.push([id, sent.length]);
    expect(met).toEqual([['1', 1], ['2', 1], ['3', 2], ['4', 2], ['5', 3]]); // prettier-ignore
    expect(sent.map(({ body }) => body.variables)).toEqual([
      { first: 2, after: null },
      { first: 2, after: 'b' },
      { first: 2, after: 'd' },
    ]);
  });

  it('asks for nothing before the first node is wanted, and for no more after the last', async () => {
    const { fetch, sent } = fakeFetch(notices);
    const walk = paginate(createClient({ url, fetch }), listNotices, {}, 'notices');
    expect(sent).toHaveLength(0);
    for await (const { id } of walk) if (id === '2') break;
    expect([sent.length, await walk.next()]).toEqual([1, { done: true, value: undefined }]);
  });

  it('goes on from the cursor of pages that were given whole', async () => {
    const { fetch } = fakeFetch(notices);
    const client = createClient({ url, fetch });
    const first = paginate(client, listNotices, {}, 'notices');
    const met: string[] = [];
    for await (const { id } of first) if (met.push(id) === 3) break;
    expect(first.cursor).toBe('b');
    const rest: string[] = [];
    for await (const { id } of paginate(client, listNotices, { after: first.cursor }, 'notices')) rest.push(id);
    expect(rest).toEqual(['3', '4', '5']);
  });

  it('knows the cursor of every node where edges are selected, deep in the result', async () => {
    const { fetch } = fakeFetch(edges);
    const walk = paginate(createClient({ url, fetch }), withEdges, {}, 'agency.list');
    const cursors: (string | null)[] = [walk.cursor];
    for await (const { id } of walk) if (cursors.push(walk.cursor) && id === '3') break;
    expect(cursors).toEqual([null, 'at 1', 'at 2', 'at 3']);
  });

  it('tells an organ that is not there from one with nothing to do', async () => {
    const { fetch } = fakeFetch(json({ data: { agency: null } }));
    const walk = paginate(createClient({ url, fetch }), listAssignedDirectives, { by: { name: '无' } }, 'agency.assignedDirectives'); // prettier-ignore
    await expect(walk.next()).rejects.toMatchObject({ code: 'NOT_FOUND', operationName: 'ListAssignedDirectives' });
  });

  it.each(['agency.lists', 'agencies.list'])('says so where the path leads nowhere: %s', async (path) => {
    const { fetch } = fakeFetch(edges);
    const walk = paginate(createClient({ url, fetch }), withEdges, {}, path as 'agency.list');
    await expect(walk.next()).rejects.toMatchObject({ code: 'NO_SUCH_PATH', message: expect.stringContaining(path) });
  });

  it('gives no item twice where the document does not pass its cursor on', async () => {
    const same = json({
      data: { notices: { nodes: [{ id: '1' }], pageInfo: { hasNextPage: true, endCursor: 'b' } } },
    });
    const { fetch } = fakeFetch(same);
    const walk = paginate(createClient({ url, fetch }), listNotices, {}, 'notices');
    await expect(walk.next()).resolves.toMatchObject({ value: { id: '1' } });
    await expect(walk.next()).rejects.toMatchObject({ code: 'STUCK', message: expect.stringContaining('$after') });
  });

  it('ends with the error of its page, and with AbortError where the signal aborts', async () => {
    const { fetch } = fakeFetch(notices, failed('FORBIDDEN'));
    const walk = paginate(createClient({ url, fetch }), listNotices, {}, 'notices');
    await walk.next();
    await walk.next();
    await expect(walk.next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const signal = AbortSignal.abort();
    const aborted = paginate(createClient({ url, fetch }), listNotices, {}, { path: 'notices', signal });
    await expect(aborted.next()).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('stops where the cursor does not move, rather than asking for ever', async () => {
    const stuck = json({ data: { notices: { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'x' } } } });
    const { fetch, sent } = fakeFetch(stuck);
    const walk = paginate(createClient({ url, fetch }), listNotices, {}, 'notices');
    await expect(walk.next()).rejects.toMatchObject({ code: 'STUCK', operationName: 'ListNotices' });
    expect(sent).toHaveLength(2);
  });
});

describe('loading by id', () => {
  const nodes = ({ body: { variables } }: Sent) =>
    json({ data: { nodes: variables.ids.map((id: string) => (id === 'none' ? null : { id, title: `《${id}》` })) } });

  it('asks once for what is wanted at the same time, each id once, and gives each its own', async () => {
    const { fetch, sent } = fakeFetch(nodes);
    const load = batch(createClient({ url, fetch }), getNotices);
    const found = await Promise.all(['a', 'b', 'a', 'none'].map((id) => load(id)));
    expect(found).toMatchObject([{ id: 'a' }, { title: '《b》' }, { id: 'a' }, null]);
    expect(sent.map(({ body }) => body.variables.ids)).toEqual([['a', 'b', 'none']]);
    await load('a');
    expect(sent).toHaveLength(2);
  });

  it('asks for no more than a hundred at once', async () => {
    const { fetch, sent } = fakeFetch(nodes);
    const load = batch(createClient({ url, fetch }), getNotices);
    const ids = Array.from({ length: 250 }, (_, index) => `n${index}`);
    expect(await Promise.all(ids.map((id) => load(id)))).toMatchObject(ids.map((id) => ({ id })));
    expect(sent.map(({ body }) => body.variables.ids.length)).toEqual([100, 100, 50]);
  });

  it('fails for everybody who waited, and not for those who ask later', async () => {
    const { fetch } = fakeFetch(failed('FORBIDDEN'), nodes);
    const load = batch(createClient({ url, fetch }), getNotices);
    const [one, two] = await Promise.allSettled([load('a'), load('b')]);
    expect([one.status, two.status]).toEqual(['rejected', 'rejected']);
    await expect(load('a')).resolves.toMatchObject({ id: 'a' });
  });
});
