/**
 * Whole answers by what was asked, within a bound of bytes. A write forgets those whose statements name what was written: what a list, a
 * count or a search would find may depend on any row, so a table, or a column of it, is as near as can be told. An answer counts from when
 * its question was asked: what was written meanwhile forbids to keep it.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { mayChange, type Reads, type Write } from '../../../platform/writes.js';
import type { AnswerBytes } from './answer-bytes.js';

export interface Kept {
  readonly bytes: AnswerBytes;
  /** Those that belong to what the answer says, whoever gets it. */
  readonly headers: Readonly<Record<string, string>>;
  /** What it was weighed at: callers with a smaller budget are refused it. */
  readonly cost: number;
  /** What whoever asked first paid. */
  readonly paid: number;
  readonly operation: string | null;
  readonly isKnown: boolean;
  /** What it depends on. Answers of one kind share it. */
  readonly reads: Reads;
  /** Read from a replica: by performance.now, all that was committed before is in it; Infinity: read from the primary. */
  readonly asOf: number;
}

export interface MemoryReading {
  readonly hits: number;
  /** Answered with what another one asked at the same time. */
  readonly shared: number;
  readonly misses: number;
  /** Writes that were told, and how many answers they took. */
  readonly drops: number;
  readonly dropped: number;
  /** Not kept: the first of their kind while there was no room. */
  readonly turnedAway: number;
  readonly entries: number;
  readonly bytes: number;
}

/** Maps and objects around an answer. */
const overhead = 400;
/** Of all, for one answer. */
const largestShare = 1 / 8;
/** Questions of which it is remembered that they were asked once. */
const manyQuestions = 20_000;
/** Writes that are remembered for those who were asking meanwhile. */
const manyWrites = 200;

/** In bytes. */
const takes = ({ bytes, headers }: Kept, key: string): number =>
  Object.values(headers).reduce((sum, { length }) => sum + length, bytes.byteLength + 2 * key.length + overhead);

export class AnswerMemory {
  private generation = 0;
  /** The latest writes: the last is of this generation, the one before it of the one before. */
  private writes: { readonly write: Write | null; readonly at: number }[] = [];
  private readonly byReads = new Map<Reads, Set<string>>();
  private flights = new Map<string, Promise<Kept | null>>();
  private readonly kept: LRUCache<string, Kept>;
  /** Asked once while there was no room: two halves, the older of which is forgotten. */
  private asked: [Set<string>, Set<string>] = [new Set(), new Set()];
  private readonly counts = { hits: 0, shared: 0, misses: 0, drops: 0, dropped: 0, turnedAway: 0 };

  constructor(private readonly maxBytes: number) {
    this.kept = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes * largestShare),
      dispose: ({ reads }, key) => {
        const keys = this.byReads.get(reads);
        keys?.delete(key);
        if (keys?.size === 0) this.byReads.delete(reads);
      },
      sizeCalculation: takes,
    });
  }

  get isEmpty(): boolean {
    return this.kept.size === 0;
  }

  get(key: string): Kept | undefined {
    return this.kept.get(key);
  }

  /** What another one asks at this moment. */
  underWay(key: string): Promise<Kept | null> | undefined {
    return this.flights.get(key);
  }

  note(how: 'hits' | 'shared' | 'misses'): void {
    this.counts[how] += 1;
  }

  /** Makes an answer, which others who ask the same meanwhile get, too; `make` answers null where it is for its caller alone. */
  async fly(key: string, make: () => Promise<Kept | null>): Promise<Kept | null> {
    const { generation, flights } = this;
    const made = make();
    const flight = made.catch(() => null); // the one who made it tells what was wrong
    if (!flights.has(key)) flights.set(key, flight);
    try {
      const answer = await made;
      if (answer && this.holdsSince(generation, answer)) this.keep(key, answer);
      return answer;
    } finally {
      if (flights.get(key) === flight) flights.delete(key);
    }
  }

  /** An answer that was packed takes more. */
  grown(key: string, answer: Kept): void {
    if (this.kept.peek(key) !== answer) return;
    this.kept.delete(key); // set alone would take the same value for the same size
    this.put(key, answer);
  }

  /** Something was written; null: it may have been anything. Who asks from now on gets nothing of what was asked before and depends on it. */
  drop(write: Write | null): void {
    this.generation += 1;
    this.flights = new Map();
    this.writes = [...this.writes, { write, at: performance.now() }].slice(-manyWrites);
    this.counts.drops += 1;
    const before = this.kept.size;
    if (write === null) this.kept.clear();
    else
      for (const [reads, keys] of [...this.byReads])
        if (mayChange(write, reads)) for (const key of [...keys]) this.kept.delete(key);
    this.counts.dropped += before - this.kept.size;
  }

  reading(): MemoryReading {
    return { ...this.counts, entries: this.kept.size, bytes: this.kept.calculatedSize };
  }

  /** Somebody who asks ever new questions must not push out what others ask again and again: for that a question has to come twice. */
  private keep(key: string, answer: Kept): void {
    const isRoom = this.kept.calculatedSize + takes(answer, key) <= this.maxBytes;
    if (!isRoom && !this.wasAsked(key)) {
      this.counts.turnedAway += 1;
      return;
    }
    answer.bytes.settle();
    this.put(key, answer);
  }

  private put(key: string, answer: Kept): void {
    this.kept.set(key, answer);
    if (this.kept.peek(key) !== answer) return; // too large
    const keys = this.byReads.get(answer.reads);
    if (keys) keys.add(key);
    else this.byReads.set(answer.reads, new Set([key]));
  }

  /** Whether nothing was written since that it depends on: since it was asked, or since what a replica had. */
  private holdsSince(generation: number, { reads, asOf }: Kept): boolean {
    const told = this.writes.findIndex(({ at }) => at >= asOf);
    if (told === 0 && this.generation > this.writes.length) return false; // maybe more than are remembered
    const missed = Math.max(this.generation - generation, told < 0 ? 0 : this.writes.length - told);
    if (missed > this.writes.length) return false;
    const since = this.writes.slice(this.writes.length - missed);
    return since.every(({ write }) => write !== null && !mayChange(write, reads));
  }

  private wasAsked(key: string): boolean {
    const hash = createHash('sha1').update(key).digest('base64');
    const [fresh, old] = this.asked;
    if (fresh.has(hash) || old.has(hash)) return true;
    fresh.add(hash);
    if (fresh.size >= manyQuestions / 2) this.asked = [new Set(), fresh];
    return false;
  }
}
