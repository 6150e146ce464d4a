/**
 * Rejects documents that are too large or too deep before they cost anything; http/operation.ts
 * rejects those that cost too much. The limits are documented in docs/api.md.
 */
import { GraphQLError, parse as parseWith, type DocumentNode, type ParseOptions, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { AppError } from '../../platform/errors.js';
import { isStaff, type Context } from '../context.js';
import { fewOf, withoutSuggestions } from '../mask-error.js';
import { extentFault, maxNesting, maxTokens, nestingOf } from './extent.js';
import { publicViewer, type Role } from '../viewer.js';

/** Maximum cost of one operation, by role. */
export type Budgets = Readonly<Record<Role, number>>;
export const defaultBudgets: Budgets = { PUBLIC: 50_000, PARTNER: 100_000, STAFF: 200_000, ADMIN: 200_000 };

/**
 * Keyed by the parsed document, so entries are dropped together with the parser's bounded cache.
 */
const faults = new WeakMap<DocumentNode, AppError | null>();

function faultOf(document: DocumentNode): AppError | null {
  const known = faults.get(document);
  if (known !== undefined) return known;
  const fault = extentFault(document);
  faults.set(document, fault);
  return fault;
}

export const useGuard = (): Plugin<Context> => ({
  onParse: ({ setParseFn }) => {
    setParseFn(parseBounded);
  },
  onValidate: ({ params, setResult }) => {
    const fault = faultOf(params.documentAST as DocumentNode);
    if (fault) setResult([errorOf(fault)]);
  },
  // Not in a validation hook: validation results are cached and shared with staff.
  // server/graphql/http/direct.ts does the same.
  onExecutionResult: (hook) => {
    const { result, context } = hook;
    if (!result || Array.isArray(result) || !('errors' in result) || !result.errors) return;
    const { viewer = publicViewer } = context as Partial<Context>; // created by the listener
    if (isStaff(viewer)) return;
    const errors = result.errors.map(withoutSuggestions);
    hook.setResult({ ...result, errors: result.data === undefined ? fewOf(errors) : errors });
  },
});

function parseBounded(source: string | Source, options?: ParseOptions): DocumentNode {
  if (nestingOf(typeof source === 'string' ? source : source.body) > maxNesting) {
    throw new AppError('OPERATION_TOO_DEEP', `Brackets in the document nest deeper than the limit of ${maxNesting}.`, {
      limit: 'nesting',
      max: maxNesting,
    });
  }
  try {
    return parseWith(source, { ...options, maxTokens });
  } catch (thrown) {
    if (!(thrown instanceof GraphQLError) || !thrown.message.includes(`${maxTokens} tokens`)) throw thrown;
    throw new AppError('OPERATION_TOO_LARGE', `The document exceeds the limit of ${maxTokens} tokens.`, {
      limit: 'tokens',
      max: maxTokens,
    });
  }
}

const errorOf = ({ code, message, facts }: AppError): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...facts } });
