/**
 * Mends what an input method makes of JSON: Chinese quotes, commas, colons and brackets where JSON wants its own. What is written
 * within a value stays: “十四五” in a title is a part of it.
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

/** The text as JSON; null where that cannot be told, or where it is JSON already. */
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
 * Where the string that opens here ends: at the first quote behind which JSON could go on, on the same line. Null where none is.
 * A straight quote that another one opened is looked for first: Chinese quotes within are the text's own.
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

/** JSON goes on behind a string with a colon, a comma, a bracket or nothing; a comma is followed by the next name or a line end. */
const goesOn = (text: string, from: number): boolean =>
  /^\s*(?:$|[:：}｝\]］】]|[,，；]\s*(?:$|[\n"“”„＂‘’'「{｛[［\d}\]tfn-]))/.test(text.slice(from, from + 200));

/** What stands within, with quotes that JSON would take for the end escaped, and those escaped already as they are. */
const inner = (text: string): string => text.replace(/\\[^]|"/g, (found) => (found === '"' ? '\\"' : found));

const withoutTrailingCommas = (json: string): string =>
  json.replace(/"(?:[^"\\]|\\.)*"|,(\s*[}\]])/g, (found, end: string | undefined) => end ?? found);
