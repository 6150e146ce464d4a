/**
 * Trusted (persisted) documents: requested by the SHA-256 of their text, as listed by the SDK's
 * code generation. The protocol is that of automatic persisted queries, `extensions: {
 * persistedQuery: { version: 1, sha256Hash } }`, without registration: documents that are not
 * listed are not added.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../platform/errors.js';
import type { Body } from './body.js';

const listFile = new URL('../../../sdk/src/_generated/persisted-documents.json', import.meta.url);

export interface KnownDocuments {
  /** The text under a hash (lower-case hexadecimal). */
  readonly textOf: (hash: string) => string | undefined;
  readonly has: (text: string) => boolean;
  /** Adds documents of the server itself. */
  readonly add: (texts: readonly string[]) => void;
}

/** Texts by hash. */
export function knownDocuments(byHash: Readonly<Record<string, string>> = readList()): KnownDocuments {
  const texts = new Map(Object.entries(byHash));
  const all = new Set(texts.values());
  return {
    textOf: (hash) => texts.get(hash),
    has: (text) => all.has(text),
    add: (more) => {
      for (const text of more) all.add(text);
    },
  };
}

const readList = (): Record<string, string> =>
  z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(listFile, 'utf8')));

/** The parts of a request that can identify a document: the URL for GET, and the body. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly body: Body;
}

export interface DocumentRules {
  readonly documents: KnownDocuments;
  /** Whether the caller is restricted to trusted documents. */
  readonly isKnownOnly: boolean;
}

/**
 * The same request with the document text. Throws PERSISTED_QUERY_NOT_FOUND for an unknown hash,
 * PERSISTED_QUERY_ONLY for an untrusted text, BAD_REQUEST for a hash that does not match the text.
 * Malformed requests are passed on unchanged.
 */
export function withDocument<T extends Asked>(asked: T, rules: DocumentRules): T {
  const carrier = asked.method === 'GET' ? asked.url : asked.body;
  if (!rules.isKnownOnly && typeof carrier === 'string' && !carrier.includes('persistedQuery')) return asked;
  return asked.method === 'GET' ? inAddress(asked, rules) : inBody(asked, rules);
}

function inAddress<T extends Asked>(asked: T, rules: DocumentRules): T {
  const [path = '', query = ''] = asked.url.split('?', 2);
  const params = new URLSearchParams(query);
  const text = textFor(params.get('query') ?? undefined, hashIn(parsed(params.get('extensions') ?? '')), rules);
  if (text === undefined) return asked;
  params.set('query', text);
  return { ...asked, url: `${path}?${params.toString()}` };
}

function inBody<T extends Asked>(asked: T, rules: DocumentRules): T {
  const given = typeof asked.body === 'string' ? parsed(asked.body) : asked.body;
  if (typeof given !== 'object' || given === null) return asked;
  const query: unknown = Reflect.get(given, 'query');
  const sent = typeof query === 'string' ? query : undefined;
  const text = textFor(sent, hashIn(Reflect.get(given, 'extensions')), rules);
  if (text === undefined || text === sent) return asked;
  const body = { ...given, query: text };
  return { ...asked, body: typeof asked.body === 'string' ? written(body) : body };
}

/** JSON.stringify recurses, JSON.parse does not: an object can be too deep to be written again. */
export function written(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    throw new AppError('BAD_REQUEST', 'Values in variables nest too deeply.');
  }
}

function textFor(
  sent: string | undefined,
  hash: string | undefined,
  { documents, isKnownOnly }: DocumentRules,
): string | undefined {
  if (sent !== undefined && hash !== undefined && sha256(sent) !== hash)
    throw new AppError('BAD_REQUEST', 'The SHA-256 sent does not match the document.');
  const text = sent ?? (hash === undefined ? undefined : documents.textOf(hash));
  if (hash !== undefined && text === undefined)
    throw new AppError('PERSISTED_QUERY_NOT_FOUND', 'Unknown SHA-256: send the document text with it.');
  if (isKnownOnly && text !== undefined && !documents.has(text))
    throw new AppError(
      'PERSISTED_QUERY_ONLY',
      'Without a key only trusted documents, those of the SDK, are executed: send one of them, or a key.',
    );
  return text;
}

const extensions = z.object({
  persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[\da-f]{64}$/i) }),
});

function hashIn(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null || !('persistedQuery' in given)) return undefined;
  const read = extensions.safeParse(given);
  if (!read.success)
    throw new AppError(
      'BAD_REQUEST',
      'extensions.persistedQuery must be { version: 1, sha256Hash: 64 hexadecimal digits }.',
    );
  return read.data.persistedQuery.sha256Hash.toLowerCase();
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the parser of the request reports the error
  }
}
