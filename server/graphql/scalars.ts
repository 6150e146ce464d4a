/** Scalars. Values travel as text all the way from SQL, so nothing shifts by a time zone. */
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from './builder.js';

interface TextScalar {
  readonly description: string;
  readonly specifiedByUrl?: string;
  /** The value as it is passed on, or null where the text is none of this kind. */
  readonly read: (text: string) => string | null;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

function textScalar(name: 'Date' | 'DateTime' | 'URL', { read, description, specifiedByUrl }: TextScalar): void {
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' ? safely(read, value) : null;
    if (text === null)
      throw new GraphQLError(`"${String(value)}" is no ${name}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return text;
  };
  builder.scalarType(name, {
    description,
    ...(specifiedByUrl === undefined ? {} : { specifiedByURL: specifiedByUrl }),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
    // What the database wrote is one; a DateTime alone has another form there than here.
    serialize: (value: unknown) =>
      typeof value === 'string' && name !== 'DateTime'
        ? value
        : parse(value instanceof Date ? value.toISOString() : value),
  });
}

/** A RangeError of Date or a TypeError of URL means: not one. */
function safely(read: (text: string) => string | null, text: string): string | null {
  try {
    return read(text);
  } catch {
    return null;
  }
}

textScalar('Date', {
  description: 'Calendar date, ISO 8601: 2022-06-01.',
  specifiedByUrl: 'https://scalars.graphql.org/andimarek/local-date.html',
  read: (text) => (isDay(text) ? text : null),
});

textScalar('DateTime', {
  description: 'Instant, ISO 8601 with offset: 2022-06-01T08:00:00.000Z. Answers are in UTC.',
  specifiedByUrl: 'https://scalars.graphql.org/andimarek/date-time.html',
  read: (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.test(text)
      ? new Date(text).toISOString()
      : null,
});

textScalar('URL', {
  description: 'Absolute http or https URL.',
  specifiedByUrl: 'https://url.spec.whatwg.org/',
  read: (text) => (/^https?:$/.test(new URL(text).protocol) ? text : null),
});
