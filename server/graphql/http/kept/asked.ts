/**
 * What a request asks, as far as its answer depends on it. Null for whatever is not plainly a question: the ordinary way says what is
 * wrong with it. Nothing here is more liberal than the reading of graphql-http and of persisted.ts: what is kept under one key must be the
 * answer to each request that has it.
 */
import { createHash } from 'node:crypto';
import type { KnownDocuments } from '../persisted.js';

/** Longer questions are answered, and not kept. */
const maxLength = 2 ** 15;
const maxDepth = 20;

export interface Request {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly body: string;
  readonly contentType: string | undefined;
}

export interface Asked {
  /** Document, name of the operation and variables. */
  readonly key: string;
  readonly text: string;
  /** Whether caches can keep the answer by the request: GET, or a document that is named by its hash. */
  readonly isByName: boolean;
}

interface Question {
  readonly query?: string | null | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}

export function readAsked({ method, url, body, contentType }: Request, documents: KnownDocuments): Asked | null {
  try {
    const isGet = method === 'GET';
    const carrier = isGet ? url : body;
    if (carrier.length > maxLength || (!isGet && (method !== 'POST' || !isPlainJson(contentType)))) return null;
    const given: unknown = isGet ? inAddress(url) : JSON.parse(body);
    return isQuestion(given) ? askedBy(given, documents, { isGet, carrier }) : null;
  } catch {
    return null; // whoever answers it says what is wrong
  }
}

function askedBy(
  { query, operationName = null, variables, extensions }: Question,
  documents: KnownDocuments,
  { isGet, carrier }: { readonly isGet: boolean; readonly carrier: string },
): Asked | null {
  const hash = hashIn(extensions);
  // persisted.ts looks for the word as it stands there.
  if (hash === null || (hash !== undefined && !carrier.includes('persistedQuery'))) return null;
  const text = textOf(query, hash, documents);
  const values = text === undefined ? null : canonical(variables ?? {}, 0);
  if (text === undefined || values === null) return null;
  return {
    key: `${JSON.stringify(operationName)}\n${values}\n${text}`,
    text,
    isByName: isGet || hash !== undefined,
  };
}

/** By hand: this stands before everything, and a schema takes ten times as long. */
function isQuestion(given: unknown): given is Question {
  if (!isRecord(given)) return false;
  const { query, operationName, variables, extensions } = given;
  return (
    (query == null || typeof query === 'string') &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || isRecord(variables)) &&
    (extensions == null || isRecord(extensions))
  );
}

const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

function inAddress(url: string): unknown {
  const [, search = '', more] = url.split('?');
  if (more !== undefined) return null;
  const params = new URLSearchParams(search);
  const [variables, extensions] = [params.get('variables'), params.get('extensions')];
  return {
    query: params.get('query'),
    operationName: params.get('operationName'),
    variables: variables ? (JSON.parse(variables) as unknown) : null,
    extensions: extensions ? (JSON.parse(extensions) as unknown) : null,
  };
}

/** What graphql-http takes for JSON. */
const plain = /^application\/json(?:;charset=utf-8)?$/;
export function isPlainJson(contentType = ''): boolean {
  return contentType === 'application/json' || plain.test(contentType.replace(/\s/g, '').toLowerCase());
}

/** Undefined: none is given; null: not as it should be. */
function hashIn(extensions: Question['extensions']): string | null | undefined {
  const given = extensions?.['persistedQuery'];
  if (given === undefined) return undefined;
  if (!isRecord(given) || given['version'] !== 1) return null;
  const hash = given['sha256Hash'];
  return typeof hash === 'string' && /^[\da-f]{64}$/i.test(hash) ? hash.toLowerCase() : null;
}

function textOf(query: Question['query'], hash: string | undefined, documents: KnownDocuments): string | undefined {
  if (hash === undefined) return query ?? undefined;
  if (query == null) return documents.textOf(hash);
  const isIts = createHash('sha256').update(query).digest('hex') === hash;
  return isIts ? query : undefined;
}

/** JSON with the fields of objects in one order; null for what JSON does not tell apart, and for what nests deep. */
export function canonical(value: unknown, depth: number): string | null {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? String(value) : null;
  if (typeof value !== 'object' || depth >= maxDepth) return null;
  if (Array.isArray(value)) return joined(value, (item) => canonical(item, depth + 1), '[]');
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = ([name, item]: [string, unknown]): string | null => {
    const own = canonical(item, depth + 1);
    return own === null ? null : `${JSON.stringify(name)}:${own}`;
  };
  return joined(fields, written, '{}');
}

function joined<T>(items: readonly T[], write: (item: T) => string | null, brackets: string): string | null {
  const parts: string[] = [];
  for (const item of items) {
    const part = write(item);
    if (part === null) return null;
    parts.push(part);
  }
  return `${brackets.charAt(0)}${parts.join(',')}${brackets.charAt(1)}`;
}
