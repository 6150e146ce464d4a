/**
 * `npm run accept`: records the current results and costs of the golden cases. Read the diff before
 * you commit it.
 */
import { spawnSync } from 'node:child_process';

if (process.env['CI']) {
  console.error('npm run accept is for people who read the diff: in CI golden cases are compared, never rewritten.');
  process.exit(1);
}
const jest = 'node_modules/jest/bin/jest.js';
const { status } = spawnSync(
  process.execPath,
  [jest, '--runInBand', 'tests/golden.int.test.ts', 'tests/api-docs.test.ts'],
  { stdio: 'inherit', env: { ...process.env, ACCEPT: '1' } },
);
process.exitCode = status ?? 1;
