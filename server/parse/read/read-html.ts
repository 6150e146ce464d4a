/** Selects the lines of an HTML page's document, including its header, and separately the rest. */
import { isFootLine } from '../header/foot-rows.js';
import { findLabels } from '../header/labels.js';
import { findDates } from '../header/dates.js';
import type { MappedText } from '../mapped-text.js';
import { anyCount, type CheckCount } from '../page-bounds.js';
import type { Attachment } from '../preview.js';
import { linkedAttachments } from './attachments.js';
import hints from './content-hints.json' with { type: 'json' };
import { htmlLines, joinLines, type HtmlLine } from './html-lines.js';
import { readHtml, type HtmlTree } from './html-tree.js';
import { isNoiseLine } from './line-noise.js';
import { elementsWithin, pageParts, type PageParts } from './main-content.js';
import { pageMeta } from './page-meta.js';

export interface HtmlPage {
  readonly text: MappedText;
  readonly chrome: MappedText;
  readonly meta: ReadonlyMap<string, string>;
  readonly attachments: readonly Attachment[];
}

const titleWords = new Set(hints.title);
const unreadForGood = new Set(['script', 'style', 'noscript', 'template', 'title', 'head']);
/** A line that is hardly more than a date: 2022-06-01 09:30. */
const longestDateLine = 30;
const longestDatedRow = 60;
/** Distance before the document within which an unlabelled title or date counts, in lines. */
const headReach = 25;
/** The masthead of a site is marked up as a title too. */
const siteName = /(?:政府|政府网|网站|门户|网)$/;
const attachmentHead = /^附[\s\u3000]{0,4}件/;

export function readHtmlPage(source: string, sourceUrl: string | undefined, check: CheckCount = anyCount): HtmlPage {
  const tree = readHtml(source, check);
  const meta = pageMeta(source, tree);
  const parts = pageParts(source, tree);
  const lines = htmlLines(source, tree, (text) => unreadForGood.has(tree.elements[text.element]?.name ?? ''));
  const picked = pickLines({ source, tree, parts, lines, meta });
  return {
    text: joinLines(
      source,
      tree,
      lines.filter((_, index) => picked[index] === 1),
    ),
    chrome: joinLines(
      source,
      tree,
      lines.filter((_, index) => picked[index] !== 1),
    ),
    meta,
    attachments: linkedAttachments(source, tree, sourceUrl),
  };
}

interface PageLines {
  readonly source: string;
  readonly tree: HtmlTree;
  readonly parts: PageParts;
  readonly lines: readonly HtmlLine[];
  readonly meta: ReadonlyMap<string, string>;
}

/** One flag per line: 1 for the document's. */
function pickLines(page: PageLines): Uint8Array {
  const { tree, parts, lines } = page;
  const picked = new Uint8Array(lines.length);
  const inContent = elementsWithin(tree, parts.content);
  let first = lines.length;
  let last = -1;
  lines.forEach((line, index) => {
    const element = elementOf(tree, line);
    if ((!parts.whole && inContent[element] !== 1) || parts.chrome.has(element) || parts.unread.has(element)) return;
    first = Math.min(first, index);
    last = index;
    if (!isNoiseLine(line.text)) picked[index] = 1;
  });
  pickHeader(page, picked, parts.whole ? lines.length : first);
  pickFoot(page, picked, last);
  return picked;
}

/** Title, labelled rows and dates before the document, outside of its element. */
function pickHeader(page: PageLines, picked: Uint8Array, first: number): void {
  const titles = [page.meta.get('articletitle'), page.meta.get('title')].map((title) => squash(title ?? ''));
  let valueComes = false;
  for (let index = 0; index < first; index += 1) {
    const line = page.lines[index];
    if (!line || page.parts.unread.has(elementOf(page.tree, line))) continue;
    const labels = findLabels(line.text);
    const isRow = labels.length > 0 && labels[0]?.start === 0;
    const isValue = valueComes && !isRow;
    const near = first - index <= headReach;
    if (isNoiseLine(line.text)) picked[index] = 0;
    else if (isRow || isValue) picked[index] = 1;
    else if (near && (isTitle(page, line, titles) || isDate(line.text))) picked[index] = 1;
    const ending = labels.at(-1);
    valueComes = ending !== undefined && !ending.inCell && ending.valueStart >= line.text.length;
  }
}

/** Attachments, date and source below the document. */
function pickFoot({ tree, parts, lines }: PageLines, picked: Uint8Array, last: number): void {
  for (let index = last + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || parts.unread.has(elementOf(tree, line)) || parts.chrome.has(elementOf(tree, line))) continue;
    if ((attachmentHead.test(line.text) && line.text.length > 3) || isFootLine(line.text)) picked[index] = 1;
  }
}

function isTitle({ tree }: PageLines, line: HtmlLine, titles: readonly string[]): boolean {
  const text = squash(line.text);
  if (text.length < 5 || isNoiseLine(line.text)) return false;
  if (titles.some((title) => title !== '' && (title === text || (text.length >= 8 && title.startsWith(text)))))
    return true;
  let element = elementOf(tree, line);
  for (let up = 0; up < 4 && element > 0; up += 1) {
    const { name, attributes, parent } = tree.elements[element] ?? {
      name: '',
      attributes: new Map<string, string>(),
      parent: 0,
    };
    if (name === 'h1') return true;
    if (siteName.test(text)) return false;
    const words = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`.toLowerCase().split(/[-_\s]+/);
    if (text.length >= 8 && name !== 'body' && words.some((word) => titleWords.has(word))) return true;
    element = parent;
  }
  return false;
}

/** A date alone, or a date followed by a labelled source. */
function isDate(text: string): boolean {
  if (text.length > longestDatedRow || text.includes('【')) return false;
  const dates = findDates(text);
  if (dates.length !== 1) return false;
  return text.length <= longestDateLine || (dates[0]?.start === 0 && findLabels(text).length > 0);
}

const squash = (text: string): string => text.replace(/\s+/g, '');

function elementOf(tree: HtmlTree, line: HtmlLine): number {
  return tree.texts[line.texts[0] ?? -1]?.element ?? 0;
}
