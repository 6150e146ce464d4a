/**
 * Draws directives at random from all real pages, to be read against their pages and judged by hand.
 *
 *   tsx scripts/sample-directives.ts SEED [COUNT]     names and paths, tab-separated, as docs/parsing/sample-read.tsv has them
 *   tsx scripts/sample-directives.ts SEED [COUNT] --texts     each with its text, whom it tells, its last days, and what stands around it
 *
 * All directives of all pages, in the order of their names, shuffled by mulberry32: the same parser and seed draw the same.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parsePage } from '../server/parse/parse-page.js';
import type { PreviewDirective } from '../server/parse/preview.js';
import { corpus } from './score/run-scorer.js';

const AROUND = 160;

interface Drawn {
  readonly page: string;
  readonly title: string | null;
  readonly recipients: string;
  readonly source: string;
  readonly directive: PreviewDirective;
}

/** Between 0 and 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = mulberry32(seed);
  const found = [...items];
  for (let i = found.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [found[i], found[j]] = [found[j] as T, found[i] as T];
  }
  return found;
}

/** The .html where there is one, else the .txt. */
const pagesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? pagesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter(
      (file, _, all) =>
        /\.html$/u.test(file) || (/\.txt$/u.test(file) && !all.includes(file.replace(/\.txt$/u, '.html'))),
    )
    .sort();

function directivesOf(folder: string): readonly Drawn[] {
  return pagesOf(folder).flatMap((file) => {
    const { preview, sourceText } = parsePage({ content: readFileSync(file) });
    const common = {
      page: relative(folder, file),
      title: preview.title,
      recipients: preview.addressees.map(({ text }) => text).join('、'),
      source: sourceText,
    };
    return preview.directives.map((directive) => ({ ...common, directive }));
  });
}

function withTexts({ title, recipients, source, directive }: Drawn): string {
  const { start, end } = directive.span.source;
  const shown = (text: string): string => text.replace(/\s+/gu, ' ');
  const who = directive.addressees.map(({ text, span }) => (span === null ? `(${text})` : text)).join('、');
  const targets = directive.targets.map(({ text, dueBy }) => `${text}=${dueBy ?? '-'}`).join('; ');
  return [
    `   of: ${title ?? '-'} | to: ${recipients}`,
    `   before: ${shown(source.slice(Math.max(0, start - AROUND), start))}`,
    `   text: ${shown(directive.text)}`,
    `   behind: ${shown(source.slice(end, end + AROUND / 4))}`,
    `   who: ${who} | targets: ${targets} | heading: ${directive.heading ?? '-'} | by: ${directive.issuerName ?? '-'}`,
  ].join('\n');
}

function main(args: readonly string[]): number {
  const [seed, count] = args.filter((arg) => !arg.startsWith('-')).map(Number);
  const folder = join(corpus, 'pages');
  if (seed === undefined || !existsSync(folder)) {
    console.error(seed === undefined ? 'usage: sample-directives SEED [COUNT] [--texts]' : `No pages at ${folder}`);
    return 2;
  }
  const all = directivesOf(folder);
  console.log(`# ${count ?? 60} of ${all.length} directives, seed ${seed}`);
  shuffled(all, seed)
    .slice(0, count ?? 60)
    .forEach((drawn, i) => {
      console.log(`${i + 1}\t${drawn.page}\t${drawn.directive.path}`);
      if (args.includes('--texts')) console.log(withTexts(drawn));
    });
  return 0;
}

process.exitCode = main(process.argv.slice(2));
