/** Prints the counts as the very last line, alone and always in the same form, for whoever reads only that. */
export default class CountsReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    // A file that could not even be loaded ran no test; it failed all the same.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const line = `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`;
    // After the summary, which jest's own reporter writes to stderr in the same moment.
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
