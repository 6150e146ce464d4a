/**
 * How an operation runs, whichever way it came: its name and cost noted, refused where it may cost more than its caller's budget, paid for,
 * run as JavaScript that graphql-jit made of it (from its second run on), its errors masked. All that can be known of an operation
 * without its variables is found out once and kept with the parsed document.
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
  /** Throws RateLimited, and Busy where a query found no connection in time. */
  readonly run: (args: ExecutionArgs) => Promise<ExecutionResult>;
  /** For Yoga, with `run` in the place of its own executor; subscriptions are named, weighed and paid for alike. */
  readonly plugin: Plugin<Context>;
}

export interface OperationRules {
  readonly documents: KnownDocuments;
  readonly mask: Mask;
  readonly budgets: Budgets | undefined;
  /** What a millisecond of its statements costs; 0: operations pay what they are weighed at. */
  readonly pointsAMillisecond: number;
  /** Told when a mutation has run, before it is answered. */
  readonly written: () => Promise<Position | null>;
}

/** One operation of a document. */
interface Prepared {
  readonly name: string | null;
  /** Whether the server knows the document. */
  readonly isKnown: boolean;
  readonly costOf: CostOf;
  /** The part of it that no statement measures. */
  readonly heldOf: CostOf;
  /** Such an answer cannot change while the process lives. */
  readonly isAboutSchema: boolean;
  /** It changes nothing: it may be refused when it has begun. */
  readonly isQuery: boolean;
  readonly openness: Openness;
  answer: ExecutionResult | null;
  runs: number;
  /** Null where graphql-jit cannot compile it; undefined until it has been tried. */
  compiled: CompiledQuery | null | undefined;
}

export function createOperations(rules: OperationRules): Operations {
  const { documents, mask, budgets = defaultBudgets } = rules;
  const preparedOf = createPrepare(documents);
  const keep = createKeep();
  const settled = createSettle(rules);
  const admit = async (prepared: Prepared, args: ExecutionArgs): Promise<AppError | null> => {
    const { viewer, facts, allowance } = args.contextValue as Context; // the listener's
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
  const run = async (args: ExecutionArgs): Promise<ExecutionResult> => {
    const prepared = preparedOf(args);
    const refused = await admit(prepared, args);
    if (refused) return { errors: [errorOf(refused)] };
    const result = prepared.answer ?? (await executed(prepared, args));
    if (!prepared.isQuery) await noteWritten(rules, args.contextValue as Context);
    await settled(prepared, result, args);
    if (prepared.isAboutSchema && !result.errors) keep(prepared, result);
    return finished(result, args.contextValue as Context, mask);
  };
  return {
    run,
    plugin: {
      onExecute: ({ setExecuteFn }) => {
        setExecuteFn(run);
      },
      onSubscribe: async ({ args, setResultAndStopExecution }) => {
        const refused = await admit(preparedOf(args), args);
        if (refused) setResultAndStopExecution({ errors: [errorOf(refused)] });
      },
    },
  };
}

function mayWrite({ allowance, facts }: Context): void {
  allowance.close(); // what it does is not measured
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

/** Paid for what it took. Throws Busy. */
const createSettle =
  ({ pointsAMillisecond }: OperationRules) =>
  async (
    { isQuery, heldOf }: Prepared,
    result: ExecutionResult,
    { contextValue, variableValues }: ExecutionArgs,
  ): Promise<void> => {
    const { allowance, facts } = contextValue as Context; // the listener's
    const { cost, statements, computedMs } = facts;
    const took = { cost, held: Math.min(cost, heldOf(variableValues ?? {})), ms: statements.ms + computedMs };
    const paid = paidFor(took, pointsAMillisecond);
    // What a mutation writes is not measured.
    facts.paid = isQuery && pointsAMillisecond > 0 ? paid : Math.max(paid, cost);
    await allowance.settle(facts.paid);
    const busy = isQuery ? busyIn(result) : null;
    if (busy) throw busy;
  };

/** Of its cost: an answer that is remembered is sent, no longer made. */
const rememberedShare = 1 / 100;

/** An answer about the schema is large: those of the latest few documents are kept, whatever callers come up with. */
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

/** By the parsed document, which the parser's bounded cache keeps: what falls out there is forgotten here. */
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
  // Not mutations: what is compiled writes every variable out, and theirs are whole pages.
  if (prepared.isQuery && prepared.runs > 1 && prepared.compiled === undefined) prepared.compiled = compiledOf(args);
  return prepared.compiled ? runCompiled(prepared.compiled, args) : execute(args);
}

/** Variables that do not fit are told by graphql-js, with their place in the document: nothing has run by then. */
async function runCompiled(compiled: CompiledQuery, args: ExecutionArgs): Promise<ExecutionResult> {
  const result = await compiled.query(args.rootValue, args.contextValue, args.variableValues);
  return 'data' in result ? result : execute(args);
}

/** A query that lacks a part because its caller, or everybody, asks too much is refused as a whole: it is to be sent again. */
function busyIn({ errors = [] }: ExecutionResult): Busy | null {
  const thrown = errors.map(({ originalError }) => originalError).find((error) => error instanceof Busy);
  return thrown instanceof Busy ? thrown : null;
}

/** graphql-js runs what cannot be compiled, and tells the errors. */
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
