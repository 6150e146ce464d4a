import { print, type AstNode } from './print.js';

/**
 * Type marker with result and variables of a document, as in TypedDocumentNode, TypedDocumentString
 * and gql.tada.
 */
export interface Typed<Result, Variables> {
  /** For types only; never set. */
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
}

/** A GraphQL document as text, typed with result and variables. */
export interface Operation<Result, Variables> extends Typed<Result, Variables> {
  readonly text: string;
}

/**
 * Documents that a client accepts: a ready-made operation, a TypedDocumentNode or
 * TypedDocumentString of codegen's `graphql()`, or a document of gql.tada.
 */
export type Document<Result, Variables> =
  | Operation<Result, Variables>
  | (Typed<Result, Variables> & { readonly kind: 'Document'; readonly definitions: readonly unknown[] })
  // eslint-disable-next-line @typescript-eslint/no-wrapper-object-types -- codegen's TypedDocumentString is one
  | (Typed<Result, Variables> & String);

/** TypeScript types of the schema's scalars, for gql.tada. */
export interface Scalars {
  readonly Date: string;
  readonly DateTime: string;
  readonly URL: string;
}

/** Types the text of a document. The types are not checked; codegen and gql.tada derive them. */
export const operation = <Result = unknown, Variables = Readonly<Record<string, unknown>>>(
  text: string,
): Operation<Result, Variables> => ({ text });

/** A document in the form in which it is sent. */
export interface Sendable {
  readonly text: string;
  /** Name of its first operation; empty if it has none. */
  readonly name: string;
  /** Safe to retry, because it writes nothing. */
  readonly isQuery: boolean;
}

const ignored = /#.*|"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"/g;
const fragments = /fragment\s[^;]*;/g;
const innermost = /\{[^{}]*\}/g;

export function sendable(document: Document<unknown, never> | string): Sendable {
  const text = textOf(document);
  // Comments, strings and braces may contain any word, so they are removed before the operation is
  // searched.
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
    if ('kind' in document) return print(document as AstNode); // guaranteed by TypedDocumentNode
  }
  return String(document);
}
