/**
 * Requests that need no further checks of GraphQL over HTTP: JSON by POST, ordinary headers, and a
 * document known to be valid. Nearly all are such; all others go to graphql-http.
 */
import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';
import type { Body } from './body.js';
import { isPlainJson } from './kept/asked.js';
import { mediaOf, typeOf } from './kept/media.js';
import type { DirectRequest } from './direct-request.js';

export interface KnownRequest {
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variableValues: Readonly<Record<string, unknown>> | null | undefined;
  /** Media type of the response. */
  readonly type: string;
}

/** Null if the request needs the checks of graphql-http. */
export function knownRequest(
  { method, headers, body }: DirectRequest,
  documentOf: (text: string) => DocumentNode | null,
): KnownRequest | null {
  const media = mediaOf(headers.accept);
  if (method !== 'POST' || media === null || !isPlainJson(headers['content-type'])) return null;
  const { query, operationName, variables, extensions } = paramsIn(body);
  if (typeof query !== 'string' || !isName(operationName) || !isMap(variables) || !isMap(extensions)) return null;
  const document = documentOf(query);
  const operation = document && getOperationAST(document, operationName)?.operation;
  if (!operation || operation === OperationTypeNode.SUBSCRIPTION) return null;
  return { document, operationName, variableValues: variables, type: typeOf(media) };
}

function paramsIn(body: Body): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = typeof body === 'string' ? JSON.parse(body) : body;
    return isMap(read) ? (read ?? {}) : {};
  } catch {
    return {}; // graphql-http reports the error
  }
}

const isName = (given: unknown): given is string | null | undefined => given == null || typeof given === 'string';
const isMap = (given: unknown): given is Readonly<Record<string, unknown>> | null | undefined =>
  given == null || (typeof given === 'object' && !Array.isArray(given));
