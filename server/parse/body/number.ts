/** Numerals as used in notices: 12, １２, 十二, 二〇二二, ③, ㈡. */
const DIGITS = '零一二三四五六七八九';
/** Enclosed numerals are consecutive in Unicode; each range starts at one. */
const ENCLOSED: readonly (readonly [first: number, last: number])[] = [
  [0x2460, 0x2473],
  [0x2474, 0x2487],
  [0x2488, 0x249b],
  [0x3220, 0x3229],
  [0x2776, 0x277f],
];

/** The value, or null if the text is not a whole number. */
export function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[〇○]/gu, '零').replaceAll('两', '二');
  if (/^\d{1,15}$/.test(plain)) return Number(plain);
  const enclosed = enclosedNumber(text);
  if (enclosed !== null) return enclosed;
  if (/^[零一二三四五六七八九]{2,9}$/.test(plain)) return Number([...plain].map((c) => DIGITS.indexOf(c)).join(''));
  return /^[零一二三四五六七八九十百千]{1,9}$/.test(plain) ? countingNumber(plain) : null;
}

function enclosedNumber(text: string): number | null {
  const code = text.length === 1 ? text.charCodeAt(0) : 0;
  const run = ENCLOSED.find(([first, last]) => code >= first && code <= last);
  return run ? code - run[0] + 1 : null;
}

function countingNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const char of text) {
    const unit = char === '十' ? 10 : char === '百' ? 100 : char === '千' ? 1000 : 0;
    if (unit === 0) digit = DIGITS.indexOf(char);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
