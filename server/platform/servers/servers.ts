/** The primary and its replicas, as one process sees them; and that it leaves a server that has ceased to be the primary. */
import type pg from 'pg';
import { createLookPool, createReplicaPool, over } from '../pools.js';
import type { Connections } from './connections.js';
import { lacksMark, leaveMark } from './lineage.js';
import { look } from './look.js';
import { Primary, usualEveryMs, type Sample } from './primary.js';
import { Replica } from './replica.js';
import { Replicas } from './replicas.js';
import type { AskOver } from './settings.js';
import type { Targets } from './targets.js';

export interface ServersRules {
  readonly targets: Targets;
  readonly replicaUrls: readonly string[];
  readonly lagMs: number;
  readonly readTimeoutMs: number;
  readonly isPooled: boolean;
  readonly askReplica: AskOver;
  /** Of the primary. */
  readonly writers: pg.Pool;
  readonly connections: Connections;
  /** The primary has changed: called before it is used. */
  readonly moved: () => void;
}

export interface Servers {
  /** Null where there are none. */
  readonly replicas: Replicas | null;
  readonly pools: readonly pg.Pool[];
  readonly stop: () => void;
}

/** Where there is but one address, and nothing to compare: often enough to find out that it leads elsewhere. */
const seldomMs = 1_000;

export function createServers(rules: ServersRules): Servers {
  const { targets, replicaUrls } = rules;
  const lookPool = createLookPool(targets);
  rules.connections.watch(lookPool);
  const isWatched = replicaUrls.length > 0 || targets.urls.length > 1;
  const primary: Primary = new Primary({
    look: () => over(lookPool, look),
    seen: (sample) => settle(sample, primary, rules),
    failed: () => search(primary, rules),
    everyMs: isWatched ? usualEveryMs : seldomMs,
  });
  const pools = replicaUrls.map((url) => createReplicaPool(url, rules));
  const all = pools.map((pool) => new Replica({ pool, primary, lagMs: rules.lagMs, query: rules.askReplica }));
  primary.begin();
  return {
    replicas: all.length > 0 ? new Replicas(all, primary) : null,
    pools: [lookPool, ...pools],
    stop: () => {
      primary.stop();
    },
  };
}

async function settle(sample: Sample, { latest }: Primary, rules: ServersRules): Promise<void> {
  const isAnother = latest !== null && (latest.server !== sample.server || latest.timeline !== sample.timeline);
  if (isAnother || sample.isStandby) leave(sample.at, rules);
  // Where it cannot be written no replica is read from; the next look tries again.
  if (rules.replicaUrls.length > 0 && lacksMark(sample)) await leaveMark(rules.writers, sample).catch(() => undefined);
}

/** It does not answer, or is a standby: maybe another one is the primary by now. */
async function search(primary: Primary, rules: ServersRules): Promise<void> {
  if (!(await rules.targets.find())) return;
  leave(performance.now(), rules);
  void primary.look();
}

function leave(at: number, { connections, moved }: ServersRules): void {
  connections.endOlder(at);
  moved();
}
