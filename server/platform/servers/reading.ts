/** How new what a caller reads must be, and how new it was. */
import { anywhere, furthest, type Position } from './position.js';

export interface Wants {
  /** What it has seen already. */
  readonly position: Position;
  /** By performance.now: nothing that was committed before may be missing. */
  readonly since: number;
}

export class Reading {
  /** By performance.now: all that was committed before is in what was read. Infinity while nothing was read from a replica. */
  asOf = Infinity;
  /** Of one operation all statements go to the same replica, as long as it is there. */
  replica: object | null = null;

  private constructor(private wanted: Wants | null) {}

  static from(position: Position, since = -Infinity): Reading {
    return new Reading({ position, since });
  }

  static anywhere(): Reading {
    return Reading.from(anywhere);
  }

  /** Null: what the primary has. */
  get wants(): Wants | null {
    return this.wanted;
  }

  /** Its caller writes, or has a say in what is written. */
  fromPrimary(): void {
    this.wanted = null;
  }

  atLeast(position: Position): void {
    if (this.wanted) this.wanted = { ...this.wanted, position: furthest(this.wanted.position, position) };
  }

  /** Read from a replica that is as of then. */
  note(asOf: number): void {
    this.asOf = Math.min(this.asOf, asOf);
  }
}
