/**
 * What parsing a page yields. The names and nullability are those of PagePreview in schema.graphql, so that
 * `npm run parse` and the mutation ingestPage print the same thing; what the graph needs beyond it is in ParsedPage.
 * Dates are ISO 8601 calendar dates. Offsets are UTF-16 code units, half open.
 */
import type { Range } from './mapped-text.js';

export type NoticeKind =
  | 'ANNOUNCEMENT'
  | 'MEETING'
  | 'CIRCULAR'
  | 'NORMATIVE_DOCUMENT'
  | 'POLICY_INTERPRETATION'
  | 'PLAN'
  | 'PERSONNEL'
  | 'BUDGET'
  | 'ENFORCEMENT'
  | 'PUBLIC_SUPERVISION'
  | 'INSTITUTION_PROFILE'
  | 'ANNUAL_REPORT'
  | 'GUIDE'
  | 'OTHER';
/** The fifteen genres of 《党政机关公文处理工作条例》 art. 8, 决议 to 纪要, in its order. */
export type DocumentGenre =
  | 'RESOLUTION'
  | 'DECISION'
  | 'ORDER'
  | 'COMMUNIQUE'
  | 'PROCLAMATION'
  | 'PUBLIC_NOTICE'
  | 'OPINION'
  | 'CIRCULAR'
  | 'BULLETIN'
  | 'REPORT'
  | 'REQUEST'
  | 'REPLY'
  | 'MOTION'
  | 'LETTER'
  | 'MINUTES';
export type Validity = 'IN_FORCE' | 'EXPIRED' | 'REPEALED' | 'UNSTATED';
/** 更正, 废止, 重新公布, 修改. */
export type SupersessionHow = 'CORRECTS' | 'REPEALS' | 'DECLARES_EXPIRED' | 'REPLACES' | 'AMENDS';
export type DisclosureMode = 'PROACTIVE' | 'ON_REQUEST' | 'NOT_DISCLOSED' | 'UNSTATED';
export type TitleOrigin = 'STATED' | 'DERIVED';
export type UnitKind =
  'DIRECTIVE' | 'ASSIGNMENT' | 'SECTION' | 'RULE' | 'SCHEDULE' | 'DEFINITION' | 'DESCRIPTION' | 'COMMITMENT';
/** Whose sentence it is, and what it does; ORDER alone tells somebody to do something. */
export type SentenceKind =
  | 'ORDER'
  | 'REQUEST'
  | 'PROMISE'
  | 'REPORT'
  | 'PRAISE'
  | 'PLEDGE'
  | 'RULE'
  | 'CALL'
  | 'DEFINITION'
  | 'STATISTIC'
  | 'WISH'
  | 'LEAD_IN'
  | 'STATEMENT';
export type DirectiveKind = 'DIRECTIVE' | 'ASSIGNMENT';
export type AddresseeRole = 'LEAD' | 'SUPPORT' | 'JOINT';
export type Recurrence = 'DAILY' | 'WEEKLY' | 'TEN_DAYS' | 'MONTHLY' | 'QUARTERLY' | 'HALF_YEARLY' | 'YEARLY';
export type DirectiveStrength = 'MANDATORY' | 'EFFORT' | 'SLOGAN';
export type AddresseeScope = 'NAMED_AGENCY' | 'ALL_UNITS' | 'ALL_STAFF' | 'ENTERPRISES' | 'CLASS' | 'UNRESOLVED';
export type TargetKind = 'DEADLINE' | 'QUANTITY' | 'COMPARISON';
export type RepairKind =
  'PINYIN_ANNOTATION' | 'TRADITIONAL_SCRIPT' | 'SHIFTED_BYTES' | 'REPLACEMENT_CHARACTER' | 'WIDTH' | 'WHITESPACE';

export interface SourceRange extends Range {
  /** `source.slice(start, end)` */
  readonly quote: string;
}
/** A place in the body, with the same place in the source. `body.slice(start, end) === quote`. */
export interface Span extends Range {
  readonly quote: string;
  readonly source: SourceRange;
}

