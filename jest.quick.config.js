/** `npm test`: all but the *.full.test.ts, which need kills, the real documents, browsers, packed apps or minutes (CONTRIBUTING.md). */
import everything from './jest.config.js';

/** @type {import('jest').Config} */
export default { ...everything, testPathIgnorePatterns: ['\\.full\\.test\\.ts$'] };
