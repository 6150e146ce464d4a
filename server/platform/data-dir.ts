/** The folder of the embedded database: PGlite is one process only, so the folder is locked while it is open. */
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError, codeOf, messageOf } from './errors.js';

export interface DataDirLock {
  release(): Promise<void>;
}

const lockName = 'notice-graph.lock';

/** Creates the folder where it is missing. Throws DATA_DIR_IN_USE or DATA_DIR_UNUSABLE. */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  const folder = resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true });
    return await takeLock(folder);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const message = `The folder ${folder} cannot be written (${messageOf(thrown)}): make it writable or set DATA_DIR.`;
    throw new AppError('DATA_DIR_UNUSABLE', message, { folder }, { cause: thrown });
  }
}

async function takeLock(folder: string): Promise<DataDirLock> {
  const file = join(folder, lockName);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return { release: () => rm(file, { force: true }) };
    } catch (thrown) {
      if (codeOf(thrown) !== 'EEXIST') throw thrown;
    }
    const owner = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
    if (isAlive(owner)) throw inUse(folder, owner);
    await rm(file, { force: true }); // left behind by a process that was killed
  }
  throw inUse(folder, null);
}

function inUse(folder: string, owner: number | null): AppError {
  const who = owner === null ? 'Another process' : `Process ${owner}`;
  const how =
    'Stop it, or set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL server, which many can share.';
  return new AppError('DATA_DIR_IN_USE', `${who} has the database in ${folder} open. ${how}`, { folder, owner });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0); // sends nothing
    return true;
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM';
  }
}
