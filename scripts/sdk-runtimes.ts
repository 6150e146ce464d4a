/**
 * `npm run sdk-runtimes`: runs the packed SDK in Deno, Bun and workerd (the runtime of Cloudflare
 * Workers) against a local server. Installs them into scripts/sdk-runtimes (Linux on x64: 350 MB),
 * and writes the results into docs/sdk.md.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';

const folder = resolve('scripts/sdk-runtimes');
const outcome = z.record(z.string(), z.boolean());
type Outcome = z.infer<typeof outcome>;

function install(): void {
  execFileSync(process.execPath, ['scripts/pack-sdk.mjs']);
  const silent = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const command = existsSync(join(folder, 'package-lock.json')) ? 'ci' : 'install';
  execFileSync('npm', [command, ...silent], { cwd: folder, stdio: 'inherit' });
  const packed = join(folder, 'node_modules/@notice-graph/sdk');
  rmSync(packed, { recursive: true, force: true });
  cpSync('examples/node_modules/@notice-graph/sdk', packed, { recursive: true });
}

/** Resolves with the first output of a process that matches. */
const written = (child: ChildProcess, pattern: RegExp): Promise<string> =>
  new Promise((done, fail) => {
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const found = pattern.exec(text)?.[0];
      if (found !== undefined) done(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => {
      fail(new Error(text));
    });
  });

/** A script with the server's URL as argument. */
const byFile = (command: string, ...args: readonly string[]): Promise<Outcome> => {
  const child = spawn(join(folder, 'node_modules', command), [...args], { cwd: folder });
  return written(child, /^\{.*\}$/m).then((text) => outcome.parse(JSON.parse(text)));
};

async function byWorkerd(url: string): Promise<Outcome> {
  const entry = { entryPoints: [join(folder, 'worker.js')], outfile: join(folder, 'dist/worker.js') };
  await build({ ...entry, bundle: true, format: 'esm', platform: 'neutral', conditions: ['worker', 'import'] });
  const command = join(folder, 'node_modules/@cloudflare/workerd-linux-64/bin/workerd');
  const child = spawn(command, ['serve', 'worker.capnp', '--control-fd=1'], { cwd: folder });
  try {
    const port = /"port":(\d+)/.exec(await written(child, /"port":\d+/))?.[1] ?? '';
    const response = await fetch(`http://127.0.0.1:${port}/?url=${encodeURIComponent(url)}`);
    return outcome.parse(await response.json());
  } finally {
    child.kill();
  }
}

const versionOf = (name: string): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))).version;

install();
const dataDir = mkdtempSync(join(tmpdir(), 'sdk-runtimes-'));
const server = spawn(process.execPath, ['dist/main.js'], {
  env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, PORT: '0' },
});
let found: [string, Outcome][];
try {
  const url = await written(server, /http:\/\/\S+\/graphql/);
  found = [
    [
      `Deno ${versionOf('@deno/linux-x64-glibc')}`,
      await byFile('@deno/linux-x64-glibc/deno', 'run', '--allow-net', '--no-lock', 'run.js', url),
    ],
    [`Bun ${versionOf('@oven/bun-linux-x64')}`, await byFile('@oven/bun-linux-x64/bin/bun', 'run.js', url)],
    [`workerd ${versionOf('@cloudflare/workerd-linux-64')}`, await byWorkerd(url)],
  ];
} finally {
  server.kill();
  rmSync(dataDir, { recursive: true, force: true });
}

const steps = Object.keys(found[0]?.[1] ?? {});
const rows = [
  `|  | ${found.map(([name]) => name).join(' | ')} |`,
  `|${' --- |'.repeat(found.length + 1)}`,
  ...steps.map((step) => `| ${step} | ${found.map(([, works]) => (works[step] ? 'yes' : '–')).join(' | ')} |`),
];
const page = readFileSync('docs/sdk.md', 'utf8');
const filled = page.replace(
  /(<!-- npm run sdk-runtimes -->)[\s\S]*?(<!-- end of runtimes -->)/,
  (_all, start: string, end: string) => `${start}\n\n${rows.join('\n')}\n\n${end}`,
);
writeFileSync('docs/sdk.md', await format(filled, { ...(await resolveConfig('docs/sdk.md')), parser: 'markdown' }));
console.log(rows.join('\n'));
if (found.some(([, works]) => Object.values(works).includes(false))) process.exitCode = 1;
