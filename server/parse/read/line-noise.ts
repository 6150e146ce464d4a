/** Tells what a page says about itself (print, share, font size, breadcrumbs) from what the document says. */
import noise from './line-noise.json' with { type: 'json' };

const words = new Set(noise.words);
const longestWord = Math.max(...noise.words.map((word) => word.length));
/** Longer lines say something, whatever they begin with. */
const longestNoise = 80;
const blank = /[\s\u00a0\u3000\u200b|]/;

export function isNoiseLine(line: string): boolean {
  const text = line.trim();
  if (text === '') return true;
  if (text.length > longestNoise) return false;
  return noise.starts.some((start) => text.startsWith(start)) || noiseLength(text) === text.length;
}

/** How much of the beginning of `text` is made of noise words, blanks between them included. */
export function noiseLength(text: string): number {
  let at = 0;
  for (;;) {
    const word = longestWordAt(text, at);
    if (word > 0) at += word;
    else if (at < text.length && blank.test(text.charAt(at))) at += 1;
    else return at;
  }
}

/** A noise word counts only where it ends: 大 in 大会 is none. */
function longestWordAt(text: string, at: number): number {
  for (let length = Math.min(longestWord, text.length - at); length > 0; length -= 1) {
    if (!words.has(text.slice(at, at + length))) continue;
    const next = text.charAt(at + length);
    if (next === '' || blank.test(next) || words.has(next) || !/[\p{Script=Han}A-Za-z0-9]/u.test(next)) return length;
  }
  return 0;
}
