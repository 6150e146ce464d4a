/** `npm run ingest` as a timer starts it, each time with new pages; what fails is given again, as its exit code says. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Cluster } from '../cluster.js';
import { guarded } from '../programs.js';
import type { Ledger } from './ledger.js';
import { pageOf } from './pages.js';

const pagesEach = 10;
const firstNumber = 50_000;

export class Loads {
  /** Of pages that it said were stored. */
  readonly stored: number[] = [];
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly cluster: Pick<Cluster, 'folder' | 'env'>,
    private readonly ledger: Ledger,
    private readonly everyMs: number,
  ) {}

  begin(): void {
    this.running = this.run();
  }

  async end(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let n = 0; !this.stop.signal.aborted; n += 1) {
      const numbers = Array.from({ length: pagesEach }, (_, at) => firstNumber + n * pagesEach + at);
      const file = join(this.cluster.folder, 'pages.jsonl');
      await writeFile(file, numbers.map((number) => `${JSON.stringify({ content: pageOf(number) })}\n`).join(''));
      const { code, said } = await this.ingest(file);
      if (code === 0) this.stored.push(...numbers);
      else if (code !== 75) this.ledger.isWrong(`ingest ended with ${code}: ${said.slice(-300)}`);
      await setTimeout(this.everyMs, null, { signal: this.stop.signal }).catch(() => undefined);
    }
  }

  private ingest(file: string): Promise<{ code: number; said: string }> {
    const env = { ...process.env, ...this.cluster.env };
    const [command, args] = guarded(process.execPath, ['dist/ingest.js', file], true);
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    return new Promise((resolve) => {
      child.once('close', (code) => {
        resolve({ code: code ?? -1, said });
      });
    });
  }
}
