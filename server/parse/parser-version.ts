/**
 * Increment when pages are parsed differently: known bytes are parsed again when resubmitted, and
 * skipped otherwise.
 */
export const parserVersion = '4';
