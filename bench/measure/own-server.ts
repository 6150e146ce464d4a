/** Our server like `npm start`, with the answer cache disabled, queried sequentially. */
import { spawn } from 'node:child_process';
import { quantile } from './table.js';

export interface Question {
  readonly query: string;
  readonly variables: (round: number) => Record<string, unknown>;
}

export interface OwnServer {
  /** Milliseconds until the response was read. */
  ask(question: Question, round: number): Promise<number>;
  readonly stop: () => void;
}

export interface OwnProcess {
  /** URL of /graphql. */
  readonly url: string;
  readonly pid: number;
  readonly stop: () => void;
}

/** With the answer cache disabled. Requires `dist`, which the calling npm scripts build. */
export async function startProcess(env: Readonly<Record<string, string>>): Promise<OwnProcess> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, PORT: '0', REMEMBERED_MB: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.once('close', () => {
      reject(new Error(`the server ended: ${output}`));
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/\S+\/graphql/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    stop: () => {
      child.removeAllListeners('close');
      child.kill('SIGTERM');
    },
  };
}

export async function startOwn(databaseUrl: string): Promise<OwnServer & Pick<OwnProcess, 'url' | 'pid'>> {
  const { url, pid, stop } = await startProcess({ DATABASE_URL: databaseUrl, RATE_LIMIT_PUBLIC: '100000000' });
  return {
    url,
    pid,
    ask: async ({ query, variables }, round) => {
      const body = JSON.stringify({ query, variables: variables(round) });
      const began = performance.now();
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const answer = (await response.json()) as { errors?: unknown };
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
      return performance.now() - began;
    },
    stop,
  };
}

const roundsBefore = 20;

/** All questions in turn per round; earlier rounds are warm-up. */
export async function timesOf(
  server: OwnServer,
  questions: Readonly<Record<string, Question>>,
  rounds: number,
): Promise<ReadonlyMap<string, number[]>> {
  const times = new Map<string, number[]>(Object.keys(questions).map((name) => [name, []]));
  for (let round = -roundsBefore; round < rounds; round += 1)
    for (const [name, question] of Object.entries(questions)) {
      const ms = await server.ask(question, Math.abs(round));
      if (round >= 0) times.get(name)?.push(ms);
    }
  for (const all of times.values()) all.sort((a, b) => a - b);
  return times;
}

/** Markdown; with `than`, relative to that row. */
export function tableOf(times: ReadonlyMap<string, readonly number[]>, than?: string): string {
  const base = than === undefined ? undefined : times.get(than);
  const lines = [...times].map(([name, sorted]) => {
    const [p50, p99] = [quantile(sorted, 0.5), quantile(sorted, 0.99)];
    const beside = base ? ` ${(p50 / quantile(base, 0.5)).toFixed(2)} |` : '';
    return `| ${name} | ${p50.toFixed(2)} | ${p99.toFixed(2)} |${beside}`;
  });
  const [title, rule] = base ? [' p50 / plain list |', ' --: |'] : ['', ''];
  return [`| | p50 ms | p99 ms |${title}`, `| --- | --: | --: |${rule}`, ...lines].join('\n');
}
