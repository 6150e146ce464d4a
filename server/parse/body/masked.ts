/**
 * The text with what is quoted blanked out, place for place. A slogan in quotation marks is someone else's order, a
 * title in book marks is no sentence, and neither holds a number that binds anyone.
 */
const QUOTE_LIMIT = 120;
const CLOSER: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['「', '」'],
]);
/** Stands for every quoted character: no Han character, no punctuation, no digit. */
export const BLANK = '□';

export function maskQuotes(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  let opened = -1;
  let closer = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (opened >= 0) {
      if (char === closer) {
        parts.push(text.slice(copied, opened + 1), BLANK.repeat(i - opened - 1));
        copied = i;
        opened = -1;
      } else if (char === '\n' || i - opened > QUOTE_LIMIT) {
        opened = -1;
      }
      continue;
    }
    const match = CLOSER.get(char);
    if (match !== undefined) {
      opened = i;
      closer = match;
    }
  }
  parts.push(text.slice(copied));
  return parts.join('');
}
