/** Creates the databases without measuring: npm run bench:generate -- --size 200000 [--pglite] */
import { parseArgs } from 'node:util';
import { loadedPglite, loadedPostgres } from './databases.js';
import { benchServer } from './settings.js';

const { values } = parseArgs({
  options: { size: { type: 'string', default: '200000' }, pglite: { type: 'boolean', default: false } },
});
const tell = (line: string): void => {
  console.log(line);
};
const size = Number(values.size);
console.log(values.pglite ? await loadedPglite(size, tell) : await loadedPostgres(benchServer(), size, tell));
