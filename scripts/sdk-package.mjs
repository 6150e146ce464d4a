/**
 * The published package @notice-graph/sdk. sdk/ is `private` and has no build, so an accidental
 * publication fails instead of releasing an empty package; the published one is built here.
 *
 *   npm run sdk-pack                 writes dist/sdk/, the directory to publish, and its tarball beside package.json
 *   npm run sdk-pack -- --out DIR    writes DIR/sdk/ and the tarball in DIR
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const sdk = join(root, 'sdk');
const stdio = ['ignore', 'inherit', 'inherit'];

/** Files of the package from elsewhere in this repository. */
const documents = { 'API.md': '../docs/sdk-api.md', 'CHANGELOG.md': '../CHANGELOG.md' };

/** Inputs of the package besides sdk/. */
export const packageSources = ['schema.graphql', 'scripts/sdk-package.mjs'];

/** Builds the package in `folder`/package, with its tarball beside it. */
export function packInto(folder) {
  const target = join(folder, 'package');
  mkdirSync(target, { recursive: true });
  const manifest = publishedManifest();
  for (const name of manifest.files) {
    if (name === 'dist') execFileSync(process.execPath, [join(sdk, 'build.mjs'), join(target, name)], { stdio });
    else cpSync(join(sdk, documents[name] ?? name), join(target, name), { recursive: true });
  }
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  relink(join(target, 'README.md'), '../docs/sdk-api.md', 'API.md');
  relink(join(target, 'API.md'), '../sdk/README.md', 'README.md');
  const shell = process.platform === 'win32';
  execFileSync('npm', ['pack', '--silent', '--pack-destination', '..'], { cwd: target, stdio: 'ignore', shell });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm pack left no tarball.');
  return { tarball: join(folder, name), name, target };
}

function relink(file, from, to) {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`](${from})`, `](${to})`));
}

/** Without workspace properties: `private` and the build script, which needs this repository. */
function publishedManifest() {
  const manifest = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8'));
  const { private: _private, scripts: _scripts, files, ...published } = manifest;
  // Scoped packages are private by default.
  return { ...published, files: [...files, ...Object.keys(documents)], publishConfig: { access: 'public' } };
}

function release(out) {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'sdk-pack-'));
  try {
    const { tarball, name, target } = packInto(folder);
    const published = join(out ?? join(root, 'dist'), 'sdk');
    rmSync(published, { recursive: true, force: true });
    cpSync(target, published, { recursive: true });
    cpSync(tarball, join(out ?? root, name));
    console.log(`${name}\nPublish: npm publish ${published}    Install: npm install ${join(out ?? root, name)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  release(values.out && resolve(values.out));
}
