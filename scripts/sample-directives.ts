/**
 * Random sample of directives from all real pages, for manual evaluation.
 *
 *   tsx scripts/sample-directives.ts SEED [COUNT]     names and paths, tab-separated, for docs/parsing/sample-read.tsv
 *   tsx scripts/sample-directives.ts SEED [COUNT] --texts     each with text, addressees, deadlines and context
 *
 * All directives sorted by name, shuffled by mulberry32: reproducible for a parser version and
 * seed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parsePage } from '../server/parse/parse-page.js';
import type { PreviewDirective } from '../server/parse/preview.js';
import { pagesOf, shuffled } from './score/draw.js';
import { corpus } from './score/run-scorer.js';

const AROUND = 160;

interface Drawn {
  readonly page: string;
  readonly title: string | null;
  readonly recipients: string;
  readonly source: string;
  readonly directive: PreviewDirective;
}

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
