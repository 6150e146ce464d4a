/**
 * Sets up a fresh clone: installs missing npm packages, generates Prisma's client, bundles the
 * server and its commands. Plain JavaScript without dependencies, because it runs first. Fast if
 * everything is in place.
 *
 *   node scripts/setup.mjs start   for running the server
 *   node scripts/setup.mjs test    for development and tests
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv[2] === 'test' ? 'all' : 'production';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`notice-graph needs Node 20.19 or newer; this is ${process.version}.`);

const lockHash = hashOf('package-lock.json');
const installStamp = join(root, 'node_modules', '.notice-graph-installed');
const installed = read(installStamp);
if (installed !== `all ${lockHash}` && installed !== `${wanted} ${lockHash}`) {
  console.log('Installing npm packages …');
  // Production packages suffice for the server. Existing development packages are kept: removing
  // them would break running processes.
  const all = wanted === 'all' || existsSync(join(root, 'node_modules', 'jest'));
  const omit = all ? [] : ['--omit=dev'];
  // Adds missing development packages without touching those of a running server.
  const install = installed === `production ${lockHash}` ? ['install', '--no-save'] : ['ci'];
  run('npm', [...install, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...omit], {});
  writeFileSync(installStamp, `${all ? 'all' : wanted} ${lockHash}`);
}

const generated = join(root, 'server', 'platform', '_generated');
const generateStamp = join(generated, '.schema-hash');
const schemaHash = `${hashOf('prisma/schema.prisma')} ${lockHash}`;
if (read(generateStamp) !== schemaHash || !existsSync(join(generated, 'prisma', 'client.ts'))) {
  console.log('Generating the database client …');
  // Generating does not need the schema engine, but Prisma's CLI downloads it unless this names an
  // existing file.
  run('node', [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  });
  mkdirSync(generated, { recursive: true });
  writeFileSync(generateStamp, schemaHash);
}

// Tests start the same processes as users.
await (await import('./bundle.mjs')).bundle();

// Examples use the packed SDK; lint and types need it.
if (wanted === 'all') (await import('./pack-sdk.mjs')).packSdk();

function run(command, args, env) {
  const windows = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: windows && command === 'npm',
  });
  if (status !== 0) fail(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

function hashOf(file) {
  return createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex')
    .slice(0, 16);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
