/** What was started, in its order: ended in the other, and its folder with it. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Program, type ProgramRules } from './program.js';

export class Started {
  private readonly all: { end: () => Promise<void> }[] = [];

  constructor(
    private readonly folder: string,
    private readonly signal: AbortSignal | undefined,
  ) {}

  add<T extends { end: () => Promise<void> }>(one: T): T {
    this.all.push(one);
    return one;
  }

  program(name: string, command: string, args: readonly string[], more: Partial<ProgramRules> = {}): Program {
    const made = this.add(new Program({ name, command, args, logFile: join(this.folder, `${name}.log`), ...more }));
    made.start();
    return made;
  }

  /** Why what begins will never answer. */
  readonly doomed = (): string | null => {
    if (this.signal?.aborted === true) return 'it was asked to end';
    const dead = this.all.find((one) => one instanceof Program && !one.isRunning);
    return dead instanceof Program ? `${dead.name} ended: ${this.said(dead.name)}` : null;
  };

  private said(name: string): string {
    return readFileSync(join(this.folder, `${name}.log`), 'utf8')
      .trim()
      .slice(-500);
  }

  async end(): Promise<void> {
    for (const one of this.all.splice(0).reverse()) await one.end().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }
}
