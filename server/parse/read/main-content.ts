/**
 * Finds the element with the document. Text is weighted by characters and punctuation outside of
 * links, because prose has both and navigation neither; well-known ids only count if they contain a
 * good part of it.
 */
import hints from './content-hints.json' with { type: 'json' };
import type { HtmlTree } from './html-tree.js';

export interface PageParts {
  /** Index of the element with the document. */
  readonly content: number;
  /**
   * True if there is almost no prose (a list, a page that only links to its document): everything
   * except chrome counts.
   */
  readonly whole: boolean;
  /** Elements that are not part of the document: navigation, footers, share bars. */
  readonly chrome: ReadonlySet<number>;
  /** Elements that are not visible text: scripts, styles, options, hidden ones. */
  readonly unread: ReadonlySet<number>;
}

const unreadNames = new Set(
  'script style noscript template iframe svg select option button textarea canvas title head object'.split(' '),
);
const chromeNames = new Set(['nav', 'footer', 'aside', 'dialog']);
const containerNames = new Set(
  '#root html body div section article main td th tr table tbody form center font span ul ol li ucapcontent'.split(' '),
);
const chromeWords = new Set(hints.chrome);
const contentWords = new Set(hints.content.map((word) => word.toLowerCase()));
const hiddenStyle = /display\s{0,2}:\s{0,2}none/i;
/** An element with more than this share of the prose is content, whatever its class. */
const mostChrome = 0.4;
const leastProse = 80;
const hintShare = 0.3;
const descendShare = 0.62;

export function pageParts(source: string, tree: HtmlTree): PageParts {
  const unread = marked(tree, ({ name, attributes }) => unreadNames.has(name) || isHidden(attributes));
  const prose = proseWeights(source, tree, unread);
  const total = prose[0] ?? 0;
  const chrome = marked(tree, (element, index) => {
    if (!chromeNames.has(element.name) && !hasWord(element.attributes, chromeWords)) return false;
    return (prose[index] ?? 0) <= mostChrome * total && element.name !== 'body';
  });
  const outside = new Set([...unread, ...chrome]);
  const weights = proseWeights(source, tree, outside);
  const content = contentElement(tree, weights, outside);
  return { content, whole: (weights[content] ?? 0) < leastProse, chrome, unread };
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has('hidden') || hiddenStyle.test(attributes.get('style') ?? '');
}

/** The elements that `test` selects, with their descendants: parents precede children. */
function marked(
  tree: HtmlTree,
  test: (element: HtmlTree['elements'][number], index: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  tree.elements.forEach((element, index) => {
    if (index > 0 && (found.has(element.parent) || test(element, index))) found.add(index);
  });
  return found;
}

const wordBreak = /\s+/;
function hasWord(attributes: ReadonlyMap<string, string>, words: ReadonlySet<string>): boolean {
  const names = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`.toLowerCase();
  if (names.length < 2) return false;
  return names
    .split(wordBreak)
    .some((name) => words.has(name) || name.split(/[-_\d]+/).some((part) => words.has(part)));
}

/**
 * Characters plus four times the punctuation outside of links, by element including descendants.
 */
function proseWeights(source: string, tree: HtmlTree, outside: ReadonlySet<number>): Float64Array {
  const weights = new Float64Array(tree.elements.length);
  for (const text of tree.texts) {
    if (text.link >= 0 || outside.has(text.element)) continue;
    let weight = 0;
    for (let i = text.start; i < text.end; i += 1) {
      const code = source.charCodeAt(i);
      if (code === 0xff0c || code === 0x3002 || code === 0xff1b) weight += 4;
      else if (code >= 0x3400 && code < 0xa000) weight += 1;
    }
    weights[text.element] = (weights[text.element] ?? 0) + weight;
  }
  for (let i = tree.elements.length - 1; i > 0; i -= 1) {
    const parent = tree.elements[i]?.parent ?? 0;
    weights[parent] = (weights[parent] ?? 0) + (weights[i] ?? 0);
  }
  return weights;
}

function contentElement(tree: HtmlTree, weights: Float64Array, outside: ReadonlySet<number>): number {
  const hinted = hintedElement(tree, weights, outside);
  if (hinted > 0) return hinted;
  const best = heaviestChildren(tree, weights, outside);
  let at = 0;
  for (;;) {
    const next = best[at] ?? 0;
    const enough = (weights[next] ?? 0) >= descendShare * (weights[at] ?? 0);
    if (next === 0 || !enough || !containerNames.has(tree.elements[next]?.name ?? '')) return at;
    at = next;
  }
}

/** Of elements marked as content, the one with the highest weight; on a tie the outer one. */
function hintedElement(tree: HtmlTree, weights: Float64Array, outside: ReadonlySet<number>): number {
  let found = 0;
  let most = -1;
  const least = hintShare * (weights[0] ?? 0);
  tree.elements.forEach((element, index) => {
    const weight = weights[index] ?? 0;
    if (weight <= most || weight < least || outside.has(index)) return;
    if (hasContentHint(element.attributes)) [found, most] = [index, weight];
  });
  return found;
}

function hasContentHint(attributes: ReadonlyMap<string, string>): boolean {
  const names = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`.toLowerCase();
  return names.length > 1 && names.split(wordBreak).some((name) => contentWords.has(name));
}

function heaviestChildren(tree: HtmlTree, weights: Float64Array, outside: ReadonlySet<number>): Int32Array {
  const best = new Int32Array(tree.elements.length);
  tree.elements.forEach((element, index) => {
    if (index === 0 || outside.has(index)) return;
    const rival = best[element.parent] ?? 0;
    if (rival === 0 || (weights[index] ?? 0) > (weights[rival] ?? 0)) best[element.parent] = index;
  });
  return best;
}

/** For each element, whether it is `root` or a descendant. */
export function elementsWithin(tree: HtmlTree, root: number): Uint8Array {
  const within = new Uint8Array(tree.elements.length);
  within[root] = 1;
  tree.elements.forEach((element, index) => {
    if (index > 0 && within[element.parent] === 1) within[index] = 1;
  });
  return within;
}
