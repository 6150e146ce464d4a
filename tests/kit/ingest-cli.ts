/** The ingest command as a process. */
import { spawn } from 'node:child_process';

export interface CliRun {
  /** Null where it was killed. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Kills it, without asking, so many milliseconds after `line` appeared on its standard error. */
export interface Kill {
  readonly after: string;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly env?: Record<string, string>;
  readonly kill?: Kill;
  readonly input?: Buffer | string;
  /** Shown all that is on its standard error, whenever something is added. */
  readonly watch?: (stderr: string) => void;
}

export function runIngest(
  arguments_: readonly string[],
  { env = {}, kill, input, watch }: RunOptions = {},
): Promise<CliRun> {
  const child = spawn(process.execPath, ['dist/ingest.js', ...arguments_], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr, isAimed] = ['', '', false];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    watch?.(stderr);
    if (!kill || isAimed || !stderr.includes(kill.after)) return;
    isAimed = true;
    setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
  });
  child.stdin.on('error', () => undefined); // it may end before it has read all
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}
