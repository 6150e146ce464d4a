/** What a page says about itself outside its text: <meta name content> and <title>. */
import { textRuns } from './html-text.js';
import type { HtmlTree } from './html-tree.js';

const blanks = /\s+/g;

export function pageMeta(source: string, tree: HtmlTree): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  const set = (name: string, value: string): void => {
    const clean = value.replace(blanks, ' ').trim();
    // The first one wins: pages that were copied together keep their own head on top.
    if (clean !== '' && !meta.has(name)) meta.set(name, clean);
  };
  for (const { name, attributes } of tree.elements) {
    if (name !== 'meta') continue;
    const key = attributes.get('name') ?? attributes.get('property');
    if (key !== undefined) set(key.trim().toLowerCase(), attributes.get('content') ?? '');
  }
  for (const text of tree.texts) {
    if (tree.elements[text.element]?.name !== 'title') continue;
    const runs = textRuns(source, text.start, text.end);
    set('title', runs.map((run) => run.text ?? source.slice(run.start, run.end)).join(''));
  }
  return meta;
}
