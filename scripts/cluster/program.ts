/** One program of the cluster: started, killed, started again; what it says goes into a file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { guarded } from './programs.js';

export interface ProgramRules {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as who started the cluster, not as postgres. */
  readonly isOurs?: boolean;
  readonly logFile: string;
}

export class Program {
  private child: ChildProcess | null = null;
  private ended: Promise<void> = Promise.resolve();

  constructor(private readonly rules: ProgramRules) {}

  get name(): string {
    return this.rules.name;
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  get isRunning(): boolean {
    return this.child !== null;
  }

  start(): void {
    if (this.child) return;
    const { command, args, env = {}, isOurs = false, logFile } = this.rules;
    const log = openSync(logFile, 'a');
    const [program, all] = guarded(command, args, isOurs);
    const cwd = isOurs ? process.cwd() : '/';
    // A group of its own: Ctrl+C of a terminal is for this process, which ends the others in their order.
    const child = spawn(program, all, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', log, log],
      detached: true,
    });
    this.child = child;
    this.ended = new Promise((resolve) => {
      const over = (): void => {
        if (this.child === child) this.child = null;
        resolve();
      };
      child.once('exit', over).once('error', over);
    });
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  /** Resolves once it has ended; one that does not within `withinMs` is killed. */
  async end(signal: NodeJS.Signals = 'SIGTERM', withinMs = 15_000): Promise<void> {
    if (!this.child) return;
    this.signal(signal);
    const waits = new AbortController();
    const late = setTimeout(withinMs, null, { signal: waits.signal }).then(
      () => {
        this.signal('SIGKILL');
      },
      () => undefined,
    );
    await this.ended;
    waits.abort();
    await late;
  }
}

export interface Patience {
  readonly withinMs?: number;
  /** Why there is no use in waiting; null while there is. */
  readonly doomed?: () => string | null;
}

/** Asks again until it is so. */
export async function until(what: string, isSo: () => Promise<boolean>, patience: Patience = {}): Promise<void> {
  const { withinMs = 60_000, doomed = () => null } = patience;
  const end = Date.now() + withinMs;
  while (!(await isSo().catch(() => false))) {
    const why = Date.now() > end ? `not within ${withinMs / 1_000} s` : doomed();
    if (why !== null) throw new Error(`It did not come to this: ${what} (${why})`);
    await setTimeout(200);
  }
}
