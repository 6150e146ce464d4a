/**
 * Parses a page into a preview. Pure: no database, clock or network; never throws, whatever the
 * input.
 */
import { readBody, unreadBody } from './body/read-body.js';
import { givenToAll, partOfPage } from './documents/part.js';
import { documentsIn, type FoundDocument } from './documents/split.js';
import { readHeader, type OfPage } from './header/read-header.js';
import { MappedText, type Range } from './mapped-text.js';
import { checkCount, pageBounds, PageTooLarge } from './page-bounds.js';
import type { IngestWarning, PageInput, PagePreview, ParsedPage, PreviewAddressee } from './preview.js';
import { problemsOf } from './problems.js';
import { decodePage, type DecodedPage } from './read/decode.js';
import { documentKindOf } from './read/document-kind.js';
import { contentHash } from './read/page-hash.js';
import { checkAtSight, readPage, type SlicesOf } from './read/read-page.js';
import { joinLayoutBreaks } from './repair/layout-breaks.js';
import { repairText } from './repair/repair-text.js';
import { spanOf, spanOfSource, warningOf } from './spans.js';
import type { FoundAddressee, FoundBody, Header, ReadPage, RepairedText } from './stages.js';

/** In bytes. Larger pages are stored but not parsed. */
export const parsableBytes = pageBounds.bytes.most;

export function parsePage(input: PageInput): ParsedPage {
  const kind = documentKindOf(input.content);
  if (kind)
    return refused(input, unread(input), {
      code: 'UNSUPPORTED_DOCUMENT',
      message: `The page is ${kind.what}. ${kind.advice}`,
    });
  const bytes = typeof input.content === 'string' ? Buffer.byteLength(input.content) : input.content.byteLength;
  if (bytes > parsableBytes) {
    const message = `The page has ${Math.ceil(bytes / 2 ** 20)} MB; the limit is ${parsableBytes / 2 ** 20} MB.`;
    return refused(input, unread(input), { code: 'TOO_LARGE', message });
  }
  const decoded = decodePage(input.content, input.contentType);
  try {
    return parse(input, decoded);
  } catch (thrown) {
    if (!(thrown instanceof PageTooLarge)) throw thrown;
    return refused(input, decoded, { code: 'PAGE_TOO_LARGE', message: thrown.message });
  }
}

/** For a page that is not parsed, with the reason. */
export function parsedRefused(input: PageInput, problem: Problem, hash?: string): ParsedPage {
  const isLarge = input.content.length > parsableBytes;
  return refused(input, isLarge ? unread(input) : decodePage(input.content, input.contentType), problem, hash);
}
export type Problem = Pick<IngestWarning, 'code' | 'message'>;

const unread = ({ content }: PageInput): DecodedPage => ({
  text: typeof content === 'string' ? content : Buffer.from(content).toString('utf8'),
  encoding: 'UTF-8',
  warnings: [],
});

/** Length of the preview of a page that is not parsed. */
const headCharacters = 20_000;
const excerptCharacters = 500;

/**
 * Fast check for a text that certainly exceeds a limit: takes milliseconds and yields to the event
 * loop in between. Null for all others, some of which exceed a limit when parsed.
 */
export async function tooLargeAtSight(text: string, slicesOf: SlicesOf): Promise<Problem | null> {
  try {
    await checkAtSight(text, slicesOf);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof PageTooLarge)) throw thrown;
    return { code: 'PAGE_TOO_LARGE', message: thrown.message };
  }
}

/** Stored in full, with its beginning as far as it is readable. `hash`: of its bytes, if known. */
function refused(
  input: PageInput,
  decoded: DecodedPage,
  problem: Problem,
  hash = contentHash(input.content),
): ParsedPage {
  const isText = problem.code !== 'UNSUPPORTED_DOCUMENT';
  const head = isText ? readPage({ content: decoded.text.slice(0, headCharacters) }).text.text : '';
  const body = head.trim().slice(0, excerptCharacters);
  const { preview } = parse({ ...input, content: '' }, { text: '', encoding: decoded.encoding, warnings: [] });
  return {
    sourceText: decoded.text,
    preview: { ...preview, body, source: { ...preview.source, contentHash: hash } },
    problems: [{ ...problem, field: null, span: null }],
    further: [],
  };
}

