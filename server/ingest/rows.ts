/** Converts a preview to rows of the data model. Pure. */
import { nowhere } from '../directives/directive.match.js';
import { marksOf, undated } from '../domain/addressee-marks.js';
import { textHashOf, type NewDirective } from '../directives/directive.store.js';
import { seriesOf } from '../meetings/meeting.series.js';
import type { NewMeeting } from '../meetings/meeting.store.js';
import { divisionColumns, type NoticeColumns } from '../notices/notice.store.js';
import type { OrganClass } from '../parse/organs/organ-class.js';
import type {
  AddresseeScope,
  PagePreview,
  PreviewAddressee,
  PreviewDirective,
  PreviewMeeting,
} from '../parse/preview.js';
import { readingOf, type CompletePreview } from './identity.js';
import type { Matched } from './page.match.js';

export const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));
const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

type Stored = Omit<NoticeColumns, 'textId' | 'agencyId' | 'retrievedAt' | 'contentChangedAt' | 'reprocessedAt'>;

export function noticeRow(preview: CompletePreview, divisionCode: string | null): Stored {
  const { documentNumber, source } = preview;
  const { fingerprint, hash } = readingOf(preview);
  return {
    indexNumber: preview.indexNumber,
    title: preview.title,
    titleOrigin: preview.titleOrigin,
    documentNumber: documentNumber?.text ?? null,
    documentIssuer: documentNumber?.issuerCode ?? null,
    documentYear: documentNumber?.year ?? null,
    documentSerial: documentNumber?.serial ?? null,
    kind: preview.kind,
    genre: preview.genre,
    ...divisionColumns(divisionCode),
    createdOn: dateOf(preview.createdOn),
    publishedOn: dayOf(preview.publishedOn),
    summary: preview.summary,
    themes: [...preview.themes],
    disclosureMode: preview.disclosureMode,
    validity: preview.validity,
    ownValidity: preview.validity,
    ownUntil: dateOf(preview.validUntil),
    validUntil: dateOf(preview.validUntil),
    sourceUrl: source.url,
    siteCode: source.siteCode,
    siteName: source.siteName,
    icpNumber: source.icpNumber,
    policeNumber: source.policeNumber,
    fingerprint,
    readingHash: hash,
  };
}

export function meetingRow(meeting: PreviewMeeting, matched: Matched, page: ToldBy): NewMeeting {
  const convenerId = matched.idOf(meeting.convenerName);
  const chairAgencyId = matched.idOf(meeting.chair?.agencyName ?? null);
  const { name, ordinal, heldOn, chair } = meeting;
  return {
    identity: meetingIdentity({ name, ordinal, heldOn, convenerId }, page),
    name,
    ordinal,
    heldOn: dateOf(heldOn),
    convenerId,
    chairName: chair?.name ?? null,
    chairTitle: chair?.title ?? null,
    chairAgencyId,
  };
}

interface ToldBy {
  readonly noticeId: string;
  readonly publishedOn: string;
}
interface MeetingFacts {
  readonly name: string;
  readonly ordinal: number | null;
  readonly heldOn: string | null;
  readonly convenerId: string | null;
}

/**
 * Identity of a meeting: convener, series, year and number; or convener, series and day; or day and
 * name. Otherwise it is identified by its page. A numbered meeting without a day belongs to the
 * year of publication.
 */
function meetingIdentity({ name, ordinal, heldOn, convenerId }: MeetingFacts, page: ToldBy): string {
  // A plenum of the Central Committee is the same meeting in every report.
  if (/^党的.{1,4}届.{1,2}中全会$/u.test(name)) return `plenum:${name}`;
  const series = seriesOf(name);
  if (convenerId !== null && ordinal !== null) {
    return `numbered:${convenerId}|${series}|${(heldOn ?? page.publishedOn).slice(0, 4)}|${ordinal}`;
  }
  if (convenerId !== null && heldOn !== null) return `held:${convenerId}|${series}|${heldOn}`;
  if (heldOn !== null) return `named:${heldOn}|${name}`;
  return `told:${page.noticeId}|${name}`;
}

