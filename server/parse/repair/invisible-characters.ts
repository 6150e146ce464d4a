/**
 * Invisible characters that break comparisons: zero width, byte order marks, soft hyphens,
 * controls.
 */
import type { MappedText } from '../mapped-text.js';
import type { RepairedText } from '../stages.js';
import { type Finding, mend, untouched } from './mend.js';

// C0 except tab, LF and CR; DEL and C1; soft hyphen; zero width and direction marks; variation
// selectors; BOM; annotations.
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]+/g;

/** Vertical tab, form feed, NEL and the Unicode separators are line ends in word processors. */
const ENDS_LINE = /[\u000b\u000c\u0085\u2028\u2029]/;

export function removeInvisibleCharacters(text: MappedText): RepairedText {
  if (text.text.search(INVISIBLE) < 0) return untouched(text);
  const findings = Array.from(text.text.matchAll(INVISIBLE), (match): Finding => {
    const ending = ENDS_LINE.test(match[0]) ? '\n' : '';
    return { start: match.index, end: match.index + match[0].length, text: ending, confidence: 1 };
  });
  return mend(text, 'WHITESPACE', findings);
}
