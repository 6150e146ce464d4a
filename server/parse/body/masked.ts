/**
 * Masks quotations, preserving offsets. A quoted slogan is another's order, a title is not a
 * sentence, and numbers in neither are binding.
 */
const QUOTE_LIMIT = 120;
const CLOSER: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['「', '」'],
]);
/** Replaces quoted characters: neither Han, punctuation nor digit. */
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
