/** 发文字号 of GB/T 9704 in canonical form: 苏工信〔2022〕1号, 国令第845号, 国家税务总局公告2024年第5号. */
import type { Range } from '../mapped-text.js';
import type { DocumentNumber } from '../preview.js';

export interface FoundNumber extends Range {
  readonly number: DocumentNumber;
}

const gap = '[ \\t\\u3000]{0,3}';
const numeral = '[\\d０-９]';
const yearly = new RegExp(
  `([\\p{Script=Han}A-Za-z]{1,16})${gap}[〔（(\\[【［﹝〈]${gap}(${numeral}{4})${gap}年?${gap}[〕）)\\]】］﹞〉]${gap}第?${gap}(${numeral}{1,6})${gap}[号號]`,
  'gu',
);
const decree = new RegExp(`([\\p{Script=Han}]{0,15}[令])${gap}第?${gap}(${numeral}{1,6})${gap}[号號]`, 'gu');
const proclamation = new RegExp(
  `([\\p{Script=Han}]{0,15}(?:公告|通告))${gap}(${numeral}{4})${gap}年${gap}第${gap}(${numeral}{1,6})${gap}[号號]`,
  'gu',
);
/**
 * Words before a number that are not part of it. (根据《…》国发〔2022〕1号 is already split at the bracket.)
 */
const leadIn = /^(?:(?:文件|发文|公文|发布)?(?:编号|字号|文号)|文件|根据|按照|依据|转发|关于)/;
/** The title directly before its number: 关于…的通知青教发〔2025〕5号. */
const titleBefore = /^.*(?:通知|意见|办法|方案|决定|批复|细则|规定|的函)(?=.{2})/u;
const nothing = /^[\s\-—－/\\无無空暂／、。]*$/;

/** True for 无, a dash or an empty value. */
export const isNothing = (value: string): boolean =>
  nothing.test(value) || value.trim() === '暂无' || value.trim() === '无文号';

export function findDocumentNumbers(text: string, from = 0, to = text.length): FoundNumber[] {
  const part = text.slice(from, to);
  if (!part.includes('号') && !part.includes('號')) return [];
  const found: FoundNumber[] = [];
  const push = (match: RegExpExecArray, year: string | null, serial: string | undefined): void => {
    const number = numberOf(match, year, serial ?? '');
    if (number) found.push({ ...number, start: number.start + from, end: number.end + from });
  };
  for (const match of part.matchAll(yearly)) push(match, match[2] ?? null, match[3]);
  for (const match of part.matchAll(decree)) push(match, null, match[2]);
  for (const match of part.matchAll(proclamation)) push(match, match[2] ?? null, match[3]);
  return found.sort((a, b) => a.start - b.start);
}

/** The number in a labelled value. */
export function documentNumberOf(value: string): DocumentNumber | null {
  return findDocumentNumbers(value)[0]?.number ?? null;
}

function numberOf(match: RegExpExecArray, yearText: string | null, serialText: string): FoundNumber | null {
  const code = match[1] ?? '';
  const lead = titleBefore.exec(code)?.[0].length ?? leadIn.exec(code)?.[0].length ?? 0;
  const issuerCode = code.slice(lead);
  if (issuerCode === '') return null;
  const year = yearText === null ? null : Number(yearText.normalize('NFKC'));
  const serial = Number(serialText.normalize('NFKC'));
  const text = canonical(issuerCode, year, serial);
  const start = match.index + lead;
  return { start, end: match.index + match[0].length, number: { text, issuerCode, year, serial } };
}

function canonical(issuerCode: string, year: number | null, serial: number): string {
  if (year === null) return `${issuerCode}第${serial}号`;
  if (/(?:公告|通告)$/.test(issuerCode) && issuerCode.length > 2) return `${issuerCode}${year}年第${serial}号`;
  return `${issuerCode}〔${year}〕${serial}号`;
}
