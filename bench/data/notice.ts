/** An invented notice, and what its rows share. */
import { createHash } from 'node:crypto';
import type { InventedAgency } from './agencies.js';
import type { InventedText } from './text.js';
import type { genreNames } from './words.js';

export interface Notice {
  readonly at: number;
  readonly id: string;
  readonly textId: string;
  readonly sourceId: string;
  readonly agency: InventedAgency;
  readonly addressee: InventedAgency;
  readonly title: string;
  readonly genre: keyof typeof genreNames;
  readonly indexNumber: string;
  readonly publishedOn: string;
  readonly createdOn: string | null;
  readonly recordedAt: string;
  readonly text: InventedText;
  readonly contentHash: string;
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

export const day = 86_400_000;

export const spanOf = (quote: string, start: number): object => ({
  start,
  end: start + quote.length,
  quote,
  source: { start: start + 17, end: start + 17 + quote.length, quote },
});
