/** The real server as a process of its own, as `npm start` runs it. */
import { spawn, type ChildProcess } from 'node:child_process';

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has written so far, standard output and error together. */
  readonly output: () => string;
  /** Exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Resolves once the server says that it is ready; rejects with what it wrote where it ends before. */
export async function startServer(env: Readonly<Record<string, string>>, cwd = process.cwd()): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd,
    env: { ...process.env, DATABASE_URL: '', PORT: '0', ...env },
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\/\/\S+\/graphql/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => {
      reject(new Error(`the server ended: ${output}`));
    });
  });
  return { url: await url, child, output: () => output, ended };
}
