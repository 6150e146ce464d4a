/**
 * Scripts of package.json beside one another, each one's output whole when it ends: `node scripts/at-once.mjs lint drift`.
 * Fails where any of them does, once all have ended.
 */
import { spawn } from 'node:child_process';

const results = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = results.some((code) => code !== 0) ? 1 : 0;

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
