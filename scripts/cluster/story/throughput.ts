/** How many answers of the read mix a second come from one server, and from three; the one who asks takes its share of the same cores. */
import { ask } from './ask.js';

const mix = [
  'query($n: Int!, $from: Date!) { notices(first: $n, filter: { publishedOn: { from: $from } }) { nodes { title agency { name } } } }',
  'query($n: Int!, $from: Date!) { directives(first: $n, filter: { publishedOn: { from: $from } }) { nodes { text } } }',
  'query($n: Int!, $from: Date!) { search(query: "农贸市场", first: $n, filter: { publishedOn: { from: $from } }) { nodes { __typename } } }',
];
/** So many that nothing is asked twice, and nothing answered from memory. */
const dayOf = (n: number): string => new Date(Date.UTC(1990, 0, 1 + (n % 12_000))).toISOString().slice(0, 10);
const askers = 8;

export async function throughputOf(urls: readonly string[], seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let answered = 0;
  let asked = 0;
  const one = async (at: number): Promise<void> => {
    for (; performance.now() < end; asked += 1) {
      const variables = { n: 1 + (asked % 30), from: dayOf(asked) };
      const url = urls[asked % urls.length] ?? '';
      const query = mix[Math.floor(asked / urls.length) % mix.length] ?? '';
      const { code } = await ask(url, { query, variables }, { 'x-forwarded-for': `10.1.0.${at}` });
      if (code === null) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: askers }, (_, n) => one(n)));
  return answered / seconds;
}
