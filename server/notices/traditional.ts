/** Simplified characters -> traditional ones, for readers; nothing that is stored comes from here. */
import { createRequire } from 'node:module';

type Convert = (text: string) => string;
let toTraditional: Convert | null = null;

/** The dictionary takes a tenth of a second and some memory: loaded by the first reader who asks for it. */
export function traditional(text: string): string {
  if (toTraditional === null) {
    const openCc = createRequire(import.meta.url)('opencc-js') as {
      Converter: (o: { from: string; to: string }) => Convert;
    }; // its types are for import, which costs start-up
    toTraditional = openCc.Converter({ from: 'cn', to: 't' });
  }
  return toTraditional(text);
}
