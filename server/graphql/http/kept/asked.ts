/**
 * Cache key of a request. Null for everything but a well-formed query: the uncached path reports
 * its errors. Must not be more liberal than graphql-http and persisted.ts: a cached answer must be
 * valid for every request with this key.
 */
import { createHash } from 'node:crypto';
import type { KnownDocuments } from '../persisted.js';

/** Longer requests are answered but not cached. */
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
  /** Document, operation name and variables. */
  readonly key: string;
  readonly text: string;
  /** Whether HTTP caches can use the request as key: GET, or a document identified by hash. */
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
    return null; // the uncached path reports the error
  }
}

function askedBy(
  { query, operationName = null, variables, extensions }: Question,
  documents: KnownDocuments,
  { isGet, carrier }: { readonly isGet: boolean; readonly carrier: string },
): Asked | null {
  const hash = hashIn(extensions);
  // persisted.ts searches for this literal.
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

/**
 * Handwritten for speed: it runs on every request, and a schema library takes ten times as long.
 */
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

/** The content types that graphql-http accepts as JSON. */
const plain = /^application\/json(?:;charset=utf-8)?$/;
export function isPlainJson(contentType = ''): boolean {
  return contentType === 'application/json' || plain.test(contentType.replace(/\s/g, '').toLowerCase());
}

/** Undefined if absent, null if malformed. */
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

/**
 * Canonical JSON with sorted keys; null for values that JSON cannot distinguish, and for deep
 * nesting.
 */
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
