/**
 * `npm run sdk-consumers`: builds apps of all common kinds on the packed SDK, sequentially, each in
 * a temporary directory with packages from the registry, against a local server. `npm run
 * sdk-consumers -- next urql` builds only these. Versions: sdk-consumers/consumers.json.
 */
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const folder = resolve('scripts/sdk-consumers');
const app = z.object({
  title: z.string(),
  uses: z.array(z.string()),
  /** Programs of node_modules, or files of the app, with their arguments. */
  steps: z.array(z.array(z.string()).min(1)),
  /** A page that the build must create, containing a notice of the server. */
  output: z.string().optional(),
});
const { versions, apps } = z
  .object({ versions: z.record(z.string(), z.string()), apps: z.record(z.string(), app) })
  .parse(JSON.parse(readFileSync(join(folder, 'consumers.json'), 'utf8')));

const titleOfDemo = '关于做好2025年防汛备汛工作的通知';
const temporary = mkdtempSync(join(tmpdir(), 'sdk-consumers-'));

interface Served {
  readonly url: string;
  /** The server's output before it exited; null while it runs. */
  readonly lastWords: () => string | null;
  readonly stop: () => void;
}

async function startServer(): Promise<Served> {
  const dataDir = join(temporary, 'data');
  const server = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, PORT: '0' },
  });
  let text = '';
  let end: string | null = null;
  server.once('close', (code, signal) => {
    end = `The server ended (${String(signal ?? code)}): ${text.slice(-2_000)}`;
  });
  const url = await new Promise<string>((done, fail) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const found = /http:\/\/\S+\/graphql/.exec(text)?.[0];
      if (found !== undefined) done(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('close', () => {
      fail(new Error(text));
    });
  });
  return {
    url,
    lastWords: () => end,
    stop: () => {
      server.kill();
    },
  };
}

async function pack(): Promise<string> {
  await run(process.execPath, ['scripts/sdk-package.mjs', '--out', temporary]);
  const tarball = readdirSync(temporary).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('The SDK was not packed.');
  return join(temporary, tarball);
}

const versionOf = (name: string): string => {
  const version = versions[name];
  if (version === undefined) throw new Error(`consumers.json has no version of ${name}.`);
  return version;
};

/** Throws the output of the failing step. */
async function build(name: string, { uses, steps, output }: z.infer<typeof app>, tarball: string, url: string) {
  const cwd = join(temporary, name);
  cpSync(join(folder, 'apps', name), cwd, { recursive: true });
  const dependencies = Object.fromEntries(uses.map((used) => [used, versionOf(used)]));
  const manifest = { name, private: true, ...(name.endsWith('-jest') ? {} : { type: 'module' }) };
  const sdk = { '@notice-graph/sdk': `file:${tarball}` };
  writeFileSync(join(cwd, 'package.json'), JSON.stringify({ ...manifest, dependencies: { ...dependencies, ...sdk } }));
  const env = { ...process.env, NOTICE_GRAPH_URL: url, NEXT_TELEMETRY_DISABLED: '1' };
  const limits = { cwd, env, timeout: 300_000, maxBuffer: 50_000_000 };
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], limits);
  for (const [program = '', ...rest] of steps) {
    const installed = join(cwd, 'node_modules', program);
    const types = program.endsWith('.ts') ? ['--import', resolve('node_modules/tsx/dist/loader.mjs')] : [];
    await run(process.execPath, [...types, existsSync(installed) ? installed : program, ...rest], limits);
  }
  if (output !== undefined && !readFileSync(join(cwd, output), 'utf8').includes(titleOfDemo))
    throw new Error(`${output} has no notice of the server.`);
  rmSync(join(cwd, 'node_modules'), { recursive: true, force: true });
}

const failureOf = (thrown: unknown): string => {
  const { stdout = '', stderr = '' } = thrown as { stdout?: string; stderr?: string };
  return `${stdout}${stderr}`.trim() || String(thrown);
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in apps));
if (unknown.length > 0)
  throw new Error(`No such app: ${unknown.join(', ')}. There are ${Object.keys(apps).join(', ')}.`);
const rows: string[] = [];
const server = await startServer();
try {
  const tarball = await pack();
  for (const [name, wanted] of Object.entries(apps)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const start = performance.now();
    const failure = await build(name, wanted, tarball, server.url).then(server.lastWords, failureOf);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const used = wanted.uses.filter((each) => !each.startsWith('@types/')).map((each) => `${each} ${versionOf(each)}`);
    rows.push(`| ${name} | ${wanted.title} | ${used.join(', ')} | ${failure === null ? 'yes' : 'NO'} | ${seconds} s |`);
    console.log(rows.at(-1));
    if (failure === null) continue;
    console.error(failure.slice(-3_000));
    const lastWords = server.lastWords();
    if (lastWords !== null && lastWords !== failure) console.error(lastWords); // explains "fetch failed" in apps
    process.exitCode = 1;
  }
} finally {
  server.stop();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}
console.log(['', '| app | what | with | works | time |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'));
