/** Profiles our server under load, one process per operation. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Question } from '../operations/operation.js';
import { commandOf } from '../servers/index.js';
import { flameSvg, readProfile } from './flame.js';
import { start } from './processes.js';
import { wrkRound } from './wrk.js';

export interface ProfileInput {
  readonly databaseUrl: string;
  readonly name: string;
  readonly questions: readonly Question[];
  readonly port: number;
  readonly seconds: number;
  /** Directory of the flame graph. */
  readonly folder: string;
}

/** Writes FOLDER/Q1.svg and FOLDER/Q1.cpuprofile; returns the most expensive functions as lines. */
export async function profile(input: ProfileInput): Promise<readonly string[]> {
  const { name, folder, questions, port, seconds } = input;
  const temporary = await mkdtemp(join(tmpdir(), 'notice-graph-profile-'));
  try {
    const bodies = join(temporary, 'bodies');
    await writeFile(bodies, questions.map((question) => JSON.stringify(question)).join('\n'));
    const profiler = ['--cpu-prof', `--cpu-prof-dir=${temporary}`];
    const server = await start(commandOf('ours', input.databaseUrl, profiler), port);
    await wrkRound({ port, pid: server.pid, databaseUrl: null, bodies, seconds: 1 }); // warm-up: JIT compilation
    const started = performance.now();
    const { rps } = await wrkRound({ port, pid: server.pid, databaseUrl: null, bodies, seconds });
    await server.stop();
    const lastMs = performance.now() - started;
    const written = (await readdir(temporary)).find((file) => file.endsWith('.cpuprofile'));
    if (written === undefined) throw new Error(`${name}: the server wrote no profile`);
    const text = await readFile(join(temporary, written), 'utf8');
    const found = readProfile(text, lastMs);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.cpuprofile`), text);
    await writeFile(
      join(folder, `${name}.svg`),
      flameSvg(found, `${name}: ${rps.toFixed(0)} requests a second with the profiler on`),
    );
    const lines = found.dearest
      .slice(0, 25)
      .map(({ name: of, share }) => `${(share * 100).toFixed(1).padStart(5)}%  ${of}`);
    return [`${name}: ${join(folder, `${name}.svg`)}`, ...lines];
  } finally {
    await rm(temporary, { recursive: true });
  }
}
