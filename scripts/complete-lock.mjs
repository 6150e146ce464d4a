/**
 * `npm run complete-lock`: after `npm install`, adds native builds for other platforms to
 * package-lock.json that the registry did not list. Without them `npm ci` rejects the lock file,
 * and those platforms get no build. Versions are pinned by the dependent package; hashes are
 * unknown. With --check it only reports missing entries.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const systems = new Set([
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]);
const processors = new Set(['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']);

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const missing = new Map();
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!isLocked(path, name)) missing.set(`node_modules/${name}`, build(name, version, entry.dev === true));
  }
}

if (process.argv.includes('--check')) {
  if (missing.size > 0) {
    console.error(`package-lock.json lacks ${missing.size} builds for other systems. Run: npm run complete-lock`);
    process.exitCode = 1;
  }
} else if (missing.size > 0) {
  const entries = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    'package-lock.json',
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`,
  );
  console.log(`Named ${missing.size} builds for other systems.`);
}

/** Node looks in the package's own node_modules, then in those above. */
function isLocked(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in lock.packages) return true;
    if (at === '') return false;
  }
}

/** The platform is part of the name: @swc/core-linux-arm-gnueabihf. */
function build(name, version, dev) {
  const parts = name.split(/[-/]/);
  const cpu = parts.find((part) => processors.has(part));
  const os = parts.find((part) => systems.has(part));
  const libc = parts.some((part) => part.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(os === 'linux' && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}
