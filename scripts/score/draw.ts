/** Reproducible samples of real pages, by seed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** From 0 to 1, by seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = mulberry32(seed);
  const found = [...items];
  for (let i = found.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [found[i], found[j]] = [found[j] as T, found[i] as T];
  }
  return found;
}

/** Sorted by name: the .html if there is one, otherwise the .txt. */
export const pagesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? pagesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter(
      (file, _, all) =>
        /\.html$/u.test(file) || (/\.txt$/u.test(file) && !all.includes(file.replace(/\.txt$/u, '.html'))),
    )
    .sort();
