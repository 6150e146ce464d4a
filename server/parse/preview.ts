/**
 * Result of parsing a page. Names and nullability equal PagePreview in schema.graphql, so `npm run
 * parse` and ingestPage print the same; further data is in ParsedPage. Dates are ISO 8601 calendar
 * dates. Offsets are UTF-16 code units, half open.
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
/** The fifteen genres of 《党政机关公文处理工作条例》 art. 8, from 决议 to 纪要, in its order. */
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
/** Kind of a sentence: who speaks and to what effect. Only ORDER demands action. */
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
/**
 * A range of the body with the corresponding range of the source. `body.slice(start, end) ===
 * quote`.
 */
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
  /** Division of the site, if the page has no site code and the submitter knows it. */
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
  /** Kind of the unit's own sentence, without its children; null if it has none. */
  readonly says: SentenceKind | null;
  readonly span: Span;
}
/** A classified sentence of the text proper: in a unit, a speech, or outside of both. */
export interface PreviewSentence {
  readonly kind: SentenceKind;
  readonly span: Span;
}
export interface PreviewAddressee {
  readonly text: string;
  readonly scope: AddresseeScope;
  /** 牵头, 配合, 会同; null if the text states none. */
  readonly role: AddresseeRole | null;
  /** The meaning in context: 各区财政局 for 财政局 after 各区教育局. */
  readonly inFull?: string;
  /** Null for an inherited or implied addressee. */
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
  /** Names of meetings on this page whose instructions it relayed. */
  readonly transmits: readonly string[];
  readonly span: Span;
}
export interface Target {
  readonly kind: TargetKind;
  readonly text: string;
  readonly span: Span;
  readonly soft: boolean;
  /** False for a target owned by a part of this directive. */
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
  /** Name of the meeting at which it was issued, as in `meetings`. */
  readonly meeting: string | null;
  readonly issuerName: string | null;
  readonly speaker: PreviewSpeaker | null;
  readonly addressees: readonly PreviewAddressee[];
  readonly targets: readonly Target[];
  readonly strength: DirectiveStrength;
  /** 0 to 1. */
  readonly confidence: number;
  /** Name and version of the extracting rule: numbered-point@1. */
  readonly rule: string;
}
/** A reference to another document: 《title》（文号）. */
export interface Citation {
  readonly title: string | null;
  readonly documentNumber: string | null;
  /** Effect of this document on it; null for a mere citation. */
  readonly how: SupersessionHow | null;
  /** Effective date, if stated. */
  readonly on: string | null;
  /** The page issues it by its text (现将《…》印发), so citations of it mean the page. */
  readonly isIssued: boolean;
  readonly span: Span;
}

export interface PagePreview {
  readonly title: string | null;
  readonly titleOrigin: TitleOrigin | null;
  readonly indexNumber: string | null;
  readonly documentNumber: DocumentNumber | null;
  /** 发布机构 as stated, in simplified characters. */
  readonly agencyName: string | null;
  readonly issuerNames: readonly string[];
  readonly addressees: readonly PreviewAddressee[];
  readonly createdOn: string | null;
  readonly publishedOn: string | null;
  readonly summary: string | null;
  readonly kind: NoticeKind;
  readonly genre: DocumentGenre | null;
  readonly themes: readonly string[];
  /** As stated, evaluated on the current day: a 废止日期 of tomorrow has not been reached. */
  readonly validity: Validity;
  /** 废止日期, 失效日期. */
  readonly validUntil: string | null;
  /** Where the page states it. */
  readonly validitySpan: Span | null;
  readonly disclosureMode: DisclosureMode;
  /**
   * The repaired text in simplified characters: all readable content of the page, including the
   * labelled header, so that repairs, warnings and mentions there have a span too.
   */
  readonly body: string;
  /** Range of the text proper (正文) in `body`, after the header and before the footer. */
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
  /** The page as received, decoded; Span.source refers to it. */
  readonly sourceText: string;
  /** Reasons why the page cannot be a notice; empty if it can. */
  readonly problems: readonly IngestWarning[];
  /** Further documents of a page that holds several, in order: each can be a notice. */
  readonly further: readonly PagePreview[];
}

/** Metadata from the submitter of a page. The page itself takes precedence. */
export interface PageHints {
  readonly title?: string | undefined;
  /** 发布机构 */
  readonly publisher?: string | undefined;
  /** 公开日期, YYYY-MM-DD */
  readonly publishedOn?: string | undefined;
  /** 网站标识码 */
  readonly siteCode?: string | undefined;
  /** GB/T 2260 code: the place of organs that the page names without one. */
  readonly division?: string | undefined;
  /** Fields that only the table of sites provides. */
  readonly bySite?: readonly string[] | undefined;
}

/** Input of the parser: bytes with metadata, or decoded text. */
export interface PageInput {
  readonly content: Uint8Array | string;
  /** The Content-Type header, if there was one. */
  readonly contentType?: string | undefined;
  readonly sourceUrl?: string | undefined;
  readonly hints?: PageHints | undefined;
  /**
   * YYYY-MM-DD: later end dates have not been reached. If omitted, any end date counts as reached.
   */
  readonly today?: string | undefined;
  /** Skips the extraction of content if the page cannot be a notice: it would not be stored. */
  readonly stopsAtProblems?: boolean | undefined;
}
