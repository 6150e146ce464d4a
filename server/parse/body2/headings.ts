/** The short phrase that heads a unit: a line of its own, or a short first sentence or clause. */
import type { Unit } from './units.js';

const longestLine = 45;
const longestSentence = 26;
const longestClause = 16;

export function headingOf(text: string, unit: Unit): string | null {
  const content = text.slice(unit.marker.end, unit.end).replace(/^[\s、，,：:]+/, '');
  const newline = content.indexOf('\n');
  const line = newline < 0 ? content : content.slice(0, newline);
  if (newline > 0 && line.length <= longestLine && !/[。；]./.test(line)) return clean(line);
  const sentence = /^[^。；\n]{1,60}(?=[。；\n])/.exec(content)?.[0] ?? null;
  if (sentence !== null && sentence.length <= longestSentence && content.length > sentence.length + 1)
    return clean(sentence);
  const spaced = /^(\S{2,24}) (?=\S{4})/.exec(line)?.[1]; // a flattened page: the line break became a blank
  if (spaced !== undefined && !/[。；]/.test(spaced)) return clean(spaced);
  const clause = /^[^，,。；：:\n]{2,30}(?=[，,：:])/.exec(content)?.[0] ?? null;
  return clause !== null && clause.length <= longestClause && unit.marker.style === 'SPOKEN' ? clean(clause) : null;
}

function clean(heading: string): string | null {
  const trimmed = heading
    .trim()
    .replace(/[。；：:]+$/, '')
    .trim();
  return trimmed === '' ? null : trimmed;
}
