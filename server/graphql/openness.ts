/**
 * Cacheability of a document, derived from the document and the schema alone. Fields declare it in
 * their extensions.
 */
import {
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Openness } from './context.js';

/** Field extension: the answer depends on the caller. */
export const ofCaller = { openness: 'own' } as const;
/** Field extension: the answer is the same for all callers but not cached. */
export const ofMoment = { openness: 'sent' } as const;

const rank: Readonly<Record<Openness, number>> = { kept: 0, sent: 1, own: 2 };

/** The most restrictive value of all fields in all operations of the document. */
export function opennessOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode | null | undefined,
): Openness {
  if (operation?.operation !== OperationTypeNode.QUERY) return 'own';
  let least: Openness = 'kept';
  const info = new TypeInfo(schema);
  const look = {
    [Kind.FIELD]: () => {
      const field = info.getFieldDef();
      for (const element of [field, field && getNamedType(field.type)]) {
        const told = toldBy(element?.extensions ?? {});
        if (rank[told] > rank[least]) least = told;
      }
    },
  };
  visit(document, visitWithTypeInfo(info, look));
  return least;
}

/**
 * A field that requires PARTNER is not public, so both roles share nothing. Fields that require
 * more are refused to both.
 */
function toldBy(extensions: Readonly<Record<string, unknown>>): Openness {
  const told = extensions['openness'];
  if (told === 'own' || told === 'sent') return told;
  const options = extensions['pothosOptions'];
  const scopes: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'authScopes') : undefined;
  if (scopes === undefined) return 'kept';
  return typeof scopes === 'object' && scopes !== null && !('partner' in scopes) ? 'kept' : 'own';
}
