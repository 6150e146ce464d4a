/**
 * Progress of an ingestion: a bar on a terminal, otherwise a line at intervals; and the summary.
 */
import { Presets, SingleBar } from 'cli-progress';

export interface Tally {
  created: number;
  revised: number;
  unchanged: number;
  rejected: number;
  failed: number;
  skipped: number;
}

/** Without a terminal. */
const lineEveryMs = 30_000;

export class Reporter {
  readonly tally: Tally = { created: 0, revised: 0, unchanged: 0, rejected: 0, failed: 0, skipped: 0 };
  private readonly bar: SingleBar | null;
  private readonly startedAt = performance.now();
  private lineAt = this.startedAt;
  private done = 0;

  /** `total`: null if unknown, as for standard input. */
  constructor(private readonly total: number | null) {
    const format = '{bar} {value}/{total}  {pace}';
    this.bar =
      process.stderr.isTTY && total !== null && total > 1
        ? new SingleBar({ format, stream: process.stderr }, Presets.shades_classic)
        : null;
    this.bar?.start(total ?? 0, 0, { pace: '' });
  }

  line(text: string): void {
    if (this.bar) process.stderr.write('\r\u001b[K');
    console.error(text);
    this.bar?.increment(0);
  }

  step(): void {
    this.done += 1;
    const now = performance.now();
    this.bar?.increment({ pace: paceOf(this.done, this.total, now - this.startedAt) });
    if (this.bar || now - this.lineAt < lineEveryMs) return;
    this.lineAt = now;
    const of = this.total === null ? '' : `/${this.total}`;
    console.error(`${this.done}${of}  ${paceOf(this.done, this.total, now - this.startedAt)}`);
  }

  /** The one-line summary. */
  end(): string {
    this.bar?.stop();
    const { created, revised, unchanged, rejected, failed, skipped } = this.tally;
    const seconds = ((performance.now() - this.startedAt) / 1_000).toFixed(1);
    const extra = [...(failed > 0 ? [`${failed} failed`] : []), ...(skipped > 0 ? [`${skipped} lines skipped`] : [])];
    return [
      `${created} created`,
      `${revised} revised`,
      `${unchanged} unchanged`,
      `${rejected} rejected`,
      ...extra,
      `${seconds} s`,
    ].join(', ');
  }
}

/** Pages per second, and the estimated remaining time. */
export function paceOf(done: number, total: number | null, milliseconds: number): string {
  const rate = (done * 1_000) / Math.max(1, milliseconds);
  const pace = `${rate.toFixed(rate < 10 ? 1 : 0)} pages/s`;
  if (total === null || rate === 0) return pace;
  const left = Math.ceil(Math.max(0, total - done) / rate);
  const minutes = Math.floor(left / 60);
  return `${pace}, ${minutes > 0 ? `${minutes} min ` : ''}${left % 60} s left`;
}
