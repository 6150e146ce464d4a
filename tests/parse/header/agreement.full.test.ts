import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parsePage } from '../../../server/parse/parse-page.js';
import { corpusFolder, describeWithCorpus } from '../../kit/corpus.js';

const annotation = z.object({
  text_file: z.string(),
  body_start: z.number(),
  addressees: z.array(z.object({ text: z.string() })),
});

describeWithCorpus('headers of real pages', () => {
  it('agree with what the pages state about themselves, above the recorded floors', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'scripts/score-pages.ts', corpusFolder],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, below: status === 0 ? '' : stdout }).toEqual({ status: 0, below: '' });
  });

  it('end where the annotated text begins, and name the annotated addressees', () => {
    const folder = join(corpusFolder, 'gold');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const gold = annotation.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      const source = readFileSync(join(folder, gold.text_file), 'utf8');
      const { preview } = parsePage({ content: source });
      // The annotator counts a 文号 line and a reprinted title to the text where they stand below the header's rows.
      const opening = source.slice(gold.body_start, gold.body_start + 90);
      const begins = preview.body.slice(preview.bodyStart).slice(0, 12);
      // The damaged page is compared in its own test: its text is repaired.
      if (preview.repairs.length === 0) expect(opening).toContain(begins);
      expect({ file, names: preview.addressees.map(({ text }) => text) }).toEqual({
        file,
        names: gold.addressees.map(({ text }) => text),
      });
    }
  });
});
