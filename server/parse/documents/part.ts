/** One document of a page with several, as a page of its own; offsets remain those of the page. */
import { squash } from '../header/lines.js';
import type { PagePreview } from '../preview.js';
import type { ReadPage, RepairedText, StageWarning } from '../stages.js';
import type { FoundDocument } from './split.js';

/** Metadata in the head of the page; a document's own metadata takes precedence. */
export interface GivenToAll {
  readonly publisher?: string;
  readonly publishedOn?: string;
}

/**
 * The values stated in the first document's rows; values inferred from its signature are its own.
 */
export function givenToAll({ agencyName, publishedOn, warnings }: PagePreview): GivenToAll {
  const isOwn = (code: string): boolean => warnings.some((warning) => warning.code === code);
  return {
    ...(agencyName === null || isOwn('AGENCY_INFERRED') ? {} : { publisher: agencyName }),
    ...(publishedOn === null || isOwn('PUBLISHED_ON_INFERRED') ? {} : { publishedOn }),
  };
}

interface Read {
  readonly page: ReadPage;
  readonly repaired: RepairedText;
}

export function partOfPage({ page, repaired }: Read, document: FoundDocument, isFirst: boolean): Read {
  const text = repaired.text.slice(document);
  const [start, end] = [repaired.text.toSource(document).start, repaired.text.toSource(document).end];
  const isIn = ({ sourceRange }: Pick<StageWarning, 'sourceRange'>): boolean =>
    sourceRange === null ? isFirst : sourceRange.start >= (isFirst ? 0 : start) && sourceRange.end <= end;
  const said = squash(text.text);
  return {
    page: {
      ...page,
      text,
      meta: ownMeta(page.meta, document.title),
      attachments: page.attachments.filter(
        ({ name }) => said.includes(squash(name)) || (isFirst && !squash(repaired.text.text).includes(squash(name))),
      ),
      warnings: page.warnings.filter(isIn),
    },
    repaired: {
      text,
      repairs: repaired.repairs.filter(isIn),
      warnings: repaired.warnings.filter(isIn),
    },
  };
}

/**
 * The title above the document; the page's own title belongs to one of the documents, or to none.
 */
function ownMeta(meta: ReadPage['meta'], title: string | null): ReadPage['meta'] {
  const own = new Map(meta);
  for (const name of ['articletitle', 'title', 'keywords', 'description']) own.delete(name);
  if (title !== null) own.set('articletitle', title);
  return own;
}
