/** Scalars. Values stay text from SQL to JSON, so no time zone can shift them. */
import { GraphQLError, Kind, print, TokenKind, type ValueNode } from 'graphql';
import { builder } from './builder.js';

interface TextScalar {
  readonly description: string;
  readonly specifiedByUrl?: string;
  /** Part of the error message. */
  readonly example: string;
  /** The normalised value, or null if the text is invalid. */
  readonly read: (text: string) => string | null;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

function textScalar(
  name: 'Date' | 'DateTime' | 'URL',
  { read, example, description, specifiedByUrl }: TextScalar,
): void {
  const parse = (value: unknown, node: ValueNode | null = null): string => {
    const text = typeof value === 'string' ? safely(read, value) : null;
    if (text !== null) return text;
    const argument = node && argumentOf(node);
    const where = argument === null ? '' : `"${argument}": `;
    const extensions = { code: 'BAD_USER_INPUT', ...(argument === null ? {} : { argument }) };
    throw new GraphQLError(`${where}${shownValue(value)} is not a valid ${name}. Example: ${example}.`, {
      nodes: node,
      extensions,
    });
  };
  builder.scalarType(name, {
    description,
    ...(specifiedByUrl === undefined ? {} : { specifiedByURL: specifiedByUrl }),
    // GraphQL itself adds the variable and the path within it.
    parseValue: (value: unknown) => parse(value),
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : print(node), node),
    // Values from the database are already valid; only DateTime has another format there.
    serialize: (value: unknown) =>
      typeof value === 'string' && name !== 'DateTime'
        ? value
        : parse(value instanceof Date ? value.toISOString() : value),
  });
}

const shownValue = (value: unknown): string => JSON.stringify(value ?? null);

/**
 * Argument path of a value in the document: `filter.publishedOn.from`. Derived from the tokens
 * before it, since a scalar receives no context. Null if the document was parsed without locations.
 */
function argumentOf({ loc }: ValueNode): string | null {
  const names: string[] = [];
  let depth = 0;
  let isNamed = false;
  for (let token = loc?.startToken.prev ?? null; token; token = token.prev) {
    if (closing.has(token.kind)) depth += 1;
    else if (opening.has(token.kind) && depth > 0) depth -= 1;
    else if (token.kind === TokenKind.PAREN_L) break;
    else if (opening.has(token.kind)) isNamed = false;
    else if (token.kind === TokenKind.COLON && depth === 0 && !isNamed) {
      names.unshift(token.prev?.value ?? '');
      isNamed = true;
    }
  }
  return names.length > 0 ? names.join('.') : null;
}

const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);

/** A RangeError of Date or a TypeError of URL means an invalid value. */
function safely(read: (text: string) => string | null, text: string): string | null {
  try {
    return read(text);
  } catch {
    return null;
  }
}

textScalar('Date', {
  description: 'Calendar date, ISO 8601: 2022-06-01.',
  example: '2022-06-01',
  specifiedByUrl: 'https://scalars.graphql.org/andimarek/local-date.html',
  read: (text) => (isDay(text) ? text : null),
});

textScalar('DateTime', {
  description: 'Instant, ISO 8601 with offset: 2022-06-01T08:00:00.000Z. Results are in UTC.',
  example: '2022-06-01T08:00:00Z',
  specifiedByUrl: 'https://scalars.graphql.org/andimarek/date-time.html',
  read: (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.test(text)
      ? new Date(text).toISOString()
      : null,
});

textScalar('URL', {
  description: 'Absolute http or https URL.',
  example: 'https://www.example.org/page.html',
  specifiedByUrl: 'https://url.spec.whatwg.org/',
  read: (text) => (/^https?:$/.test(new URL(text).protocol) ? text : null),
});
