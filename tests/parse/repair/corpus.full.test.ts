import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MappedText } from '../../../server/parse/mapped-text.js';
import { repairText } from '../../../server/parse/repair/repair-text.js';
import type { RepairedText } from '../../../server/parse/stages.js';
import { corpusFolder, describeWithCorpus } from '../../kit/corpus.js';

const MODEL_PAGE = 'seed_wuzhong_2022_00027.txt';

describeWithCorpus('repair of the model page', () => {
  let source = '';
  let repaired: RepairedText = { text: MappedText.from(''), repairs: [], warnings: [] };
  beforeAll(() => {
    source = readFileSync(join(corpusFolder, 'gold', MODEL_PAGE), 'utf8');
    repaired = repairText(MappedText.from(source));
  });
  const quotes = (kind: string): string[] =>
    repaired.repairs
      .filter((repair) => repair.kind === kind)
      .map(({ sourceRange }) => source.slice(sourceRange.start, sourceRange.end));

  it('removes its 214 glued readings and leaves none', () => {
    expect(quotes('PINYIN_ANNOTATION')).toHaveLength(214);
    expect(repaired.text.text).not.toMatch(/\p{Script=Han}\([a-zü\u00e0-\u01dc]+\)/u);
  });

  it('mends its one shifted run', () => {
    expect(quotes('SHIFTED_BYTES')).toEqual([expect.stringMatching(/^\?!.{9}\?$/u)]);
    expect(repaired.text.text).toContain('幸福”成为人们的切身感受、');
  });

  it('warns of the characters that it lost and of nothing else', () => {
    const places = repaired.warnings.map(({ code, sourceRange }) => [
      code,
      source.slice(sourceRange?.start, sourceRange?.end),
    ]);
    expect(places).toEqual([['DAMAGED_TEXT', '?lián)?dāng)']]);
  });
});

describeWithCorpus('repair of undamaged pages', () => {
  it('changes nothing in any of them but their script and what nobody sees', () => {
    const folder = join(corpusFolder, 'pages');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
    expect(pages.length).toBeGreaterThan(200);
    const faults = pages.flatMap((name) =>
      falseRepairs(readFileSync(join(folder, name), 'utf8')).map((fault) => [name, fault]),
    );
    expect(faults).toEqual([]);
  });
});

function falseRepairs(source: string): string[] {
  const { repairs, warnings } = repairText(MappedText.from(source));
  const visible = repairs.filter(({ kind, sourceRange }) => {
    const quote = source.slice(sourceRange.start, sourceRange.end);
    return kind !== 'TRADITIONAL_SCRIPT' && !/^[\p{Cc}\p{Cf}]+$/u.test(quote);
  });
  return [...visible.map(({ kind }) => kind), ...warnings.map(({ code }) => code)];
}
