/** The operations that stand in the query editor. */
import { useEditorContext } from '@graphiql/react';
import { Kind, OperationTypeNode, parse, type OperationDefinitionNode } from 'graphql';

/** Name of the operation in which the cursor of the query editor stands, else of the first; empty where that has none. */
export function useOperationAtCursor(): () => string {
  const { queryEditor } = useEditorContext({ nonNull: true });
  return () => {
    if (!queryEditor) return '';
    const cursor = queryEditor.indexFromPos(queryEditor.getCursor());
    const operations = operationsIn(queryEditor.getValue());
    const around = operations.find(({ loc }) => loc && loc.start <= cursor && cursor <= loc.end);
    return (around ?? operations[0])?.name?.value ?? '';
  };
}

export function isSubscription(query: string, name: string): boolean {
  const operations = operationsIn(query);
  return (
    (operations.find((operation) => operation.name?.value === name) ?? operations[0])?.operation ===
    OperationTypeNode.SUBSCRIPTION
  );
}

export const hasOperation = (query: string, name: string): boolean =>
  operationsIn(query).some((operation) => operation.name?.value === name);

/** Read anew, since what GraphiQL knows of the text is a moment old. None where it cannot be parsed: the server says why. */
function operationsIn(text: string): readonly OperationDefinitionNode[] {
  try {
    return parse(text).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return [];
  }
}
