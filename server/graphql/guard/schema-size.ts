/** Average lengths of introspection lists, for the cost analysis. Pure. */
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Keyed by field name of __Schema, __Type, __Field or __Directive: the mean over all elements. */
export type SchemaLengths = Readonly<Record<string, number>>;

const known = new WeakMap<GraphQLSchema, SchemaLengths>();

export function schemaLengths(schema: GraphQLSchema): SchemaLengths {
  const counted = known.get(schema) ?? count(schema);
  known.set(schema, counted);
  return counted;
}

function count(schema: GraphQLSchema): SchemaLengths {
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.flatMap((type) => Object.values(type.getFields()));
  const directives = schema.getDirectives();
  const perType = (total: number): number => total / types.length;
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  const interfaces = perType(sum(withFields.map((type) => type.getInterfaces().length)));
  return {
    types: types.length,
    directives: directives.length,
    fields: perType(fields.length),
    inputFields: perType(sum(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length))),
    enumValues: perType(sum(types.filter(isEnumType).map((type) => type.getValues().length))),
    interfaces,
    possibleTypes: interfaces, // there are few unions
    args: sum([...fields, ...directives].map(({ args }) => args.length)) / (fields.length + directives.length),
  };
}
