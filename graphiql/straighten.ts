/**
 * Repairs JSON typed with a Chinese input method: replaces Chinese quotes, commas, colons and
 * brackets in JSON syntax. Text within values is kept: “十四五” in a title is content.
 */
import { jsonFault } from './json-text.js';

const straight: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '：': ':',
  '；': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '\u3000': ' ',
  '\u00a0': ' ',
};
const quotes = '"“”„‟＂‘’‛\'「」';

/** The text as valid JSON; null if it is ambiguous or already valid. */
export function straightened(text: string): string | null {
  if (jsonFault(text) === null) return null;
  let mended = '';
  for (let at = 0; at < text.length;) {
    const sign = text.charAt(at);
    if (quotes.includes(sign)) {
      const end = endOfString(text, at);
      if (end === null) return null;
      mended += `"${inner(text.slice(at + 1, end))}"`;
      at = end + 1;
    } else {
      mended += straight[sign] ?? sign;
      at += 1;
    }
  }
  const tidy = withoutTrailingCommas(mended);
  return jsonFault(tidy) === null ? tidy : null;
}

/**
 * End of the string that starts here: the first quote after which JSON could continue on the same
 * line. Null if there is none. For a string opened by a straight quote, straight quotes are tried
 * first: Chinese quotes in it are content.
 */
function endOfString(text: string, from: number): number | null {
  const line = text.indexOf('\n', from);
  const end = line < 0 ? text.length : line;
  const isStraight = text.charAt(from) === '"';
  for (const closing of isStraight ? ['"', quotes] : [quotes]) {
    for (let at = from + 1; at < end; at += 1) {
      if (text.charAt(at) === '\\') at += 1;
      else if (closing.includes(text.charAt(at)) && goesOn(text, at + 1)) return at;
    }
  }
  return null;
}

/**
 * JSON continues after a string with a colon, a comma, a bracket or nothing; after a comma with the
 * next name or a line end.
 */
const goesOn = (text: string, from: number): boolean =>
  /^\s*(?:$|[:：}｝\]］】]|[,，；]\s*(?:$|[\n"“”„＂‘’'「{｛[［\d}\]tfn-]))/.test(text.slice(from, from + 200));

/** The content of a string, with straight quotes escaped once. */
const inner = (text: string): string => text.replace(/\\[^]|"/g, (found) => (found === '"' ? '\\"' : found));

const withoutTrailingCommas = (json: string): string =>
  json.replace(/"(?:[^"\\]|\\.)*"|,(\s*[}\]])/g, (found, end: string | undefined) => end ?? found);
