/** `npm run screenshot`: the pictures in docs/graphiql/, taken by the run that tests GraphiQL, so that they show what works. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', 'tests/browser/graphiql'],
  { stdio: 'inherit', env: { ...process.env, GRAPHIQL_PICTURES: 'docs/graphiql' } },
);
process.exitCode = status ?? 1;
