/** Pages -> notices, one after the other; a page that fails does not stop the others. */
import { createHash } from 'node:crypto';
import { readDivisions } from '../divisions/division.store.js';
import { parsePage } from '../parse/parse-page.js';
import type { PagePreview, ParsedPage } from '../parse/preview.js';
import type { Db } from '../platform/db.js';
import { codeOf } from '../platform/errors.js';
import { withSeparateAddressees } from './joint.js';
import { savePage, type SavedPage } from './page.save.js';
import { Gazetteer } from './place.js';

export interface IncomingPage {
  readonly content: Uint8Array | string;
  readonly contentType?: string | undefined;
  readonly sourceUrl?: string | undefined;
  readonly retrievedAt?: Date | undefined;
}
export type IngestedPage = SavedPage & {
  readonly preview: PagePreview;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
};

/** Conflicts with another writer: the same page or organ at the same moment, a deadlock. The page is tried again. */
const conflicts = new Set(['P2002', 'P2034', 'P2025', '23505', '40001', '40P01']);
const tries = 4;

/** A page of government has kilobytes: what is larger is kept, not read. */
const parsableBytes = 8 * 2 ** 20;

let gazetteer: Promise<Gazetteer> | null = null;
const loadGazetteer = async (): Promise<Gazetteer> => new Gazetteer((await readDivisions()).rows);

/** Parses and stores one page in one transaction. */
export async function ingestPage(db: Db, page: IncomingPage, now: Date): Promise<IngestedPage> {
  const bytes = typeof page.content === 'string' ? Buffer.from(page.content, 'utf8') : page.content;
  const read = bytes.byteLength > parsableBytes ? tooLarge(bytes) : parsePage(page);
  const parsed = { ...read, preview: withSeparateAddressees(read.preview) };
  gazetteer ??= loadGazetteer();
  const context = { gazetteer: await gazetteer, now };
  const received = {
    parsed,
    bytes,
    sourceUrl: page.sourceUrl ?? null,
    retrievedAt: page.retrievedAt ?? null,
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const saved = await db.prisma.$transaction((tx) => savePage(tx, received, context));
      return { ...saved, preview: parsed.preview, problems: parsed.problems };
    } catch (thrown) {
      if (attempt === tries || !isConflict(thrown)) throw thrown;
    }
  }
}

function tooLarge(bytes: Uint8Array): ParsedPage {
  const { preview } = parsePage({ content: '' });
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const message = `The page has ${Math.ceil(bytes.byteLength / 2 ** 20)} MB; pages up to 8 MB are read.`;
  return {
    sourceText: Buffer.from(bytes).toString('utf8'),
    preview: { ...preview, source: { ...preview.source, contentHash } },
    problems: [{ code: 'TOO_LARGE', message, field: null, span: null }],
  };
}

function isConflict(thrown: unknown): boolean {
  const message = thrown instanceof Error ? thrown.message : '';
  return (
    conflicts.has(codeOf(thrown) ?? '') || /deadlock detected|could not serialize|`(?:23505|40P01|40001)`/.test(message)
  );
}
