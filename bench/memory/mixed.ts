/**
 * Queries of all kinds that the server's tabs and readers send, by seed, from four concurrent
 * callers.
 */
import { setTimeout } from 'node:timers/promises';
import { seeded } from '../hot/zipf.js';

const callers = 4;
/** Think time between two queries. */
const pauseMs = 20;
const words = [
  '安全',
  '防汛',
  '教育',
  '检查',
  '会议',
  '通知',
  '整治',
  '企业',
  '方案',
  '补贴',
  '生态',
  '农村',
  '医疗',
  '应急',
];

const lists = [
  'query ($after: String) { notices(first: 20, after: $after, orderBy: { field: PUBLISHED_ON, direction: DESC }) { totalCount pageInfo { endCursor } nodes { id title publishedOn agency { name parent { name } } directives(first: 5) { nodes { text targets { text } } } } } }',
  'query ($after: String) { agencies(first: 50, after: $after) { totalCount pageInfo { endCursor } nodes { id name kind parent { name } } } }',
];
const detail =
  'query ($id: ID!) { node(id: $id) { ... on Notice { title body agency { name } directives(first: 50) { nodes { text addressees { text } targets { text dueBy } } } } ... on Agency { name children(first: 20) { nodes { name } } notices(first: 10) { totalCount nodes { title } } } } }';
const search =
  'query ($query: String!) { search(query: $query, first: 20) { totalCount nodes { score snippets { segments { text match } } } } }';

/** Returns the number of queries. `look` is called every second. */
export async function askMixed(url: string, seconds: number, look: () => Promise<void>): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  const ids: string[] = [];
  let asked = 0;
  const ask = async (query: string, variables: object): Promise<any> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 400));
    asked += 1;
    return data;
  };
  const caller = async (seed: number): Promise<void> => {
    const random = seeded(seed);
    const cursors: (string | null)[] = lists.map(() => null);
    while (performance.now() < until) {
      const draw = random();
      const at = Math.floor(random() * lists.length);
      if (draw < 0.3) {
        const data = await ask(lists[at] ?? '', { after: cursors[at] });
        const { nodes, pageInfo } = data.notices ?? data.agencies;
        cursors[at] = pageInfo.endCursor;
        if (ids.length < 5_000) ids.push(...nodes.map(({ id }: { id: string }) => id));
      } else if (draw < 0.6 && ids.length > 0) await ask(detail, { id: ids[Math.floor(random() * ids.length)] });
      else {
        const [one, other] = [0, 1].map(() => words[Math.floor(random() * words.length)]);
        await ask(search, { query: random() < 0.5 ? one : `${one} ${other}` });
      }
      await setTimeout(pauseMs);
    }
  };
  const looking = setInterval(() => void look(), 1_000);
  try {
    await Promise.all(Array.from({ length: callers }, (_one, i) => caller(i + 1)));
  } finally {
    clearInterval(looking);
  }
  return asked;
}
