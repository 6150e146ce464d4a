/**
 * Full-width letters and digits. Text consistently in full width is readable and stays; repaired
 * are values that machines compare: tokens of mixed width, identifiers, numeric dates.
 */
import type { MappedText } from '../mapped-text.js';
import type { RepairedText, RepairRecord } from '../stages.js';
import { record, untouched } from './mend.js';

const SHIFT = 0xfee0;
const FULL = '０-９Ａ-Ｚａ-ｚ';
const ANY_FULL = new RegExp(`[${FULL}]`);
/**
 * Letters and digits of both widths, with the punctuation within identifiers, dates and addresses.
 */
const TOKEN = new RegExp(`[${FULL}0-9A-Za-z][${FULL}0-9A-Za-z／/－\\-．.＿_＠@]*`, 'g');
/**
 * A year in the brackets of a document number, an index number, a numeric date: recognised by the
 * token itself.
 */
const IDENTIFIER =
  /^(?:[0-9]{8}|[0-9A-Z]{8,9}[/-][0-9]{4}-[0-9]{5,6}|[12][0-9]{3}[-/.][01]?[0-9][-/.][0-3]?[0-9]|[0-9]{10,}|[0-9A-Z]{18})$/;
const NUMBER_BEFORE = /[〔\[［【(（]第?$/;
const NUMBER_BEHIND = /^[〕\]］】)）]第?[0-9０-９]{1,5}号/;
const CONFIDENCE = 0.97;

/**
 * Converts full-width letters, digits and punctuation between them to half width, preserving
 * offsets.
 */
export function foldWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ／－．＿＠：％]/g, (full) => String.fromCharCode(full.charCodeAt(0) - SHIFT));
}

export function convertFullWidth(text: MappedText): RepairedText {
  const page = text.text;
  if (!ANY_FULL.test(page)) return untouched(text);
  const repairs: RepairRecord[] = [];
  const converted = page.replace(TOKEN, (token: string, offset: number) => {
    const folded = foldWidth(token);
    if (folded === token || !mustFold(page, token, offset)) return token;
    repairs.push(record(text, 'WIDTH', { start: offset, end: offset + token.length, confidence: CONFIDENCE }));
    return folded;
  });
  return repairs.length === 0 ? untouched(text) : { text: text.respell(converted), repairs, warnings: [] };
}

function mustFold(page: string, token: string, offset: number): boolean {
  const mixed = /[0-9A-Za-z]/.test(token) && ANY_FULL.test(token);
  const end = offset + token.length;
  return (
    mixed ||
    IDENTIFIER.test(foldWidth(token)) ||
    inDocumentNumber(page, offset, end) ||
    VALUE.test(valueAround(page, offset, end))
  );
}

/** A number or date that is the whole value of a label, or its whole line. */
const VALUE = /^(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[0-9A-Za-z/.-]{1,20})$/;
const LONGEST_VALUE = 20;

/** The text around a token up to the next line end, colon or cell border, in half width. */
function valueAround(page: string, start: number, end: number): string {
  const before =
    page
      .slice(Math.max(0, start - LONGEST_VALUE), start)
      .split(/[\n:：|]/)
      .at(-1) ?? '';
  const [after = ''] = page.slice(end, end + LONGEST_VALUE).split(/[\n|]/, 1);
  return foldWidth(before + page.slice(start, end) + after).trim();
}

/** 〔２０２２〕１号: the year in brackets and the number after it. */
function inDocumentNumber(page: string, start: number, end: number): boolean {
  const year =
    NUMBER_BEFORE.test(page.slice(Math.max(0, start - 2), start)) && NUMBER_BEHIND.test(page.slice(end, end + 8));
  if (year) return true;
  return /[0-9０-９]{4}[〕\]］】)）]第?$/.test(page.slice(Math.max(0, start - 6), start)) && page.startsWith('号', end);
}
