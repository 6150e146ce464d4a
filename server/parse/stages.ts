/** Interfaces between the four stages of parse-page.ts: read, repair, header, body. */
import type { MappedText, Range } from './mapped-text.js';
import type {
  AddresseeRole,
  AddresseeScope,
  Attachment,
  DirectiveKind,
  DirectiveStrength,
  DisclosureMode,
  DocumentGenre,
  DocumentNumber,
  NoticeKind,
  PreviewSpeaker,
  Recurrence,
  RepairKind,
  SentenceKind,
  SupersessionHow,
  TargetKind,
  TitleOrigin,
  UnitKind,
  Validity,
} from './preview.js';

/** A warning with its range in the text of its stage. */
export interface StageWarning {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  /** In source offsets, which later edits do not invalidate. */
  readonly sourceRange: Range | null;
}

/** read/: from bytes to readable text. */
export interface ReadPage {
  /** The decoded page, including a byte order mark. */
  readonly sourceText: string;
  /** UTF-8, GB18030 or Big5. */
  readonly encoding: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly contentHash: string;
  readonly format: 'HTML' | 'TEXT';
  /** Address of the page, if the submitter states it. */
  readonly sourceUrl: string | null;
  /**
   * Main content, one block per line, including its header table, without navigation and footers
   * (HTML).
   */
  readonly text: MappedText;
  /** Metadata outside of the content: meta tags by lower-case name, and the document's `title`. */
  readonly meta: ReadonlyMap<string, string>;
  /**
   * Readable text of what was omitted (footer, navigation), which contains the site's
   * registrations.
   */
  readonly chrome: MappedText;
  readonly attachments: readonly Attachment[];
  readonly warnings: readonly StageWarning[];
}

/** repair/: one entry per repair, in source offsets. */
export interface RepairRecord {
  readonly kind: RepairKind;
  readonly confidence: number;
  readonly sourceRange: Range;
}
export interface RepairedText {
  readonly text: MappedText;
  readonly repairs: readonly RepairRecord[];
  readonly warnings: readonly StageWarning[];
}

/** header/: fields by label. Ranges are offsets of the repaired text. */
export interface Header {
  readonly title: string | null;
  readonly titleOrigin: TitleOrigin | null;
  readonly indexNumber: string | null;
  readonly documentNumber: DocumentNumber | null;
  readonly agencyName: string | null;
  readonly issuerNames: readonly string[];
  readonly createdOn: string | null;
  readonly publishedOn: string | null;
  readonly summary: string | null;
  readonly kind: NoticeKind;
  readonly genre: DocumentGenre | null;
  readonly themes: readonly string[];
  readonly validity: Validity;
  readonly validUntil: string | null;
  readonly validityRange: Range | null;
  readonly disclosureMode: DisclosureMode;
  readonly siteCode: string | null;
  readonly siteName: string | null;
  readonly icpNumber: string | null;
  readonly policeNumber: string | null;
  /** The text proper (正文). */
  readonly body: Range;
  /** 主送机关. */
  readonly addressees: readonly FoundAddressee[];
  readonly warnings: readonly StageWarning[];
  /** Why the page is not a notice (a list, an index, a guide); null if it may be one. */
  readonly noNotice: { readonly code: string; readonly message: string } | null;
}

/** body/: content of the text proper. Ranges are offsets of the repaired text. */
export interface BodyContext {
  readonly text: string;
  readonly body: Range;
  readonly title: string | null;
  readonly kind: NoticeKind;
  readonly agencyName: string | null;
  readonly issuerNames: readonly string[];
  readonly addressees: readonly FoundAddressee[];
  readonly createdOn: string | null;
  readonly publishedOn: string | null;
  /** First six digits of the site code, if known. */
  readonly divisionCode: string | null;
}
export interface FoundAddressee {
  readonly text: string;
  readonly scope: AddresseeScope;
  readonly range: Range | null;
  /** Undefined and null: not stated. */
  readonly role?: AddresseeRole | null;
}
export interface FoundSentence {
  readonly kind: SentenceKind;
  readonly range: Range;
}
export interface FoundUnit {
  readonly path: string;
  readonly kind: UnitKind;
  readonly marker: string;
  readonly heading: string | null;
  readonly says: SentenceKind | null;
  readonly range: Range;
}
export interface FoundTarget {
  readonly kind: TargetKind;
  readonly range: Range;
  readonly soft: boolean;
  readonly own: boolean;
  readonly recurrence: Recurrence | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly dueFrom: string | null;
  readonly dueBy: string | null;
}
export interface FoundDirective {
  readonly path: string;
  readonly kind: DirectiveKind;
  readonly marker: string | null;
  readonly heading: string | null;
  readonly range: Range;
  readonly verb: string | null;
  readonly meeting: string | null;
  readonly issuerName: string | null;
  readonly speaker: PreviewSpeaker | null;
  readonly addressees: readonly FoundAddressee[];
  readonly targets: readonly FoundTarget[];
  readonly strength: DirectiveStrength;
  readonly confidence: number;
  readonly rule: string;
}
export interface FoundMeeting {
  readonly name: string;
  readonly ordinal: number | null;
  readonly heldOn: string | null;
  readonly convenerName: string | null;
  readonly chair: PreviewSpeaker | null;
  readonly transmits: readonly string[];
  readonly range: Range;
  /** Planned, not held yet. */
  readonly planned?: boolean | undefined;
}
export interface FoundCitation {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly range: Range;
  /** Undefined for a mere citation. */
  readonly how?: SupersessionHow | null;
  readonly on?: string | null;
  /** The page itself issues it (现将《…》印发). */
  readonly isIssued?: boolean;
}
/** A warning of the body stage, with its range in the final text. */
export interface FoundWarning extends Omit<StageWarning, 'sourceRange'> {
  readonly place: Range | null;
}
export interface FoundBody {
  readonly outline: readonly FoundUnit[];
  readonly sentences: readonly FoundSentence[];
  readonly directives: readonly FoundDirective[];
  readonly meetings: readonly FoundMeeting[];
  readonly mentions: readonly Range[];
  readonly citations: readonly FoundCitation[];
  /** 发文机关 by signature, if the header states none. */
  readonly signatories: readonly string[];
  readonly warnings: readonly FoundWarning[];
}
