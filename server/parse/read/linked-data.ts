/** Document metadata in JSON-LD (schema.org): <script type="application/ld+json">. */

/** Larger ones describe a site. */
const longest = 50_000;
const mostNodes = 50;
const isArticle = /Article|Report|CreativeWork|Legislation|GovernmentService|DigitalDocument|WebPage/;

/** By the names of page metadata; empty if there is none or it is invalid. */
export function linkedData(json: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (json.length > longest) return found;
  for (const node of nodesOf(parsed(json))) {
    if (!isArticle.test([partOf(node, '@type')].flat().join(' '))) continue;
    const said = [
      ['headline', partOf(node, 'headline')],
      ['datepublished', partOf(node, 'datePublished')],
      ['publisher', nameOf(partOf(node, 'publisher')) ?? nameOf(partOf(node, 'author'))],
    ] as const;
    for (const [name, value] of said) if (typeof value === 'string' && !found.has(name)) found.set(name, value);
  }
  return found;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // invalid JSON must not fail the page
  }
}

/** The object, the items of an array, or those of @graph. */
function nodesOf(value: unknown): readonly unknown[] {
  const graph = partOf(value, '@graph');
  const nodes: readonly unknown[] = Array.isArray(value) ? value : Array.isArray(graph) ? graph : [value];
  return nodes.slice(0, mostNodes);
}

const partOf = (node: unknown, name: string): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;

/** A name, or that of a person or organisation, or of the first of several. */
function nameOf(who: unknown): unknown {
  const first: unknown = Array.isArray(who) ? who[0] : who;
  return typeof first === 'string' ? first : partOf(first, 'name');
}
