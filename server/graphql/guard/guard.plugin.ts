/** The door: what is too large, too deep or too costly is refused before it costs anything. docs/api.md tells the limits. */
import {
  GraphQLError,
  parse as parseWith,
  type DocumentNode,
  type ExecutionArgs,
  type ParseOptions,
  type Source,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { AppError } from '../../platform/errors.js';
import { isStaff, publicViewer, type Context, type Role } from '../context.js';
import { fewOf, withoutSuggestions } from '../mask-error.js';
import { compileCost, type CostOf } from './cost.js';
import { extentFault, maxNesting, maxTokens, nestingOf } from './extent.js';

/** What one operation may cost. */
export type Budgets = Readonly<Record<Role, number>>;
export const defaultBudgets: Budgets = { PUBLIC: 50_000, PARTNER: 100_000, STAFF: 200_000, ADMIN: 200_000 };

interface Known {
  readonly fault: AppError | null;
  readonly costs: Map<string, CostOf>;
}
/** By the parsed document, which the parser's bounded cache keeps: what falls out there is forgotten here. */
const known = new WeakMap<DocumentNode, Known>();

function knownOf(document: DocumentNode): Known {
  const found = known.get(document);
  if (found) return found;
  const made = { fault: extentFault(document), costs: new Map<string, CostOf>() };
  known.set(document, made);
  return made;
}

export const useGuard = (budgets: Budgets = defaultBudgets): Plugin<Context> => ({
  onParse: ({ setParseFn }) => {
    setParseFn(parseBounded);
  },
  onValidate: ({ params, setResult }) => {
    const { fault } = knownOf(params.documentAST as DocumentNode);
    if (fault) setResult([errorOf(fault)]);
  },
  // Not as validation ends: its results are remembered, for staff too. server/graphql/http/direct.ts does the same.
  onExecutionResult: (hook) => {
    const { result, context } = hook;
    if (!result || Array.isArray(result) || !('errors' in result) || !result.errors) return;
    const { viewer = publicViewer } = context as Partial<Context>; // which the listener began
    if (isStaff(viewer)) return;
    const errors = result.errors.map(withoutSuggestions);
    hook.setResult({ ...result, errors: result.data === undefined ? fewOf(errors) : errors });
  },
  onExecute: ({ args, setResultAndStopExecution }) => {
    const fault = costFault(args, budgets);
    if (fault) setResultAndStopExecution({ errors: [errorOf(fault)] });
  },
  onSubscribe: ({ args, setResultAndStopExecution }) => {
    const fault = costFault(args, budgets);
    if (fault) setResultAndStopExecution({ errors: [errorOf(fault)] });
  },
});

/** Notes the cost on the request's facts. */
function costFault(args: ExecutionArgs, budgets: Budgets): AppError | null {
  const { schema, document, operationName, variableValues, contextValue } = args;
  const { costs } = knownOf(document);
  const name = operationName ?? '';
  let costOf = costs.get(name);
  if (!costOf) costs.set(name, (costOf = compileCost(schema, document, name)));
  const cost = costOf(variableValues ?? {});
  const { viewer, facts } = contextValue as Context;
  facts.cost = cost;
  const budget = budgets[viewer.role];
  if (cost <= budget) return null;
  return new AppError(
    'OPERATION_TOO_COSTLY',
    `This would cost up to ${cost}, and one operation may cost ${budget}: ask for fewer items, or for less of each.`,
    { cost, budget },
  );
}

function parseBounded(source: string | Source, options?: ParseOptions): DocumentNode {
  if (nestingOf(typeof source === 'string' ? source : source.body) > maxNesting) {
    throw new AppError('OPERATION_TOO_DEEP', `Brackets in a document may nest ${maxNesting} deep.`, {
      limit: 'nesting',
      max: maxNesting,
    });
  }
  try {
    return parseWith(source, { ...options, maxTokens });
  } catch (thrown) {
    if (!(thrown instanceof GraphQLError) || !thrown.message.includes(`${maxTokens} tokens`)) throw thrown;
    throw new AppError('OPERATION_TOO_LARGE', `A document may have ${maxTokens} tokens.`, {
      limit: 'tokens',
      max: maxTokens,
    });
  }
}

const errorOf = ({ code, message, facts }: AppError): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...facts } });
