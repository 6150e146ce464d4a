/** Ends of paragraphs and sentences, and the number of paragraphs. */
import { lineEnd } from './boundaries.js';

export function paragraphsIn(text: string): number {
  let count = 0;
  for (const line of text.split('\n')) if (line.trim() !== '') count += 1;
  return Math.max(1, count);
}

export function paragraphsEnd(text: string, from: number, limit: number, paragraphs: number): number {
  let end = from;
  for (let seen = 0, at = from; at < limit && seen < paragraphs; at = end + 1) {
    end = lineEnd(text, at, limit);
    if (text.slice(at, end).trim() !== '') seen += 1;
  }
  return end;
}

export function sentenceEnd(text: string, from: number, limit: number): number {
  const stop = text.slice(from, limit).indexOf('。');
  return stop < 0 ? limit : from + stop + 1;
}
