/** Runs a command as a process: peak resident memory, CPU time and duration. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Peak {
  readonly megabytes: number;
  readonly cpuSeconds: number;
  readonly seconds: number;
  /** Its output. */
  readonly said: string;
  readonly code: number | null;
}

export interface Run {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const lookEachMs = 50;

/** Runs Node with these arguments to its end. */
export function peakOf({ args, env, cwd }: Run): Promise<Peak> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, megabytes, cpuSeconds] = ['', 0, 0];
  for (const output of [child.stdout, child.stderr])
    output.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-4_000);
    });
  const timer = setInterval(() => {
    const seen = seenOf(child.pid ?? 0);
    if (seen === null) return;
    ({ megabytes, cpuSeconds } = seen);
  }, lookEachMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      resolve({ megabytes, cpuSeconds, seconds: (performance.now() - began) / 1_000, said, code });
    });
  });
}

const ticksPerSecond = 100;

/** Null after its end. VmHWM is the peak, also between two samples. */
function seenOf(pid: number): Pick<Peak, 'megabytes' | 'cpuSeconds'> | null {
  try {
    const [, most] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (most === undefined) return null;
    return {
      megabytes: Math.round(Number(most) / 1_024),
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    };
  } catch {
    return null;
  }
}
