/** What is slow or needs what a machine may lack is named *.full.test.ts (CONTRIBUTING.md): `npm test` leaves it out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
/** A browser, the real documents, the packed SDK, nginx, processes that are killed. */
const marks = [/kit\/(?:browser|reader|graphiql|corpus)\.js'/, /packed\.kit\.js'/, /sbin\/nginx/, /kill\('SIGKILL'\)/];

it('names every test full that needs a browser, real documents, packed apps, nginx or kills', () => {
  const slow = tests.filter((name) => marks.some((mark) => mark.test(readFileSync(join('tests', name), 'utf8'))));
  const full = tests.filter((name) => name.endsWith('.full.test.ts'));
  expect(slow.filter((name) => !full.includes(name))).toEqual([]);
  expect(full.length).toBeGreaterThan(20);
});
