/** Reads a word list from this directory: one entry per line, # for comments. */
import { readFileSync } from 'node:fs';

export const linesOf = (file: string): readonly string[] =>
  readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
