/** What the schema says of itself: whom things are for, as scope-auth was told, and what leads to what. */
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Role } from '../../server/graphql/viewer.js';

const roleOf = { admin: 'ADMIN', staff: 'STAFF', partner: 'PARTNER' } as const;

/** The least role that a type or a field asks for by itself. */
export function scopeOf({ name, extensions }: GraphQLObjectType | GraphQLField<unknown, unknown>): Role {
  const options: unknown = extensions['pothosOptions'];
  const scopes: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'authScopes') : undefined;
  if (scopes === undefined) return 'PUBLIC';
  const asked = Object.entries(roleOf).filter(([scope]) => Reflect.get(Object(scopes), scope) === true);
  const [first, second] = asked;
  if (!first || second) throw new Error(`${name} has authScopes that no test can read: name one scope.`);
  return first[1];
}

export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );

/** The object types that a field may answer with. */
export function targetsOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
  const type = getNamedType(field.type);
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** Types that are reached from some, themselves included, by the fields that may be followed. */
export function reachedFrom(
  schema: GraphQLSchema,
  from: readonly (GraphQLObjectType | null | undefined)[],
  follow: (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => boolean = () => true,
): Set<GraphQLObjectType> {
  const reached = new Set<GraphQLObjectType>();
  const open = from.flatMap((type) => type ?? []);
  for (let type = open.pop(); type; type = open.pop()) {
    if (reached.has(type)) continue;
    reached.add(type);
    for (const field of Object.values(type.getFields())) {
      if (follow(type, field)) open.push(...targetsOf(schema, field));
    }
  }
  return reached;
}

/**
 * Fields for everybody that may tell something of a type: they lead to it, or are reached from it. Mutations are for staff.
 * Left out are plain values of things that stay whatever becomes of it, and how many of them there are.
 */
export function fieldsAbout(schema: GraphQLSchema, name: string, staying: ReadonlySet<string>): string[] {
  const about = objectTypes(schema).find((type) => type.name === name);
  if (!about) throw new Error(`There is no type ${name}.`);
  const below = reachedFrom(schema, [about]);
  const leadsThere = (type: GraphQLObjectType): boolean => reachedFrom(schema, [type]).has(about);
  const stays = (type: GraphQLObjectType): boolean => {
    const { node, nodes } = type.getFields();
    const item = node ?? nodes;
    return staying.has(type.name) || (item !== undefined && targetsOf(schema, item).every(stays));
  };
  return objectTypes(schema).flatMap((type) => {
    const isOpen = scopeOf(type) === 'PUBLIC' && type !== schema.getMutationType();
    if (!isOpen || !(below.has(type) || leadsThere(type))) return [];
    const fields = Object.values(type.getFields()).filter((field) => {
      const targets = targetsOf(schema, field);
      if (scopeOf(field) !== 'PUBLIC') return false;
      if (targets.some(leadsThere)) return true;
      return !stays(type) && (isLeafType(getNamedType(field.type)) || targets.some((target) => below.has(target)));
    });
    return fields.map((field) => `${type.name}.${field.name}`);
  });
}
