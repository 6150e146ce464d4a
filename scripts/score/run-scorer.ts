/** The scorers of annotated documents, and running one on selected documents. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parsePage } from '../../server/parse/parse-page.js';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const corpus = resolve(process.env['NOTICE_CORPUS'] ?? join(root, '../shared/corpus'));

export interface Scorer {
  readonly name: 'gold' | 'gold2';
  readonly folder: string;
  readonly program: string;
}

const scorerOf = (name: Scorer['name'], program: string): Scorer => ({
  name,
  folder: join(corpus, name),
  program: resolve(corpus, '../tools', program),
});
/** gold: units and fields of ten documents. gold2: sentences of twenty-one others. */
export const scorers: readonly Scorer[] = [scorerOf('gold', 'score.mjs'), scorerOf('gold2', 'score2.mjs')];

// F1 has no counts, and is null if one of its inputs was not evaluated.
const Figure = z.object({ share: z.number().nullable(), hits: z.number().optional(), of: z.number().optional() });
const Figures = z.record(z.string(), Figure);
export type Figures = z.infer<typeof Figures>;

export const documentsOf = ({ folder }: Scorer): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -4))
    .sort();

export interface Scored {
  readonly figures: Figures;
  /** One error per line. */
  readonly misses: string;
}

/** Runs the scorer on these documents only. */
export function scoreOf(scorer: Scorer, documents: readonly string[]): Scored {
  const scratch = mkdtempSync(join(tmpdir(), 'notice-score-'));
  try {
    const lines = documents.map((name) => {
      for (const ending of ['txt', 'json'])
        symlinkSync(join(scorer.folder, `${name}.${ending}`), join(scratch, `${name}.${ending}`));
      const { preview } = parsePage({ content: readFileSync(join(scorer.folder, `${name}.txt`)) });
      return JSON.stringify({ file: `${name}.txt`, preview });
    });
    const predictions = join(scratch, 'predictions.ndjson');
    writeFileSync(predictions, lines.join('\n'));
    const argv = [scorer.program, scratch, predictions, '--verbose'];
    const run = spawnSync(process.execPath, argv, { encoding: 'utf8', cwd: root, maxBuffer: 64 * 2 ** 20 });
    if (run.status !== 0) throw new Error(run.stderr);
    return { figures: Figures.parse(JSON.parse(run.stdout)), misses: run.stderr };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
