/**
 * `npm run sdk-version`: compares the schema with that of the SDK's last release
 * (sdk/released/schema.graphql) and fails on a breaking change that the version in sdk/package.json
 * does not reflect. `-- release` raises the version and stores the schema.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { z } from 'zod';
import { bumpFor, isAtLeast, versionAfter, type SchemaChange } from './sdk-version/rule.js';

const releasedFile = process.env['SDK_RELEASED'] ?? 'sdk/released/schema.graphql';
const released = readFileSync(releasedFile, 'utf8');
const schema = readFileSync('schema.graphql', 'utf8');
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('sdk/package.json', 'utf8')));
const releasedVersion = /^# (\S+)\n/.exec(released)?.[1] ?? '';

const found = await diff(buildSchema(released), buildSchema(schema));
const changes: SchemaChange[] = found
  // Changed descriptions are not breaking.
  .filter(({ type }) => !String(type).includes('DESCRIPTION'))
  .map(({ criticality, message }) => ({ isBreaking: criticality.level === CriticalityLevel.Breaking, message }));
const bump = bumpFor(changes);
const next = versionAfter(releasedVersion, bump);

if (process.argv.includes('release')) {
  const { status } = spawnSync('npm', ['version', next, '--workspace', 'sdk', '--no-git-tag-version'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
  writeFileSync(releasedFile, `# ${next}\n${schema}`);
} else if (bump === 'major' && !isAtLeast(version, next)) {
  const breaking = changes.filter(({ isBreaking }) => isBreaking).map(({ message }) => `  ${message}`);
  console.error(
    `The schema breaks callers of ${releasedVersion}:\n${breaking.join('\n')}\nRun: npm version ${next} -w sdk --no-git-tag-version (sdk/package.json says ${version}).`,
  );
  process.exitCode = 1;
} else {
  console.log(`${changes.length} changes since ${releasedVersion}, ${bump}: the next release is ${next} or later.`);
}
