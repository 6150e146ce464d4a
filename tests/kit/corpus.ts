/** The real documents, which are no part of the project: tests that read them skip with a line where they are missing. */
import { corpusFolder, describeWith } from './shared.js';

export { corpusFolder };

/** describe, or describe.skip where there is no corpus. */
export const describeWithCorpus = describeWith(corpusFolder, 'corpus');
