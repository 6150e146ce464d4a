/**
 * What lies beside the project and is no part of it: the real documents and the design. A stranger's clone has neither,
 * and skips what needs them with one line; CI fails.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const corpusFolder = resolve(process.env['NOTICE_CORPUS'] ?? '../shared/corpus');
/** The schema that was promised before there was one. */
export const contractFile = join(dirname(corpusFolder), 'design', 'contract.graphql');

/** describe, or describe.skip where the path does not exist. */
export function describeWith(path: string, what: string): typeof describe {
  if (existsSync(path)) return describe;
  if (process.env['CI']) throw new Error(`No ${what} at ${path}: in CI its tests must run.`);
  console.log(`Skipped: no ${what} at ${path} (set NOTICE_CORPUS to the folder of the documents).`);
  return describe.skip;
}
