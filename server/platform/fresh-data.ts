/**
 * A new embedded database begins as a copy of an empty one that setup made (scripts/bundle.mjs): making one takes PGlite 300 MB more than it takes
 * afterwards, and seconds. Without that copy PGlite makes one itself.
 */
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const foldersFile = new URL('../../dist/fresh-folders.json', import.meta.url);
const fresh = fileURLToPath(new URL('../../dist/fresh-database/', import.meta.url));
/** By this file PGlite knows a database. It comes last: a process may be killed while it copies. */
const mark = 'PG_VERSION';

/** Does nothing where there is a database. The folder is locked by who calls. */
export async function beginFresh(dataDir: string): Promise<void> {
  if ((await isThere(join(dataDir, mark))) || !(await isThere(join(fresh, mark)))) return;
  for (const name of await readdir(fresh)) {
    if (name === mark) continue;
    await rm(join(dataDir, name), { recursive: true, force: true }); // of one that was killed
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
