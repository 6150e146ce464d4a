/** Which pairs and triples of characters a page holds: what it says elsewhere, it may have said where bytes are lost. */

/** Enough for any notice, and little enough to be searched for every rival of every lost character. */
const SEARCHED = 20_000;

export class PagePhrases {
  private readonly text: string;

  constructor(text: string) {
    this.text = text.slice(0, SEARCHED);
  }

  /** Whether the page has these two or three characters in this order; false for any other number. */
  has(phrase: string): boolean {
    return (phrase.length === 2 || phrase.length === 3) && this.text.includes(phrase);
  }
}
