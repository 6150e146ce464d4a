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
  /** The folder that is published. */
  readonly publishable: string;
  readonly remove: () => Promise<void>;
}

export async function installPacked(): Promise<App> {
  await run(process.execPath, ['sdk/build.mjs']); // size-limit measures sdk/dist
  await mkdir(tool('.cache'), { recursive: true });
  const folder = await mkdtemp(tool('.cache/sdk-app-'));
  const released = join(folder, 'released');
  await mkdir(released);
  await run(process.execPath, ['scripts/sdk-package.mjs', '--out', released]);
  const [tarball = ''] = (await readdir(released)).filter((file) => file.endsWith('.tgz'));
  const installed = join(folder, 'node_modules/@notice-graph/sdk');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', join(released, tarball), '-C', installed, '--strip-components=1']);
  await cp('tests/sdk/consumer', folder, { recursive: true });
  return {
    folder,
    packed: join(released, tarball),
    publishable: join(released, 'sdk'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
