/** 附件: files that a page links to, and files that it only lists. */
import type { Attachment } from '../preview.js';
import mediaTypes from './media-types.json' with { type: 'json' };
import type { HtmlTree } from './html-tree.js';
import { textRuns } from './html-text.js';

const typeByExtension: ReadonlyMap<string, string> = new Map(Object.entries(mediaTypes));
const extension = /\.([a-z0-9]{2,5})$/i;
const listHead = /^[\s\u3000]{0,8}附[\s\u3000]{0,4}件[\s\u3000]{0,4}[:：][\s\u3000]{0,4}/;
const listItem = /^[\s\u3000]{0,8}(?:附件)?[\s\u3000]{0,2}\d{1,2}[\s\u3000]{0,2}[.．、:：][\s\u3000]{0,4}/;
const inlineItem = /[\s；;。]\d{1,2}[.．、]/;
/** A longer item is a paragraph, not a file name. */
const longestName = 120;
const mostItems = 60;

export function linkedAttachments(source: string, tree: HtmlTree, sourceUrl: string | undefined): Attachment[] {
  const names = linkTexts(source, tree);
  const found = new Map<string, Attachment>();
  tree.elements.forEach((element, index) => {
    const href = element.name === 'a' ? element.attributes.get('href')?.trim() : undefined;
    if (href === undefined || href === '') return;
    const path = href.split(/[?#]/, 1)[0] ?? '';
    const label = (names.get(index) ?? '').trim();
    const title = element.attributes.get('title')?.trim() ?? '';
    const mediaType = mediaTypeOf(path) ?? mediaTypeOf(label);
    if (mediaType === null) return;
    const name = label === '' ? title || fileName(path) : label;
    const key = `${path}\n${name}`;
    if (!found.has(key)) found.set(key, { name, url: resolve(href, sourceUrl), mediaType });
  });
  return [...found.values()];
}

/** 附件：1.… 2.… as text, without those already found as links. */
export function listedAttachments(text: string, linked: readonly Attachment[]): Attachment[] {
  const lines = text.split('\n');
  const names: string[] = [];
  lines.forEach((line, index) => {
    const head = listHead.exec(line);
    if (!head) return;
    const first = line.slice(head[0].length).trim();
    if (first !== '' && first.length <= longestName * 4) names.push(...splitItems(first));
    for (const next of lines.slice(index + 1, index + 1 + mostItems)) {
      if (!listItem.test(next) || next.length > longestName) break;
      names.push(...splitItems(next.trim()));
    }
  });
  const known = linked.map((attachment) => squash(attachment.name));
  const isKnown = (name: string): boolean =>
    known.some((other) => other.includes(squash(name)) || squash(name).includes(other));
  const unique = [...new Set(names.map(cleanName))].filter((name) => name !== '' && name.length <= longestName);
  return unique.filter((name) => !isKnown(name)).map((name) => ({ name, url: null, mediaType: mediaTypeOf(name) }));
}

function splitItems(text: string): string[] {
  const items: string[] = [];
  let rest = text;
  for (;;) {
    const at = rest.slice(1).search(inlineItem);
    if (at < 0) return [...items, rest];
    items.push(rest.slice(0, at + 1));
    rest = rest.slice(at + 2);
  }
}

const cleanName = (text: string): string =>
  text
    .replace(listItem, '')
    .replace(/[；;。，,]$/, '')
    .trim();
const squash = (text: string): string =>
  text.replace(/[\s\d.．、:：《》]+/g, '').replace(/(?:pdf|docx?|xlsx?|wps|et|zip|rar|ofd)$/i, '');

function linkTexts(source: string, tree: HtmlTree): Map<number, string> {
  const texts = new Map<number, string>();
  for (const text of tree.texts) {
    if (text.link < 0) continue;
    const runs = textRuns(source, text.start, text.end);
    const piece = runs.map((run) => run.text ?? source.slice(run.start, run.end)).join('');
    texts.set(text.link, (texts.get(text.link) ?? '') + piece);
  }
  return texts;
}

function mediaTypeOf(path: string): string | null {
  const suffix = extension.exec(path.trim())?.[1]?.toLowerCase();
  return (suffix === undefined ? undefined : typeByExtension.get(suffix)) ?? null;
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // Invalid percent-encoding: keep the name as written.
    return name;
  }
}

function resolve(href: string, sourceUrl: string | undefined): string | null {
  if (!URL.canParse(href, sourceUrl)) return null;
  const url = new URL(href, sourceUrl);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
