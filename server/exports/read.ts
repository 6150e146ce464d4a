/** Asks an operation for a request, and walks a list page by page. */
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { AppError, ErrorCode } from '../platform/errors.js';
import { noteCodes } from '../graphql/context.js';
import { refusal, type Answer } from '../graphql/http/answer.js';
import type { Execute, Operations } from '../graphql/http/operation.js';
import { addFacts, type PlainRequest } from '../graphql/http/plain.js';
import { statusOf } from '../graphql/http/refused.js';
import type { Operation } from './operation.js';
import { isRow, rowAt, rowsAt, type Cell, type Row } from './row.js';
import type { LinesPage } from '../graphql/read/lines.js';
import type { RawPage, Straight } from './straight.js';

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
  /** In place of GraphQL’s executor. */
  readonly execute?: Execute;
}

/**
 * Throws Failed, RateLimited and Busy; UNAUTHENTICATED if the key has ended before a further page.
 */
export async function operate(
  { schema, run }: Asking,
  { document }: Operation,
  { request, variables, isFurther = false, execute }: Question,
): Promise<Row> {
  const context = request.context();
  try {
    if (isFurther) await context.events.mayGoOn();
    const result: ExecutionResult = await run(
      { schema, document, variableValues: variables, contextValue: context },
      execute,
    );
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

export interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly owner: Row | null;
}
export interface Page extends PageEnd {
  readonly rows: readonly Row[];
}
/** Whose rows are read as they are written: the next page is asked for before. */
export interface CellPage extends PageEnd {
  readonly count: number;
  readonly cells: () => readonly (readonly Cell[])[];
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
export function pages(asking: Asking, walk: Walk): AsyncGenerator<Page | null> {
  const { request, operation, isOwned } = walk;
  return walked(walk, async (variables, isFurther) => {
    const data = await operate(asking, operation, { request, variables, isFurther });
    const owner = isOwned ? rowAt(data, 'of') : null;
    if (isOwned && owner === null) return null;
    const page = pageOf(rowAt(owner ?? data, 'list'), owner);
    return { ...page, count: page.rows.length };
  });
}

/** The same of a list at the root, without GraphQL’s executor. */
export function straightPages(
  asking: Asking,
  walk: Walk,
  { execute, cells }: Straight,
): AsyncGenerator<CellPage | null> {
  const { request, operation } = walk;
  return walked(walk, async (variables, isFurther) => {
    const data = await operate(asking, operation, { request, variables, isFurther, execute });
    const { edges, context, ...end } = data['list'] as RawPage; // what `execute` answers
    return {
      ...end,
      owner: null,
      count: edges.length,
      cells: () => edges.map(({ node, cursor }) => [...cells(node, context), cursor]),
    };
  });
}

export interface TextPage extends PageEnd {
  readonly text: () => string;
}

/** The same, as lines of JSON that SQL wrote. */
export function linePages(asking: Asking, walk: Walk, execute: Execute): AsyncGenerator<TextPage | null> {
  const { request, operation } = walk;
  return walked(walk, async (variables, isFurther) => {
    const data = await operate(asking, operation, { request, variables, isFurther, execute });
    const { rows, ...end } = data['list'] as LinesPage; // what `execute` answers
    const text = (): string => rows.map(({ line, cursor }) => `${line.slice(0, -1)},"cursor":"${cursor}"}\n`).join('');
    return { ...end, owner: null, count: rows.length, text };
  });
}

async function* walked<P extends PageEnd & { readonly count: number }>(
  { variables: asked, limit, isFromEnd }: Walk,
  ask: (variables: Row, isFurther: boolean) => Promise<P | null>,
): AsyncGenerator<P | null> {
  let after = asked['after'];
  for (let left = limit; left > 0;) {
    const size = Math.min(left, pageSize);
    const variables = isFromEnd ? { ...asked, last: size } : { ...asked, first: size, after };
    const page = await ask(variables, left < limit);
    yield page;
    if (!page?.hasNextPage || isFromEnd) return;
    left -= page.count;
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
