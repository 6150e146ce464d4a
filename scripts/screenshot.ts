/** `npm run screenshot`: the pictures in docs/, taken by the run that tests the pages, so that they show what works. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'tests/browser'], {
  stdio: 'inherit',
  env: { ...process.env, PICTURES: 'docs' },
});
process.exitCode = status ?? 1;
