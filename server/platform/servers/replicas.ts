/** All addresses of replicas: a reader is sent to the one that has least to do, of those that have what it wants. */
import type { Primary } from './primary.js';
import type { Reading } from './reading.js';
import type { Replica } from './replica.js';

export interface ReplicaReading {
  /** Statements that replicas answered, and those of the same callers that were left to the primary. */
  readonly answered: number;
  readonly left: number;
  /** Of the one furthest behind; 0 where none is seen. */
  readonly behindMs: number;
}

export class Replicas {
  private answered = 0;
  private left = 0;
  private last = 0;

  constructor(
    private readonly all: readonly Replica[],
    private readonly primary: Primary,
  ) {}

  /** Null where the primary is to be asked. */
  async rows(statement: object, reading: Reading): Promise<Record<string, unknown>[] | null> {
    if (reading.wants === null) return null;
    for (const replica of this.inTurn(reading)) {
      const rows = await replica.rows(statement, reading);
      if (rows === null) continue;
      reading.replica = replica;
      this.answered += 1;
      return rows;
    }
    this.left += 1;
    reading.replica = null;
    if (reading.wants.position.change > 0) await this.primary.shows(reading.wants.position);
    return null;
  }

  reading(): ReplicaReading {
    const behind = this.all.map(({ behindMs }) => behindMs ?? 0);
    return { answered: this.answered, left: this.left, behindMs: Math.max(0, ...behind) };
  }

  /** The one that this operation has read from first. */
  private inTurn({ replica: own }: Reading): readonly Replica[] {
    const awake = this.all.filter((one) => !one.isResting);
    const from = (this.last += 1) % Math.max(1, awake.length); // of those with as little to do each is the first in turn
    const turned = [...awake.slice(from), ...awake.slice(0, from)].sort((a, b) => a.load - b.load);
    return [...turned.filter((one) => one === own), ...turned.filter((one) => one !== own)];
  }
}
