/**
 * All lists with a filter or order, with all interesting values, derived from the schema without
 * naming any.
 */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Values of the database for filters. */
export interface Known {
  /** Global ids by node type: with many references, with few, and unknown ones. */
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

export interface ListCase {
  /** Query.notices, Agency.notices. */
  readonly name: string;
  readonly orders: readonly string[];
  readonly filters: readonly { readonly field: string; readonly values: readonly string[] }[];
  /** Builds the operation for arguments of the list: `{ notices(first: 1, …) { … } }`. */
  readonly ask: (args: string, selection: string) => string;
  /** Whether totalCount yields the number of matches. */
  readonly isRoot: boolean;
}

const connectionOf = (field: GraphQLField<unknown, unknown>): GraphQLObjectType | null => {
  const type = getNamedType(field.type);
  return isObjectType(type) && type.name.endsWith('Connection') ? type : null;
};
const inputFieldsOf = (field: GraphQLField<unknown, unknown>, argument: string): readonly GraphQLInputField[] => {
  const type = field.args.find(({ name }) => name === argument)?.type;
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
};
const nodeTypeOf = (connection: GraphQLObjectType): string =>
  getNamedType(connection.getFields()['nodes']?.type ?? connection).name;

export function listCases(schema: GraphQLSchema, known: Known): ListCase[] {
  const query = schema.getQueryType();
  if (!query) return [];
  const rootOf = new Map<string, string>();
  for (const field of Object.values(query.getFields())) {
    const connection = connectionOf(field);
    if (connection && field.name !== 'search') rootOf.set(nodeTypeOf(connection), field.name);
  }
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || /^(?:__|Subscription|Mutation)/.test(type.name)) return [];
    return Object.values(type.getFields()).flatMap((field): ListCase[] => {
      const filters = inputFieldsOf(field, 'filter').map((given) => ({
        field: given.name,
        values: valuesOf(given.type, known),
      }));
      const orders = ordersOf(inputFieldsOf(field, 'orderBy'));
      if (!connectionOf(field) || (filters.length === 0 && orders.length === 1)) return [];
      const root = rootOf.get(type.name);
      if (type !== query && root === undefined) return [];
      const words = field.args.some(({ name }) => name === 'query') ? ['工作', '防汛', '的'] : [null];
      return words.map((word) => ({
        name: `${type.name}.${field.name}${word === null ? '' : ` ${word}`}`,
        orders,
        filters,
        isRoot: type === query,
        ask: (args, selection) => {
          const asked = `${field.name}(${word === null ? '' : `query: "${word}", `}${args}) { ${selection} }`;
          return type === query ? `{ ${asked} }` : `{ ${root ?? ''}(first: 100) { nodes { ${asked} } } }`;
        },
      }));
    });
  });
}

/** Arguments; '' for the default order. */
function ordersOf(fields: readonly GraphQLInputField[]): string[] {
  const combined = fields.reduce<string[]>(
    (all, { name, type }) => {
      const named = getNamedType(type);
      const values = isEnumType(named) ? named.getValues().map((value) => value.name) : [];
      return all.flatMap((before) => values.map((value) => `${before}${before && ', '}${name}: ${value}`));
    },
    [''],
  );
  return combined.map((order) => (order === '' ? '' : `orderBy: { ${order} }`));
}

const days = [
  '{ from: "2021-01-01", to: "2015-01-01" }',
  '{ to: "1990-01-01" }',
  '{ from: "2090-01-01" }',
  '{ from: "2014-02-01", to: "2014-02-02" }',
  '{ from: "2015-01-01", to: "2016-12-31" }',
  '{ from: "2019-06-01", to: "2019-06-30" }',
  '{ from: "1990-01-01", to: "2090-01-01" }',
  '{}',
];

/** Each value of the required fields, alone and with each value of the optional ones. */
function objectsOf(type: GraphQLInputObjectType, known: Known): string[] {
  const fields = Object.values(type.getFields());
  const written = ({ name, type: of }: GraphQLInputField): string[] =>
    valuesOf(of, known).map((value) => `${name}: ${value}`);
  const must = fields.filter((field) => isNonNullType(field.type)).flatMap(written);
  const may = fields.filter((field) => !isNonNullType(field.type)).flatMap(written);
  return ['', ...may].flatMap((also) => must.map((each) => `{ ${[each, also].filter(Boolean).join(', ')} }`));
}

/** As literals of a document. */
function valuesOf(type: GraphQLInputType, known: Known): string[] {
  const { ids, texts } = known;
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const names = named.getValues().map(({ name }) => name);
    if (!isListType(getNullableType(type))) return names;
    return ['[]', ...names.map((name) => `[${name}]`), `[${names.slice(1).join(', ')}]`, `[${names.join(', ')}]`];
  }
  if (isInputObjectType(named)) return named.name === 'DateRange' ? days : objectsOf(named, known);
  if (!isScalarType(named)) return [];
  if (named.name === 'Boolean') return ['true', 'false'];
  if (named.name === 'ID') return ids.map((id) => JSON.stringify(id));
  return texts.map((text) => JSON.stringify(text));
}
