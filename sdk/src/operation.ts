/** A GraphQL document with the types of what it answers and takes. */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly text: string;
  /** Types alone: never set. */
  readonly types?: { readonly result: Result; readonly variables: Variables };
}

/** Makes an operation of a document's text. The types are the caller's promise; codegen keeps it for the ready-made ones. */
export const operation = <Result, Variables>(name: string, text: string): Operation<Result, Variables> => ({
  name,
  text,
});