/** A named organ; otherwise a class of organs; a name that is neither is UNRESOLVED. */
export function addresseeRow({ text, scope, role, span, inFull = text }: PreviewAddressee, matched: Matched) {
  const agencyId = scope === 'NAMED_AGENCY' ? matched.idOf(text) : null;
  const found = agencyId === null && scope !== 'ALL_STAFF' ? matched.classOf(inFull) : null;
  return {
    text,
    scope: agencyId === null ? scopeWithout(scope, found) : scope,
    role,
    agencyId,
    classFunction: found?.function ?? null,
    classLevel: found?.level ?? null,
    span: span ?? nowhere,
  };
}

/** 各镇人民政府 and 各部门 stay ALL_UNITS for compatibility; 各区县教育局 is a class. */
function scopeWithout(scope: AddresseeScope, found: OrganClass | null): AddresseeScope {
  const isGeneral = found !== null && ['人民政府', '工作部门', '党委'].includes(found.function);
  if (found !== null && !(isGeneral && scope === 'ALL_UNITS') && scope !== 'ENTERPRISES') return 'CLASS';
  return scope === 'NAMED_AGENCY' ? 'UNRESOLVED' : scope;
}

/**
 * An inherited addressee has the span where it was last named: in a directive above, or among the
 * page's addressees.
 */
function withPlaces(
  directives: readonly PreviewDirective[],
  sentTo: readonly PreviewAddressee[],
): readonly PreviewDirective[] {
  const places = new Map(sentTo.map(({ text, span }) => [text, span]));
  return directives.map((directive) => ({
    ...directive,
    addressees: directive.addressees.map((addressee) => {
      if (addressee.span === null) return { ...addressee, span: places.get(addressee.text) ?? null };
      places.set(addressee.text, addressee.span);
      return addressee;
    }),
  }));
}

interface DirectiveContext {
  readonly matched: Matched;
  readonly publishedOn: string;
  readonly meetingIds: ReadonlyMap<string, string>;
}

type Told = Pick<PagePreview, 'directives' | 'addressees'>;

export function directiveRows({ directives, addressees }: Told, context: DirectiveContext): NewDirective[] {
  const paths = new Set(directives.map(({ path }) => path));
  return withPlaces(directives, addressees).map((directive, ordinal) =>
    directiveRow(directive, { ...context, ordinal, paths }),
  );
}

function directiveRow(
  directive: PreviewDirective,
  at: DirectiveContext & { readonly ordinal: number; readonly paths: ReadonlySet<string> },
): NewDirective {
  const { path, kind, marker, heading, text, span, verb, speaker, strength, confidence, rule } = directive;
  const publishedOn = dayOf(at.publishedOn);
  const speakerAgencyId = at.matched.idOf(speaker?.agencyName ?? null);
  const dueDays = directive.targets.flatMap(({ dueBy }) => dueBy ?? []).sort();
  const addressees = directive.addressees.map((addressee) => addresseeRow(addressee, at.matched));
  return {
    ordinal: at.ordinal,
    path,
    kind,
    marker,
    heading,
    text,
    verb,
    strength,
    confidence,
    rule,
    meetingId: directive.meeting === null ? null : (at.meetingIds.get(directive.meeting) ?? null),
    parentPath: parentPathOf(path, at.paths),
    spanStart: span.start,
    spanEnd: span.end,
    sourceStart: span.source.start,
    sourceEnd: span.source.end,
    sourceQuote: span.source.quote === span.quote ? null : span.source.quote.replaceAll('\0', '\ufffd'),
    issuerId: at.matched.idOf(directive.issuerName) ?? speakerAgencyId,
    speakerName: speaker?.name ?? null,
    speakerTitle: speaker?.title ?? null,
    speakerAgencyId,
    textHash: textHashOf(text),
    publishedOn,
    dueBy: dateOf(dueDays[0] ?? null),
    addresseeMarks: marksOf(addressees),
    addressees: addressees.map((addressee, ordinal) => ({
      ordinal,
      publishedOn,
      dueSort: dayOf(dueDays[0] ?? undated),
      ...addressee,
    })),
    targets: directive.targets.map(({ dueFrom, dueBy, span: place, ...target }, ordinal) => ({
      ...target,
      ordinal,
      span: place,
      dueFrom: dateOf(dueFrom),
      dueBy: dateOf(dueBy),
    })),
  };
}

/** The nearest ancestor path that is a directive. */
function parentPathOf(path: string, paths: ReadonlySet<string>): string | null {
  for (let at = path.lastIndexOf('.'); at > 0; at = path.lastIndexOf('.', at - 1)) {
    if (paths.has(path.slice(0, at))) return path.slice(0, at);
  }
  return null;
}