function parse(input: PageInput, decoded: DecodedPage): ParsedPage {
  const page = readPage(input, decoded, checkCount);
  checkCount('attachments', page.attachments.length);
  const repaired = readable(page.text);
  checkCount('characters', repaired.text.text.length);
  checkCount('repairs', repaired.repairs.length);
  const documents = documentsIn(repaired.text.text);
  const several = documents.length > 1 ? readSeveral(input, { page, repaired }, documents) : null;
  return several ?? readDocument(input, { page, repaired }, {});
}

/** Null if one of them cannot be a notice: then the page counts as a single document. */
function readSeveral(
  input: PageInput,
  { page, repaired }: Pick<Stages, 'page' | 'repaired'>,
  documents: readonly FoundDocument[],
): ParsedPage | null {
  const read: ParsedPage[] = [];
  for (const [ordinal, document] of documents.entries()) {
    const own = partOfPage({ page, repaired }, document, ordinal === 0);
    const shared = { whole: repaired.text, given: read[0] ? givenToAll(read[0].preview) : {} };
    const parsed = readDocument(input, own, shared);
    if (parsed.problems.length > 0) return null;
    read.push(parsed);
  }
  const [first, ...others] = read.map((parsed, i) => ({ ...parsed, preview: oneOf(parsed.preview, i, read.length) }));
  return first ? { ...first, further: others.map(({ preview }) => preview) } : null;
}

function oneOf(preview: PagePreview, at: number, count: number): PagePreview {
  const message = `The page contains ${count} documents; this is number ${at + 1}.`;
  return {
    ...preview,
    warnings: [...preview.warnings, { code: 'ONE_OF_SEVERAL', message, field: null, span: null }],
  };
}

function readDocument(input: PageInput, { page, repaired }: Pick<Stages, 'page' | 'repaired'>, of: OfPage): ParsedPage {
  const header = readHeader(repaired.text, page, input, of);
  const problems = problemsOf(page, header, repaired.text.text);
  const stages = { page, repaired, header, problems };
  if (input.stopsAtProblems === true && problems.length > 0) return assemble(input, { ...stages, body: unreadBody });
  const body = readBody(
    {
      text: repaired.text.text,
      body: header.body,
      title: header.title,
      kind: header.kind,
      agencyName: header.agencyName,
      issuerNames: header.issuerNames,
      addressees: header.addressees,
      createdOn: header.createdOn,
      publishedOn: header.publishedOn,
      divisionCode: divisionOf(header.siteCode) ?? input.hints?.division ?? null,
    },
    checkCount,
  );
  checkBody(body);
  return assemble(input, { ...stages, body });
}

const divisionOf = (siteCode: string | null): string | null =>
  siteCode !== null && /^\d{10}$/.test(siteCode) ? siteCode.slice(0, 6) : null;

function checkBody({ directives }: FoundBody): void {
  checkCount('directives', directives.length);
  checkCount(
    'addressees',
    directives.reduce((sum, { addressees }) => sum + addressees.length, 0),
  );
  checkCount(
    'targets',
    directives.reduce((sum, { targets }) => sum + targets.length, 0),
  );
}

/** Repairs damage first, in the original lines, then removes layout line breaks. */
export function readable(text: MappedText): RepairedText {
  const repaired = repairText(text);
  const joined = joinLayoutBreaks(repaired.text);
  return { ...joined, repairs: [...repaired.repairs, ...joined.repairs], warnings: repaired.warnings };
}

interface Stages {
  readonly page: ReadPage;
  readonly repaired: RepairedText;
  readonly header: Header;
  readonly body: FoundBody;
  readonly problems: readonly IngestWarning[];
}

