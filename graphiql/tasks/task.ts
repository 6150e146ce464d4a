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
  /** What the answer says for the next step: the variables with its ids filled in, or null where it found nothing. */
  readonly fill?: (data: Found, variables: Variables) => Variables | null;
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
  readonly notice?: { readonly id: string; readonly revision: number; readonly title: string } | null;
  readonly directives?: Nodes;
  readonly agencies?: { readonly nodes: readonly AgencyFound[] };
  readonly rejections?: Nodes;
}
export interface AgencyFound {
  readonly id: string;
  readonly notices?: { readonly totalCount: number };
}
interface Nodes {
  readonly nodes: readonly { readonly id: string }[];
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
