/**
 * Fast path for common requests: a query or mutation as JSON by POST or in the URL by GET, without
 * the Request and Response objects of the fetch API, which cost eight times as much as node:http.
 * Parsing and validation use Yoga's plugins (getEnveloped), execution is that of operation.ts on
 * both paths; graphql-http implements GraphQL over HTTP. Requests with a document that is known to
 * be valid and ordinary headers skip graphql-http as well (decision 044).
 */
import type { IncomingHttpHeaders } from 'node:http';
import { getOperationAST, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createHandler, type OperationArgs, type RequestParams } from 'graphql-http';
import type { YogaServerInstance } from 'graphql-yoga';
import { AppError } from '../../platform/errors.js';
import { isStaff, noteCodes, type Context } from '../context.js';
import { fewOf, withoutSuggestions, type Mask } from '../mask-error.js';
import { json, refusal, type Answer } from './answer.js';
import type { Body } from './body.js';
import type { DocumentCache } from './document-cache.js';
import { knownRequest } from './known-request.js';
import { mediaOf, typeOf } from './kept/media.js';
import type { Operations } from './operation.js';
import type { DirectRequest } from './direct-request.js';

type GetEnveloped = YogaServerInstance<Partial<Context>, Context>['getEnveloped'];
/** The parts of getEnveloped used here, with types that Envelop leaves open. */
interface Enveloped {
  readonly parse: (text: string) => DocumentNode;
  readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
}
type Made = Record<PropertyKey, unknown>;

export interface DirectOptions {
  readonly schema: GraphQLSchema;
  readonly getEnveloped: GetEnveloped;
  /** The document cache of Yoga's parser. */
  readonly documentCache: DocumentCache;
  readonly run: Operations['run'];
  readonly mask: Mask;
}

export function createDirect(options: DirectOptions): (request: DirectRequest) => Promise<Answer> {
  const answer = createAnswer(options);
  return (request) => (isBatch(request.body) ? Promise.resolve(noBatch(request)) : answer(request));
}

const isBatch = (body: Body): boolean =>
  typeof body === 'string' ? body.trimStart().startsWith('[') : Array.isArray(body);

function createAnswer(options: DirectOptions): (request: DirectRequest) => Promise<Answer> {
  const { schema, mask, run } = options;
  const documentOf = createReading(options);
  const begin = createBegin(schema, documentOf.read);
  const handle = createHandler<IncomingHttpHeaders, DirectRequest, Made>({
    onSubscribe: ({ context: { context } }, params) => {
      try {
        const begun = begin(context, params);
        if (isErrors(begun)) noteCodes(context.facts, begun);
        return begun;
      } catch (thrown) {
        const told = [asGraphQLError(mask(thrown, context.requestId))];
        noteCodes(context.facts, told);
        return told;
      }
    },
    execute: run,
    onOperation: ({ context: { headers, context } }, _args, made) => {
      const { status, headers: sent, body } = result(made, typeOf(mediaOf(headers.accept)), context);
      return [body, { status, statusText: 'OK', headers: sent }];
    },
    formatError: (error) => (error instanceof GraphQLError ? shown(error) : badRequest(error.message)),
  });
  return async (request) => {
    const known = knownRequest(request, documentOf.known);
    if (known) {
      const { type, ...args } = known;
      return result(await run({ schema, ...args, contextValue: request.context }), type, request.context);
    }
    const body = bodyOf(request.body);
    const [text, init] = await handle({ ...request, body, raw: request.headers, context: request });
    if (init.status === 405) return notAllowed(request, init.headers);
    return { status: init.status, headers: { 'content-type': json, ...init.headers }, body: text ?? '' };
  };
}

/** graphql-http needs own JSON properties: an object parsed from JSON has no others. */
const bodyOf = (body: Body): string | Record<string, unknown> => (typeof body === 'string' ? body : { ...body });

type Read = ReturnType<typeof createReading>['read'];
type Begin = (context: Context, params: RequestParams) => OperationArgs<Made> | readonly GraphQLError[];

const createBegin =
  (schema: GraphQLSchema, read: Read): Begin =>
  (context, params) => {
    const document = read(context, params);
    if (isErrors(document)) return document;
    if (!getOperationAST(document, params.operationName)) throw unresolved(params.operationName);
    const { operationName, variables } = params;
    return { schema, document, operationName, variableValues: variables, contextValue: { ...context } };
  };

/** Serves a parsed and validated document from the cache: Yoga's hooks have nothing to add. */
function createReading({ schema, getEnveloped, documentCache }: DirectOptions) {
  const valid = new WeakSet<DocumentNode>();
  const known = (text: string): DocumentNode | null => {
    const found = documentCache.has(text) ? documentCache.get(text) : undefined;
    return found && valid.has(found) ? found : null;
  };
  const read = (context: Context, params: RequestParams): DocumentNode | readonly GraphQLError[] => {
    const found = documentCache.get(params.query);
    if (found && valid.has(found)) return found;
    const { parse, validate }: Enveloped = getEnveloped({ ...context, params });
    const document = parse(params.query);
    const errors = validate(schema, document);
    if (errors.length > 0) return isStaff(context.viewer) ? errors : fewOf(errors.map(withoutSuggestions));
    valid.add(document);
    return document;
  };
  return { known, read };
}

const isErrors = (begun: object): begun is readonly GraphQLError[] => Array.isArray(begun);

const unresolved = (name: string | null | undefined): AppError =>
  new AppError(
    'OPERATION_RESOLUTION_FAILURE',
    name ? 'The document has no operation of this name.' : 'The document has several operations: pass operationName.',
  );

/** The response of an executed operation, with or without errors. */
function result(made: ExecutionResult, type: string, { facts }: Context): Answer & { readonly body: string } {
  const { errors } = made;
  if (errors) noteCodes(facts, errors);
  const told = errors ? { ...made, errors: errors.map(shown) } : made;
  return { status: 200, headers: { 'content-type': type }, body: JSON.stringify(told) };
}

/**
 * Some client links batch operations in an array. Several root fields in one operation are cheaper,
 * and their cost is checked as a whole.
 */
function noBatch({ context }: DirectRequest): Answer {
  context.facts.codes.add('BAD_REQUEST');
  return refusal(
    400,
    'BAD_REQUEST',
    'Batching is not supported: send one operation per request. It may select several root fields.',
  );
}

function notAllowed({ method, context }: DirectRequest, headers: Readonly<Record<string, string>> = {}): Answer {
  const message = method === 'GET' ? 'Mutations require POST.' : 'GraphQL requires GET or POST.';
  context.facts.codes.add('METHOD_NOT_ALLOWED');
  return refusal(405, 'METHOD_NOT_ALLOWED', message, { headers });
}

/** Removes Yoga's internal http extension. */
function shown(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] === undefined) return badRequest(error.message); // raised by graphql-http
  if (!('http' in error.extensions)) return error;
  const { http: _http, ...extensions } = error.extensions;
  const { nodes = null, source = null, positions = null, path = null } = error;
  return new GraphQLError(error.message, { nodes, source, positions, path, extensions });
}

const asGraphQLError = (error: Error): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
