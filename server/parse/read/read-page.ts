/** Converts bytes to readable text, mapped to the source. */
import { type MappedText, MappedTextBuilder } from '../mapped-text.js';
import { anyCount, checkCount, pageBounds, type CheckCount } from '../page-bounds.js';
import type { PageInput } from '../preview.js';
import type { ReadPage } from '../stages.js';
import { listedAttachments } from './attachments.js';
import { decodePage, type DecodedPage } from './decode.js';
import { contentHash } from './page-hash.js';
import { readHtmlPage } from './read-html.js';

/** Elements that plain text would not contain by chance. */
const markup =
  /<(?:!doctype html|html|head|body|meta|title|div|table|tbody|td|p|span|script|h[1-6]|article|section|ul|dl|font)(?:\s[^<>]{0,2000})?\/?>/gi;
const sniffed = 20_000;

const unwanted = /[\0\ufeff\r]/g;

/** `check` is called with counts as they become known, and may throw. */
export function readPage(
  input: PageInput,
  decoded: DecodedPage = decodePage(input.content, input.contentType),
  check: CheckCount = anyCount,
): ReadPage {
  const { text: sourceText, encoding, warnings } = decoded;
  const sourceUrl = input.sourceUrl ?? null;
  const base = { sourceText, encoding, contentHash: contentHash(input.content), sourceUrl, warnings };
  if (!looksLikeHtml(sourceText)) {
    check('sourceCharacters', sourceText.length);
    check('lines', linesIn(sourceText));
    const text = plainText(sourceText);
    const chrome = new MappedTextBuilder(sourceText).build();
    return { ...base, format: 'TEXT', text, chrome, meta: new Map(), attachments: listedAttachments(text.text, []) };
  }
  const { text, chrome, meta, attachments } = readHtmlPage(sourceText, input.sourceUrl, check);
  check('lines', linesIn(text.text));
  const all = [...attachments, ...listedAttachments(text.text, attachments)];
  return { ...base, format: 'HTML', text, chrome, meta, attachments: all };
}

/** A script may contain tag-like text: only a multiple of the limit is conclusive. */
const tagsPerElement = 2;

/** Splits a text into slices, yielding in between as the caller requires. */
export type SlicesOf = (text: string) => AsyncIterable<string>;

/** Throws if a text certainly exceeds a limit, before it is parsed. */
export async function checkAtSight(sourceText: string, slicesOf: SlicesOf): Promise<void> {
  const isHtml = looksLikeHtml(sourceText);
  if (!isHtml) checkCount('sourceCharacters', sourceText.length);
  let count = isHtml ? 0 : 1;
  for await (const slice of slicesOf(sourceText)) count += isHtml ? tagsIn(slice) : linesIn(slice) - 1;
  if (!isHtml) checkCount('lines', count);
  else if (count / tagsPerElement > pageBounds.elements.most) checkCount('elements', count);
}

/** Estimated number of start tags. */
function tagsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const code = text.charCodeAt(at + 1) | 0x20;
    if (code >= 0x61 && code <= 0x7a) count += 1;
  }
  return count;
}

/** By content: servers label text as HTML and vice versa. */
function looksLikeHtml(source: string): boolean {
  const head = source.slice(0, sniffed);
  if (!head.includes('<')) return false;
  const tags = head.match(markup)?.length ?? 0;
  return tags >= 3 || (tags >= 1 && head.replace(/^[\ufeff\s]+/, '').startsWith('<'));
}

function linesIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The whole text with \n line ends, without characters that a database cannot store. */
function plainText(source: string): MappedText {
  const builder = new MappedTextBuilder(source);
  let at = 0;
  for (const match of source.matchAll(unwanted)) {
    const end = match.index;
    if (end > at) builder.keep(at, end);
    // A lone carriage return is a line end of old Macintosh systems.
    if (match[0] === '\r' && source.charAt(end + 1) !== '\n') builder.put('\n', end, end + 1);
    at = end + 1;
  }
  if (at < source.length) builder.keep(at, source.length);
  return builder.build();
}
