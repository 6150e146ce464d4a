/**
 * Evaluates which real pages become notices: alone, and with the hints of meta.jsonl and a table of
 * sites. A page counts if title, date and publisher are correct and the publisher is an organ, as
 * ingestion requires. Lists, indexes and guides must be rejected with the right reason, whatever
 * the hints.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readDivisions } from '../../server/divisions/division.store.js';
import { hostOf } from '../../server/domain/address.js';
import { isComplete } from '../../server/ingest/identity.js';
import { readNames } from '../../server/ingest/page.match.js';
import { Gazetteer } from '../../server/ingest/place.js';
import { readPage } from '../../server/ingest/received.js';
import type { PageHints } from '../../server/parse/preview.js';
import { agrees, statedFields, statedHints, type StatedField } from '../stated-fields.js';

/** Codes for pages that are not notices. */
const refusals = new Set(['LIST_PAGE', 'SITE_INDEX', 'SERVICE_GUIDE', 'ERROR_PAGE']);
/** Site entries as by staff, for pages that do not state their publisher. */
const sites: Readonly<Record<string, string>> = { 'tv.cctv.com': '中央广播电视总台' };
/** A page of pages/ that is a list, which its meta.jsonl does not say. */
const lists = new Set(['guangzhou_pages/gz_20b.html', 'guangzhou_pages/gz_20b.txt']);

export interface Share {
  readonly name: string;
  readonly hits: number;
  readonly of: number;
  /** Pages not counted, because the missing facts are unknown. */
  readonly left: number;
}

interface RealPage {
  readonly folder: string;
  readonly file: string;
  readonly isList: boolean;
  /** The correct values, as far as the page states them. */
  readonly right: (sourceText: string) => ReadonlyMap<StatedField, string>;
  /** False if the page does not state its date or publisher, by manual evaluation. */
  readonly saysAll: boolean;
  readonly hints: PageHints & { readonly sourceUrl?: string | undefined };
}

export async function shareOfNotices(corpus: string, log: (line: string) => void): Promise<Share[]> {
  const gazetteer = new Gazetteer((await readDivisions()).rows);
  const pages = [...pagesOf(join(corpus, 'pages')), ...sitePages(join(corpus, 'sites'))];
  const verdicts = pages.map((page) => ({
    page,
    alone: judge(page, {}, gazetteer),
    hinted: judge(page, page.hints, gazetteer),
  }));
  const isHtml = ({ page }: { page: RealPage }): boolean => page.file.endsWith('.html');
  const notices = verdicts.filter(({ page }) => !page.isList);
  const alone = notices.filter(isHtml);
  const stating = alone.filter(({ page }) => page.saysAll);
  const known = notices.filter(({ hinted }) => hinted.lacks === null);
  const refused = verdicts.filter(({ page }) => page.isList);
  for (const { page, alone: verdict } of stating) if (verdict.fault) log(`alone: ${nameOf(page)}: ${verdict.fault}`);
  for (const { page, hinted } of notices) if (hinted.fault) log(`with hints: ${nameOf(page)}: ${hinted.fault}`);
  for (const { page, alone: verdict } of refused) if (!verdict.isRefused) log(`not refused: ${nameOf(page)}`);
  return [
    {
      name: 'HTML pages that become right notices by themselves',
      ...share(stating, ({ alone: { fault } }) => fault === null),
      left: alone.length - stating.length,
    },
    {
      name: 'pages that become right notices with hints',
      ...share(known, ({ hinted: { fault } }) => fault === null),
      left: notices.length - known.length,
    },
    {
      name: 'lists that are refused as such, hints or not',
      ...share(refused, ({ alone: a, hinted: b }) => a.isRefused && b.isRefused),
      left: 0,
    },
  ];
}

function share<T>(all: readonly T[], isHit: (each: T) => boolean): { hits: number; of: number } {
  return { hits: all.filter(isHit).length, of: all.length };
}

