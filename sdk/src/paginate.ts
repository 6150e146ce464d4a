import type { Client, RequestOptions } from './client.js';
import type { Operation } from './operation.js';

/** A page as a connection answers it. */
export interface ConnectionPage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * All nodes of a connection, page by page: the next page is asked for when the one before is used up.
 * `select` says where in the answer the connection is. Start from a cursor by passing `after` in the variables.
 */
export async function* paginate<Result, Variables extends { readonly after?: string | null | undefined }, Node>(
  client: Client,
  operation: Operation<Result, Variables>,
  at: {
    readonly variables: Variables;
    readonly select: (result: Result) => ConnectionPage<Node> | null | undefined;
    readonly options?: RequestOptions;
  },
): AsyncGenerator<Node, void, undefined> {
  let { variables } = at;
  for (;;) {
    const request = client.request as (
      o: Operation<Result, Variables>,
      v: Variables,
      r?: RequestOptions,
    ) => Promise<Result>;
    const page = at.select(await request(operation, variables, at.options));
    if (!page) return;
    yield* page.nodes;
    if (!page.pageInfo.hasNextPage) return;
    variables = { ...variables, after: page.pageInfo.endCursor };
  }
}
