/**
 * Metadata outside of the text: <meta name content>, <title>, the first <h1> (possibly hidden), and
 * JSON-LD. Names of other systems are mapped to the known ones (meta-names.json).
 */
import { textRuns } from './html-text.js';
import type { HtmlTree } from './html-tree.js';
import { linkedData } from './linked-data.js';
import names from './meta-names.json' with { type: 'json' };

const blanks = /\s+/g;
const known = Object.entries(names).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));

export function pageMeta(source: string, tree: HtmlTree): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  const set = (name: string, value: string): void => {
    const clean = value.replace(blanks, ' ').trim();
    // The first one counts: concatenated pages have their own head first.
    if (clean !== '' && !meta.has(name)) meta.set(name, clean);
  };
  for (const { name, attributes } of tree.elements) {
    if (name !== 'meta') continue;
    const key = attributes.get('name') ?? attributes.get('property') ?? attributes.get('itemprop');
    if (key !== undefined) set(key.trim().toLowerCase(), attributes.get('content') ?? '');
  }
  let heading = -1;
  for (const text of tree.texts) {
    const element = tree.elements[text.element];
    if (element?.name === 'script' && isLinkedData(element.attributes))
      for (const [name, value] of linkedData(source.slice(text.start, text.end))) set(name, value);
    if (element?.name !== 'title' && element?.name !== 'h1') continue;
    const runs = textRuns(source, text.start, text.end);
    const written = runs.map((run) => run.text ?? source.slice(run.start, run.end)).join('');
    if (element.name === 'title') set('title', written);
    else if (written.trim() !== '' && (heading < 0 || heading === text.element)) {
      heading = text.element;
      meta.set('h1', `${meta.get('h1') ?? ''} ${written}`.replace(blanks, ' ').trim());
    }
  }
  for (const [name, others] of known) set(name, others.map((other) => meta.get(other)).find((value) => value) ?? '');
  return meta;
}

const isLinkedData = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.get('type')?.trim().toLowerCase() === 'application/ld+json';
