/** A title beside its own 文号: 关于…的通知（青教发〔2025〕5号）, 青教发〔2025〕5号 关于…的通知. */
import { findDocumentNumbers, type FoundNumber } from './document-number.js';

export interface NumberedTitle {
  readonly title: string;
  readonly number: FoundNumber['number'] | null;
}

const shortestTitle = 5;
const longestTitle = 200;
const genre =
  '通知|意见|决定|决议|公告|通告|公报|通报|报告|请示|批复|函|纪要|办法|规定|条例|细则|方案|规划|计划|要点|答复|令';
const worded = new RegExp(`关于.{4}|(?:${genre})(?:[（(][^（()）]{1,20}[）)])?$`);
/** Texts about another document carry its number; forwarding documents may carry either. */
const ofAnother = /(?:解读|图解|问答|说明|答记者问)$|转发|转载/;
const fileEnding = /\.(?:pdf|docx?|wps|ofd)$/i;
const opening = /[\s\u3000（(〔【[—–\-:：，,]{1,6}$/;
const closing = /^[\s\u3000）)〕】\]—–\-:：，,]{0,6}/;

/** Whether a line is a title beside a number, its own or another's, and not only a number. */
export const isNumberedTitle = (line: string): boolean => besideNumber(line) !== null;

/** The title without its own number. */
export function numberedTitle(whole: string): NumberedTitle {
  const found = ofAnother.test(whole) ? null : besideNumber(whole);
  return found ?? { title: whole, number: null };
}

function besideNumber(whole: string): NumberedTitle | null {
  if (whole.length > longestTitle) return null;
  const written = whole.replace(fileEnding, '');
  const [found, ...others] = findDocumentNumbers(written);
  if (!found || others.length > 0) return null;
  const before = written.slice(0, found.start).replace(opening, '');
  const after = written.slice(found.end).replace(closing, '');
  const title = before === '' ? after : after === '' ? before : '';
  const isTitle = title.length >= shortestTitle && worded.test(title) && (before !== '' || isApart(written, found.end));
  return isTitle ? { title, number: found.number } : null;
}

/** 青教发〔2025〕5号文 continues as a sentence. */
const isApart = (whole: string, end: number): boolean => !/^[文的、]/.test(whole.slice(end));
