/** Query.node and Query.nodes: objects by global id. */
import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import { BadUserInput } from '../platform/errors.js';
import { builder } from './builder.js';
import type { Context } from './context.js';
import { decodeNodeId, type NodeName } from './node-id.js';
import { readMany } from './read/root.js';

const maxIds = 100;
type Found = Readonly<Record<string, unknown>> & { readonly __typename: NodeName };

export const Node = builder.interfaceRef<object>('Node');
builder.interfaceType(Node, {
  description: 'An object with a global id (Relay).',
  resolveType: (node) => String(Reflect.get(node, '__typename')),
  fields: (t) => ({ id: t.id({ description: 'Global id: opaque and permanent.' }) }),
});

/** One statement per type, whatever the number of ids. */
async function nodesByIds(
  ids: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<(Found | null)[]> {
  const decoded = ids.map(decodeNodeId);
  const keysByName = new Map<NodeName, Set<string>>();
  for (const id of decoded) if (id) keysByName.set(id.name, (keysByName.get(id.name) ?? new Set()).add(id.key));
  const found = new Map<string, Found>();
  await Promise.all(
    [...keysByName].map(async ([name, keys]) => {
      for (const [key, row] of await rowsByKey(name, [...keys], { context, info })) found.set(`${name} ${key}`, row);
    }),
  );
  return decoded.map((id) => (id && found.get(`${id.name} ${id.key}`)) ?? null);
}

async function rowsByKey(
  name: NodeName,
  keys: readonly string[],
  { context, info }: { context: Context; info: GraphQLResolveInfo },
): Promise<[string, Found][]> {
  const type = info.schema.getType(name);
  // Some types have global ids but are not Nodes: only their own feature reads them.
  if (!isObjectType(type) || !type.getInterfaces().some((each) => each.name === 'Node')) return [];
  const rows = await readMany(name, { context, info }, keys);
  return rows.map(({ asked, row }) => [asked, { ...row, __typename: name }]);
}

builder.queryField('node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    description: 'An object by global id; null if it does not exist or is not visible to the caller.',
    args: { id: t.arg.id({ required: true, description: 'Global id.' }) },
    resolve: async (_root, { id }, context, info) => (await nodesByIds([id], context, info))[0] ?? null,
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Objects by global ids, in the given order; null for each that does not exist or is not visible.',
    args: { ids: t.arg.idList({ required: true, description: 'At most 100 global ids.' }) },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > maxIds)
        throw new BadUserInput(`"ids" has more than the limit of ${maxIds}.`, { argument: 'ids' });
      return nodesByIds(ids, context, info);
    },
  }),
);
