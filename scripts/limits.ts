/**
 * `npm run limits` and `npm run limits:pages`: update the two parts of docs/limits.md from the
 * tests that measure them.
 */
import { spawnSync } from 'node:child_process';

const page = 'docs/limits.md';
const [test, asked] =
  process.argv[2] === 'pages'
    ? ['tests/http/long-pages.full.test.ts', { LONG_PAGES_TABLE: page }]
    : ['tests/http/attacks.full.test.ts', { LIMITS_PAGE: page }];
const run = (...args: readonly string[]): number =>
  spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...asked } }).status ?? 1;

const jest = ['node_modules/jest/bin/jest.js', '--runInBand'];
process.exitCode = run(...jest, test) || run('node_modules/prettier/bin/prettier.cjs', '--write', page);
