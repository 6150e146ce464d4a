import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bumpFor, isAtLeast, versionAfter } from '../../scripts/sdk-version/rule.js';

it.each([
  ['1.4.2', 'major', '2.0.0'],
  ['1.4.2', 'minor', '1.5.0'],
  ['1.4.2', 'none', '1.4.3'],
  ['0.4.2', 'major', '0.5.0'],
  ['0.4.2', 'minor', '0.4.3'],
  ['0.4.2', 'none', '0.4.3'],
] as const)('%s is followed by a %s change as %s', (released, bump, next) => {
  expect(versionAfter(released, bump)).toBe(next);
});

it('asks for a major version as soon as one change breaks', () => {
  const [breaking, added] = [
    { isBreaking: true, message: 'removed' },
    { isBreaking: false, message: 'added' },
  ];
  expect([bumpFor([added, breaking]), bumpFor([added]), bumpFor([])]).toEqual(['major', 'minor', 'none']);
});

it('compares versions by number, not by letter', () => {
  expect([isAtLeast('0.10.0', '0.9.0'), isAtLeast('0.9.9', '0.10.0'), isAtLeast('1.0.0', '1.0.0')]).toEqual([true, false, true]); // prettier-ignore
});

it('fails where the schema has lost a field of the last release and the version does not say so', () => {
  const released = join(mkdtempSync(join(tmpdir(), 'released-')), 'schema.graphql');
  const schema = readFileSync('schema.graphql', 'utf8').replace('type Query {', 'type Query {\n  gone: Int');
  const check = () =>
    spawnSync('node_modules/.bin/tsx', ['scripts/sdk-version.ts'], {
      encoding: 'utf8',
      env: { ...process.env, SDK_RELEASED: released },
    });
  writeFileSync(released, `# 7.0.0\n${schema}`);
  const { status, stderr } = check();
  expect(status).toBe(1);
  expect(stderr).toContain("Field 'gone' was removed from object type 'Query'");
  expect(stderr).toContain('npm version 8.0.0 -w sdk');
  writeFileSync(released, `# 0.0.1\n${schema}`); // the version at hand is a breaking one later
  expect(check().status).toBe(0);
});
