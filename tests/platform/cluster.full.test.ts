/**
 * `npm run cluster` on this machine: the story in its short form, and Ctrl+C. What the story checks is in scripts/cluster/story/; here it must come out
 * with nothing wrong.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { missingPackages } from '../../scripts/cluster/programs.js';
import { isThere } from '../kit/wanted.js';

const missing = missingPackages();
const way = `apt-get install --no-install-recommends ${missing.join(' ')}`;
const isComplete = isThere(missing.length === 0, `programs of a cluster: ${missing.join(', ')}`, way);

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** `told` hears what it says so far, and may end it. */
function cluster(
  args: readonly string[],
  told: (said: string, end: () => void) => void = () => undefined,
): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/cluster.ts', ...args]);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      told(said, () => child.kill('SIGINT'));
    });
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, said });
    });
  });
}

/** Command lines of all processes. */
const commands = (): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return ''; // it has ended
      }
    });

(isComplete ? describe : describe.skip)('a cluster on one machine', () => {
  it('loses, doubles and tells wrongly nothing while one thing after the other is killed', async () => {
    const { code, said } = await cluster(['--check', '--minutes', '3']);
    const [, table = said] = said.split('\n\n', 2);
    console.log(said.slice(said.indexOf(table)));
    expect(said).not.toContain('WRONG');
    expect(said).toMatch(/^Wrong +nothing$/m);
    expect(said).toMatch(/^Answered +\d+ reads, \d+ writes, \d+ pages loaded/m);
    expect(code).toBe(0);
  }, 900_000);

  it('ends as a whole on Ctrl+C, and leaves nothing', async () => {
    let folder = '';
    const { code, said } = await cluster([], (text, end) => {
      folder = / -c (\S+)\/node1\.yml/.exec(text)?.[1] ?? '';
      if (text.includes('Stop  ')) end();
    });
    expect([code, said.includes('/graphql')]).toEqual([0, true]);
    expect(folder).toContain('notice-graph-cluster-');
    expect(existsSync(folder)).toBe(false);
    expect(commands().filter((command) => command.includes(folder))).toEqual([]);
  }, 300_000);
});
