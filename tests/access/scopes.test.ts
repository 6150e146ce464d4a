/** What is for partners, staff or administrators is refused to everybody else: by the field that leads there, and by the type itself. */
import {
  astFromValue,
  execute,
  getNamedType,
  getNullableType,
  GraphQLObjectType,
  GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
  print,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { hasRole } from '../../server/graphql/context.js';
import type { Db } from '../../server/platform/db.js';
import { embeddedLanes } from '../../server/platform/lanes.js';
import { schema } from '../../server/schema.js';
import { askApp } from '../kit/app.js';
import { objectTypes, reachedFrom, scopeOf, targetsOf } from './schema.kit.js';
import type { Role, Viewer } from '../../server/graphql/viewer.js';

const roles: readonly Role[] = ['PUBLIC', 'PARTNER', 'STAFF', 'ADMIN'];
const viewerOf = (role: Role): Viewer => ({ role, name: role === 'PUBLIC' ? null : role });
const lesser = (role: Role): Role[] => roles.filter((other) => !hasRole(viewerOf(other), role));
const codeFor = (role: Role): string => (role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN');

/** Whoever is refused makes no call. */
const untouched = new Proxy({} as Db, {
  get: (_db, name) => {
    // What a database is, and how many connections it has, is known without a call.
    if (name === 'home') return 'PGlite';
    if (name === 'lanes') return embeddedLanes;
    throw new Error(`The database was asked for ${String(name)}.`);
  },
});

type Field = GraphQLField<unknown, unknown>;
const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());
const roots = {
  query: schema.getQueryType(),
  mutation: schema.getMutationType(),
  subscription: schema.getSubscriptionType(),
};
const isRoot = (type: GraphQLObjectType): boolean => Object.values(roots).includes(type);
const entries = Object.entries(roots).flatMap(([operation, type]) =>
  type ? fieldsOf(type).map((field) => ({ operation, type, field })) : [],
);

/** The field with the least that it must be given. */
function call(field: Field): string {
  const args = field.args.filter(isRequiredArgument).map((arg) => {
    const ast = astFromValue(least(arg.type), arg.type);
    return `${arg.name}: ${ast ? print(ast) : 'null'}`;
  });
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection}`;
}

function least(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [];
  if (isEnumType(bare)) return bare.getValues()[0]?.value;
  if (bare.name === 'URL') return 'https://www.example.org';
  if (!isInputObjectType(bare)) return bare.name === 'Int' || bare.name === 'Float' ? 0 : 'nothing';
  const fields = Object.values(bare.getFields());
  const needed = bare.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return Object.fromEntries(needed.map((field) => [field.name, least(field.type)]));
}

describe('an entry', () => {
  const scoped = entries.filter(({ field }) => scopeOf(field) !== 'PUBLIC');
  const cases = scoped.flatMap((entry) =>
    lesser(scopeOf(entry.field)).map((role) => [`${entry.operation} ${entry.field.name}`, role, entry] as const),
  );

  it.each(cases)('%s is refused to %s, run or compiled, without a call', async (_name, role, { operation, field }) => {
    const ask = askApp(untouched, viewerOf(role));
    for (const _time of ['run', 'compiled']) {
      const { data, errors } = await ask(`${operation} { ${call(field)} }`);
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([codeFor(role)]);
      expect(data?.[field.name] ?? null).toBeNull();
    }
  });

  it('that changes something is for staff at least, by itself and by its type, but what partners keep of their own', () => {
    const { mutation } = roots;
    if (!mutation) throw new Error('There are no mutations.');
    const open = fieldsOf(mutation).filter((field) => !hasRole(viewerOf(scopeOf(field)), 'STAFF'));
    expect([scopeOf(mutation), open.map((field) => `${scopeOf(field)} ${field.name}`)]).toEqual([
      'STAFF',
      ['PARTNER createWebhook', 'PARTNER deleteWebhook', 'PARTNER replayWebhook', 'PARTNER resumeWebhook'],
    ]);
  });

  it('to a type for staff or administrators asks for as much as the type', () => {
    const weaker = objectTypes(schema).flatMap((type) =>
      fieldsOf(type).flatMap((field) => {
        const role = roles.find((least) => targetsOf(schema, field).some((target) => scopeOf(target) === least));
        if (!role || [scopeOf(type), scopeOf(field)].some((given) => hasRole(viewerOf(given), role))) return [];
        return [`${type.name}.${field.name} leads to what is for ${role}`];
      }),
    );
    expect(weaker).toEqual([]);
  });
});

describe('a type', () => {
  it('that nobody reaches without a key asks for one by itself', () => {
    const isOpen = (type: GraphQLObjectType, field: Field): boolean =>
      scopeOf(type) === 'PUBLIC' && scopeOf(field) === 'PUBLIC';
    const open = reachedFrom(schema, [roots.query, roots.subscription], isOpen);
    const unasked = objectTypes(schema).filter((type) => !open.has(type) && scopeOf(type) === 'PUBLIC');
    expect(
      unasked.map(({ name }) => `${name} is reached by guarded fields alone: give it authScopes of its own`),
    ).toEqual([]);
  });

  const scoped = objectTypes(schema).filter((type) => scopeOf(type) !== 'PUBLIC' && type !== roots.mutation);
  const cases = scoped.flatMap((type) => lesser(scopeOf(type)).map((role) => [type.name, role, type] as const));

  it.each(cases)('%s tells %s nothing, whichever way it is reached', async (_name, role, type) => {
    const query = new GraphQLObjectType({ name: 'Way', fields: { thing: { type, resolve: () => ({}) } } });
    const other = new GraphQLSchema({ query, types: objectTypes(schema).filter((each) => !isRoot(each)) });
    const rows = (): Promise<never> => Promise.reject(new Error('The database was asked.'));
    for (const field of fieldsOf(type)) {
      const { data, errors } = await execute({
        schema: other,
        document: parse(`{ thing { ${call(field)} } }`),
        contextValue: { viewer: viewerOf(role), db: untouched, rows },
      });
      expect([field.name, errors?.map(({ originalError }) => Reflect.get(Object(originalError), 'code'))]).toEqual([
        field.name,
        [codeFor(role)],
      ]);
      expect(data?.['thing'] ?? { [field.name]: null }).toEqual({ [field.name]: null });
    }
  });
});
