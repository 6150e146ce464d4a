/** 落款: the organs that sign at the end of a document, with the date below them. */
import type { Range } from '../mapped-text.js';
import { findDates } from './dates.js';
import { isDateLine, linesOf, type Line } from './lines.js';
import { isOrganName, organsIn } from './organ-names.js';

export interface Signature {
  readonly organs: readonly string[];
  readonly date: string;
  readonly range: Range;
}

/** More organs sign joint papers, but not one below the other. */
const mostLines = 12;
const deputy = /^[（(][^（()）]{2,40}代章[）)]$/;
/** A decree is signed by whoever is in office. */
const person =
  /^(?:代)?(?:总理|省长|市长|区长|县长|州长|旗长|盟长|主席|部长|局长|主任|署长|行长)[\s\u3000]{1,8}[\p{Script=Han}·\s\u3000]{2,8}$/u;
const flatLine = 200;
const nameBefore = /(?:^|[\s\u3000。；])([\p{Script=Han}（()）]{2,40})[\s\u3000]{1,8}$/u;

/** The first one: annexes behind it may have their own. */
export function signatureIn(text: string, body: Range): Signature | null {
  const lines = linesOf(text, { from: body.start, to: body.end });
  for (const [index, line] of lines.entries()) {
    if (line.text.length > flatLine) {
      const flat = flatSignature(line);
      if (flat) return flat;
    } else if (index > 0 && isDateLine(line.text)) {
      const signed = signedAbove(lines, index);
      if (signed) return signed;
    }
  }
  return null;
}

function signedAbove(lines: readonly Line[], dateIndex: number): Signature | null {
  const dateLine = lines[dateIndex];
  const date = dateLine ? findDates(dateLine.text)[0]?.iso : null;
  if (!dateLine || !date) return null;
  const organs: string[] = [];
  let start = dateLine.start;
  for (let index = dateIndex - 1; index >= Math.max(0, dateIndex - mostLines); index -= 1) {
    const line = lines[index];
    if (!line || line.text.length > 80) break;
    if (deputy.test(line.text)) continue;
    const named = organsIn(line.text.replace(/[（(][^（()）]{2,40}代章[）)]$/, ''));
    if (named.length === 0) break;
    organs.unshift(...named);
    start = line.start;
  }
  const byPerson = organs.length === 0 && person.test(lines[dateIndex - 1]?.text ?? '');
  return organs.length > 0 || byPerson ? { organs, date, range: { start, end: dateLine.end } } : null;
}

/** 某某管委会 2015年2月27日 in a page that was flattened into one line. */
function flatSignature(line: Line): Signature | null {
  for (const date of findDates(line.text)) {
    const name = nameBefore.exec(line.text.slice(Math.max(0, date.start - 50), date.start))?.[1];
    const after = line.text.charAt(date.end);
    if (name === undefined || date.iso === null || !isOrganName(name) || !/^[\s\u3000（(]?$/.test(after)) continue;
    const start = line.start + line.text.lastIndexOf(name, date.start);
    return { organs: [name], date: date.iso, range: { start, end: line.start + date.end } };
  }
  return null;
}
