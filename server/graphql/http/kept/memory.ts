/**
 * Cache of whole answers by request, bounded in bytes. Invalidation: a write drops the answers
 * whose statements name the written table or column; lists, counts and searches may depend on any
 * row, so nothing finer is possible. An answer is as old as the start of its execution: it is not
 * admitted if a dependency was written meanwhile.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { mayChange, type Reads, type Write } from '../../../platform/writes.js';
import type { AnswerBytes } from './answer-bytes.js';

export interface Kept {
  readonly bytes: AnswerBytes;
  /** Headers that belong to the answer, independent of the caller. */
  readonly headers: Readonly<Record<string, string>>;
  /** Estimated cost: callers with a smaller budget are rejected as without the cache. */
  readonly cost: number;
  /** Points paid by the first caller. */
  readonly paid: number;
  readonly operation: string | null;
  readonly isKnown: boolean;
  /** Dependencies. Shared by answers with the same statements. */
  readonly reads: Reads;
  /**
   * For an answer from a replica: the time (performance.now) of a commit that it is known to
   * include; Infinity for the primary.
   */
  readonly asOf: number;
}

export interface MemoryReading {
  readonly hits: number;
  /** Answered by single flight. */
  readonly shared: number;
  readonly misses: number;
  /** Number of invalidations, and of answers they dropped. */
  readonly drops: number;
  readonly dropped: number;
  /** Not admitted: first request of its kind while the cache was full. */
  readonly turnedAway: number;
  readonly entries: number;
  readonly bytes: number;
}

/** Estimated overhead of an entry in maps and objects. */
const overhead = 400;
/** Largest share of the cache for one answer. */
const largestShare = 1 / 8;
/** Size of the admission filter, in requests seen once. */
const manyQuestions = 20_000;
/** Number of recent writes kept for validation of executions in flight. */
const manyWrites = 200;

/** In bytes. */
const takes = ({ bytes, headers }: Kept, key: string): number =>
  Object.values(headers).reduce((sum, { length }) => sum + length, bytes.byteLength + 2 * key.length + overhead);

export class AnswerMemory {
  private generation = 0;
  /**
   * The latest writes; the last one belongs to the current generation, earlier ones to earlier
   * generations.
   */
  private writes: { readonly write: Write | null; readonly at: number }[] = [];
  private readonly byReads = new Map<Reads, Set<string>>();
  private flights = new Map<string, Promise<Kept | null>>();
  private readonly kept: LRUCache<string, Kept>;
  /**
   * Admission filter: requests seen once while the cache was full, in two halves of which the older
   * one is discarded.
   */
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

  /** The execution in flight for this key, if any. */
  underWay(key: string): Promise<Kept | null> | undefined {
    return this.flights.get(key);
  }

  note(how: 'hits' | 'shared' | 'misses'): void {
    this.counts[how] += 1;
  }

  /**
   * Single flight: executes once and shares the answer with concurrent identical requests. `make`
   * resolves to null if the answer is only valid for its caller.
   */
  async fly(key: string, make: () => Promise<Kept | null>): Promise<Kept | null> {
    const { generation, flights } = this;
    const made = make();
    const flight = made.catch(() => null); // the executing request reports the error
    if (!flights.has(key)) flights.set(key, flight);
    try {
      const answer = await made;
      if (answer && this.holdsSince(generation, answer)) this.keep(key, answer);
      return answer;
    } finally {
      if (flights.get(key) === flight) flights.delete(key);
    }
  }

  /** Accounts for a newly added encoding. */
  grown(key: string, answer: Kept): void {
    if (this.kept.peek(key) !== answer) return;
    this.kept.delete(key); // set() alone ignores a changed size of the same value
    this.put(key, answer);
  }

  /**
   * Invalidates the dependents of a write; null means any write. Later requests see nothing older.
   */
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

  /**
   * Admission: while the cache is full, only a request seen before is cached, so a scan of unique
   * requests cannot evict popular entries.
   */
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

  /**
   * Whether no dependency was written since execution started, or since the state of the replica.
   */
  private holdsSince(generation: number, { reads, asOf }: Kept): boolean {
    const told = this.writes.findIndex(({ at }) => at >= asOf);
    if (told === 0 && this.generation > this.writes.length) return false; // possibly more writes than are kept
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
