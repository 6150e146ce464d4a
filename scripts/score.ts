/**
 * Scores the parser against the hand-made annotations and holds it to the recorded floors.
 *   npx tsx scripts/score.ts [--verbose] [--record]
 * --record writes the figures reached, rounded down, as the new floors.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parsePage } from '../server/parse/parse-page.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const corpus = resolve(process.env['NOTICE_CORPUS'] ?? join(root, '../shared/corpus'));
const scorer = resolve(corpus, '../tools/score.mjs');
const floorsFile = join(root, 'scripts/score-floors.json');
const Figures = z.record(z.string(), z.object({ share: z.number(), hits: z.number(), of: z.number() }));
const Floors = z.record(z.string(), z.number());

function score(verbose: boolean): z.infer<typeof Figures> {
  const gold = join(corpus, 'gold');
  const scratch = mkdtempSync(join(tmpdir(), 'notice-score-'));
  try {
    const predictions = join(scratch, 'predictions.ndjson');
    const files = readdirSync(gold).filter((file) => file.endsWith('.txt'));
    const lines = files.map((file) => {
      const { preview } = parsePage({ content: readFileSync(join(gold, file)) });
      return JSON.stringify({ file, preview });
    });
    writeFileSync(predictions, lines.join('\n'));
    const flags = verbose ? ['--verbose'] : [];
    const run = spawnSync(process.execPath, [scorer, gold, predictions, ...flags], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    if (verbose) process.stderr.write(run.stderr);
    return Figures.parse(JSON.parse(run.stdout));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function main(flags: readonly string[]): number {
  if (!existsSync(join(corpus, 'gold')) || !existsSync(scorer)) {
    console.log(`No annotated corpus at ${corpus}: nothing scored.`);
    return process.env['CI'] ? 1 : 0;
  }
  const figures = score(flags.includes('--verbose'));
  const floors = existsSync(floorsFile) ? Floors.parse(JSON.parse(readFileSync(floorsFile, 'utf8'))) : {};
  const below = Object.entries(floors).filter(([name, floor]) => (figures[name]?.share ?? 0) < floor);
  for (const [name, { share, hits, of }] of Object.entries(figures)) {
    console.log(`${share.toFixed(3)}  ${name} (${hits} of ${of}, floor ${floors[name] ?? 'none'})`);
  }
  if (flags.includes('--record')) {
    const reached = Object.entries(figures).map(([name, { hits, of }]) => [name, Math.floor((hits / of) * 100) / 100]);
    writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(reached), null, 2)}\n`);
    return 0;
  }
  for (const [name, floor] of below) console.error(`Below its floor: ${name} ${figures[name]?.share ?? 0} < ${floor}`);
  return below.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
