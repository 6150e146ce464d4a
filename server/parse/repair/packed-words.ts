/**
 * Map from short words to numbers in typed arrays: a Map of strings takes several times the memory,
 * in each thread.
 */

/** In UTF-16 units: two 32-bit integers. */
export const longestPacked = 4;

/** Open addressing: a slot is free if its first half is 0, with which no word begins. */
export class PackedWords {
  private readonly firsts: Uint32Array;
  private readonly seconds: Uint32Array;
  private readonly numbers: Float64Array;
  private readonly mask: number;

  /** `most`: capacity in words. */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(1, most) * 1.4));
    this.mask = slots - 1;
    this.firsts = new Uint32Array(slots);
    this.seconds = new Uint32Array(slots);
    this.numbers = new Float64Array(slots);
  }

  /** A word of one to four units. */
  set(word: string, number: number): void {
    const [first, second] = [half(word, 0), half(word, 2)];
    const slot = this.slotOf(first, second);
    this.firsts[slot] = first;
    this.seconds[slot] = second;
    this.numbers[slot] = number;
  }

  get(word: string): number | undefined {
    if (word.length > longestPacked || word === '') return undefined;
    const slot = this.slotOf(half(word, 0), half(word, 2));
    return this.firsts[slot] === 0 ? undefined : this.numbers[slot];
  }

  /** Maps all numbers. */
  change(by: (number: number) => number): void {
    for (let slot = 0; slot <= this.mask; slot += 1)
      if (this.firsts[slot] !== 0) this.numbers[slot] = by(this.numbers[slot] ?? 0);
  }

  /** The slot of a word, or the free one for it. */
  private slotOf(first: number, second: number): number {
    let slot = mixed(first, second) & this.mask;
    while (this.firsts[slot] !== 0 && (this.firsts[slot] !== first || this.seconds[slot] !== second))
      slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** Two units; missing ones are 0. */
const half = (word: string, at: number): number => ((word.charCodeAt(at) << 16) | word.charCodeAt(at + 1)) >>> 0;

/** Hash function: spreads adjacent characters. */
function mixed(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
