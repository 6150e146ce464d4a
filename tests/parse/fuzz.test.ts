/** A small share of `npm run fuzz`: mutated demo pages, and bombs small enough for each run of the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage } from '../../server/parse/parse-page.js';
import { bombs } from '../../scripts/fuzz/bombs.js';
import { checkSpans } from '../../scripts/fuzz/check-spans.js';
import { mutatePage } from '../../scripts/fuzz/mutate-page.js';

const pages = readdirSync('prisma/demo')
  .filter((file) => !file.endsWith('.jsonl'))
  .map((file) => readFileSync(join('prisma/demo', file)));

it('reads 400 mutated pages without a throw, and claims nothing that is not there', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const { name, content } = mutatePage(pages, seed);
    expect([seed, name, checkSpans(parsePage({ content }))]).toEqual([seed, name, null]);
  }
});

it.each(bombs(2 ** 17).map(({ name, content }) => [name, content] as const))(
  'survives 128 kB of: %s',
  (_name, content) => {
    expect(checkSpans(parsePage({ content }))).toBeNull();
  },
);

it('keeps a page over 8 MB unread, and says so', () => {
  const { problems, sourceText } = parsePage({ content: '要'.repeat(3_000_000) });
  expect(problems.map(({ code }) => code)).toEqual(['TOO_LARGE']);
  expect(sourceText).toHaveLength(3_000_000);
});
