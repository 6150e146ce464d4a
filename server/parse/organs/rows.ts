/** Reads the lists of organs from this directory: tab-separated, # for comments. */
import { readFileSync } from 'node:fs';

export const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** Names within a cell are separated by 、. */
export const wordsOf = (cell: string): string[] => cell.split('、').filter((word) => word !== '');
