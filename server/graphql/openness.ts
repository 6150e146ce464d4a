/** Whom the answer to a document is for, told from the document and the schema alone. A field says it where it is declared, in its extensions. */
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

/** For `extensions` of a field: its answer depends on who asks. */
export const ofCaller = { openness: 'own' } as const;
/** For `extensions` of a field whose answer is not kept, although it is the same for everybody. */
export const ofMoment = { openness: 'sent' } as const;

const rank: Readonly<Record<Openness, number>> = { kept: 0, sent: 1, own: 2 };

/** The least open of its fields, whatever operation they are in: a document is told as a whole. */
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

/** What asks for the role PARTNER is not for the public: the two share nothing then. What asks for more is not answered to either. */
function toldBy(extensions: Readonly<Record<string, unknown>>): Openness {
  const told = extensions['openness'];
  if (told === 'own' || told === 'sent') return told;
  const options = extensions['pothosOptions'];
  const scopes: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'authScopes') : undefined;
  if (scopes === undefined) return 'kept';
  return typeof scopes === 'object' && scopes !== null && !('partner' in scopes) ? 'kept' : 'own';
}
