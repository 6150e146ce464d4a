/** What a page says about itself outside its text: <meta name content>, <title>, and its first <h1>, which may be hidden. */
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
  let heading = -1;
  for (const text of tree.texts) {
    const name = tree.elements[text.element]?.name;
    if (name !== 'title' && name !== 'h1') continue;
    const runs = textRuns(source, text.start, text.end);
    const written = runs.map((run) => run.text ?? source.slice(run.start, run.end)).join('');
    if (name === 'title') set('title', written);
    else if (written.trim() !== '' && (heading < 0 || heading === text.element)) {
      heading = text.element;
      meta.set('h1', `${meta.get('h1') ?? ''} ${written}`.replace(blanks, ' ').trim());
    }
  }
  return meta;
}
