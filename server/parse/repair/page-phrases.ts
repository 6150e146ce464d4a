/** Bigrams and trigrams of a page: lost bytes are likely to be a phrase that the page repeats. */

/**
 * Sufficient for any notice, and small enough to be searched for every candidate of every lost
 * character.
 */
const SEARCHED = 20_000;

export class PagePhrases {
  private readonly text: string;

  constructor(text: string) {
    this.text = text.slice(0, SEARCHED);
  }

  /**
   * Whether the page contains these two or three characters in this order; false for other lengths.
   */
  has(phrase: string): boolean {
    return (phrase.length === 2 || phrase.length === 3) && this.text.includes(phrase);
  }
}
