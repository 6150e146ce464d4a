/**
 * Evaluates the agency nodes created from the corpus against manual verdicts.
 *
 *   tsx scripts/score-agencies.ts [--verbose] [--list FILE]      the corpus is NOTICE_CORPUS, else ../shared/corpus
 *
 * Parses pages as ingestion does, without a database, because names are resolved by the page alone.
 * tests/ingest/agencies.tsv has a verdict for each node: organ, generic, junk, or "duplicate of
 * NAME". A missing node counts as wrong. Exit 1 below the thresholds.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDivisions } from '../server/divisions/division.store.js';
import type { CompletePreview } from '../server/ingest/identity.js';
import { readNames } from '../server/ingest/page.match.js';
import { Gazetteer } from '../server/ingest/place.js';
import { readPage } from '../server/ingest/run.js';
import { parsePage } from '../server/parse/parse-page.js';
import type { PagePreview } from '../server/parse/preview.js';
import { statedFields } from './stated-fields.js';
import type { Organ } from '../server/ingest/organ.page.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const Floors = z.object({ agencies: z.record(z.string(), z.number()) });

interface Node {
  readonly organ: Organ;
  /** Number of mentions and named addressees. */
  links: number;
  readonly written: Set<string>;
}

interface Count {
  readonly nodes: Map<string, Node>;
  named: number;
}

/** Stands in for an unknown publisher: reports to congresses, broadcasts. */
const lastResort = '国务院';

function completed(preview: PagePreview, { folder, file, source }: PageFile): CompletePreview {
  const stated = preview.agencyName === null ? statedFields(folder, file, source) : null;
  return {
    ...preview,
    title: preview.title ?? '',
    titleOrigin: preview.titleOrigin ?? 'DERIVED',
    agencyName: preview.agencyName ?? stated?.get('agencyName')?.value ?? lastResort,
    publishedOn: preview.publishedOn ?? '2000-01-01',
  };
}

interface PageFile {
  readonly folder: string;
  readonly file: string;
  readonly source: string;
}

function countPage(count: Count, preview: CompletePreview, gazetteer: Gazetteer): void {
  const { organs } = readNames(preview, gazetteer);
  const node = (organ: Organ): Node => {
    if (organ.parent) node(organ.parent);
    const known = count.nodes.get(organ.name) ?? { organ, links: 0, written: new Set<string>() };
    count.nodes.set(organ.name, known);
    return known;
  };
  for (const [name, organ] of organs) if (organ) node(organ).written.add(name);
  const addressees = [...preview.addressees, ...preview.directives.flatMap((directive) => directive.addressees)];
  const named = addressees.filter(({ scope }) => scope === 'NAMED_AGENCY');
  for (const { text } of [...preview.mentions, ...named]) {
    const organ = organs.get(text);
    if (!organ) continue;
    node(organ).links += 1;
    count.named += 1;
  }
}

async function countAll(pages: string): Promise<Count> {
  const gazetteer = new Gazetteer((await readDivisions()).rows);
  const count: Count = { nodes: new Map(), named: 0 };
  for (const name of readdirSync(pages).sort()) {
    const folder = join(pages, name);
    const files = readdirSync(folder).filter((file) => /\.(?:html|txt)$/.test(file));
    for (const file of files.sort()) {
      if (file.endsWith('.txt') && files.includes(file.replace(/\.txt$/, '.html'))) continue;
      const content = readFileSync(join(folder, file));
      const { parsed } = readPage({ content });
      const source = parsed.preview.agencyName === null ? parsePage({ content }).sourceText : '';
      countPage(count, completed(parsed.preview, { folder, file, source }), gazetteer);
    }
  }
  return count;
}

/** organ, generic, junk, duplicate of NAME, by name of the node. */
function readVerdicts(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(root, 'tests/ingest/agencies.tsv'), 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  return new Map(rows.map(([name = '', verdict = '']) => [name, verdict]));
}

function figuresOf({ nodes, named }: Count, verdicts: ReadonlyMap<string, string>): Record<string, [number, number]> {
  const isOrgan = (name: string): boolean => verdicts.get(name) === 'organ';
  const organs = [...nodes.keys()].filter(isOrgan).length;
  const links = [...nodes].reduce((sum, [name, node]) => sum + (isOrgan(name) ? node.links : 0), 0);
  return { 'nodes that are one organ, once': [organs, nodes.size], 'links that lead to one': [links, named] };
}

async function main(flags: readonly string[]): Promise<number> {
  const pages = join(resolve(process.env['NOTICE_CORPUS'] ?? join(root, '../shared/corpus')), 'pages');
  if (!existsSync(pages)) {
    console.log(`No pages at ${pages}: nothing scored.`);
    return process.env['CI'] ? 1 : 0;
  }
  const count = await countAll(pages);
  const verdicts = readVerdicts();
  const list = flags.indexOf('--list') + 1;
  if (list > 0) writeFileSync(flags[list] ?? 'agencies.tsv', listed(count, verdicts));
  const floors = Floors.parse(JSON.parse(readFileSync(join(root, 'scripts/score-floors.json'), 'utf8'))).agencies;
  let below = 0;
  for (const [name, [hits, of]] of Object.entries(figuresOf(count, verdicts))) {
    const [share, floor] = [hits / of, floors[name] ?? 0];
    console.log(`${share.toFixed(3)}  ${name} (${hits} of ${of}, floor ${floor})`);
    if (share < floor) below += 1;
  }
  for (const [name, { links }] of count.nodes) {
    const verdict = verdicts.get(name) ?? 'not judged';
    if (verdict !== 'organ' && flags.includes('--verbose')) console.log(`${name}: ${verdict}, ${links} links`);
  }
  return below > 0 ? 1 : 0;
}

const listed = ({ nodes }: Count, verdicts: ReadonlyMap<string, string>): string =>
  [...nodes]
    .map(([name, { organ, links, written }]) =>
      [name, verdicts.get(name) ?? '?', organ.kind, organ.parent?.name ?? '', links, [...written].join(' ')].join('\t'),
    )
    .sort()
    .join('\n');

process.exitCode = await main(process.argv.slice(2));
