/** Operations in the query editor. */
import { useEditorContext } from '@graphiql/react';
import { Kind, OperationTypeNode, parse, type OperationDefinitionNode } from 'graphql';

/** Name of the operation at the cursor, otherwise of the first; empty if unnamed. */
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

/**
 * Parsed again, because GraphiQL's own state lags. Empty for invalid documents: the server reports
 * the error.
 */
function operationsIn(text: string): readonly OperationDefinitionNode[] {
  try {
    return parse(text).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return [];
  }
}
