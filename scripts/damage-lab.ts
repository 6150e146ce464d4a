/**
 * Damage laboratory: damages clean pages of the corpus by seed, repairs them, and prints the
 * recovery rate. `npx tsx scripts/damage-lab.ts --seed 1 --pages 300`; exit 1 below the thresholds.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MappedText } from '../server/parse/mapped-text.js';
import { repairText } from '../server/parse/repair/repair-text.js';
import { damagePage } from './damage/damage-page.js';
import { emptyMeasure, measure } from './damage/measure.js';

const BAR_RESTORED = 0.995;
const BAR_FOUND = 0.95;
/** Seeds per page, spaced so that consecutive runs do not overlap. */
const SEEDS_APART = 10_007;
const SHORTEST_PAGE = 50;

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, pages: { type: 'string', default: '1000' } },
});
const folder = join(process.env['NOTICE_CORPUS'] ?? '../shared/corpus', 'pages');

function run(seed: number, limit: number): boolean {
  const all = pagesUnder(folder).slice(0, limit);
  const falsely = all
    .map(({ name, text }) => ({ name, repairs: falseRepairs(text) }))
    .filter(({ repairs }) => repairs.length > 0);
  const clean = all.filter(({ text }) => text.length >= SHORTEST_PAGE && isWhole(text));
  const total = emptyMeasure();
  const started = performance.now();
  clean.forEach(({ text }, i) => {
    const damaged = damagePage(text, seed * SEEDS_APART + i);
    measure(total, text, damaged, repairText(MappedText.from(damaged.text.text)));
  });
  const seconds = (performance.now() - started) / 1000;
  const restored = total.restored / total.characters;
  console.log(`seed ${seed}: ${clean.length} pages damaged, ${total.characters} characters, ${seconds.toFixed(1)} s`);
  console.log(`characters restored  ${percent(restored)}  (bar ${percent(BAR_RESTORED)})`);
  let worst = 1;
  for (const [kind, { made, found }] of total.wounds) {
    worst = Math.min(worst, found / made);
    console.log(`found ${kind.padEnd(20)} ${percent(found / made)} of ${made}  (bar ${percent(BAR_FOUND)})`);
  }
  console.log(`false repairs on ${all.length} undamaged pages: ${falsely.length} pages  (bar 0)`);
  for (const { name, repairs } of falsely) console.log(`  ${name}: ${repairs.join(', ')}`);
  return restored >= BAR_RESTORED && worst >= BAR_FOUND && falsely.length === 0;
}

const percent = (share: number): string => `${(share * 100).toFixed(3)} %`;

/**
 * Repairs and warnings on an undamaged page, except script conversion and truly invisible
 * characters.
 */
function falseRepairs(text: string): string[] {
  const { repairs, warnings } = repairText(MappedText.from(text));
  const wrong = repairs.filter(({ kind, sourceRange }) => {
    const invisible =
      kind === 'WHITESPACE' && /^[\p{Cc}\p{Cf}]+$/u.test(text.slice(sourceRange.start, sourceRange.end));
    return kind !== 'TRADITIONAL_SCRIPT' && !invisible;
  });
  return [...wrong.map(({ kind }) => kind), ...warnings.map(({ code }) => code)];
}

/** Pages without repairs: the reference must be undamaged. */
const isWhole = (text: string): boolean => repairText(MappedText.from(text)).repairs.length === 0;

function pagesUnder(parent: string): { name: string; text: string }[] {
  return readdirSync(parent, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path, text: readFileSync(path, 'utf8') }));
}

if (existsSync(folder)) process.exitCode = run(Number(values.seed), Number(values.pages)) ? 0 : 1;
else console.log(`damage-lab: no corpus at ${folder}; set NOTICE_CORPUS to where it is`);
