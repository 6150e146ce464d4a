/** Relay's PageInfo, and the connection and edge types that every list of a model has. */
import { builder } from './builder.js';
import { sql } from '../platform/sql.js';
import { counting } from './guard/weighing.js';
import type { TypeName } from './read/source.js';
import type { PageInfo } from './rows.js';
import type { SchemaShape } from './read/schema-shape.js';

export const PageInfoRef = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Position of a page in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more items follow this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether items precede this page.' }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'Cursor of the first item: pass it as before.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last item: pass it as after.',
    }),
  }),
});

interface ConnectionOptions {
  /** Name to use in place of the model's name. */
  readonly stem?: string;
  /** Same auth scopes as the node type, so counts and cursors do not leak. */
  readonly authScopes?: Partial<SchemaShape['AuthScopes']>;
}

/**
 * Defines `<Model>Connection` and `<Model>Edge`, or those of another stem. Features may add fields
 * to the connection with builder.objectFields.
 */
export function connectionTypes(model: TypeName, term: string, options: ConnectionOptions = {}): void {
  uncountedConnectionTypes(model, term, options);
  const { stem = model } = options;
  builder.setFields(`${stem}Connection`, model, (t) => ({
    totalCount: t.overSet({
      type: 'Int',
      description: 'Length of the whole list, not of the page. Counted only if selected.',
      cost: counting(200),
      sql: ({ from, tally }) =>
        tally
          ? sql`(SELECT COALESCE(sum(${tally.count}), 0) ${from} AND ${tally.dimension} = 'TOTAL')`
          : sql`(SELECT count(*) ${from})`,
    }),
  }));
}

/** Without totalCount, for unbounded lists. */
export function uncountedConnectionTypes(model: TypeName, term: string, options: ConnectionOptions = {}): void {
  const { stem = model, ...scopes } = options;
  if (stem !== model) builder.connectionName(model, `${stem}Connection`);
  const node = model as 'Notice'; // all models have the same page shape, type-checked here for one
  const name = stem as 'Notice';
  builder.objectType(`${name}Edge`, {
    description: `One item of a list of ${term}, with its cursor.`,
    ...scopes,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Position in the list, for after and before.' }),
      node: t.expose('node', { type: node, description: 'The item.' }),
    }),
  });
  builder.objectType(`${name}Connection`, {
    description: `A page of a list of ${term}.`,
    ...scopes,
    fields: (t) => ({
      edges: t.field({
        type: [`${name}Edge`],
        description: 'The items of the page with their cursors.',
        resolve: (page, _args, _context, info) => [...page.edges(info)],
      }),
      nodes: t.field({
        type: [node],
        description: 'The items of the page, without cursors.',
        resolve: (page, _args, _context, info) => [...page.nodes(info)],
      }),
      pageInfo: t.field({
        type: PageInfoRef,
        description: 'Position of the page in the list.',
        resolve: (page) => page.pageInfo(),
      }),
    }),
  });
}
