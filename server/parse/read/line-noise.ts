/** Separates interface text (print, share, font size, breadcrumbs) from the document. */
import noise from './line-noise.json' with { type: 'json' };

const words = new Set(noise.words);
const longestWord = Math.max(...noise.words.map((word) => word.length));
/** Longer lines are content, whatever their beginning. */
const longestNoise = 80;
const blank = /[\s\u00a0\u3000\u200b|]/;

export function isNoiseLine(line: string): boolean {
  const text = line.trim();
  if (text === '') return true;
  if (text.length > longestNoise) return false;
  return noise.starts.some((start) => text.startsWith(start)) || noiseLength(text) === text.length;
}

/** Length of the noise words at the beginning of `text`, including blanks between them. */
export function noiseLength(text: string): number {
  let at = 0;
  for (;;) {
    const word = longestWordAt(text, at);
    if (word > 0) at += word;
    else if (at < text.length && blank.test(text.charAt(at))) at += 1;
    else return at;
  }
}

/** A noise word must end at a boundary: 大 in 大会 does not count. */
function longestWordAt(text: string, at: number): number {
  for (let length = Math.min(longestWord, text.length - at); length > 0; length -= 1) {
    if (!words.has(text.slice(at, at + length))) continue;
    const next = text.charAt(at + length);
    if (next === '' || blank.test(next) || words.has(next) || !/[\p{Script=Han}A-Za-z0-9]/u.test(next)) return length;
  }
  return 0;
}