function assemble(input: PageInput, stages: Stages): ParsedPage {
  const { page, repaired, header, body, problems } = stages;
  const mapped = repaired.text;
  const doubts = body.warnings.map(({ place, ...doubt }) => ({
    ...doubt,
    sourceRange: place && mapped.toSource(place),
  }));
  const warnings = [...page.warnings, ...repaired.warnings, ...header.warnings, ...doubts];
  return {
    sourceText: page.sourceText,
    further: [],
    problems,
    preview: {
      ...headerFields(stages),
      ...bodyFields(stages),
      source: sourceOf(input, page, header),
      attachments: page.attachments.map((attachment) => ({ ...attachment, name: repairedName(attachment.name) })),
      repairs: repaired.repairs.map(({ sourceRange, ...repair }) => ({
        ...repair,
        span: spanOfSource(mapped, sourceRange),
      })),
      warnings: warnings.map((warning) => warningOf(mapped, warning)),
    },
  };
}

type BodyFields = Pick<PagePreview, 'outline' | 'sentences' | 'directives' | 'meetings' | 'mentions' | 'citations'>;
type HeaderFields = Omit<PagePreview, keyof BodyFields | 'source' | 'attachments' | 'repairs' | 'warnings'>;

function headerFields({ repaired, header, body }: Stages): HeaderFields {
  return {
    title: header.title,
    titleOrigin: header.titleOrigin,
    indexNumber: header.indexNumber,
    documentNumber: header.documentNumber,
    agencyName: header.agencyName,
    issuerNames: header.issuerNames.length > 0 ? header.issuerNames : body.signatories,
    addressees: header.addressees.map(addresseeOf(repaired.text)),
    createdOn: header.createdOn,
    publishedOn: header.publishedOn,
    summary: header.summary,
    kind: header.kind,
    genre: header.genre,
    themes: header.themes,
    validity: header.validity,
    validUntil: header.validUntil,
    validitySpan: header.validityRange && spanOf(repaired.text, header.validityRange),
    disclosureMode: header.disclosureMode,
    body: repaired.text.text,
    bodyStart: header.body.start,
    bodyEnd: header.body.end,
  };
}

function sourceOf(input: PageInput, page: ReadPage, header: Header): PagePreview['source'] {
  return {
    url: input.sourceUrl ?? null,
    siteCode: header.siteCode,
    ...(divisionOf(header.siteCode) === null && input.hints?.division ? { division: input.hints.division } : {}),
    siteName: header.siteName,
    icpNumber: header.icpNumber,
    policeNumber: header.policeNumber,
    encoding: page.encoding,
    contentHash: page.contentHash,
  };
}

function bodyFields({ repaired, body }: Stages): BodyFields {
  const mapped = repaired.text;
  const addressee = addresseeOf(mapped);
  const quoted = ({ start, end }: Range): string => mapped.text.slice(start, end);
  return {
    outline: body.outline.map(({ range, ...unit }) => ({ ...unit, span: spanOf(mapped, range) })),
    sentences: body.sentences.map(({ kind, range }) => ({ kind, span: spanOf(mapped, range) })),
    directives: body.directives.map(({ range, ...directive }) => ({
      ...directive,
      text: quoted(range),
      span: spanOf(mapped, range),
      addressees: directive.addressees.map(addressee),
      targets: directive.targets.map(({ range: place, ...target }) => ({
        ...target,
        text: quoted(place),
        span: spanOf(mapped, place),
      })),
    })),
    meetings: body.meetings.map(({ range, planned: _planned, ...meeting }) => ({
      ...meeting,
      span: spanOf(mapped, range),
    })),
    mentions: body.mentions.map((range) => ({ text: quoted(range), span: spanOf(mapped, range) })),
    citations: body.citations.map(({ range, how = null, on = null, isIssued = false, ...citation }) => ({
      ...citation,
      how,
      on,
      isIssued,
      span: spanOf(mapped, range),
    })),
  };
}

/** A link's name is not part of the text, but damaged alike. */
const repairedName = (name: string): string => repairText(MappedText.from(name)).text.text;

const addresseeOf =
  (mapped: MappedText) =>
  ({ text, scope, range, role }: FoundAddressee): PreviewAddressee => ({
    text,
    scope,
    role: role ?? null,
    span: range ? spanOf(mapped, range) : null,
  });
