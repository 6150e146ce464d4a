/** Who is connected to the nodes, and what is left behind. */
import type { Nodes } from '../nodes.js';

export interface Activity {
  readonly connections: number;
  /** Transactions that nobody goes on with, and locks that outlive theirs. */
  readonly leftOpen: number;
  readonly locks: number;
}

const text = `SELECT count(*)::int AS "connections", count(*) FILTER (WHERE state LIKE 'idle in%' AND state_change < now() - interval '5 seconds')::int AS "leftOpen",
  (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory')::int AS "locks"
  FROM pg_stat_activity WHERE usename = 'notice_graph'`;

export async function activityOf(nodes: Nodes): Promise<Activity> {
  const rows = (await Promise.all(nodes.all.map((node) => node.ask(text)))).flat();
  const sum = (name: keyof Activity): number => rows.reduce((total, row) => total + Number(row[name]), 0);
  return { connections: sum('connections'), leftOpen: sum('leftOpen'), locks: sum('locks') };
}
