/** Answers in the characters that the reader has chosen: what the server keeps in simplified ones is asked for in traditional ones. */
import { inScript } from '@notice-graph/sdk';
import type { Script } from '../parts/settings.js';
import { client } from './client.js';

/** Fields that are shown as they come. What spans point into is not among them: its text is asked for as a whole. */
const shown = new Set(['title', 'name', 'shortName', 'aliases', 'heading', 'text', 'summary', 'siteName']);
const known = new Map<string, string>();
/** The server takes so many at once. */
const most = 1_000;

/** The same answer with its words in that script. Words that were asked for before are not asked for again. */
export async function answerIn<Answer>(script: Script, answer: Answer, signal?: AbortSignal): Promise<Answer> {
  if (script === 'SIMPLIFIED') return answer;
  const texts = new Set<string>();
  mapWords(answer, (text) => {
    if (!known.has(text)) texts.add(text);
    return text;
  });
  const unknown = [...texts];
  for (let start = 0; start < unknown.length; start += most) {
    const part = unknown.slice(start, start + most);
    const { inScript: found } = await client.request(inScript, { texts: part, script }, { signal });
    part.forEach((text, at) => known.set(text, found[at] ?? text));
  }
  return mapWords(answer, (text) => known.get(text) ?? text);
}

/** A copy, in which the words that are shown are changed. */
export function mapWords<Answer>(answer: Answer, change: (text: string) => string): Answer {
  const copy = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return shown.has(field) ? change(value) : value;
    if (Array.isArray(value)) return value.map((item) => copy(item, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item, name)]));
  };
  return copy(answer, '') as Answer; // of the same shape, for only strings were changed, into strings
}
