/** The folder of snapshots: each in a folder of its own, whose name is its time. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../platform/errors.js';
import { readManifest, type Manifest } from './manifest.js';

/** 20250306T020000Z: names sort as times do. */
export const snapshotName = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
export const isSnapshotName = (name: string): boolean => /^\d{8}T\d{6}Z$/.test(name);

export interface KnownSnapshot {
  readonly name: string;
  readonly manifest: Manifest;
}

async function namesIn(bulkDir: string): Promise<readonly string[]> {
  try {
    return (await readdir(bulkDir)).filter(isSnapshotName).sort().reverse();
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}

const mostShown = 100;
/** The newest first. */
export async function snapshotsIn(bulkDir: string): Promise<readonly KnownSnapshot[]> {
  const known: KnownSnapshot[] = [];
  for (const name of (await namesIn(bulkDir)).slice(0, mostShown)) {
    const manifest = await readManifest(join(bulkDir, name));
    if (manifest) known.push({ name, manifest });
  }
  return known;
}

/** Downloads of a deleted snapshot go on: an open file exists until it is closed. */
export async function dropSnapshots(bulkDir: string, keep: number): Promise<void> {
  for (const name of (await namesIn(bulkDir)).slice(keep))
    await rm(join(bulkDir, name), { recursive: true, force: true });
}
