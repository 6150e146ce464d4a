/** The labelled header, or its substitutes, and the range of the text proper. */
import { MappedText, type Range } from '../mapped-text.js';
import { repairText } from '../repair/repair-text.js';
import type { DocumentNumber, PageHints, PageInput } from '../preview.js';
import type { Header, ReadPage, StageWarning } from '../stages.js';
import { addressLine } from './addressees.js';
import { publisherOf, type FoundAgency } from './agency.js';
import { bodyRange } from './body-range.js';
import { bylineRows } from './byline.js';
import type { GivenToAll } from '../documents/part.js';
import { disclosureModeOf, genreOf, kindOf, themesOf } from './classify.js';
import { documentNumberIn } from './header-number.js';
import { footOf } from './foot-rows.js';
import { frontMatterOf } from './front-matter.js';
import { headerDates } from './header-dates.js';
import { fromHint, hintedAgency, hintedDates, hintedSite } from './hints.js';
import { numberedTitle } from './own-number.js';
import { noNoticeOf } from './no-notice.js';
import { indexNumberDoubt } from './identifiers.js';
import { isNothing } from './document-number.js';
import { repostWarnings } from './repost.js';
import { headerRows, type Row } from './rows.js';
import { signatureIn, type Signature } from './signature.js';
import { siteFacts } from './site.js';
import { derivedTitle } from './derived-title.js';
import { isOrganName } from './organ-names.js';
import { decreedTitle, statedTitle } from './title.js';
import { validityIn } from './validity.js';
import { squash } from './lines.js';
import { type HeaderContext, valueOf } from './header-context.js';

/** Context from the page, for one of several documents. */
export interface OfPage {
  /** The text of the whole page: the foot applies to all documents. */
  readonly whole?: MappedText;
  readonly given?: GivenToAll;
}

export function readHeader(
  mapped: MappedText,
  page: ReadPage,
  { hints = {}, today }: Pick<PageInput, 'hints' | 'today'> = {},
  of: OfPage = {},
): Header {
  const text = mapped.text;
  const front = frontMatterOf(text);
  const labelled = [
    ...(front?.rows ?? []),
    ...headerRows(text).filter(({ label }) => label.start >= (front?.end ?? 0)),
  ];
  const isDated = valueOf(labelled, 'publishedOn') !== null;
  const found = isDated ? labelled : [...labelled, ...bylineRows(text, front?.end ?? 0)].sort(byPlace);
  const titled = valueOf(found, 'title') ?? '';
  const head = found.map((row) => (isOwnText(text, row, titled) ? { ...row, value: null } : row));
  const meta = repairedMeta(withGiven(page.meta, head, of.given));
  const headEnd = head.reduce((end, row) => Math.max(end, row.value?.end ?? row.label.end + 1), front?.end ?? 0);
  const { title: stated, number } = numbered(statedTitle(text, headEnd, { rows: head, meta }));
  const whole = bodyRange(text, headEnd, stated);
  const foot = footOf(text, whole.start);
  const body = foot === null ? whole : { start: whole.start, end: endBefore(text, whole, foot.start) };
  const rows = [...head, ...(foot?.rows ?? []), ...givenRows(head, of.given)];
  const context: HeaderContext = { mapped, text, rows, meta, body, sourceRange: (range) => mapped.toSource(range) };
  const title = decreedTitle(stated, text.slice(body.start, body.end));
  return assemble(context, page, { stated: title, number, hints, whole: of.whole ?? mapped, today });
}

const byPlace = (a: Row, b: Row): number => a.label.start - b.label.start;

const numbered = (title: string | null) => (title === null ? { title, number: null } : numberedTitle(title));

/** A date stated in the document takes precedence over that of the page. */
function withGiven(meta: ReadPage['meta'], rows: readonly Row[], given: GivenToAll | undefined): ReadPage['meta'] {
  if (given === undefined) return meta;
  const own = new Map(meta);
  if (valueOf(rows, 'publishedOn') !== null) own.delete('pubdate');
  else if (given.publishedOn !== undefined) own.set('pubdate', given.publishedOn);
  return own;
}

function givenRows(rows: readonly Row[], given: GivenToAll | undefined): readonly Row[] {
  const publisher = given?.publisher;
  if (publisher === undefined || valueOf(rows, 'publisher') !== null) return [];
  const nowhere = { start: 0, end: 0 };
  return [{ field: 'publisher', label: nowhere, value: { ...nowhere, text: publisher } }];
}

