/** Samples the metrics of the servers (GET /metrics) at an interval. */
import { setTimeout } from 'node:timers/promises';

export interface Sample {
  readonly at: number;
  readonly server: number;
  readonly rssMb: number;
  /** Of the time since the sample before. */
  readonly loopP99Ms: number;
}

const everyMs = 2_000;
const figure = (text: string, name: string): number =>
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);

export class Sampler {
  readonly samples: Sample[] = [];
  /** Of each server: what it was before it was ready is in the first figure of each process. */
  private readonly begun = new Map<number, number>();
  private isOver = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly addresses: readonly string[]) {}

  begin(): void {
    this.running = this.run();
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.running;
  }

  private async run(): Promise<void> {
    for (; !this.isOver; await setTimeout(everyMs))
      await Promise.all(this.addresses.map((address, server) => this.take(address, server)));
  }

  private async take(address: string, server: number): Promise<void> {
    const signal = AbortSignal.timeout(everyMs);
    const text = await fetch(address, { signal }).then(
      (answer) => answer.text(),
      () => null, // it is away
    );
    if (text === null) return;
    const rssMb = figure(text, 'process_resident_memory_bytes') / 2 ** 20;
    const loopP99Ms = figure(text, 'nodejs_eventloop_lag_p99_seconds') * 1_000;
    const begun = figure(text, 'process_start_time_seconds');
    const isNew = this.begun.get(server) !== begun;
    this.begun.set(server, begun);
    if (rssMb > 0 && !isNew) this.samples.push({ at: performance.now(), server, rssMb, loopP99Ms });
  }
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Servers whose memory grew from the first quarter of the time to the last by more than memory varies. */
export function grown(samples: readonly Sample[]): readonly string[] {
  return [...new Set(samples.map(({ server }) => server))].flatMap((server) => {
    const rss = samples.filter((one) => one.server === server).map(({ rssMb }) => rssMb);
    const quarter = Math.ceil(rss.length / 4);
    const [first, last] = [middle(rss.slice(0, quarter)), middle(rss.slice(-quarter))];
    return last > 1.5 * first + 50
      ? [`server ${server + 1} grew from ${first.toFixed(0)} to ${last.toFixed(0)} MB`]
      : [];
  });
}
