/** Asks an operation for a request, and walks a list page by page. */
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { AppError, ErrorCode } from '../platform/errors.js';
import { noteCodes } from '../graphql/context.js';
import { refusal, type Answer } from '../graphql/http/answer.js';
import type { Operations } from '../graphql/http/operation.js';
import { addFacts, type PlainRequest } from '../graphql/http/plain.js';
import { statusOf } from '../graphql/http/refused.js';
import type { Operation } from './operation.js';
import { isRow, rowAt, rowsAt, type Row } from './row.js';

export interface Asking {
  readonly schema: GraphQLSchema;
  readonly run: Operations['run'];
}

/** An operation was answered with errors. */
export class Failed extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
  }
}

export interface Question {
  readonly request: PlainRequest;
  readonly variables: Row;
  /** Whether others went before: a key may have been revoked meanwhile. */
  readonly isFurther?: boolean;
}

/** Throws Failed, RateLimited and Busy, UNAUTHENTICATED where a further page finds that the key is of no use any more. */
export async function operate(
  { schema, run }: Asking,
  { document }: Operation,
  { request, variables, isFurther = false }: Question,
): Promise<Row> {
  const context = request.context();
  try {
    if (isFurther) await context.events.mayGoOn();
    const result: ExecutionResult = await run({ schema, document, variableValues: variables, contextValue: context });
    if (result.errors) {
      noteCodes(request.facts, result.errors);
      throw new Failed(result.errors);
    }
    return result.data ?? {};
  } finally {
    addFacts(request.facts, context.facts);
    context.allowance.close();
  }
}

export interface Page {
  readonly rows: readonly Row[];
  readonly owner: Row | null;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** As many as one operation may ask for. */
const pageSize = 100;

export interface Walk {
  readonly request: PlainRequest;
  readonly operation: Operation;
  /** With `after`, where it begins behind a cursor. */
  readonly variables: Row;
  /** Rows at most. */
  readonly limit: number;
  /** Whether it has an owner, who may be missing. */
  readonly isOwned: boolean;
  /** Whether the last rows are meant. */
  readonly isFromEnd: boolean;
}

/** Page by page, as they are taken; null where there is nobody whose list it would be. */
export async function* pages(asking: Asking, walk: Walk): AsyncGenerator<Page | null> {
  const { request, operation, limit, isOwned, isFromEnd } = walk;
  let after = walk.variables['after'];
  for (let left = limit; left > 0;) {
    const size = Math.min(left, pageSize);
    const variables = isFromEnd ? { ...walk.variables, last: size } : { ...walk.variables, first: size, after };
    const data = await operate(asking, operation, { request, variables, isFurther: left < limit });
    const owner = isOwned ? rowAt(data, 'of') : null;
    if (isOwned && owner === null) {
      yield null;
      return;
    }
    const page = pageOf(rowAt(owner ?? data, 'list'), owner);
    yield page;
    if (!page.hasNextPage || isFromEnd) return;
    left -= page.rows.length;
    after = page.endCursor;
  }
}

function pageOf(list: Row | null, owner: Row | null): Page {
  const info = rowAt(list, 'pageInfo');
  const { hasNextPage, endCursor } = info ?? {};
  const rows = rowsAt(list, 'edges').map(({ cursor, node }) => ({ ...(isRow(node) ? node : {}), cursor }));
  return {
    rows,
    owner,
    hasNextPage: hasNextPage === true,
    endCursor: typeof endCursor === 'string' ? endCursor : null,
  };
}

/** Several pages as one; null where there is no owner. Rows are held as they are: for answers that are made as a whole. */
export async function whole(given: AsyncIterable<Page | null>): Promise<Page | null> {
  const rows: Row[] = [];
  let last: Page | null = null;
  for await (const page of given) {
    if (page === null) return null;
    rows.push(...page.rows);
    last = page;
  }
  return last && { ...last, rows };
}

/** What an operation failed with, over HTTP. */
export function failure({ errors }: Failed): Answer {
  const told = errors.map(({ message, extensions }) => {
    const {
      code = 'INTERNAL_SERVER_ERROR',
      http: _http,
      ...facts
    } = extensions as { code?: ErrorCode; http?: unknown };
    return { code, message, facts: facts };
  });
  const [first] = told;
  const { code, message, facts } = first ?? { code: 'INTERNAL_SERVER_ERROR' as const, message: '', facts: {} };
  return refusal(statusOf[code] ?? 400, code, message, { facts });
}

/** A mistake in the address. */
export const mistake = ({ code, message, facts }: AppError): Answer =>
  refusal(statusOf[code] ?? 400, code, message, { facts });