function issuersOf(signature: Signature | null, { agencyName, issuerNames }: FoundAgency): readonly string[] {
  if (signature !== null && signature.organs.length > 0)
    return signature.organs.map((name) => name.split(/[（(]/, 1)[0] ?? name);
  if (issuerNames.length > 0) return issuerNames;
  return agencyName !== null && isOrganName(agencyName) ? [agencyName] : [];
}

interface Assembly {
  readonly stated: string | null;
  /** The number on the title's line. */
  readonly number: DocumentNumber | null;
  readonly hints: PageHints;
  readonly whole: MappedText;
  readonly today: string | undefined;
}

function assemble(context: HeaderContext, page: ReadPage, given: Assembly): Header {
  const { stated, hints, whole, today } = given;
  const { text, rows, meta, body } = context;
  const signature = signatureIn(text, body);
  const { owner, warnings: siteWarnings, ...site } = siteFacts(whole, page);
  const named = stated ?? hints.title ?? null;
  const agency = hintedAgency(publisherOf(context, { title: named, signature, siteName: site.siteName, owner }), hints);
  const title = named ?? derivedTitle(text.slice(body.start, body.end), issuersOf(signature, agency));
  const url = page.sourceUrl ?? valueOf(rows, 'url') ?? meta.get('og:url') ?? null;
  const dates = hintedDates(headerDates(context, { signature, sourceUrl: url }), hints);
  const number = documentNumberIn(context, given.number);
  const index = indexNumberOf(context);
  const reposts = repostWarnings(context, stated, agency.agencyName);
  const titleHint = stated === null && named !== null ? [fromHint('title', hints)] : [];
  const code = hintedSite(site.siteCode, hints);
  const { warnings: doubts, ...validity } = validityIn(context, title, today);
  const others = { warnings: [...doubts, ...siteWarnings, ...reposts, ...titleHint] };
  const parts = [index, number, agency, dates, code, others];
  const addressees = addressLine(text, body.start)?.addressees ?? [];
  return {
    title,
    noNotice: noNoticeOf({
      text,
      rows,
      meta,
      title: stated,
      hasNumber: index.indexNumber !== null || number.documentNumber !== null,
      isSigned: signature !== null,
      isAddressed: addressees.length > 0,
      attachments: page.attachments.length,
    }),
    titleOrigin: title === null ? null : stated === null ? 'DERIVED' : 'STATED',
    indexNumber: index.indexNumber,
    documentNumber: number.documentNumber,
    agencyName: agency.agencyName,
    issuerNames: agency.issuerNames,
    createdOn: dates.createdOn,
    publishedOn: dates.publishedOn,
    summary: valueOf(rows, 'summary'),
    ...classesOf(context, title),
    ...validity,
    ...site,
    siteCode: code.siteCode,
    body,
    addressees,
    warnings: parts.flatMap((part) => part.warnings),
  };
}

const endBefore = (text: string, { start, end }: Range, foot: number): number =>
  Math.min(end, start + text.slice(start, Math.max(start, foot)).trimEnd().length);

type Classes = Pick<Header, 'kind' | 'genre' | 'themes' | 'disclosureMode'>;

function classesOf({ text, rows, meta }: HeaderContext, title: string | null): Classes {
  const genre = genreOf(title, valueOf(rows, 'genre'));
  const categories = [valueOf(rows, 'theme'), valueOf(rows, 'category')];
  const columns = [meta.get('columnname') ?? null, valueOf(rows, 'column'), ...categories];
  return {
    kind: kindOf(
      title,
      columns.filter((column) => column !== null),
      genre,
    ),
    genre,
    themes: themesOf(categories, keywordsOf(rows, title)),
    disclosureMode: disclosureModeOf(`${valueOf(rows, 'disclosureMode') ?? ''}\n${disclosureNote(text)}`),
  };
}

/** An empty 主题词 row is followed by the title, which is not a list of keywords. */
function keywordsOf(rows: readonly Row[], title: string | null): string | null {
  const words = valueOf(rows, 'keywords');
  if (words === null || words.includes('关于') || words.length > 60) return null;
  return title !== null && squash(title).startsWith(squash(words)) ? null : words;
}

/** An empty row followed by the document itself: 主题词 above the title. */
function isOwnText(text: string, row: Row, title: string): boolean {
  if (row.field !== 'keywords' || row.value === null) return false;
  if (!text.slice(row.label.end, row.value.start).includes('\n')) return false;
  const words = row.value.text;
  return squash(title).startsWith(squash(words)) || /关于|[^、，,\s]{14}|令$/.test(words);
}

const noteReach = 1500;

/** （此件公开发布） and 公开方式：主动公开 at the end of a document. */
function disclosureNote(text: string): string {
  const places = [text.slice(0, noteReach), text.slice(-noteReach)];
  return places
    .flatMap((place) => place.match(/[（(]此件[^（()）\n]{2,12}[）)]|公开方式[：:][^\n]{0,12}/g) ?? [])
    .join('\n');
}

function indexNumberOf({ rows, sourceRange }: HeaderContext): { indexNumber: string | null; warnings: StageWarning[] } {
  const stated = rows.filter((row) => row.field === 'indexNumber' && row.value !== null && !isNothing(row.value.text));
  const value = stated[0]?.value;
  if (!value) return { indexNumber: null, warnings: [] };
  const range = sourceRange(value);
  const warnings: StageWarning[] = [];
  const doubt = indexNumberDoubt(value.text);
  if (doubt)
    warnings.push({
      code: doubt.code,
      message: `The check character of ${doubt.part} is wrong.`,
      field: 'indexNumber',
      sourceRange: range,
    });
  if (stated.some((row) => row.value?.text !== value.text)) {
    warnings.push({
      code: 'HEADER_ROWS_DISAGREE',
      message: 'Two rows state different 索引号; the first one was used.',
      field: 'indexNumber',
      sourceRange: range,
    });
  }
  return { indexNumber: value.text, warnings };
}

const used = [
  'h1',
  'articletitle',
  'title',
  'contentsource',
  'sitename',
  'columnname',
  'pubdate',
  'keywords',
  'author',
  'siteidcode',
  'description',
  'og:url',
];

function repairedMeta(meta: ReadPage['meta']): ReadonlyMap<string, string> {
  const repaired = new Map<string, string>();
  for (const name of used) {
    const value = meta.get(name);
    if (value !== undefined) repaired.set(name, repairText(MappedText.from(value)).text.text);
  }
  return repaired;
}
