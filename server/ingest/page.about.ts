/** Metadata of pages from options, fields of a JSON line, or a meta.jsonl beside the file. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { PageHints } from '../parse/preview.js';
import { codeOf } from '../platform/errors.js';
import type { IncomingPage } from './received.js';

export interface KnownOfPage extends PageHints {
  readonly sourceUrl?: string | undefined;
  readonly retrievedAt?: Date | undefined;
}

const text = z.string().trim().min(1).max(300);
/** Metadata fields of a JSON line. */
export const aboutPage = z.object({
  sourceUrl: z.url({ protocol: /^https?$/ }).nullish(),
  retrievedAt: z.iso.datetime({ offset: true }).nullish(),
  title: text.nullish(),
  publisher: text.nullish(),
  publishedOn: z.iso.date().nullish(),
});
type AboutPage = z.infer<typeof aboutPage>;

export const toKnown = ({ sourceUrl, retrievedAt, title, publisher, publishedOn }: AboutPage): KnownOfPage => ({
  ...(sourceUrl == null ? {} : { sourceUrl }),
  ...(retrievedAt == null ? {} : { retrievedAt: new Date(retrievedAt) }),
  ...(title == null ? {} : { title }),
  ...(publisher == null ? {} : { publisher }),
  ...(publishedOn == null ? {} : { publishedOn }),
});

/** Values already given with the page take precedence. */
export function withKnown(page: IncomingPage, { sourceUrl, retrievedAt, ...hints }: KnownOfPage): IncomingPage {
  const given = { ...hints, ...page.hints };
  return {
    ...page,
    sourceUrl: page.sourceUrl ?? sourceUrl,
    retrievedAt: page.retrievedAt ?? retrievedAt,
    hints: Object.keys(given).length > 0 ? given : undefined,
  };
}

const metaFile = 'meta.jsonl';
const metaLine = aboutPage.extend({ file: z.string() });
/** Directories are read in sequence, so a small cache suffices. */
const folders = new LRUCache<string, ReadonlyMap<string, KnownOfPage>>({ max: 20 });

/** Metadata of a file from the meta.jsonl in its directory. Malformed lines are ignored. */
export async function knownBeside(file: string): Promise<KnownOfPage> {
  const folder = dirname(file);
  const known = folders.get(folder) ?? (await readMeta(join(folder, metaFile)));
  folders.set(folder, known);
  return known.get(basename(file)) ?? {};
}

async function readMeta(path: string): Promise<ReadonlyMap<string, KnownOfPage>> {
  const lines = await readFile(path, 'utf8').catch((thrown: unknown) => {
    if (codeOf(thrown) === 'ENOENT') return '';
    throw thrown;
  });
  return new Map(lines.split('\n').flatMap((json) => readMetaLine(json) ?? []));
}

function readMetaLine(json: string): [string, KnownOfPage][] | null {
  try {
    const parsed = metaLine.safeParse(JSON.parse(json));
    return parsed.success ? [[parsed.data.file, toKnown(parsed.data)]] : null;
  } catch {
    return null; // an empty line, or an unrelated file of this name
  }
}
