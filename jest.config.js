/** @type {import('jest').Config} */
export default {
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/tests/kit/begin.mjs',
  globalTeardown: '<rootDir>/tests/kit/realm/end.mjs',
  // Modules are loaded once for each worker: docs/decisions/020-tests-share-their-workers-realm.md
  testEnvironment: '<rootDir>/tests/kit/realm/environment.mjs',
  runtime: '<rootDir>/tests/kit/realm/runtime.cjs',
  transform: {},
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' }, // for --findRelatedTests
  testSequencer: '<rootDir>/tests/kit/sequencer.mjs',
  reporters: ['default', '<rootDir>/tests/kit/reporter.mjs'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '1.5GB', // what files leave behind in a worker ends with it
  testTimeout: 60_000,
};
