/**
 * Packs the SDK for examples/ into examples/node_modules/, as npm would install it. Skipped if the
 * sources are unchanged; works on a copy, so that sdk/dist is not affected. Safe to run
 * concurrently.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageSources, packInto } from './sdk-package.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = join(root, 'examples', 'node_modules', '@notice-graph', 'sdk');
const stamp = join(installed, '.sources-hash');

/** Does nothing if it is up to date. */
export function packSdk() {
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'packed-sdk-'));
  try {
    const { target: fresh } = packInto(folder);
    writeFileSync(join(fresh, '.sources-hash'), hash);
    put(fresh, join(folder, 'retired'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'sdk'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((name) => !/^sdk[\\/](?:dist|node_modules|released)[\\/]/.test(name));
  for (const name of [...sources.sort(), ...packageSources]) hash.update(name).update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/** Two renames, so that no process reads a partial package. */
function put(fresh, retired) {
  const hash = readFileSync(join(fresh, '.sources-hash'), 'utf8');
  mkdirSync(join(installed, '..'), { recursive: true });
  if (existsSync(installed)) renameSync(installed, retired);
  try {
    renameSync(fresh, installed);
  } catch (error) {
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) throw error; // unless another process has put the same package first
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) packSdk();
