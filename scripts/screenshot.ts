/**
 * `npm run screenshot`: takes the screenshots of docs/ during the browser tests, so that they show
 * a tested state.
 */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'tests/browser'], {
  stdio: 'inherit',
  env: { ...process.env, PICTURES: 'docs' },
});
process.exitCode = status ?? 1;
