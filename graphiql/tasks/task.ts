/** What a tab of the page is: a document to run in steps, with words that explain it. No browser, so that tests can read it. */

/** The same in both languages of the page. */
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

/** Where a value stands in the variables: the input, and its field. */
export type Path = readonly [string, string];

/** What a step looks for. Once its inputs are edited, what it filled in is stale, and is cleared. */
export interface Find {
  /** Variables that decide what is found. */
  readonly inputs: readonly string[];
  /** Where `fill` writes. */
  readonly fills: readonly Path[];
  /** What the answer says for the next step: the variables with its ids filled in, or null where it is none, or not just one. */
  readonly fill: (data: Found, variables: Variables) => Variables | null;
  /** How many were found. */
  readonly count: (data: Found) => number;
  /** What may be chosen instead of what was filled in. */
  readonly choices?: readonly Choice[];
  readonly swap?: readonly [Path, Path];
  readonly tick?: Tick;
  /** What was found is another thing once it is changed, and is looked for anew. */
  readonly isSpent?: boolean;
}
export interface Choice {
  readonly path: Path;
  readonly label: Bilingual;
  readonly options: (data: Found, variables: Variables) => readonly { readonly id: string; readonly text: string }[];
  /** What goes with an id: the version of the row. */
  readonly with?: (data: Found, id: string) => readonly (readonly [Path, unknown])[];
}
export interface Tick {
  readonly path: Path;
  readonly label: Bilingual;
  readonly isOffered: (data: Found, variables: Variables) => boolean;
}

/** What a step changes for others. It is asked about first, by name. */
export interface Change {
  /** What it would change; null where the variables name nothing that was found. */
  readonly subjects: (data: Found, variables: Variables) => readonly Subject[] | null;
  readonly question: Bilingual;
  /** What speaks for caution. */
  readonly caution?: (data: Found, variables: Variables) => Bilingual | null;
  /** False where it is too small to ask about. */
  readonly isAsked?: (variables: Variables) => boolean;
  /** Put before what was changed, once it is. */
  readonly done: Bilingual;
  /** Where all was so already. */
  readonly unchanged: Bilingual;
  /** A document that tells, without changing anything, what it is about: there is no step that finds it. */
  readonly ahead?: string;
}

/** Something that is named before it is changed. */
export interface Subject {
  /** What becomes of it, where it is one of two. */
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
  /** Has the panel into which a page is pasted. */
  readonly takesPage?: boolean;
}

export type Variables = Readonly<Record<string, unknown>>;
/** The part of an answer that steps look into; whatever else it holds is of no concern here. */
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

/** Where these stand in the variables, what the panel holds is sent in their place: a page would make the editor unreadable. */
export const pastedPage = '@pasted-page';
/** Null is sent where the panel has no address. */
export const pageAddress = '@page-address';

/** The variables with the fields of one input replaced. */
export function withInput(variables: Variables, name: string, fields: Variables): Variables {
  const input = variables[name];
  return { ...variables, [name]: { ...(typeof input === 'object' ? input : {}), ...fields } };
}

/** A field of an input; undefined where it is not there. */
export function fieldOf(variables: Variables, [name, field]: Path): unknown {
  const input = variables[name];
  return typeof input === 'object' && input !== null ? (input as Variables)[field] : undefined;
}
