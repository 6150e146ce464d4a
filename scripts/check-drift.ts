/**
 * `npm run drift`: fails if a generated file is outdated, and names the command to update it.
 * Restores everything it writes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultsOf, type Released } from './expand-contract.js';

interface Outcome {
  readonly status: number;
  readonly output: string;
}

const npmTool = (file: string): string => join('node_modules', '.bin', file);
function run(command: string, args: readonly string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status: status ?? 1, output: `${stdout}${stderr}${error?.message ?? ''}` };
}

/** The problem with the command that fixes it; null if there is none. */
type Check = () => Promise<string | null>;

const schemaIsPrinted: Check = async () => {
  const { status, stdout, stderr } = spawnSync(npmTool('tsx'), ['scripts/print-schema.ts', '--stdout'], {
    encoding: 'utf8',
  });
  if (status !== 0) return `The schema could not be built:\n${stderr}`;
  if (stdout === (await readFile('schema.graphql', 'utf8'))) return null;
  return 'schema.graphql is not what the code says. Run: npm run schema';
};

async function filesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(folder)) return new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
}

/**
 * Codegen runs on the real directory, because imports depend on its location; the previous content
 * is restored.
 */
const sdkIsGenerated: Check = async () => {
  const folder = 'sdk/src/_generated';
  if (!existsSync('codegen.ts')) return null;
  const before = await filesBelow(folder);
  const { status, output } = run(npmTool('graphql-codegen'), ['--config', 'codegen.ts']);
  const after = await filesBelow(folder);
  for (const file of after.keys()) if (!before.has(file)) await rm(file);
  for (const [file, text] of before) if (after.get(file) !== text) await writeFile(file, text);
  if (status !== 0) return `Codegen failed:\n${output}`;
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  return changed.length === 0 ? null : `Not what codegen writes: ${changed.join(', ')}. Run: npm run codegen`;
};

const sdkReferenceIsWritten: Check = async () => {
  const fresh = join('node_modules', '.cache', 'sdk-api.md');
  const { status, stderr } = spawnSync(npmTool('tsx'), ['scripts/sdk-api.ts'], {
    encoding: 'utf8',
    env: { ...process.env, SDK_API_OUT: fresh },
  });
  if (status !== 0) return `The reference of the SDK could not be written:\n${stderr}`;
  if ((await readFile(fresh, 'utf8')) === (await readFile('docs/sdk-api.md', 'utf8'))) return null;
  return 'docs/sdk-api.md is not what the types say. Run: npm run sdk-api';
};

const sdkVersionFits: Check = () => {
  const { status, output } = run(npmTool('tsx'), ['scripts/sdk-version.ts']);
  return Promise.resolve(status === 0 ? null : output.trim());
};

const migrationsLeadToSchema: Check = () => {
  const { status, output } = run(npmTool('tsx'), ['scripts/migration.ts', '--check']);
  return Promise.resolve(status === 0 ? null : output.trim());
};

const lockfileNamesNoHost: Check = async () => {
  const resolved = /"resolved": "https?:[^"]*"/.exec(await readFile('package-lock.json', 'utf8'));
  if (resolved === null) return null;
  return `package-lock.json names the host that served a package (${resolved[0]}). Run: npm install --package-lock-only --omit-lockfile-registry-resolved`;
};

const migrationsLeaveOldServers: Check = async () => {
  const folder = 'prisma/migrations';
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const scripts = await Promise.all(
    names.sort().map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  );
  const released = JSON.parse(await readFile(join(folder, 'released.json'), 'utf8')) as Released; // created by this repository
  return faultsOf(scripts, released).join('\n') || null;
};

const checks = [
  schemaIsPrinted,
  sdkIsGenerated,
  sdkReferenceIsWritten,
  sdkVersionFits,
  migrationsLeadToSchema,
  migrationsLeaveOldServers,
  lockfileNamesNoHost,
];
let drifted = 0;
for (const check of checks) {
  const fault = await check();
  if (fault === null) continue;
  drifted += 1;
  console.error(`✗ ${fault}`);
}
if (drifted > 0) process.exitCode = 1;
else console.log('Nothing has drifted.');
