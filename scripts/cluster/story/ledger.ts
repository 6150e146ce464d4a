/**
 * Results of the load: successes by time, failures by code, and violations. Times are those of
 * performance.now.
 */
export type What = 'read' | 'write';

export interface Failure {
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly code: string;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export class Ledger {
  private readonly answered: Record<What, number[]> = { read: [], write: [] };
  readonly failures: Failure[] = [];
  /** Stale, doubled, lost, malformed: each is a fault. */
  readonly wrong: string[] = [];

  succeeded(what: What): void {
    this.answered[what].push(performance.now());
  }

  count(what: What): number {
    return this.answered[what].length;
  }

  failed(what: string, from: number, code: string): void {
    this.failures.push({ what, from, to: performance.now(), code });
  }

  isWrong(line: string): void {
    if (this.wrong.length < 50) this.wrong.push(line);
  }

  /** The longest time without an answer, in seconds, that lies within or ends after a span. */
  outage(what: What, { from, to }: Span): number {
    const times = this.answered[what].filter((at) => at > from - 2_000 && at < to + 30_000);
    let longest = 0;
    for (const [n, at] of times.entries()) {
      const before = times[n - 1] ?? at;
      if (at >= from && before <= to) longest = Math.max(longest, at - before);
    }
    return longest / 1_000;
  }

  during({ from, to }: Span): readonly Failure[] {
    return this.failures.filter((one) => one.to >= from && one.from <= to);
  }
}

/** `CODE ×n` of each. */
export function counted(failures: readonly Failure[]): string {
  const counts = new Map<string, number>();
  for (const { what, code } of failures) {
    const key = `${what}: ${code}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} ×${count}`).join(', ');
}
