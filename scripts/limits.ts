/** `npm run limits`: docs/limits.md, measured by the run that tests it, so that it shows what holds. */
import { spawnSync } from 'node:child_process';

const page = 'docs/limits.md';
const run = (...args: readonly string[]): number =>
  spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, LIMITS_PAGE: page } }).status ?? 1;

const jest = ['node_modules/jest/bin/jest.js', '--runInBand'];
process.exitCode =
  run(...jest, 'tests/http/attacks.int.test.ts') || run('node_modules/prettier/bin/prettier.cjs', '--write', page);
