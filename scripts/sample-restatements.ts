/**
 * Random sample of restatement pairs from all real pages, for manual evaluation of their usefulness
 * to a reader.
 *
 *   tsx scripts/sample-restatements.ts SEED [COUNT]     names and paths, tab-separated, for docs/parsing/restatements-read.tsv
 *   tsx scripts/sample-restatements.ts SEED [COUNT] --texts     each with both texts
 *
 * Pages are stored in an in-memory database; pairs are those of Directive.restatements with the
 * default minimum score. Missing publisher, date and title are supplied, because only the text is
 * evaluated.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { loadPages } from '../server/ingest/bulk/load.js';
import { readForLoading } from '../server/ingest/bulk/read-page.js';
import { prepareForPages } from '../server/ingest/prepare.js';
import type { Db } from '../server/platform/db.js';
import { pagesOf, shuffled } from './score/draw.js';
import { corpus } from './score/run-scorer.js';
import { openDb } from '../server/platform/open-db.js';

const said = z.object({ hash: z.string(), path: z.string(), text: z.string() });
const pairs = z.array(z.object({ one: said, other: said, score: z.coerce.number() }));
type Pair = z.infer<typeof pairs>[number];

/**
 * Equals server/search/restatement.sql.ts for all directives at once: of a whole and its part the
 * more similar one.
 */
const pairsSql = `WITH banded AS MATERIALIZED (SELECT "directiveId" AS "id", unnest("bands") AS "band" FROM "DirectiveSketch"),
  met AS (SELECT DISTINCT a."id" AS "one", b."id" AS "other" FROM banded a JOIN banded b ON a."band" = b."band" AND a."id" < b."id"),
  scored AS MATERIALIZED (
    SELECT m."one", m."other", c.n::float / (cardinality(p."pairs") + cardinality(q."pairs") - c.n) AS "score"
    FROM met m JOIN "DirectiveSketch" p ON p."directiveId" = m."one" JOIN "DirectiveSketch" q ON q."directiveId" = m."other"
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM unnest(p."pairs") AS x JOIN unnest(q."pairs") AS y ON x = y) AS c),
  listed AS MATERIALIZED (
    SELECT s."one", s."other", s."score", d."parentId" AS "wholeId"
    FROM (SELECT "one", "other", "score" FROM scored UNION ALL SELECT "other", "one", "score" FROM scored) s
    JOIN "Directive" o ON o."id" = s."one" JOIN "Directive" d ON d."id" = s."other"
    WHERE s."score" >= 0.6 AND o."noticeId" <> d."noticeId"),
  told AS (
    SELECT DISTINCT least(l."one", l."other") AS "one", greatest(l."one", l."other") AS "other", l."score" FROM listed l
    WHERE NOT EXISTS (SELECT 1 FROM listed o WHERE o."one" = l."one"
      AND ((o."other" = l."wholeId" AND o."score" >= l."score") OR (o."wholeId" = l."other" AND o."score" > l."score")))),
  said AS (
    SELECT d."id", jsonb_build_object('hash', s."contentHash", 'path', d."path", 'text', d."text") AS "what" FROM "Directive" d
    JOIN "Notice" n ON n."id" = d."noticeId" JOIN "NoticeText" t ON t."id" = n."textId" JOIN "SourceDocument" s ON s."id" = t."sourceId")
  SELECT x."what" AS "one", y."what" AS "other", t."score" FROM told t JOIN said x ON x."id" = t."one" JOIN said y ON y."id" = t."other"`;

async function load(db: Db, folder: string): Promise<ReadonlyMap<string, string>> {
  await prepareForPages(db);
  const names = new Map<string, string>();
  const read = pagesOf(folder).map((file) => {
    const content = readFileSync(file);
    const name = relative(folder, file);
    names.set(createHash('sha256').update(content).digest('hex'), name);
    const hints = { publisher: '云浦市澄湖区人民政府', publishedOn: '2025-01-02', title: `关于${name}的通知` };
    return readForLoading({ content, hints });
  });
  await loadPages(db, read, { now: new Date() });
  return names;
}

/** Sorted independently of ids. */
async function pairsOf(db: Db, names: ReadonlyMap<string, string>): Promise<readonly Pair[]> {
  const found = pairs.parse(await db.rows({ name: '', label: 'pairs', values: [], text: pairsSql }));
  const nameOf = ({ hash, path }: Pair['one']): string => `${names.get(hash) ?? hash}\t${path}`;
  return found
    .map(({ one, other, score }) => {
      const [first, second] = nameOf(one) < nameOf(other) ? [one, other] : [other, one];
      return { one: { ...first, hash: nameOf(first) }, other: { ...second, hash: nameOf(second) }, score };
    })
    .sort((a, b) => (a.one.hash + a.other.hash < b.one.hash + b.other.hash ? -1 : 1));
}

async function main(args: readonly string[]): Promise<number> {
  const [seed, count = 40] = args.filter((arg) => !arg.startsWith('-')).map(Number);
  const folder = join(corpus, 'pages');
  if (seed === undefined || !existsSync(folder)) {
    console.error(seed === undefined ? 'usage: sample-restatements SEED [COUNT] [--texts]' : `No pages at ${folder}`);
    return 2;
  }
  const db = await openDb({ databaseUrl: null, dataDir: null });
  try {
    const all = await pairsOf(db, await load(db, folder));
    console.log(`# ${count} of ${all.length} pairs, seed ${seed}`);
    shuffled(all, seed)
      .slice(0, count)
      .forEach(({ one, other, score }, i) => {
        console.log(`${i + 1}\t${one.hash}\t${other.hash}\t${score.toFixed(2)}`);
        if (args.includes('--texts')) console.log(`   ${one.text}\n   ${other.text}`);
      });
    return 0;
  } finally {
    await db.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
