/** The packed SDK in a folder of its own, as an app has it. Tools of this repository are found above it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const run = promisify(execFile);
export const tool = (path: string): string => resolve('node_modules', path);

export interface App {
  readonly folder: string;
  /** The tarball. */
  readonly packed: string;
  readonly remove: () => Promise<void>;
}

export async function installPacked(): Promise<App> {
  await run(process.execPath, ['sdk/build.mjs']);
  await mkdir(tool('.cache'), { recursive: true });
  const folder = await mkdtemp(tool('.cache/sdk-app-'));
  await run('npm', ['pack', '--pack-destination', folder], { cwd: resolve('sdk') });
  const [tarball = ''] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  const installed = join(folder, 'node_modules/@notice-graph/sdk');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', join(folder, tarball), '-C', installed, '--strip-components=1']);
  await cp('tests/sdk/consumer', folder, { recursive: true });
  return { folder, packed: join(folder, tarball), remove: () => rm(folder, { recursive: true, force: true }) };
}
