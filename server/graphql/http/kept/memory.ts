/**
 * Whole answers by what was asked, within a bound of bytes. Everything is forgotten at each write: what a list, a count or a search would
 * find may depend on any row, and a wrong answer is worse than a slow one. An answer counts from when its question was asked: what was
 * written meanwhile forbids to keep it.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { AnswerBytes } from './answer-bytes.js';

export interface Kept {
  readonly bytes: AnswerBytes;
  /** What it was weighed at: callers with a smaller budget are refused it. */
  readonly cost: number;
  /** What whoever asked first paid. */
  readonly paid: number;
  readonly operation: string | null;
  readonly isKnown: boolean;
}

export interface MemoryReading {
  readonly hits: number;
  /** Answered with what another one asked at the same time. */
  readonly shared: number;
  readonly misses: number;
  /** Times that everything was forgotten, and how many answers that took. */
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

export class AnswerMemory {
  private generation = 0;
  private flights = new Map<string, Promise<Kept | null>>();
  private readonly kept: LRUCache<string, Kept>;
  /** Asked once while there was no room: two halves, the older of which is forgotten. */
  private asked: [Set<string>, Set<string>] = [new Set(), new Set()];
  private readonly counts = { hits: 0, shared: 0, misses: 0, drops: 0, dropped: 0, turnedAway: 0 };

  constructor(private readonly maxBytes: number) {
    this.kept = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes * largestShare),
      sizeCalculation: ({ bytes }, key) => bytes.byteLength + 2 * key.length + overhead,
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
      if (answer && generation === this.generation) this.keep(key, answer);
      return answer;
    } finally {
      if (flights.get(key) === flight) flights.delete(key);
    }
  }

  /** An answer that was packed takes more. */
  grown(key: string, answer: Kept): void {
    if (this.kept.peek(key) !== answer) return;
    this.kept.delete(key); // set alone would take the same value for the same size
    this.kept.set(key, answer);
  }

  /** Something was written. Who asks from now on gets nothing that was asked before. */
  drop(): void {
    this.generation += 1;
    this.flights = new Map();
    this.counts.drops += 1;
    this.counts.dropped += this.kept.size;
    this.kept.clear();
  }

  reading(): MemoryReading {
    return { ...this.counts, entries: this.kept.size, bytes: this.kept.calculatedSize };
  }

  /** Somebody who asks ever new questions must not push out what others ask again and again: for that a question has to come twice. */
  private keep(key: string, answer: Kept): void {
    const isRoom = this.kept.calculatedSize + answer.bytes.byteLength + 2 * key.length + overhead <= this.maxBytes;
    if (!isRoom && !this.wasAsked(key)) {
      this.counts.turnedAway += 1;
      return;
    }
    answer.bytes.settle();
    this.kept.set(key, answer);
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
