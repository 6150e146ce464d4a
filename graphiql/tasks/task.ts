/**
 * A tab of the page: a document with steps and explanations. Independent of the browser, for tests.
 */

/** A text in both languages of the page. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
export type Language = keyof Bilingual;

export interface Step {
  /** Name of the operation in the task's document. */
  readonly operation: string;
  readonly label: Bilingual;
  readonly find?: Find;
  readonly change?: Change;
}

/** Position of a value in the variables: the input and its field. */
export type Path = readonly [string, string];

/** A search step. When its inputs are edited, the values it filled in are cleared as stale. */
export interface Find {
  /** Variables that determine the result. */
  readonly inputs: readonly string[];
  /** Fields that `fill` writes. */
  readonly fills: readonly Path[];
  /** The variables with ids from the response; null if there is not exactly one result. */
  readonly fill: (data: Found, variables: Variables) => Variables | null;
  /** Number of results. */
  readonly count: (data: Found) => number;
  /** Alternatives to the filled-in result. */
  readonly choices?: readonly Choice[];
  readonly swap?: readonly [Path, Path];
  readonly tick?: Tick;
  /** The subject changes with the step, so the next one is searched. */
  readonly isSpent?: boolean;
}
export interface Choice {
  readonly path: Path;
  readonly label: Bilingual;
  readonly options: (data: Found, variables: Variables) => readonly { readonly id: string; readonly text: string }[];
  /** Values that belong to an id: the version of the row. */
  readonly with?: (data: Found, id: string) => readonly (readonly [Path, unknown])[];
}
export interface Tick {
  readonly path: Path;
  readonly label: Bilingual;
  readonly isOffered: (data: Found, variables: Variables) => boolean;
}

/** A change that others see. It is named and confirmed first. */
export interface Change {
  /** What it would change; null if the variables refer to nothing that was found. */
  readonly subjects: (data: Found, variables: Variables) => readonly Subject[] | null;
  readonly question: Bilingual;
  /** Reasons for caution. */
  readonly caution?: (data: Found, variables: Variables) => Bilingual | null;
  /** False for changes too small to confirm. */
  readonly isAsked?: (variables: Variables) => boolean;
  /** Precedes the name of what was changed. */
  readonly done: Bilingual;
  /** If the data already had these values. */
  readonly unchanged: Bilingual;
  /** A dry-run document that describes the change, if no step finds it. */
  readonly ahead?: string;
}

/** Something that is named before it is changed. */
export interface Subject {
  /** Its role, if it is one of two. */
  readonly part?: Bilingual;
  readonly name: string;
  readonly facts: readonly { readonly label: Bilingual; readonly value: string | Bilingual }[];
}

export interface Task {
  readonly id: string;
  readonly title: Bilingual;
  readonly hint: Bilingual;
  readonly query: string;
  readonly variables: Variables;
  readonly steps: readonly Step[];
  /** Has the panel for pasting a page. */
  readonly takesPage?: boolean;
}

export type Variables = Readonly<Record<string, unknown>>;
/** The parts of a response that steps read. */
export interface Found {
  readonly notice?: NoticeFound | null;
  readonly directives?: { readonly nodes: readonly DirectiveFound[] };
  readonly agencies?: { readonly nodes: readonly AgencyFound[] };
  readonly rejections?: { readonly nodes: readonly RejectionFound[] };
  readonly ingestPage?: IngestionFound;
  readonly doubts?: { readonly nodes: readonly DoubtFound[] };
  readonly sites?: { readonly nodes: readonly SiteFound[] };
  readonly synonyms?: { readonly nodes: readonly SynonymFound[] };
}
export interface DoubtFound {
  readonly id: string;
  readonly quote?: string;
  readonly message?: string;
}
export interface SiteFound {
  readonly id: string;
  readonly version: number;
  readonly host?: string | null;
  readonly code?: string | null;
  readonly publisher?: string | null;
}
export interface SynonymFound {
  readonly id: string;
  readonly version: number;
  readonly words?: readonly string[];
}
export interface NoticeFound {
  readonly id: string;
  readonly title: string;
  readonly revision?: number;
  readonly indexNumber?: string | null;
  readonly status?: string;
  readonly publishedOn?: string | null;
  readonly agency?: { readonly name: string } | null;
}
export interface DirectiveFound {
  readonly id: string;
  readonly text?: string;
  readonly notice?: { readonly title: string } | null;
}
export interface AgencyFound {
  readonly id: string;
  readonly name?: string;
  readonly division?: Place | null;
  readonly parent?: { readonly id: string; readonly name: string } | null;
  readonly notices?: { readonly totalCount: number };
  readonly merges?: { readonly nodes: readonly MergeFound[] };
}
export interface Place {
  readonly code?: string;
  readonly name: string;
  readonly parent?: Place | null;
}
export interface MergeFound {
  readonly duplicateId: string;
  readonly duplicateName: string;
  readonly mergedAt: string;
  readonly actor: string;
  readonly reason: string;
}
export interface RejectionFound {
  readonly id: string;
  readonly excerpt?: string;
  readonly sourceUrl?: string | null;
}
export interface IngestionFound {
  readonly outcome?: string | null;
  readonly status?: string | null;
  readonly notice?: NoticeFound | null;
  readonly lookAlikes?: readonly NoticeFound[];
  readonly preview?: {
    readonly title?: string | null;
    readonly indexNumber?: string | null;
    readonly agencyName?: string | null;
    readonly publishedOn?: string | null;
  } | null;
  readonly userErrors?: readonly { readonly message: string }[];
}

/**
 * Placeholders in the variables for the content of the panel: a whole page would make the editor
 * unreadable.
 */
export const pastedPage = '@pasted-page';
/** Replaced by null if the panel has no address. */
export const pageAddress = '@page-address';

/** The variables with fields of one input replaced. */
export function withInput(variables: Variables, name: string, fields: Variables): Variables {
  const input = variables[name];
  return { ...variables, [name]: { ...(typeof input === 'object' ? input : {}), ...fields } };
}

/** A field of an input; undefined if missing. */
export function fieldOf(variables: Variables, [name, field]: Path): unknown {
  const input = variables[name];
  return typeof input === 'object' && input !== null ? (input as Variables)[field] : undefined;
}
