/**
 * Range of the text proper (正文): after masthead, rows, title and number, before the foot of the
 * page.
 */
import type { Range } from '../mapped-text.js';
import { isNoiseLine, noiseLength } from '../read/line-noise.js';
import { addressLine } from './addressees.js';
import { findDates } from './dates.js';
import { findDocumentNumbers } from './document-number.js';
import { isBlank } from './labels.js';
import { isDateLine, isNumberLine, isProse, isRule, linesOf, mayBeTitle, squash } from './lines.js';
import { organsIn } from './organ-names.js';

const mostSteps = 200;
const bracket = /^[（(〔[【][^（()）〕\]】\n]{1,80}[）)〕\]】]/;
const masthead = /^[^\n。，；：]{2,40}(?:文件|令|公报|公告)$/;
/** ——在某某会议上, and the speaker. */
const subtitle = /^[—－―–]{1,3}\S/;
const speaker =
  /^(?:代)?(?:总理|省长|市长|区长|县长|州长|主席|主任|书记|院长|检察长)[\s\u3000]{1,8}[\p{Script=Han}·]{2,6}$/u;
const footnote = /^\[\d{1,3}\]$/;
const longestPrefix = 45;
const foot =
  /^(?:主办|承办|协办|主管|版权|备案|网站标识码|政府网站标识码|公安|技术支持|联系我们|网站地图|Copyright|扫一扫|相关附件|相关新闻|相关链接|相关稿件|【打印|打印本页|关闭本页|公开方式)|ICP备|公网安备|网站标识码/i;
const footLines = 400;

export function bodyRange(text: string, headEnd: number, title: string | null): Range {
  const start = bodyStart(text, headEnd, title);
  return { start, end: Math.max(start, bodyEnd(text, start)) };
}

function bodyStart(text: string, headEnd: number, title: string | null): number {
  let at = skipBlanks(text, headEnd);
  for (let step = 0; step < mostSteps && at < text.length; step += 1) {
    const next = skipBlanks(text, skipOne(text, at, title));
    if (next <= at) break;
    at = next;
  }
  return Math.min(at, text.length);
}

/** The end of the header element at `at`; `at` itself if the document starts there. */
function skipOne(text: string, at: number, title: string | null): number {
  const newline = text.indexOf('\n', at);
  const lineEnd = newline < 0 ? text.length : newline;
  const line = text.slice(at, lineEnd).trimEnd();
  if (line.length <= 80 && (subtitle.test(line) || speaker.test(line))) return lineEnd;
  if (isNoiseLine(line) || isRule(line) || footnote.test(line) || isDateLine(line) || isNumberLine(line))
    return lineEnd;
  const noise = noiseLength(line);
  if (noise > 0) return at + noise;
  const titleEnd = title === null ? -1 : endOfTitle(text, at, title);
  if (titleEnd > at) return titleEnd;
  const number = findDocumentNumbers(text, at, Math.min(lineEnd, at + 40))[0];
  if (number && number.start <= at + 2 && isBlank(text.charAt(number.end))) return number.end;
  const bracketed = bracket.exec(line)?.[0];
  if (bracketed !== undefined && (findDates(bracketed).length > 0 || isNumberLine(bracketed)))
    return at + bracketed.length;
  if (line.length <= 60 && (masthead.test(line) || organsIn(line).length > 0)) return lineEnd;
  return reprintedTitle(text, at);
}

/**
 * Lines that look like a title, followed by addressees: the title as printed, worded or wrapped
 * differently from the stated one.
 */
function reprintedTitle(text: string, at: number): number {
  const lines = linesOf(text, { from: at, most: 6 });
  if (!lines[0] || !mayBeTitle(lines[0].text) || !/关于|令$|的?通知$|的?函$/.test(lines[0].text)) return at;
  for (const line of lines.slice(1)) {
    if (addressLine(text, line.start) !== null) return line.start;
    if (isProse(line.text) || !(mayBeTitle(line.text) || isNumberLine(line.text))) return at;
  }
  return at;
}

/** End of the title at `at`, ignoring blanks and line breaks; an organ may precede it. */
function endOfTitle(text: string, at: number, title: string): number {
  const wanted = squash(title.replace(/^[（(【[][^（()）】\]]{1,8}[）)】\]]/, ''));
  if (wanted.length < 4) return -1;
  const window = text.slice(at, at + longestPrefix + title.length * 2 + 40);
  const places: number[] = [];
  let flat = '';
  for (let i = 0; i < window.length; i += 1) {
    if (/\s/.test(window.charAt(i))) continue;
    flat += window.charAt(i);
    places.push(i);
  }
  const found = flat.indexOf(wanted);
  if (found < 0 || found > longestPrefix || /[。；：，:]/.test(flat.slice(0, found))) return -1;
  const last = places[found + wanted.length - 1] ?? -1;
  // 《…办法》 in the first sentence is a quotation, and a longer title is another one.
  const after = window.charAt(last + 1);
  // The name of a file with the same title.
  if (after === '.') return -1;
  if (found > 0 && flat.charAt(found - 1) === '《') return -1;
  return after === '' || /[\s\p{P}]/u.test(after) || found > 0 || wanted.length > 12 ? at + last + 1 : -1;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && (/\s/.test(text.charAt(at)) || '|\u3000\u200b'.includes(text.charAt(at)))) at += 1;
  return at;
}

function bodyEnd(text: string, start: number): number {
  const lines = tailLines(text, start);
  let end = text.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line || isProse(line.text)) break;
    if (isNoiseLine(line.text) || foot.test(line.text)) end = line.start;
  }
  return trimEnd(text, start, end);
}

/** The last lines, in order. */
function tailLines(text: string, start: number): ReturnType<typeof linesOf> {
  let from = text.length;
  for (let count = 0; count < footLines && from > start; count += 1) from = text.lastIndexOf('\n', from - 1);
  return linesOf(text, { from: Math.max(start, from), to: text.length });
}

/** Trims blanks and the last words of a flattened page: 附件下载. */
function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  for (let step = 0; step < 20; step += 1) {
    while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
    const from = Math.max(start, text.lastIndexOf(' ', at - 1) + 1, text.lastIndexOf('\n', at - 1) + 1);
    const word = text.slice(from, at);
    if (from <= start || word.length > 20 || noiseLength(word) < word.length) return at;
    at = from;
  }
  return at;
}
