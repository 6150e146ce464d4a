/**
 * `npm run repair-agencies [-- --apply]`: lists errors in stored agencies; with --apply corrects
 * them, logged as changes.
 */
import { readConfig } from '../platform/config.js';
import { AppError } from '../platform/errors.js';
import { prepareForPages } from './prepare.js';
import { repair, repairPlan, told } from './repair.run.js';
import { openDb } from '../platform/open-db.js';

const usage = 'usage: npm run repair-agencies [-- --apply]';

async function main(flags: readonly string[]): Promise<number> {
  if (flags.includes('--help')) {
    console.log(usage);
    return 0;
  }
  if (flags.some((flag) => flag !== '--apply')) {
    console.error(usage);
    return 2;
  }
  const applies = flags.includes('--apply');
  const db = await openDb(readConfig());
  try {
    await prepareForPages(db);
    const steps = await repairPlan(db);
    for (const step of steps) {
      console.log(told(step));
      if (applies) await repair(db, step);
    }
    const count = steps.filter(({ kind }) => kind !== 'LEAVE').length;
    console.log(applies ? `${count} steps done.` : `${count} steps pending: run again with --apply.`);
    return 0;
  } finally {
    await db.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  console.error(thrown instanceof AppError ? `notice-graph: ${thrown.message}` : thrown);
  process.exitCode = 1;
}
