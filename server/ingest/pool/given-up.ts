/** Parsing exceeded a limit, or its thread died. */

/** The task was aborted; its caller interprets that. */
export class GivenUp extends Error {
  constructor(readonly why: 'TIME' | 'MEMORY' | 'CRASH') {
    super(`parsing was abandoned: ${why}`);
  }
}
