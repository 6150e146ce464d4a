/** Says in one line what was skipped, and why; then the counts, always in the same form, for whoever reads only the last line. */
import { existsSync, readFileSync, rmSync } from 'node:fs';

export default class CountsReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    // A file that could not even be loaded ran no test; it failed all the same.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const line = `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`;
    // After the summary, which jest's own reporter writes to stderr in the same moment.
    process.once('exit', () => process.stdout.write(`${lackLine()}${line}\n`));
  }
}

/** What kit/wanted.ts noted in the workers, each once. */
function lackLine() {
  const list = process.env.SKIPPED_LIST;
  if (list === undefined || !existsSync(list)) return '';
  const lacks = [...new Set(readFileSync(list, 'utf8').trimEnd().split('\n'))].sort();
  rmSync(list);
  return `Skipped for lack of: ${lacks.join(', ')}\n`;
}
