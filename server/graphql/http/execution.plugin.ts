/**
 * How operations run: compiled to JavaScript by graphql-jit from the second time on. A document that asks about the schema
 * alone is answered once and remembered: its answer cannot change while the process lives.
 */
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { Kind, type DocumentNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

interface Known {
  runs: number;
  readonly compiled: Map<string, CompiledQuery | null>;
  readonly isIntrospection: boolean;
  answer: ExecutionResult | null;
}

/** By the parsed document, which the parser's bounded cache keeps: what falls out there is forgotten here. */
const known = new WeakMap<DocumentNode, Known>();

export const useCompiledExecution = (): Plugin => ({
  onExecute({ args, executeFn, setExecuteFn, setResultAndStopExecution }) {
    const given: ExecutionArgs = args;
    const found = knownOf(given.document);
    found.runs += 1;
    if (found.answer) {
      setResultAndStopExecution(found.answer);
      return undefined;
    }
    const compiled = found.runs > 1 ? compiledOf(found, given) : null;
    if (compiled) setExecuteFn((asked: ExecutionArgs) => run(compiled, asked, executeFn));
    if (!found.isIntrospection) return undefined;
    return {
      onExecuteDone: ({ result }) => {
        if (!(Symbol.asyncIterator in result) && !result.errors) found.answer = result;
      },
    };
  },
});

type Execute = (args: ExecutionArgs) => unknown;

/** Variables that do not fit are told by graphql-js, with their place in the document: nothing has run by then. */
async function run(compiled: CompiledQuery, args: ExecutionArgs, execute: Execute): Promise<unknown> {
  const result = await compiled.query(args.rootValue, args.contextValue, args.variableValues);
  return 'data' in result ? result : execute(args);
}

function knownOf(document: DocumentNode): Known {
  const found = known.get(document);
  if (found) return found;
  const made: Known = { runs: 0, compiled: new Map(), isIntrospection: asksAboutSchema(document), answer: null };
  known.set(document, made);
  return made;
}

function compiledOf(found: Known, { schema, document, operationName }: ExecutionArgs): CompiledQuery | null {
  const name = operationName ?? '';
  const before = found.compiled.get(name);
  if (before !== undefined) return before;
  const made = compileQuery(schema, document, name);
  const compiled = isCompiledQuery(made) ? made : null; // graphql-js runs what cannot be compiled, and tells the errors
  found.compiled.set(name, compiled);
  return compiled;
}

/** One operation without variables, whose root fields are all __schema, __type or __typename. */
function asksAboutSchema({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation, second] = operations;
  if (!operation || second || (operation.variableDefinitions?.length ?? 0) > 0) return false;
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}
