/** Which pairs and triples of characters a page holds: what it says elsewhere, it may have said where bytes are lost. */

/** Enough for any notice; a page without end is not worth a table without end. */
const LONGEST_PAGE = 200_000;
/** Slots for each character of the page: one phrase in thirty that is not there seems to be, which costs little here. */
const SPARSENESS = 32;

export class PagePhrases {
  private readonly seen: Uint8Array;

  constructor(text: string) {
    const length = Math.min(text.length, LONGEST_PAGE);
    this.seen = new Uint8Array(2 ** Math.ceil(Math.log2((length + 2) * SPARSENESS)));
    let before = 0;
    let last = 0;
    for (let i = 0; i < length; i += 1) {
      const unit = text.charCodeAt(i);
      this.seen[this.slot(0, last, unit)] = 1;
      this.seen[this.slot(before, last, unit)] = 1;
      before = last;
      last = unit;
    }
  }

  /** Whether the page has these two or three characters in this order; false for any other number. */
  has(phrase: string): boolean {
    if (phrase.length !== 2 && phrase.length !== 3) return false;
    const before = phrase.length === 3 ? phrase.charCodeAt(0) : 0;
    return (
      this.seen[this.slot(before, phrase.charCodeAt(phrase.length - 2), phrase.charCodeAt(phrase.length - 1))] === 1
    );
  }

  private slot(before: number, last: number, unit: number): number {
    const mixed = Math.imul(Math.imul(before, 0x9e3779b1) + last, 0x85ebca6b) + unit;
    return (Math.imul(mixed, 0xc2b2ae35) >>> 7) & (this.seen.length - 1);
  }
}
