/** Configuration from deploy/cluster/, filled in as envsubst does it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Words = Readonly<Record<string, string | number>>;

/** Throws where a word is missing. */
export function fill(text: string, words: Words): string {
  return text.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`No word is given for ${name}.`);
    return String(word);
  });
}

export const template = async (name: string, words: Words): Promise<string> =>
  fill(await readFile(join('deploy/cluster', name), 'utf8'), words);

/** KEY=value a line. */
export function readEnv(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => /^\w+=/.test(line));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
