/**
 * `npm run build`: release/, a self-contained directory to run the server and its commands, and its
 * tarball. The bundle contains most packages; the others are installed by `npm ci` at the locked
 * versions.
 *
 *   npm run build                 writes release/, and the tarball beside package.json
 *   npm run build -- --out DIR    writes DIR/release/, and the tarball in DIR
 *   cd release && npm ci --ignore-scripts && npm start
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundledFile } from './bundled-packages.mjs';
import { externals } from './bundle.mjs';
import { closureOf } from './lock-closure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const readJson = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

/** The bundle reads these by their location relative to dist/ (`addresses` in bundle.mjs). */
const carried = [
  'prisma/migrations',
  'prisma/demo',
  'sdk/src/_generated/persisted-documents.json',
  '.env.example',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
];

/** Commands of package.json that only need dist/, without the setup step of a clone. */
const commands = ['start', 'ingest', 'export', 'repair-agencies', 'audit', 'check-duties', 'key'];

function release(out) {
  const target = join(out, 'release');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of [...carried, ...dataFiles()]) cpSync(join(root, name), join(target, name), { recursive: true });
  // Source maps refer to sources that are not included.
  cpSync(join(root, 'dist'), join(target, 'dist'), { recursive: true, filter: (name) => !isLeftOut(name) });
  writeManifest(target);
  writeFileSync(join(target, 'LICENSES.md'), licences());
  const shell = process.platform === 'win32';
  execFileSync('npm', ['pack', '--silent', '--pack-destination', out], { cwd: target, stdio: 'inherit', shell });
}

const isLeftOut = (name) =>
  name.endsWith('.js.map') ||
  name === join(root, 'dist', 'sdk') ||
  /^\.(?:sources-hash|packages\.json)$/.test(basename(name));

/** Word lists and tables beside the sources that read them. */
function dataFiles() {
  return readdirSync(join(root, 'server'), { recursive: true })
    .filter((name) => /\.(?:txt|tsv)$/.test(name) && !name.includes('_generated'))
    .map((name) => join('server', name));
}

function writeManifest(target) {
  const { name, version, description, license, type, engines, scripts, dependencies } = readJson('package.json');
  const packages = closureOf(readJson('package-lock.json').packages, externals);
  const manifest = {
    name,
    version,
    private: true,
    description,
    license,
    type,
    engines,
    scripts: Object.fromEntries(
      commands.flatMap((command) => {
        const script = scripts[command];
        return script === undefined ? [] : [[command, script.replace('node scripts/setup.mjs start && ', '')]];
      }),
    ),
    dependencies: Object.fromEntries(
      externals.map((external) => [external, dependencies[external] ?? packages[`node_modules/${external}`].version]),
    ),
  };
  writeJson(join(target, 'package.json'), manifest);
  // npm-shrinkwrap.json is package-lock.json under the name that tarballs keep.
  writeJson(join(target, 'npm-shrinkwrap.json'), {
    name,
    version,
    lockfileVersion: 3,
    requires: true,
    packages: { '': { name, version, license, engines, dependencies: manifest.dependencies }, ...packages },
  });
}

/** Licences of bundled packages. Installed packages include their own. */
function licences() {
  const folders = ['dist', 'dist/graphiql'].flatMap((folder) => readJson(join(folder, bundledFile)));
  const parts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = readJson(join(folder, 'package.json'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file === undefined ? '' : `\n\`\`\`text\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n\`\`\`\n`;
    return `## ${name} ${version}\n\n${license ?? 'see the text'}\n${text}`;
  });
  return `# Licences of the bundled packages\n\n${parts.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  execFileSync(process.execPath, [join(dirname(process.argv[1]), 'setup.mjs'), 'start'], { stdio: 'inherit' });
  release(resolve(values.out ?? root));
}
