/**
 * Agreement of the parser with the metadata of real pages.
 *
 *   tsx scripts/score-pages.ts [CORPUS]     default: NOTICE_CORPUS, else ../shared/corpus
 *
 * Only compares what the document itself states: a field of meta.jsonl that is not in the file
 * counts as "not in the document" and is listed separately. Then evaluates which pages become
 * notices. Prints shares and all exceptions; exit 1 if a share is below its threshold.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parsePage } from '../server/parse/parse-page.js';
import type { PagePreview } from '../server/parse/preview.js';
import { shareOfNotices } from './score/accepted.js';
import floorsOfAll from './score-floors.json' with { type: 'json' };
import { agrees, statedFields, type StatedField } from './stated-fields.js';

/** Recorded shares, raised by improvements. */
const floors: Readonly<Record<StatedField, number>> = {
  title: 0.99,
  publishedOn: 0.97,
  agencyName: 0.97,
  documentNumber: 0.99,
  indexNumber: 0.99,
};

interface Tally {
  hits: number;
  of: number;
  absent: number;
}

const read: Readonly<Record<StatedField, (preview: PagePreview) => string | null>> = {
  title: (preview) => preview.title,
  publishedOn: (preview) => preview.publishedOn,
  agencyName: (preview) => preview.agencyName,
  documentNumber: (preview) => preview.documentNumber?.text ?? null,
  indexNumber: (preview) => preview.indexNumber,
};
/** The .html if there is one, otherwise the .txt. */
function pagesOf(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => /\.(?:html|txt)$/.test(file));
  return files.filter((file) => file.endsWith('.html') || !files.includes(file.replace(/\.txt$/, '.html'))).sort();
}

function scoreFolder(folder: string, tallies: ReadonlyMap<StatedField, Tally>): void {
  for (const file of pagesOf(folder)) {
    const content = readFileSync(join(folder, file));
    const parsed = parsePage({ content });
    const stated = statedFields(folder, file, parsed.sourceText);
    for (const [field, { value, inDocument }] of stated) {
      const tally = tallies.get(field);
      if (!tally) continue;
      const got = read[field](parsed.preview);
      if (!inDocument) {
        tally.absent += 1;
        continue;
      }
      tally.of += 1;
      if (agrees(field, value, got)) tally.hits += 1;
      else console.log(`${field}: ${basename(folder)}/${file} states ${value}, got ${got ?? 'nothing'}`);
    }
  }
}

async function main(): Promise<number> {
  const corpus = process.argv[2] ?? process.env['NOTICE_CORPUS'] ?? '../shared/corpus';
  const root = join(corpus, 'pages');
  if (!existsSync(root)) {
    console.error(`No pages at ${root}: give the corpus as an argument or in NOTICE_CORPUS.`);
    return 2;
  }
  const tallies = new Map<StatedField, Tally>();
  for (const field of ['title', 'publishedOn', 'agencyName', 'documentNumber', 'indexNumber'] as const) {
    tallies.set(field, { hits: 0, of: 0, absent: 0 });
  }
  for (const folder of readdirSync(root).sort()) scoreFolder(join(root, folder), tallies);
  let below = false;
  for (const [field, { hits, of, absent }] of tallies) {
    const share = of === 0 ? 1 : hits / of;
    below ||= share < floors[field];
    const note = absent === 0 ? '' : `, ${absent} not in the document`;
    console.log(`${field.padEnd(16)} ${share.toFixed(3)} (${hits} of ${of}${note}; floor ${floors[field]})`);
  }
  const noticeFloors: Readonly<Record<string, number>> = floorsOfAll.pages;
  for (const { name, hits, of, left } of await shareOfNotices(corpus, (line) => void console.log(line))) {
    const share = of === 0 ? 1 : hits / of;
    const floor = noticeFloors[name] ?? 1;
    below ||= share < floor;
    const note = left === 0 ? '' : `, ${left} do not say all of it`;
    console.log(`${name}: ${share.toFixed(3)} (${hits} of ${of}${note}; floor ${floor})`);
  }
  return below ? 1 : 0;
}

process.exitCode = await main();
