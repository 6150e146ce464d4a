/** What long pages do to a server of its own, and to whoever asks it something meanwhile. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { request as httpRequest } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Home } from '../kit/db.js';
import type { LongPage } from './long-pages.js';

export interface Measured {
  readonly name: string;
  readonly bytes: number;
  readonly seconds: number;
  /** CPU time of the server, all its threads: what it takes on a machine that does other work too. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
  /** The worst that another caller waited, by the caller's clock. */
  readonly waitMs: number;
  /** The most CPU time that the server's thread used at one go. */
  readonly heldMs: number;
  readonly code: string;
  /** The whole answer to the mutation. */
  readonly answer: any;
}

export interface MeasuredServer {
  readonly send: (page: LongPage, dryRun?: boolean) => Promise<Measured>;
  readonly ask: (query: string) => Promise<any>;
  /** Asks it to end as a balancer does; the exit code and how long it took. */
  readonly end: () => Promise<{ readonly code: number | null; readonly seconds: number }>;
}

const span = 'span { start end quote source { start end quote } }';
const mutation = `mutation ($input: IngestPageInput!) { ingestPage(input: $input) { outcome notice { id } rejection { id excerpt problems { code message } }
  userErrors { code message } preview { title body outline { path kind marker heading ${span} } mentions { text ${span} }
    directives { path text ${span} addressees { text } targets { kind text dueBy } } meetings { name heldOn } warnings { code message } } } }`;

export async function measuredServer(home: Home): Promise<MeasuredServer> {
  const made = await home.create();
  const env = { ...process.env, DATABASE_URL: '', RATE_LIMIT_PUBLIC: '0', PORT: '0', ...made.env };
  const created = spawnSync(process.execPath, ['dist/key.js', 'create', '--role', 'STAFF'], { env, encoding: 'utf8' });
  const child = spawn(process.execPath, [...flagsOfStart(), '--import', './tests/kit/loop-probe.mjs', 'dist/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await addressOf(child);
  const agent = new Agent({ keepAlive: true });
  const key = created.stdout.trim();
  const post = (body: string | Buffer, headers: object = {}): Promise<string> =>
    new Promise((resolve, reject) => {
      const options = { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } };
      const sent = httpRequest(url, options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          resolve(Buffer.concat(parts).toString());
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const authorization = { authorization: `Bearer ${key}` };
  return {
    send: (page, dryRun = false) => measure(child, { page, dryRun, post, authorization }),
    ask: async (query) => JSON.parse(await post(JSON.stringify({ query }), authorization)),
    end: async () => {
      const began = performance.now();
      child.kill('SIGTERM');
      const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
      agent.destroy();
      await made.drop();
      return { code, seconds: (performance.now() - began) / 1_000 };
    },
  };
}

/** Those that `npm start` gives Node. */
function flagsOfStart(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  return /node ((?:--\S+ )+)dist\/main\.js/.exec(scripts.start)?.[1]?.trim().split(' ') ?? [];
}

function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      output += part.toString();
      const url = /http:\/\/\S+\/graphql/.exec(output)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', () => {
      reject(new Error(`the server ended: ${output}`));
    });
  });
}

interface Sending {
  readonly page: LongPage;
  readonly dryRun: boolean;
  readonly post: (body: string | Buffer, headers?: object) => Promise<string>;
  readonly authorization: object;
}
const restMs = 300;
const askEveryMs = 10;

async function measure(child: ChildProcess, { page, dryRun, post, authorization }: Sending): Promise<Measured> {
  const input = { content: page.content, dryRun };
  const body = Buffer.from(JSON.stringify({ query: mutation, variables: { input } }));
  await setTimeout(restMs);
  writeFileSync(`/proc/${child.pid}/clear_refs`, '5'); // the peak counts from here
  await loopOf(child);
  let [isGoing, waitMs] = [true, 0];
  const others = (async () => {
    while (isGoing) {
      const began = performance.now();
      await post('{"query":"{ notices(first: 1) { totalCount } }"}');
      waitMs = Math.max(waitMs, performance.now() - began);
      await setTimeout(askEveryMs);
    }
  })();
  const began = performance.now();
  const answer = JSON.parse(await post(body, authorization));
  const seconds = (performance.now() - began) / 1_000;
  isGoing = false;
  await others;
  const { heldMs, cpuMs } = await loopOf(child);
  const payload = answer.data?.ingestPage;
  const code =
    answer.errors?.[0].extensions.code ?? payload.rejection?.problems[0].code ?? payload.outcome ?? 'refused';
  return {
    name: page.name,
    bytes: Buffer.byteLength(page.content),
    seconds,
    cpuSeconds: cpuMs / 1_000,
    peakMb: peakOf(child),
    waitMs,
    heldMs,
    code,
    answer,
  };
}

interface Loop {
  readonly heldMs: number;
  readonly cpuMs: number;
}

const loopOf = (child: ChildProcess): Promise<Loop> =>
  new Promise((resolve) => {
    child.once('message', (told) => {
      resolve(told as Loop); // the probe's
    });
    child.send('loop');
  });

const peakOf = ({ pid }: ChildProcess): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
