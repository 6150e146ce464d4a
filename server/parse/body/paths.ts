/** The path of each unit in its notice: 2.3.1. */
import type { Block } from './blocks.js';
import { RANK, type Unit } from './units.js';

/** Paths in document order: block.point in speeches, otherwise by the nesting of markers. */
export class UnitPaths {
  private readonly known = new Map<Unit, { path: string; block: Block | null }>();
  private readonly counts = new Map<string, number>();
  private readonly topPaths = new Map<Unit, string>();
  private next = 0;
  private readonly coarsest: number;

  constructor(
    private readonly blocks: readonly Block[],
    private readonly blockPaths: Map<Block, string>,
    tops: readonly Unit[],
  ) {
    // Not a spread: a page may have more units than a call takes arguments.
    this.coarsest = tops.reduce((rank, unit) => Math.min(rank, RANK[unit.marker.style]), Infinity);
    this.numberTops(tops);
  }

  of(unit: Unit): { path: string; block: Block | null } {
    const block = this.blockAt(unit.marker.start);
    const above = unit.parent ? this.known.get(unit.parent) : undefined;
    const prefix = above?.path ?? (block ? this.blockPaths.get(block) : this.topPrefix(unit));
    const path = this.topPaths.get(unit) ?? this.free(prefix ?? '0');
    const found = { path, block: above?.block ?? block };
    this.known.set(unit, found);
    return found;
  }

  /**
   * Speeches and top-level headings are numbered together; a speech within a unit is part of it.
   */
  private numberTops(tops: readonly Unit[]): void {
    let count = 0;
    let next = 0;
    let within = 0;
    const passUnits = (upTo: number): void => {
      for (let top = tops[next]; top && top.marker.start < upTo; top = tops[next]) {
        const free = this.blockAround(top.marker.start) === null;
        if (free && this.topPrefix(top) === undefined) this.topPaths.set(top, String((count += 1)));
        within = top.end;
        next += 1;
      }
    };
    for (const block of this.blocks) {
      passUnits(block.start);
      if (block.start >= within) this.blockPaths.set(block, String((count += 1)));
    }
    passUnits(Infinity);
    this.next = 0;
  }

  private blockAround(at: number): Block | null {
    const block = this.blockAt(at);
    return block && this.blockPaths.has(block) ? block : null;
  }

  /** Items before and beside the first headings: 0.n. */
  private topPrefix(unit: Unit): string | undefined {
    return RANK[unit.marker.style] > this.coarsest ? '0' : undefined;
  }

  private free(prefix: string): string {
    const count = (this.counts.get(prefix) ?? 0) + 1;
    this.counts.set(prefix, count);
    return `${prefix}.${count}`;
  }

  private blockAt(at: number): Block | null {
    while ((this.blocks[this.next]?.end ?? Infinity) <= at) this.next += 1;
    const block = this.blocks[this.next];
    return block && block.start <= at ? block : null;
  }
}
