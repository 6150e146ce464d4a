/**
 * What lies beside the project and is no part of it: the real documents and the design. A stranger's clone has neither,
 * and skips what needs them; CI fails.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isThere } from './wanted.js';

export const corpusFolder = resolve(process.env['NOTICE_CORPUS'] ?? '../shared/corpus');
/** The schema that was promised before there was one. */
export const contractFile = join(dirname(corpusFolder), 'design', 'contract.graphql');

/** describe, or describe.skip where the path does not exist. */
export function describeWith(path: string, what: string): typeof describe {
  return isThere(existsSync(path), what, `at ${path}; NOTICE_CORPUS names the folder of the documents`)
    ? describe
    : describe.skip;
}
