/** Reads the lists of organs beside it: tab-separated, # for comments. */
import { readFileSync } from 'node:fs';

export const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** 、 stands between the names in a cell. */
export const wordsOf = (cell: string): string[] => cell.split('、').filter((word) => word !== '');
