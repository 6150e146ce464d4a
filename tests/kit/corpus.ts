/** The real documents, which are no part of the project: tests that read them skip with a line where they are missing. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const corpusFolder = resolve(process.env['NOTICE_CORPUS'] ?? '../shared/corpus');
const isThere = existsSync(corpusFolder);

if (!isThere && process.env['CI']) throw new Error(`No corpus at ${corpusFolder}: in CI its tests must run.`);
if (!isThere) console.log(`Skipped: no corpus at ${corpusFolder} (set NOTICE_CORPUS).`);

/** describe, or describe.skip where there is no corpus. */
export const describeWithCorpus: typeof describe = isThere ? describe : describe.skip;
