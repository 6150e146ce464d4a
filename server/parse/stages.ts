/** What the four stages of parse-page.ts hand to one another: read, repair, header, body. */
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

/** A doubt, with its place in the text of the stage that raised it. */
export interface StageWarning {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  /** In source offsets: these stay true while later stages edit the text. */
  readonly sourceRange: Range | null;
}

/** read/: bytes -> readable text. */
export interface ReadPage {
  /** The whole page decoded, byte order mark and all. */
  readonly sourceText: string;
  /** UTF-8, GB18030 or Big5. */
  readonly encoding: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly contentHash: string;
  readonly format: 'HTML' | 'TEXT';
  /** Where the page was found, as far as whoever sent it says. */
  readonly sourceUrl: string | null;
  /** Main content, one block a line, its header table included, navigation and footers left out (HTML). */
  readonly text: MappedText;
  /** Page metadata that stands outside the content: meta tags by lower-case name, and `title` of the document. */
  readonly meta: ReadonlyMap<string, string>;
  /** Readable text of what was left out (footer, navigation): footer numbers are read from it. */
  readonly chrome: MappedText;
  readonly attachments: readonly Attachment[];
  readonly warnings: readonly StageWarning[];
}

/** repair/: one entry a repair, in source offsets. */
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

/** header/: labels -> fields. Ranges are offsets of the repaired text. */
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
  /** Why the page is no notice at all (a list, an index, a guide); null where it may be one. */
  readonly noNotice: { readonly code: string; readonly message: string } | null;
}

/** body/: what the text proper says. Ranges are offsets of the repaired text. */
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
  /** First six digits of the site code, where known. */
  readonly divisionCode: string | null;
}
export interface FoundAddressee {
  readonly text: string;
  readonly scope: AddresseeScope;
  readonly range: Range | null;
  /** Missing and null: the text gives none. */
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
  /** To be held: nobody has said anything there yet. */
  readonly planned?: boolean | undefined;
}
export interface FoundCitation {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly range: Range;
  /** Missing: it is only cited. */
  readonly how?: SupersessionHow | null;
  readonly on?: string | null;
  /** The page itself issues it (现将《…》印发). */
  readonly isIssued?: boolean;
}
/** A doubt of the body stage, with its place in the finished text. */
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
  /** 发文机关 as signed at the end, where the header names none. */
  readonly signatories: readonly string[];
  readonly warnings: readonly FoundWarning[];
}