interface Verdict {
  /** Null if it becomes the correct notice. */
  readonly fault: string | null;
  readonly isRefused: boolean;
  /** Facts that neither the page nor the hints have; null if none. */
  readonly lacks: string | null;
}

function judge(page: RealPage, { sourceUrl, ...hints }: RealPage['hints'], gazetteer: Gazetteer): Verdict {
  const { parsed } = readPage({ content: readFileSync(join(page.folder, page.file)), sourceUrl, hints });
  const { preview, problems } = parsed;
  const isRefused = problems.some(({ code }) => refusals.has(code));
  const codes = problems.map(({ code }) => code).join(', ');
  const lacks =
    problems.length > 0 && !isRefused && problems.every(({ code }) => code === 'NO_DATE' || code === 'NO_AGENCY')
      ? codes
      : null;
  if (problems.length > 0) return { fault: codes, isRefused, lacks };
  if (!isComplete(preview)) return { fault: 'is not complete', isRefused, lacks };
  if (readNames(preview, gazetteer).organs.get(preview.agencyName) == null)
    return { fault: `${preview.agencyName} is no organ`, isRefused, lacks };
  const got = { title: preview.title, publishedOn: preview.publishedOn, agencyName: preview.agencyName };
  const source = readFileSync(join(page.folder, page.file), 'utf8');
  for (const [field, want] of page.right(source)) {
    const has = field in got ? got[field as keyof typeof got] : null; // the three evaluated fields
    if (field in got && !agrees(field, want, has))
      return { fault: `${field} is ${has ?? 'nothing'}, right ${want}`, isRefused, lacks };
  }
  return { fault: null, isRefused, lacks };
}

const nameOf = ({ folder, file }: RealPage): string => `${basename(folder)}/${file}`;

/** The .html if there is one, otherwise the .txt. */
function* pagesOf(root: string): Generator<RealPage> {
  for (const name of readdirSync(root).sort()) {
    const folder = join(root, name);
    const files = readdirSync(folder).filter((file) => /\.(?:html|txt)$/.test(file));
    for (const file of files.sort()) {
      if (file.endsWith('.txt') && files.includes(file.replace(/\.txt$/, '.html'))) continue;
      yield {
        folder,
        file,
        isList: lists.has(`${name}/${file}`),
        saysAll: true,
        hints: withSite(statedHints(folder, file)),
        right: (source) =>
          new Map(
            [...statedFields(folder, file, source)].flatMap(([field, { value, inDocument }]) =>
              inDocument ? [[field, value]] : [],
            ),
          ),
      };
    }
  }
}

function withSite(hints: RealPage['hints']): RealPage['hints'] {
  const host = hints.sourceUrl === undefined ? null : hostOf(hints.sourceUrl);
  return { publisher: sites[host ?? ''], ...hints };
}

const right = z.object({
  title: z.string().optional(),
  publishedOn: z.string().optional(),
  signedOn: z.string().optional(),
  adoptedOn: z.string().optional(),
  agency: z.string().optional(),
  notANotice: z.string().optional(),
});
const siteLine = z.object({ file: z.string(), right });

/** Evaluated manually; text after a value explains it. */
function* sitePages(folder: string): Generator<RealPage> {
  if (!existsSync(join(folder, 'meta.jsonl'))) return;
  for (const line of readFileSync(join(folder, 'meta.jsonl'), 'utf8').split('\n').filter(Boolean)) {
    const { file, right: is } = siteLine.parse(JSON.parse(line));
    const day = is.publishedOn ?? is.signedOn ?? is.adoptedOn;
    const fields: [StatedField, string | undefined][] = [
      ['title', is.title?.replace(/ \(.*\)$/, '')],
      ['publishedOn', day?.slice(0, 10)],
      ['agencyName', is.agency],
    ];
    yield {
      folder,
      file,
      isList: is.notANotice !== undefined,
      saysAll: day !== undefined,
      hints: {},
      right: () => new Map(fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]]))),
    };
  }
}
