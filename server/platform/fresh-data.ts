/**
 * A new embedded database is copied from an empty template that setup created (scripts/bundle.mjs):
 * initdb takes PGlite seconds and 300 MB more than it needs afterwards. Without a template PGlite
 * runs initdb.
 */
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const foldersFile = new URL('../../dist/fresh-folders.json', import.meta.url);
const fresh = fileURLToPath(new URL('../../dist/fresh-database/', import.meta.url));
/**
 * PGlite recognises a database by this file. It is copied last, because the process may be killed
 * meanwhile.
 */
const mark = 'PG_VERSION';

/** Does nothing if there is a database. The caller holds the lock on the directory. */
export async function beginFresh(dataDir: string): Promise<void> {
  if ((await isThere(join(dataDir, mark))) || !(await isThere(join(fresh, mark)))) return;
  for (const name of await readdir(fresh)) {
    if (name === mark) continue;
    await rm(join(dataDir, name), { recursive: true, force: true }); // left by a killed process
    await cp(join(fresh, name), join(dataDir, name), { recursive: true });
  }
  // The copy may have come in a tarball, which keeps no empty folder.
  const folders = z.array(z.string()).parse(JSON.parse(await readFile(foldersFile, 'utf8')));
  for (const name of folders) await mkdir(join(dataDir, name), { recursive: true });
  const part = join(dataDir, `${mark}.part`);
  await copyFile(join(fresh, mark), part);
  await rename(part, join(dataDir, mark));
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
