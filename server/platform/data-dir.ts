/** Lock on the directory of the embedded database, because PGlite supports one process only. */
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError, codeOf, messageOf } from './errors.js';

export interface DataDirLock {
  release(): Promise<void>;
}

const lockName = 'notice-graph.lock';

/** Creates the directory if missing. Throws DATA_DIR_IN_USE or DATA_DIR_UNUSABLE. */
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

/**
 * Locks of this process. Its own pid in a file that is not among them is a leftover of an earlier
 * process.
 */
const held = new Set<string>();

async function takeLock(folder: string): Promise<DataDirLock> {
  const file = join(folder, lockName);
  const mine = `${process.pid} ${await startOf(process.pid)}\n`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await createWhole(file, mine)) {
      held.add(file);
      return { release: () => release(file) };
    }
    const found = await readFile(file, 'utf8').catch(() => '');
    const owner = await ownerOf(file, found);
    if (owner !== null) throw inUse(folder, owner);
    await removeStale(file, found);
  }
  throw inUse(folder, null);
}

async function release(file: string): Promise<void> {
  held.delete(file);
  await rm(file, { force: true });
}

/** link() is atomic: no process sees a partly written lock. */
async function createWhole(file: string, content: string): Promise<boolean> {
  const part = `${file}.${process.pid}`;
  await writeFile(part, content);
  try {
    await link(part, file);
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw thrown;
  } finally {
    await rm(part, { force: true });
  }
}

/**
 * Another process may have replaced the stale lock by its own meanwhile: then that one is restored.
 */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${process.pid}.stale`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT' && codeOf(thrown) !== 'EEXIST') throw thrown;
  }
  await rm(aside, { force: true });
}

/** The live process that holds the lock, or null. */
async function ownerOf(file: string, lock: string): Promise<number | null> {
  const [pid = '', startedAt = ''] = lock.trim().split(' ');
  const owner = Number.parseInt(pid, 10);
  if (owner === process.pid) return held.has(file) ? owner : null;
  if (!isAlive(owner)) return null;
  // Pids are reused, in containers at every start.
  return startedAt === '' || startedAt === (await startOf(owner)) ? owner : null;
}

/** Start time of a process in kernel ticks; empty if unavailable. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function inUse(folder: string, owner: number | null): AppError {
  const who = owner === null ? 'Another process' : `Process ${owner}`;
  const how =
    'Stop it, set DATA_DIR to another folder, or set DATABASE_URL to a PostgreSQL server, which several processes can share.';
  return new AppError('DATA_DIR_IN_USE', `${who} has the database in ${folder} open. ${how}`, { folder, owner });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0); // signal 0 only checks existence
    return true;
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM';
  }
}
