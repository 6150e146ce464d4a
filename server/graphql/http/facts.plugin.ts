/** Notes on a request's facts what runs: for its log line and the metrics. */
import { getOperationAST, type DocumentNode, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';
import type { KnownDocuments } from './persisted.js';

export function useFacts(documents: KnownDocuments): Plugin<Context> {
  /** By the parsed document, which the parser's bounded cache keeps. */
  const isKnown = new WeakMap<DocumentNode, boolean>();
  const note = ({ args }: { readonly args: ExecutionArgs }): void => {
    const { document, operationName, contextValue } = args;
    const { facts } = contextValue as Context; // the listener's
    let known = isKnown.get(document);
    if (known === undefined) isKnown.set(document, (known = documents.has(document.loc?.source.body ?? '')));
    facts.operation = getOperationAST(document, operationName)?.name?.value ?? null;
    facts.isKnown = known;
  };
  return { onExecute: note, onSubscribe: note };
}
