import { print, type AstNode } from './print.js';

/** What a document answers and takes. TypedDocumentNode, TypedDocumentString and gql.tada's documents carry the same mark. */
export interface Typed<Result, Variables> {
  /** Types alone: never set. */
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
}

/** A GraphQL document as text, with the types of what it answers and takes. */
export interface Operation<Result, Variables> extends Typed<Result, Variables> {
  readonly text: string;
}

/**
 * What a client sends: a ready-made operation, a TypedDocumentNode or TypedDocumentString of codegen's `graphql()`, or a document
 * of gql.tada.
 */
export type Document<Result, Variables> =
  | Operation<Result, Variables>
  | (Typed<Result, Variables> & { readonly kind: 'Document'; readonly definitions: readonly unknown[] })
  // eslint-disable-next-line @typescript-eslint/no-wrapper-object-types -- codegen's TypedDocumentString is one
  | (Typed<Result, Variables> & String);

/** How the schema's scalars come in answers: for gql.tada. */
export interface Scalars {
  readonly Date: string;
  readonly DateTime: string;
  readonly URL: string;
}

/** Types the text of a document. The types are the caller's promise; codegen and gql.tada keep it by themselves. */
export const operation = <Result = unknown, Variables = Readonly<Record<string, unknown>>>(
  text: string,
): Operation<Result, Variables> => ({ text });

/** A document as it is sent. */
export interface Sendable {
  readonly text: string;
  /** Of its first operation; empty where it has none. */
  readonly name: string;
  /** Asking it again is safe: it writes nothing. */
  readonly isQuery: boolean;
}

const ignored = /#.*|"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"/g;
const fragments = /fragment\s[^;]*;/g;
const innermost = /\{[^{}]*\}/g;

export function sendable(document: Document<unknown, never> | string): Sendable {
  const text = textOf(document);
  // Comments, strings and what stands in braces may hold any word: the operation is looked for outside of them.
  let outline = text.replace(ignored, ' ');
  while (outline !== (outline = outline.replace(innermost, ';')));
  const [, kind, name] =
    /(?:^|[\s;])(query|mutation|subscription)\b\s*(\w*)/.exec(outline.replace(fragments, '')) ?? [];
  // An unnamed `{ … }` is a query.
  return { text, name: name ?? '', isQuery: (kind ?? 'query') === 'query' };
}

function textOf(document: Document<unknown, never> | string): string {
  if (typeof document === 'object') {
    if ('text' in document) return document.text;
    if ('kind' in document) return print(document as AstNode); // what TypedDocumentNode promises to be
  }
  return String(document);
}
