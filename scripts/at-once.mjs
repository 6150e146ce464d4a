/**
 * Runs scripts of package.json concurrently, one per processor, and prints each output when it
 * ends: `node scripts/at-once.mjs lint drift`. Fails if any of them fails, after all have ended.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const names = process.argv.slice(2);
const codes = [];
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;

async function worker() {
  for (let name = names.shift(); name !== undefined; name = names.shift()) codes.push(await run(name));
}

function run(name) {
  const windows = process.platform === 'win32';
  const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
  const began = performance.now();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      const seconds = Math.round((performance.now() - began) / 1e3);
      process.stdout.write(`== ${name}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s\n${output}`);
      resolve(code);
    });
  });
}
