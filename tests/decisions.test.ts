/** docs/decisions/README.md names each decision. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../docs/decisions/', import.meta.url);
const decisions = readdirSync(folder).filter((name) => /^\d{3}-.*\.md$/.test(name));

it('indexes every decision by its number', () => {
  const index = readFileSync(new URL('README.md', folder), 'utf8');
  const linked = [...index.matchAll(/\[(\d{3})\]\((\d{3}-[\w-]+\.md)\)/g)].map(([, number, file]) => ({
    number,
    file,
  }));
  expect(linked).toEqual(decisions.sort().map((file) => ({ number: file.slice(0, 3), file })));
});
