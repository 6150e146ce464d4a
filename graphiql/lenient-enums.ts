/** The editor of variables asks each type whether it knows a value, and expects no throw: GraphQL's enums throw at one that they lack. */
import { isEnumType, type GraphQLSchema } from 'graphql';

/** Of the page's own copy of the schema, which judges nothing that is sent. */
export function letEnumsAnswer(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type)) continue;
    type.parseValue = (value) => (typeof value === 'string' && type.getValue(value) ? value : undefined);
  }
}