export interface DocumentNumber {
  readonly text: string;
  readonly issuerCode: string;
  readonly year: number | null;
  readonly serial: number;
}
export interface TextRepair {
  readonly kind: RepairKind;
  /** 0 to 1. */
  readonly confidence: number;
  readonly span: Span;
}
export interface IngestWarning {
  /** Stable, upper snake case. */
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly span: Span | null;
}
export interface Attachment {
  readonly name: string;
  readonly url: string | null;
  readonly mediaType: string | null;
}
export interface PreviewSource {
  readonly url: string | null;
  readonly siteCode: string | null;
  /** Of the site, where the page states no code and whoever sent it knows. */
  readonly division?: string;
  readonly siteName: string | null;
  readonly icpNumber: string | null;
  readonly policeNumber: string | null;
  readonly encoding: string;
  /** SHA-256 of the bytes received, lower-case hex. */
  readonly contentHash: string;
}
export interface PreviewUnit {
  readonly path: string;
  readonly kind: UnitKind;
  readonly marker: string;
  readonly heading: string | null;
  /** Of what the unit itself says, without its children; null where it says nothing. */
  readonly says: SentenceKind | null;
  readonly span: Span;
}
/** A sentence of the text proper that was judged: of a numbered unit, a speech, or beside them. */
export interface PreviewSentence {
  readonly kind: SentenceKind;
  readonly span: Span;
}
export interface PreviewAddressee {
  readonly text: string;
  readonly scope: AddresseeScope;
  /** 牵头, 配合, 会同; null where the text gives none. */
  readonly role: AddresseeRole | null;
  /** What the text means with what it leans on: 各区财政局 of 财政局 behind 各区教育局. */
  readonly inFull?: string;
  /** Null where the addressee is carried forward or implied. */
  readonly span: Span | null;
}
export interface PreviewMention {
  readonly text: string;
  readonly span: Span;
}
export interface PreviewSpeaker {
  readonly name: string;
  readonly title: string | null;
  readonly agencyName: string | null;
}
export interface PreviewMeeting {
  readonly name: string;
  readonly ordinal: number | null;
  readonly heldOn: string | null;
  readonly convenerName: string | null;
  readonly chair: PreviewSpeaker | null;
  /** Names of the meetings of this page whose spirit it passed on. */
  readonly transmits: readonly string[];
  readonly span: Span;
}
export interface Target {
  readonly kind: TargetKind;
  readonly text: string;
  readonly span: Span;
  readonly soft: boolean;
  /** False for a target of a part of this directive, which tells it as its own. */
  readonly own: boolean;
  readonly recurrence: Recurrence | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly dueFrom: string | null;
  readonly dueBy: string | null;
}
export interface PreviewDirective {
  readonly path: string;
  readonly kind: DirectiveKind;
  readonly marker: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly span: Span;
  readonly verb: string | null;
  /** Name of the meeting, as in `meetings`, in which it was said. */
  readonly meeting: string | null;
  readonly issuerName: string | null;
  readonly speaker: PreviewSpeaker | null;
  readonly addressees: readonly PreviewAddressee[];
  readonly targets: readonly Target[];
  readonly strength: DirectiveStrength;
  /** 0 to 1. */
  readonly confidence: number;
  /** Name and version of the rule that found it: numbered-point@1. */
  readonly rule: string;
}
/** 《title》（文号）, as another document is referred to. */
export interface Citation {
  readonly title: string | null;
  readonly documentNumber: string | null;
  /** What this document does to it; null where it is only cited. */
  readonly how: SupersessionHow | null;
  /** From which day that holds, where the text says so. */
  readonly on: string | null;
  /** The page issues it by its text (现将《…》印发), so that others mean the page when they cite it. */
  readonly isIssued: boolean;
  readonly span: Span;
}

export interface PagePreview {
  readonly title: string | null;
  readonly titleOrigin: TitleOrigin | null;
  readonly indexNumber: string | null;
  readonly documentNumber: DocumentNumber | null;
  /** 发布机构, simplified, as the page states it. */
  readonly agencyName: string | null;
  readonly issuerNames: readonly string[];
  readonly addressees: readonly PreviewAddressee[];
  readonly createdOn: string | null;
  readonly publishedOn: string | null;
  readonly summary: string | null;
  readonly kind: NoticeKind;
  readonly genre: DocumentGenre | null;
  readonly themes: readonly string[];
  /** As the page says it, by its day: 废止日期 tomorrow has not come. */
  readonly validity: Validity;
  /** 废止日期, 失效日期. */
  readonly validUntil: string | null;
  /** Where the page says so. */
  readonly validitySpan: Span | null;
  readonly disclosureMode: DisclosureMode;
  /**
   * The repaired text in simplified characters: everything readable of the page's content, its labelled header
   * included, because repairs, warnings and mentions there have a place too.
   */
  readonly body: string;
  /** Where in `body` the text proper (正文) begins and ends, behind the header and before the footer. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly source: PreviewSource;
  readonly outline: readonly PreviewUnit[];
  readonly sentences: readonly PreviewSentence[];
  readonly attachments: readonly Attachment[];
  readonly directives: readonly PreviewDirective[];
  readonly meetings: readonly PreviewMeeting[];
  readonly mentions: readonly PreviewMention[];
  readonly citations: readonly Citation[];
  readonly repairs: readonly TextRepair[];
  readonly warnings: readonly IngestWarning[];
}

export interface ParsedPage {
  readonly preview: PagePreview;
  /** The page as received, decoded; Span.source indexes it. */
  readonly sourceText: string;
  /** Why no notice can be made of the page; empty where one can. */
  readonly problems: readonly IngestWarning[];
  /** The other documents of a page that holds several, in order: each can be a notice. */
  readonly further: readonly PagePreview[];
}

/** What whoever fetched a page knows about it. The page's own words win. */
export interface PageHints {
  readonly title?: string | undefined;
  /** 发布机构 */
  readonly publisher?: string | undefined;
  /** 公开日期, YYYY-MM-DD */
  readonly publishedOn?: string | undefined;
  /** 网站标识码 */
  readonly siteCode?: string | undefined;
  /** GB/T 2260: where organs are that the page names without their place. */
  readonly division?: string | undefined;
  /** Which of these the table of sites says, as nobody else does. */
  readonly bySite?: readonly string[] | undefined;
}

/** A page as it comes in: bytes with what is known about them, or text already decoded. */
export interface PageInput {
  readonly content: Uint8Array | string;
  /** The Content-Type header, where there was one. */
  readonly contentType?: string | undefined;
  readonly sourceUrl?: string | undefined;
  readonly hints?: PageHints | undefined;
  /** YYYY-MM-DD: what ends later is not over. Missing: whatever has a day to end is over. */
  readonly today?: string | undefined;
  /** What a page says is not read where no notice can be made of it: nothing of that is stored. */
  readonly stopsAtProblems?: boolean | undefined;
}
