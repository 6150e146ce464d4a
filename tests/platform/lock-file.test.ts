import { spawnSync } from 'node:child_process';

it('package-lock.json names the builds of native packages for every system, or npm ci refuses it', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/complete-lock.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
