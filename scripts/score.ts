/**
 * Scores the parser against the manual annotations, of both guidelines, with recorded thresholds.
 *   npm run score                       all figures, then those of imperfect documents
 *   npm run score -- --verbose          also each error
 *   npm run score -- --record           records the current figures, rounded down, as thresholds
 *   npm run score -- --explain NAME     writes score-NAME.html: text with orders, actors and targets, beside the annotation
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { explained } from './score/explain.js';
import { corpus, documentsOf, type Figures, root, type Scorer, scoreOf, scorers } from './score/run-scorer.js';

const floorsFile = join(root, 'scripts/score-floors.json');
const Floors = z.record(z.string(), z.record(z.string(), z.number()));
type Floors = z.infer<typeof Floors>;

function print(scorer: Scorer, figures: Figures, floors: Floors[string]): void {
  console.log(`\n${scorer.name}: ${documentsOf(scorer).length} documents`);
  for (const [name, { share, hits, of }] of Object.entries(figures)) {
    const counts = hits === undefined || of === undefined ? '' : `${hits} of ${of}, `;
    console.log(`${(share ?? NaN).toFixed(3)}  ${name} (${counts}floor ${floors[name] ?? 'none'})`);
  }
}

/** Imperfect figures by document. */
function printDocuments(scorer: Scorer): void {
  for (const name of documentsOf(scorer)) {
    const { figures } = scoreOf(scorer, [name]);
    const short = Object.entries(figures).flatMap(([figure, { share, hits, of }]) =>
      share === null || share >= 1 || hits === undefined || of === undefined ? [] : [`${figure} ${hits}/${of}`],
    );
    console.log(`  ${name.padEnd(28)} ${short.length === 0 ? 'whole' : short.join(', ')}`);
  }
}

function explain(name: string): number {
  const html = explained(name);
  if (html === null) {
    console.error(`No annotated document is called ${name}: ${scorers.flatMap(documentsOf).join(' ')}`);
    return 1;
  }
  const file = join(tmpdir(), `score-${name}.html`);
  writeFileSync(file, html);
  console.log(file);
  return 0;
}

/** Rounded down to hundredths, so that a threshold never exceeds the figure. */
const reached = (figures: Figures): Floors[string] =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, { share }]) =>
      share === null ? [] : [[name, Math.floor(share * 100) / 100]],
    ),
  );

function main(flags: readonly string[]): number {
  if (!scorers.every(({ folder, program }) => existsSync(folder) && existsSync(program))) {
    console.log(`No annotated corpus at ${corpus}: nothing scored.`);
    return process.env['CI'] ? 1 : 0;
  }
  const at = flags.indexOf('--explain');
  if (at >= 0) return explain(flags[at + 1] ?? '');
  const floors = existsSync(floorsFile) ? Floors.parse(JSON.parse(readFileSync(floorsFile, 'utf8'))) : {};
  const scored = scorers.map((scorer) => ({ scorer, ...scoreOf(scorer, documentsOf(scorer)) }));
  for (const { scorer, figures, misses } of scored) {
    print(scorer, figures, floors[scorer.name] ?? {});
    printDocuments(scorer);
    if (flags.includes('--verbose')) process.stderr.write(misses);
  }
  if (flags.includes('--record')) {
    const fresh = Object.fromEntries(scored.map(({ scorer, figures }) => [scorer.name, reached(figures)]));
    // Thresholds of scripts/score-agencies.ts are kept.
    writeFileSync(floorsFile, `${JSON.stringify({ ...floors, ...fresh }, null, 2)}\n`);
    return 0;
  }
  const below = scored.flatMap(({ scorer, figures }) =>
    Object.entries(floors[scorer.name] ?? {}).flatMap(([name, floor]) =>
      (figures[name]?.share ?? 0) < floor ? [`${scorer.name} ${name} ${figures[name]?.share ?? 0} < ${floor}`] : [],
    ),
  );
  for (const line of below) console.error(`Below its floor: ${line}`);
  return below.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
