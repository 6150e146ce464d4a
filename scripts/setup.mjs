/**
 * Makes a fresh clone ready: installs the npm packages that are missing, generates Prisma's client, bundles the server and its commands.
 * Plain JavaScript without a dependency, because it is the first thing that runs. Quick where all is in place.
 *
 *   node scripts/setup.mjs start   what the server needs
 *   node scripts/setup.mjs test    what developing and testing need too
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
  // Production packages run the server. Whoever has the others, by whatever command, keeps them: taking them away from
  // a tree in which somebody works would break what runs there.
  const all = wanted === 'all' || existsSync(join(root, 'node_modules', 'jest'));
  const omit = all ? [] : ['--omit=dev'];
  // Where only those for developing are missing they are added: what a server runs on that is up stays in its place.
  const install = installed === `production ${lockHash}` ? ['install', '--no-save'] : ['ci'];
  run('npm', [...install, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...omit], {});
  writeFileSync(installStamp, `${all ? 'all' : wanted} ${lockHash}`);
}

const generated = join(root, 'server', 'platform', '_generated');
const generateStamp = join(generated, '.schema-hash');
const schemaHash = `${hashOf('prisma/schema.prisma')} ${lockHash}`;
if (read(generateStamp) !== schemaHash || !existsSync(join(generated, 'prisma', 'client.ts'))) {
  console.log('Generating the database client …');
  // Generating needs no schema engine, yet Prisma's CLI downloads one unless this names an existing file.
  run('node', [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  });
  mkdirSync(generated, { recursive: true });
  writeFileSync(generateStamp, schemaHash);
}

// Tests start the same processes as users do.
await (await import('./bundle.mjs')).bundle();

// The examples use the SDK as it is packed; linting and types look at them.
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
