/** Path of the schema. */
export declare const schema: string;
/** Path of the fragments of the ready-made operations: NoticeCard, DirectiveCard and others. */
export declare const fragments: string;
/** How scalars come in answers. */
export declare const scalars: { readonly Date: 'string'; readonly DateTime: 'string'; readonly URL: 'string' };

export interface NoticeGraphCodegen {
  /** Where your documents are: files or patterns. */
  readonly documents: string | readonly string[];
  /** The folder to write to, with a slash at its end: `src/graphql/`. */
  readonly output: string;
  /** Added to the configuration of the client preset. */
  readonly config?: Readonly<Record<string, unknown>>;
}

/** A whole configuration: `export default noticeGraph({ documents: 'src/**\/*.ts', output: 'src/graphql/' })`. */
export declare function noticeGraph(options: NoticeGraphCodegen): {
  schema: string;
  documents: string[];
  ignoreNoDocuments: boolean;
  importExtension: '.js';
  emitLegacyCommonJSImports: false;
  generates: Record<
    string,
    { preset: 'client'; presetConfig: Record<string, unknown>; config: Record<string, unknown> }
  >;
};
