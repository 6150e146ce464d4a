/**
 * `npm run check-duties [-- --rebuild]`: compares the table of duties with its sources; --rebuild
 * corrects differences.
 */
import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config.js';
import { AppError, messageOf } from '../platform/errors.js';
import { prepareForPages } from '../ingest/prepare.js';
import { checkDuties } from './duty.store.js';
import { openDb } from '../platform/open-db.js';

const usage = `usage: npm run check-duties [-- --rebuild]
  --rebuild    corrects the differences; without it nothing is written
exit code: 0 no differences (left), 1 differences found, 2 the check failed`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { rebuild: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help === true) {
    console.log(usage);
    return 0;
  }
  const writes = values.rebuild === true;
  const db = await openDb(readConfig());
  try {
    await prepareForPages(db);
    const { missing, superfluous, changed } = await checkDuties(db, { writes, tell: (line) => console.log(line) });
    const count = missing + superfluous + changed;
    const found = `${missing} rows missing, ${superfluous} superfluous, ${changed} changed`;
    const then = writes ? 'corrected.' : 'to correct them: npm run check-duties -- --rebuild';
    console.log(count === 0 ? 'All duties are consistent.' : `${found}: ${then}`);
    return count === 0 || writes ? 0 : 1;
  } finally {
    await db.close();
  }
}

try {
  process.exitCode = await main();
} catch (thrown) {
  console.error(thrown instanceof AppError ? `notice-graph: ${thrown.message}` : `${messageOf(thrown)}\n${usage}`);
  process.exitCode = 2;
}
