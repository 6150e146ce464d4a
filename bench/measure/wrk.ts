/** One round of load: wrk with eight connections, cycling through the bodies of a file. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { cpuBetween, cpuOfBackends } from './backends.js';
import { cpuMs } from './processes.js';

const scripts = {
  post: fileURLToPath(new URL('cycle.lua', import.meta.url)),
  get: fileURLToPath(new URL('../hot/cycle-get.lua', import.meta.url)),
};
const summary = z.object({
  requests: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p99: z.number(),
  bytes: z.number(),
  errors: z.number(),
});

export interface Round {
  readonly rps: number;
  readonly p50: number;
  readonly p99: number;
  /** Of the server process, per request. */
  readonly cpuMs: number;
  /** Of PostgreSQL's backends, per request; 0 if on another machine. */
  readonly dbCpuMs: number;
}

export interface Load {
  readonly port: number;
  readonly pid: number;
  /** Database whose backends are measured; null for none. */
  readonly databaseUrl: string | null;
  /** File with one request body per line. */
  readonly bodies: string;
  readonly seconds: number;
  /** POST by default. */
  readonly script?: 'post' | 'get';
}

export const connections = 8;

export async function wrkRound(at: Load): Promise<Round> {
  const before = await cpuMs(at.pid);
  const dbBefore = await cpuOfBackends(at.databaseUrl);
  const args = ['-t1', `-c${connections}`, `-d${at.seconds}s`, '--timeout', '20s', '-s', scripts[at.script ?? 'post']];
  const printed = await run('wrk', [...args, `http://127.0.0.1:${at.port}`, '--', at.bodies]);
  const used = (await cpuMs(at.pid)) - before;
  const dbUsed = cpuBetween(dbBefore, await cpuOfBackends(at.databaseUrl));
  const found = summary.parse(JSON.parse(printed.trim().split('\n').at(-1) ?? ''));
  if (found.errors > 0) throw new Error(`${found.errors} of ${found.requests} requests failed:\n${printed}`);
  return {
    rps: found.requests / found.seconds,
    p50: found.p50,
    p99: found.p99,
    cpuMs: used / found.requests,
    dbCpuMs: dbUsed / found.requests,
  };
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.on('data', (part: Buffer) => (printed += part.toString()));
    child.stderr.on('data', (part: Buffer) => (printed += part.toString()));
    child.once('error', (thrown: NodeJS.ErrnoException) => {
      reject(
        thrown.code === 'ENOENT' ? new Error('wrk is missing. Debian and Ubuntu have it: apt-get install wrk') : thrown,
      );
    });
    child.once('exit', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`wrk ended with ${String(code)}:\n${printed}`));
    });
  });
}
