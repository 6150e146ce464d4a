/**
 * Execution of operations, common to both paths: budget check, charge, execution by graphql-jit
 * (from the second run of a document on), masking of errors. Everything that does not depend on
 * variables is computed once and stored with the parsed document.
 */
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import {
  execute,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { AppError } from '../../platform/errors.js';
import { furthest, type Position } from '../../platform/servers/position.js';
import { Busy } from '../allowance.js';
import type { Context, Openness } from '../context.js';
import { compileCost, type CostOf } from '../guard/cost.js';
import { paidFor } from '../guard/paid.js';
import { defaultBudgets, type Budgets } from '../guard/guard.plugin.js';
import { opennessOf } from '../openness.js';
import { maskedResult, type Mask } from '../mask-error.js';
import type { KnownDocuments } from './persisted.js';

export interface Operations {
  /**
   * Throws RateLimited, and Busy if a query got no connection in time. `execute` runs the operation instead of GraphQL's executor, once its
   * cost is checked and charged.
   */
  readonly run: (args: ExecutionArgs, execute?: Execute) => Promise<ExecutionResult>;
  /** For Yoga, with `run` as its executor; subscriptions are checked and charged alike. */
  readonly plugin: Plugin<Context>;
}

export type Execute = (args: ExecutionArgs) => Promise<ExecutionResult>;

export interface OperationRules {
  readonly documents: KnownDocuments;
  readonly mask: Mask;
  readonly budgets: Budgets | undefined;
  /** Price of a millisecond of statements; 0: operations pay their estimate. */
  readonly pointsAMillisecond: number;
  /** Called after a mutation, before its response. */
  readonly written: () => Promise<Position | null>;
}

/** One operation of a document, prepared for execution. */
interface Prepared {
  readonly name: string | null;
  /** Whether it is a trusted (persisted) document. */
  readonly isKnown: boolean;
  readonly costOf: CostOf;
  /** The part of the cost that no statement measures. */
  readonly heldOf: CostOf;
  /** The answer is constant for the lifetime of the process. */
  readonly isAboutSchema: boolean;
  /** Read-only: it may be aborted after it has started. */
  readonly isQuery: boolean;
  readonly openness: Openness;
  answer: ExecutionResult | null;
  runs: number;
  /** Null if graphql-jit cannot compile it; undefined until tried. */
  compiled: CompiledQuery | null | undefined;
}

export function createOperations(rules: OperationRules): Operations {
  const { documents, mask, budgets = defaultBudgets } = rules;
  const preparedOf = createPrepare(documents);
  const keep = createKeep();
  const settled = createSettle(rules);
  const admit = async (prepared: Prepared, args: ExecutionArgs): Promise<AppError | null> => {
    const { viewer, facts, allowance } = args.contextValue as Context; // created by the listener
    facts.operation = prepared.name;
    facts.isKnown = prepared.isKnown;
    facts.openness = prepared.openness;
    facts.cost = Math.ceil(prepared.costOf(args.variableValues ?? {}) * (prepared.answer ? rememberedShare : 1));
    const budget = budgets[viewer.role];
    if (facts.cost > budget) return tooCostly(facts.cost, budget);
    await allowance.charge(Math.max(1, facts.cost));
    if (!prepared.isQuery) mayWrite(args.contextValue as Context);
    return null;
  };
  const run: Operations['run'] = async (args, execute) => {
    const prepared = preparedOf(args);
    const refused = await admit(prepared, args);
    if (refused) return { errors: [errorOf(refused)] };
    const result = prepared.answer ?? (await (execute ? execute(args) : executed(prepared, args)));
    if (!prepared.isQuery) await noteWritten(rules, args.contextValue as Context);
    await settled(prepared, result, args);
    if (prepared.isAboutSchema && !result.errors) keep(prepared, result);
    return finished(result, args.contextValue as Context, mask);
  };
  return {
    run,
    plugin: {
      onExecute: ({ setExecuteFn }) => {
        setExecuteFn((args) => run(args));
      },
      onSubscribe: async ({ args, setResultAndStopExecution }) => {
        const refused = await admit(preparedOf(args), args);
        if (refused) setResultAndStopExecution({ errors: [errorOf(refused)] });
      },
    },
  };
}

function mayWrite({ allowance, facts }: Context): void {
  allowance.close(); // its work is not measured
  facts.reading.fromPrimary();
}

async function noteWritten({ written }: OperationRules, { facts }: Context): Promise<void> {
  const position = await written();
  if (position) facts.position = furthest(facts.position, position);
}

function finished(result: ExecutionResult, context: Context, mask: Mask): ExecutionResult {
  context.facts.isWhole = !result.errors;
  return result.errors ? maskedResult(result, context, mask) : result;
}

/** Settles the charge by actual use. Throws Busy. */
const createSettle =
  ({ pointsAMillisecond }: OperationRules) =>
  async (
    { isQuery, heldOf }: Prepared,
    result: ExecutionResult,
    { contextValue, variableValues }: ExecutionArgs,
  ): Promise<void> => {
    const { allowance, facts } = contextValue as Context; // created by the listener
    const { cost, statements, computedMs } = facts;
    const took = { cost, held: Math.min(cost, heldOf(variableValues ?? {})), ms: statements.ms + computedMs };
    const paid = paidFor(took, pointsAMillisecond);
    // Writes are not measured.
    facts.paid = isQuery && pointsAMillisecond > 0 ? paid : Math.max(paid, cost);
    await allowance.settle(facts.paid);
    const busy = isQuery ? busyIn(result) : null;
    if (busy) throw busy;
  };

/** Price of a memoised introspection answer, as a share of its cost. */
const rememberedShare = 1 / 100;

/** Introspection answers are large: only those of the latest few documents are memoised. */
const mostAnswers = 10;

function createKeep(): (prepared: Prepared, answer: ExecutionResult) => void {
  const kept = new Set<Prepared>();
  return (prepared, answer) => {
    prepared.answer = answer;
    kept.add(prepared);
    const [oldest] = kept;
    if (kept.size <= mostAnswers || !oldest) return;
    oldest.answer = null;
    kept.delete(oldest);
  };
}

/**
 * Keyed by the parsed document, so entries are dropped together with the parser's bounded cache.
 */
function createPrepare(documents: KnownDocuments): (args: ExecutionArgs) => Prepared {
  const known = new WeakMap<DocumentNode, Map<string, Prepared>>();
  const prepare = (schema: GraphQLSchema, document: DocumentNode, operationName: string): Prepared => ({
    name: operationOf(document, operationName)?.name?.value ?? null,
    isKnown: documents.has(document.loc?.source.body ?? ''),
    costOf: compileCost(schema, document, operationName),
    heldOf: compileCost(schema, document, operationName, 'schema'),
    isAboutSchema: asksAboutSchema(document),
    isQuery: operationOf(document, operationName)?.operation === OperationTypeNode.QUERY,
    openness: opennessOf(schema, document, operationOf(document, operationName)),
    answer: null,
    runs: 0,
    compiled: undefined,
  });
  return ({ schema, document, operationName }) => {
    const name = operationName ?? '';
    let operations = known.get(document);
    if (!operations) known.set(document, (operations = new Map<string, Prepared>()));
    let prepared = operations.get(name);
    if (!prepared) operations.set(name, (prepared = prepare(schema, document, name)));
    return prepared;
  };
}

const operationOf = (document: DocumentNode, name: string): OperationDefinitionNode | null | undefined =>
  getOperationAST(document, name === '' ? null : name);

async function executed(prepared: Prepared, args: ExecutionArgs): Promise<ExecutionResult> {
  prepared.runs += 1;
  // Not for mutations: compiled code inlines variables, and theirs are whole pages.
  if (prepared.isQuery && prepared.runs > 1 && prepared.compiled === undefined) prepared.compiled = compiledOf(args);
  return prepared.compiled ? runCompiled(prepared.compiled, args) : execute(args);
}

/**
 * Invalid variables are reported by graphql-js, with their position in the document: nothing has
 * run by then.
 */
async function runCompiled(compiled: CompiledQuery, args: ExecutionArgs): Promise<ExecutionResult> {
  const result = await compiled.query(args.rootValue, args.contextValue, args.variableValues);
  return 'data' in result ? result : execute(args);
}

/**
 * A query that lacks a part because of a limit fails as a whole, so that the client can retry it.
 */
function busyIn({ errors = [] }: ExecutionResult): Busy | null {
  const thrown = errors.map(({ originalError }) => originalError).find((error) => error instanceof Busy);
  return thrown instanceof Busy ? thrown : null;
}

/** graphql-js runs what cannot be compiled and reports its errors. */
function compiledOf({ schema, document, operationName }: ExecutionArgs): CompiledQuery | null {
  const made = compileQuery(schema, document, operationName ?? '');
  return isCompiledQuery(made) ? made : null;
}

/** One operation without variables, whose root fields are all __schema, __type or __typename. */
function asksAboutSchema({ definitions }: DocumentNode): boolean {
  const [operation, second] = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation || second || (operation.variableDefinitions?.length ?? 0) > 0) return false;
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}

const tooCostly = (cost: number, budget: number): AppError =>
  new AppError(
    'OPERATION_TOO_COSTLY',
    `The operation would cost up to ${cost} points; the limit is ${budget}. Request fewer items or fewer fields of each.`,
    { cost, budget },
  );

const errorOf = ({ code, message, facts }: AppError): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...facts } });
