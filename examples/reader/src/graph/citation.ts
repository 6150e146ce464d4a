/** A notice as others cite it, and as a file of plain text. */

export interface Cited {
  readonly title: string;
  readonly agency: { readonly name: string };
  /** Who signed it; nobody: its publisher is named. */
  readonly issuers: readonly { readonly name: string }[];
  readonly documentNumber: { readonly text: string } | null;
  readonly publishedOn: string;
}
export interface Citing {
  /** Where it is read: at its source, or here. */
  readonly address: string;
  /** The day on which it was read. */
  readonly today: string;
}

const issuersOf = ({ issuers, agency }: Cited): string[] =>
  (issuers.length === 0 ? [agency] : issuers).map(({ name }) => name);

/**
 * GB/T 7714—2015, 8.7 (电子资源): 主要责任者. 题名: 其他题名信息[文献类型标识/文献载体标识]. (更新或修改日期)[引用日期]. 获取和访问路径.
 * Up to three authors, then 等 (8.1.2).
 */
export function gbCitation(notice: Cited, { address, today }: Citing): string {
  const issuers = issuersOf(notice);
  const named = issuers.length > 3 ? [...issuers.slice(0, 3), '等'] : issuers;
  const number = notice.documentNumber === null ? '' : `: ${notice.documentNumber.text}`;
  return `${named.join(', ')}. ${onOneLine(notice.title)}${number}[EB/OL]. (${notice.publishedOn})[${today}]. ${address}.`;
}

/** In a sentence. A title within a title has single marks (GB/T 15834). */
export function plainCitation(notice: Cited, { address, today }: Citing): string {
  const title = onOneLine(notice.title).replaceAll('《', '〈').replaceAll('》', '〉');
  const number = notice.documentNumber === null ? '' : `（${notice.documentNumber.text}）`;
  const published = chineseDay(notice.publishedOn);
  return `${issuersOf(notice).join('、')}：《${title}》${number}，${published}公开，${address}，${chineseDay(today)}查阅。`;
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Title, facts, text: a line each, as editors of any system read them. */
export const textFile = (title: string, facts: readonly string[], text: string): string =>
  `${[title, ...facts, '', text.trim()].join('\n')}\n`;

const longestName = 80;
/** Without what a system of files takes for something else. */
export function fileName(title: string, suffix: string): string {
  const name = title.replace(/[\u0000-\u001f<>:"/\\|?*\u007f]+/g, ' ').replace(/\s+/gu, ' ');
  const short = [...name.replace(/^[\s.]+/, '')].slice(0, longestName).join('').trim();
  return `${short || 'notice'}.${suffix}`;
}
