/**
 * The common request, a query or mutation as JSON by POST or in the address by GET, answered without the Request and
 * Response objects of the fetch layer, which cost eight times what node:http does. Parsing, validation, context, masks and
 * every other plugin are Yoga's (getEnveloped); the rules of GraphQL over HTTP are graphql-http's.
 */
import type { IncomingHttpHeaders } from 'node:http';
import {
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { createHandler, type OperationArgs, type RequestParams, type Response as HttpResponse } from 'graphql-http';
import type { YogaServerInstance } from 'graphql-yoga';
import { AppError } from '../../platform/errors.js';
import { isStaff, noteCodes, type Context } from '../context.js';
import { fewOf, withoutSuggestions, type Mask } from '../mask-error.js';
import { json, type Answer } from './answer.js';

const graphqlJson = 'application/graphql-response+json';

export interface DirectRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly context: Context;
}

type GetEnveloped = YogaServerInstance<Partial<Context>, Context>['getEnveloped'];
/** What getEnveloped gives, with the types that Envelop leaves open. */
interface Enveloped {
  readonly schema: GraphQLSchema;
  readonly parse: (text: string) => DocumentNode;
  readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
  readonly execute: (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;
  readonly contextFactory: () => unknown;
}
type Made = Record<PropertyKey, unknown>;
interface Running extends OperationArgs<Made> {
  readonly run: Enveloped['execute'];
}

export function createDirect(getEnveloped: GetEnveloped, mask: Mask): (request: DirectRequest) => Promise<Answer> {
  const begin = async (context: Context, params: RequestParams): Promise<Running | readonly GraphQLError[]> => {
    const enveloped: Enveloped = getEnveloped({ ...context, params });
    const { schema, parse, validate, execute, contextFactory } = enveloped;
    const document = parse(params.query);
    const errors = validate(schema, document);
    if (errors.length > 0) return isStaff(context.viewer) ? errors : fewOf(errors.map(withoutSuggestions));
    if (!getOperationAST(document, params.operationName)) throw unresolved(params.operationName);
    return {
      schema,
      document,
      operationName: params.operationName,
      variableValues: params.variables,
      contextValue: (await contextFactory()) as Made, // Yoga's context and ours
      run: execute,
    };
  };
  const handle = createHandler<IncomingHttpHeaders, DirectRequest, Made>({
    onSubscribe: async ({ context: { context } }, params) => {
      const begun = await begin(context, params).catch((thrown: unknown) => [
        asGraphQLError(mask(thrown, context.requestId)),
      ]);
      if (isErrors(begun)) noteCodes(context.facts, begun);
      return begun;
    },
    execute: (args) => (args as Running).run(args), // made by begin
    onOperation: ({ context: { headers, context } }, _args, result) => {
      if (result.errors) noteCodes(context.facts, result.errors);
      return success(headers, result);
    },
    formatError: (error) => (error instanceof GraphQLError ? shown(error) : badRequest(error.message)),
  });
  return async (request) => {
    const { method, url, headers, body } = request;
    const [text, init] = await handle({ method, url, headers, body, raw: headers, context: request });
    return { status: init.status, headers: { 'content-type': json, ...init.headers }, body: text ?? '' };
  };
}

const isErrors = (begun: Running | readonly GraphQLError[]): begun is readonly GraphQLError[] => Array.isArray(begun);

const unresolved = (name: string | null | undefined): AppError =>
  new AppError(
    'OPERATION_RESOLUTION_FAILURE',
    name ? 'The document has no operation of this name.' : 'The document has several operations: name one of them.',
  );

/** An answer without errors, which is nearly every one, written as it is; others get graphql-http's care. */
function success(headers: IncomingHttpHeaders, result: ExecutionResult): HttpResponse | undefined {
  if (result.errors) return undefined;
  const type = headers.accept?.includes(graphqlJson) === true ? `${graphqlJson}; charset=utf-8` : json;
  return [JSON.stringify(result), { status: 200, statusText: 'OK', headers: { 'content-type': type } }];
}

/** Yoga's own notes about the status are not for callers. */
function shown(error: GraphQLError): GraphQLError {
  if (!('http' in error.extensions)) return error;
  const { http: _http, ...extensions } = error.extensions;
  const { nodes = null, source = null, positions = null, path = null } = error;
  return new GraphQLError(error.message, { nodes, source, positions, path, extensions });
}

const asGraphQLError = (error: Error): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
