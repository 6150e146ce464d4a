/** Results of a run, for people and machines. */
import type { ServerName } from '../servers/index.js';

export interface Measured {
  readonly op: string;
  readonly server: ServerName;
  readonly rps: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
  readonly dbCpuMs: number;
  readonly calls: number;
  readonly rssMb: number;
}
export interface Compared extends Measured {
  readonly ratioToPostgraphile: number | null;
  readonly ratioToFloor: number | null;
  /**
   * CPU time per request of PostGraphile including PostgreSQL, divided by ours: hardly affected by
   * other load.
   */
  readonly cpuGain: number | null;
}

/** Quantile of sorted values. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

export function compareAll(rows: readonly Measured[]): readonly Compared[] {
  const rpsOf = (op: string, server: ServerName): number | null =>
    rows.find((row) => row.op === op && row.server === server)?.rps ?? null;
  const ratio = (rps: number, other: number | null): number | null => (other === null ? null : rps / other);
  return rows.map((row) => ({
    ...row,
    ratioToPostgraphile: ratio(row.rps, rpsOf(row.op, 'postgraphile')),
    ratioToFloor: ratio(row.rps, rpsOf(row.op, 'floor')),
    cpuGain: cpuGain(
      row,
      rows.find(({ op, server }) => op === row.op && server === 'postgraphile'),
    ),
  }));
}

const cpuGain = (row: Measured, other: Measured | undefined): number | null =>
  other ? (other.cpuMs + other.dbCpuMs) / (row.cpuMs + row.dbCpuMs) : null;

const columns: readonly (readonly [string, (row: Compared) => string])[] = [
  ['op', ({ op }) => op],
  ['server', ({ server }) => server],
  ['rps', ({ rps }) => rps.toFixed(0)],
  ['/ PostGraphile', ({ ratioToPostgraphile }) => ratioToPostgraphile?.toFixed(2) ?? '–'],
  ['/ floor', ({ ratioToFloor }) => ratioToFloor?.toFixed(2) ?? '–'],
  ['CPU gain', ({ cpuGain }) => cpuGain?.toFixed(2) ?? '–'],
  ['p50 ms', ({ p50 }) => p50.toFixed(2)],
  ['p99 ms', ({ p99 }) => p99.toFixed(2)],
  ['CPU ms', (row) => row.cpuMs.toFixed(3)],
  ['DB CPU ms', (row) => row.dbCpuMs.toFixed(3)],
  ['calls', ({ calls }) => String(Math.round(calls * 100) / 100)],
  ['RSS MB', (row) => String(row.rssMb)],
];

/** Markdown. */
export function asTable(rows: readonly Compared[]): string {
  const lines = [columns.map(([name]) => name), columns.map((_, i) => (i < 2 ? '---' : '---:'))];
  for (const row of rows) lines.push(columns.map(([, cell]) => cell(row)));
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
