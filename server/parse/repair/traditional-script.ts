/**
 * A page in traditional characters is converted as a whole; a name in a simplified page is kept.
 */
import type { MappedText } from '../mapped-text.js';
import type { RepairedText, RepairRecord } from '../stages.js';
import { record, untouched } from './mend.js';
import { countScripts, simplify } from './script-tables.js';

/** OpenCC's phrases resolve nearly all characters with two simplified forms. */
const CONFIDENCE = 0.98;

export function simplifyScript(text: MappedText): RepairedText {
  const { traditional, simplified } = countScripts(text.text);
  if (traditional <= simplified) return untouched(text);
  const converted = simplify(text.text);
  return { text: text.respell(converted), repairs: changedRuns(text, converted), warnings: [] };
}

function changedRuns(text: MappedText, converted: string): RepairRecord[] {
  const repairs: RepairRecord[] = [];
  const before = text.text;
  for (let start = 0; start < before.length; start += 1) {
    let end = start;
    while (end < before.length && before.charCodeAt(end) !== converted.charCodeAt(end)) end += 1;
    if (end === start) continue;
    repairs.push(record(text, 'TRADITIONAL_SCRIPT', { start, end, confidence: CONFIDENCE }));
    start = end;
  }
  return repairs;
}
