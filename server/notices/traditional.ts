/** Converts simplified to traditional characters for readers; not used for stored data. */
import { createRequire } from 'node:module';

type Convert = (text: string) => string;
let toTraditional: Convert | null = null;

/** Loaded lazily: the dictionary takes a tenth of a second and memory. */
export function traditional(text: string): string {
  if (toTraditional === null) {
    const openCc = createRequire(import.meta.url)('opencc-js') as {
      Converter: (o: { from: string; to: string }) => Convert;
    }; // only the ESM entry has types, and importing it would slow down the start
    toTraditional = openCc.Converter({ from: 'cn', to: 't' });
  }
  return toTraditional(text);
}
