import type { Client } from './client.js';
import { sendable, type Document } from './document.js';
import { NoticeGraphError } from './errors.js';
import type { RequestOptions } from './options.js';

interface PageMarks {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}
interface NodePage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: PageMarks;
}
interface EdgePage<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageMarks;
}
/**
 * A page of a connection: `pageInfo` with hasNextPage and endCursor, and `nodes` or `edges` with
 * cursors.
 */
export type ConnectionPage<Node> = NodePage<Node> | EdgePage<Node>;

/**
 * Paths of the connections in a result: `notices`, `agency.assignedDirectives`. Does not descend
 * into lists.
 */
export type ConnectionPath<Result, Depth extends readonly unknown[] = []> = Depth['length'] extends 4
  ? never
  : Result extends object
    ? {
        // Generated types contain Record<PropertyKey, never> for nodes of other types: no path
        // descends into it.
        [Key in keyof Result & string]: [NonNullable<Result[Key]>] extends [never]
          ? never
          : NonNullable<Result[Key]> extends ConnectionPage<unknown>
            ? Key
            : NonNullable<Result[Key]> extends readonly unknown[]
              ? never
              : `${Key}.${ConnectionPath<NonNullable<Result[Key]>, [...Depth, Key]>}`;
      }[keyof Result & string]
    : never;

type At<Result, Path> = Path extends `${infer Key}.${infer Rest}`
  ? Result extends { readonly [K in Key]?: infer Next }
    ? At<NonNullable<Next>, Rest>
    : never
  : Path extends keyof Result
    ? NonNullable<Result[Path]>
    : never;

/** Type of the nodes of the connection at a path. */
export type NodeAt<Result, Path> =
  At<Result, Path> extends { readonly nodes: readonly (infer Node)[] }
    ? Node
    : At<Result, Path> extends { readonly edges: readonly { readonly node: infer Node }[] }
      ? Node
      : never;

/** Iterates over nodes; exposes the current cursor. */
export interface Pages<Node> extends AsyncIterableIterator<Node> {
  /**
   * Pass it as `after` to resume: with `edges` selected, after the last node returned; with
   * `nodes`, after the last page returned completely.
   */
  readonly cursor: string | null;
}

export interface PaginateOptions<Path extends string> extends RequestOptions {
  readonly path: Path;
}

/**
 * Iterates over all nodes of the connection at a path, requesting pages on demand. The document
 * takes the cursor as `$after`; pass an earlier one there to resume. Throws NoticeGraphError with
 * NOT_FOUND if the list's parent is null, NO_SUCH_PATH for an invalid path, STUCK if a page
 * repeats.
 */
export function paginate<
  Result,
  Variables extends { readonly after?: string | null | undefined },
  Path extends ConnectionPath<Result>,
>(
  client: Client,
  document: Document<Result, Variables>,
  variables: Variables,
  at: Path | PaginateOptions<Path>,
): Pages<NodeAt<Result, Path>> {
  const { path, ...options }: PaginateOptions<string> = typeof at === 'string' ? { path: at } : at;
  const operationName = sendable(document).name;
  let cursor = variables.after ?? null;

  async function* nodes(): AsyncGenerator<unknown, void, undefined> {
    for (;;) {
      const asked = cursor;
      const result: unknown = await client.request<unknown, unknown>(
        document as Document<unknown, unknown>,
        { ...variables, after: cursor },
        options,
      );
      const page = pageAt(result, path, operationName);
      const { hasNextPage, endCursor } = page.pageInfo;
      mustMove(page, asked, operationName);
      if ('edges' in page) {
        for (const edge of page.edges) {
          cursor = edge.cursor;
          yield edge.node;
        }
      } else yield* page.nodes;
      cursor = endCursor ?? cursor;
      if (!hasNextPage) return;
    }
  }
  const walk = nodes() as AsyncIterableIterator<NodeAt<Result, Path>>; // typed by the path
  return Object.defineProperty(walk, 'cursor', { get: () => cursor }) as Pages<NodeAt<Result, Path>>;
}

/** Checked before its items are returned: those of a repeated page have been returned before. */
function mustMove(page: ConnectionPage<unknown>, asked: string | null, operationName: string): void {
  const { hasNextPage, endCursor } = page.pageInfo;
  const isSame = endCursor === asked;
  const items = 'edges' in page ? page.edges : page.nodes;
  const fault =
    hasNextPage && (isSame || endCursor === null) && 'the list has more pages but its cursor did not advance';
  const again =
    asked !== null && isSame && items.length > 0 && 'the same page was returned twice: is $after passed to the list?';
  const what = again || fault;
  if (what) throw new NoticeGraphError('STUCK', what, { operationName });
}

/**
 * A missing agency must not look like an empty list, which would mean that there is nothing to do.
 */
function pageAt(result: unknown, path: string, operationName: string): ConnectionPage<unknown> {
  let place: unknown = result;
  for (const key of path.split('.')) {
    const next = (place as Record<string, unknown>)[key];
    if (next == null) {
      const code = next === null ? 'NOT_FOUND' : 'NO_SUCH_PATH';
      const what = next === null ? `"${key}" is null` : `the response has no "${key}" on the path "${path}"`;
      throw new NoticeGraphError(code, what, { operationName, data: result });
    }
    place = next;
  }
  return place as ConnectionPage<unknown>; // typed by the path
}
