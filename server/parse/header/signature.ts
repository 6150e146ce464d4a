/** 落款: the signing organs at the end of a document, with the date below. */
import type { Range } from '../mapped-text.js';
import { findDates } from './dates.js';
import { isDateLine, linesOf, type Line } from './lines.js';
import { isOrganName, organsIn } from './organ-names.js';

export interface Signature {
  readonly organs: readonly string[];
  readonly date: string;
  readonly range: Range;
}

/** Joint documents may have more signers, but not on consecutive lines. */
const mostLines = 12;
const deputy = /^[（(][^（()）]{2,40}代章[）)]$/;
/** Decrees are signed by office holders. */
const person =
  /^(?:代)?(?:总理|省长|市长|区长|县长|州长|旗长|盟长|主席|部长|局长|主任|署长|行长)[\s\u3000]{1,8}[\p{Script=Han}·\s\u3000]{2,8}$/u;
const flatLine = 200;
const nameBefore = /(?:^|[\s\u3000。；])([\p{Script=Han}（()）]{2,40})[\s\u3000]{1,8}$/u;
/** Allowed after the date on its line: （联系电话：…）, 抄送：…, 印发. */
const behindDate =
  /^[\s\u3000。]{0,8}(?:印发|[（(][^（()）]{0,60}[）)]|(?:抄送|主题词|联系)[^\n]{0,120})?[\s\u3000。]{0,8}$/;
const beside = /[\s\u3000，,、；;（(]{0,20}(?:公元)?$/;
/** Text between organ and date on badly formatted pages. */
const contact = /^[（(]?(?:联系|电话|传真|地址|邮编|邮箱|附件|附：|此件)|^\d{4}\s?年\s?\d{1,2}\s?月$/;

/** The first one: annexes after it may have their own. */
export function signatureIn(text: string, body: Range): Signature | null {
  const lines = linesOf(text, { from: body.start, to: body.end });
  for (const [index, line] of lines.entries()) {
    if (line.text.length > flatLine) {
      const flat = flatSignature(line);
      if (flat) return flat;
    } else if (index > 0 && isDateEnding(line.text)) {
      const signed = signedAbove(lines, index);
      if (signed) return signed;
    } else {
      const signed = signedBeside(line);
      if (signed) return signed;
    }
  }
  return signedBelow(lines);
}

/** Signing organs without a date: on the last line, or the last before contact details. */
export function undatedSignature(text: string, body: Range): readonly string[] {
  const from = Math.max(body.start, body.end - tailLength);
  const lines = linesOf(text, { from, to: body.end });
  const last = lines.findLast(({ text: line }) => !contact.test(line));
  if (!last || (last === lines[0] && from === body.start) || last.text.length > 80) return [];
  return organsIn(last.text).filter((name) => name.length >= shortestSigner);
}

const tailLength = 1_000;
/** 本局 and 办公室 are too generic. */
const shortestSigner = 4;

/** A date, and what may follow it. */
function isDateEnding(line: string): boolean {
  if (isDateLine(line)) return true;
  const date = findDates(line)[0];
  return date?.iso != null && /^(?:公元)?$/.test(line.slice(0, date.start)) && behindDate.test(line.slice(date.end));
}

/** 某某局　　2015年2月27日 on one line, in either order. */
function signedBeside(line: Line): Signature | null {
  if (!/[日\d]/.test(line.text)) return null;
  const [date, ...others] = findDates(line.text);
  if (!date?.iso || others.length > 0) return null;
  const range = { start: line.start, end: line.end };
  const organs = organsIn(line.text.slice(0, date.start).replace(beside, ''));
  if (organs.length > 0) return behindDate.test(line.text.slice(date.end)) ? { organs, date: date.iso, range } : null;
  const after = date.start === 0 ? organsIn(line.text.slice(date.end).replace(/^[\s\u3000，,]+/, '')) : [];
  return after.length > 0 ? { organs: after, date: date.iso, range } : null;
}

/** The date on the last line but one, the organ on the last. */
function signedBelow(lines: readonly Line[]): Signature | null {
  const [above, last] = [lines.at(-2), lines.at(-1)];
  if (!above || !last || lines.length < 3 || !isDateLine(above.text)) return null;
  const date = findDates(above.text)[0]?.iso;
  const organs = organsIn(last.text);
  return date && organs.length > 0 ? { organs, date, range: { start: above.start, end: last.end } } : null;
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
    if (deputy.test(line.text) || (organs.length === 0 && contact.test(line.text))) continue;
    const named = organsIn(line.text.replace(/[（(][^（()）]{2,40}代章[）)]$/, ''));
    if (named.length === 0) break;
    organs.unshift(...named);
    start = line.start;
  }
  const byPerson = organs.length === 0 && person.test(lines[dateIndex - 1]?.text ?? '');
  return organs.length > 0 || byPerson ? { organs, date, range: { start, end: dateLine.end } } : null;
}

/** 某某管委会 2015年2月27日 on a flattened page. */
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
