/** Questions made from the schema: every field under every list, asked of few rows and of more. */
import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Db } from '../../server/platform/db.js';
import type { Ask } from '../kit/app.js';

type Field = GraphQLField<unknown, unknown>;
/** A list, reached from the root by lists. */
interface ListPath {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly of: GraphQLObjectType;
}
interface Step {
  readonly field: Field;
  readonly isConnection: boolean;
}
export interface Costs {
  /** Fields, as type and name, whose calls grow with the rows above them. */
  readonly growing: string[];
  /** Lists of which the second answer held no more rows than the first: they show nothing. */
  readonly tooShort: string[];
}

/** What arguments without a default are asked with. */
const values: Readonly<Record<string, string>> = {
  query: '"工作"',
  interval: 'MONTH',
  prefix: '"关于"',
  webhook: '"of nobody"',
};

const isConnection = (field: Field): boolean => getNamedType(field.type).name.endsWith('Connection');
const isList = (field: Field): boolean => isConnection(field) || isListType(getNullableType(field.type));

/** The type of the rows of a list. */
function rowsOf(field: Field): GraphQLObjectType | null {
  const type = getNamedType(field.type);
  if (!isConnection(field)) return isObjectType(type) ? type : null;
  const nodes = isObjectType(type) ? getNamedType(type.getFields()['nodes']?.type as Field['type']) : null;
  return isObjectType(nodes) ? nodes : null;
}

function call(field: Field, first: number | null): string {
  const args = field.args
    .filter((arg) => isRequiredArgument(arg) || (first !== null && arg.name === 'first' && isConnection(field)))
    .map(({ name }) => `${name}: ${name === 'first' ? String(first) : (values[name] ?? 'null')}`);
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
}

/** A field with what lies right below it. */
function whole(field: Field): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return call(field, null);
  const leaves = (of: unknown): string =>
    isObjectType(of)
      ? ['__typename', ...Object.values(of.getFields()).filter((one) => isLeafType(getNamedType(one.type)))]
          .map((one) => (typeof one === 'string' ? one : call(one, null)))
          .join(' ')
      : '__typename';
  if (!isConnection(field)) return `${call(field, null)} { ${leaves(type)} }`;
  const extra = isObjectType(type) && type.getFields()['totalCount'] ? 'totalCount' : '';
  return `${call(field, 2)} { ${extra} pageInfo { endCursor hasNextPage } nodes { ${leaves(rowsOf(field))} } }`;
}

/** The document that asks for fields of the rows of a list, aliased by their place. */
function document({ steps }: ListPath, fields: readonly Field[], first: number): string {
  const asked = fields.map((field, i) => `f${i}: ${whole(field)}`).join(' ');
  return `{ ${steps.reduceRight((below, step) => {
    const rows = step.isConnection ? `nodes { here: __typename ${below} }` : `here: __typename ${below}`;
    return `${call(step.field, first)} { ${rows} }`;
  }, asked)} }`;
}

/** All lists: those of the root, and those below their rows, each pair of list and field once. */
export function listsOf(schema: GraphQLSchema): ListPath[] {
  const found = new Map<string, ListPath>();
  const query = schema.getQueryType();
  const add = (of: GraphQLObjectType, above: readonly Step[]): void => {
    for (const field of Object.values(of.getFields())) {
      const rows = rowsOf(field);
      const name = `${of.name}.${field.name}`;
      if (!rows || !isList(field) || found.has(name) || field.args.some(({ name: arg, type }) => arg === 'ids' && type))
        continue;
      const steps = [...above, { field, isConnection: isConnection(field) }];
      found.set(name, { name, steps, of: rows });
    }
  };
  if (query) add(query, []);
  for (const { steps, of } of found.values()) if (steps.length < 3) add(of, steps);
  return [...found.values()];
}

/** Asks each list with `first: 2` and with `first: 5`; where the calls differ, field by field. */
export async function costsOf(db: Db, schema: GraphQLSchema, ask: Ask): Promise<Costs> {
  const callsOf = async (query: string): Promise<{ calls: number; rows: number }> => {
    let calls = 0;
    const stop = db.onCall(() => (calls += 1));
    const answer = await ask(query);
    stop();
    if (answer.errors) throw new Error(`${query}: ${JSON.stringify(answer.errors)}`);
    return { calls, rows: JSON.stringify(answer.data).split('"here":').length };
  };
  const growing = new Set<string>();
  const tooShort: string[] = [];
  for (const list of listsOf(schema)) {
    const fields = Object.values(list.of.getFields());
    const [few, more] = [await callsOf(document(list, fields, 2)), await callsOf(document(list, fields, 5))];
    if (more.rows <= few.rows) tooShort.push(list.name);
    if (more.calls === few.calls) continue;
    for (const field of fields) {
      const [two, five] = [await callsOf(document(list, [field], 2)), await callsOf(document(list, [field], 5))];
      if (two.calls !== five.calls) growing.add(`${list.of.name}.${field.name}`);
    }
    if (growing.size === 0) growing.add(`${list.name}, of its fields together`);
  }
  return { growing: [...growing], tooShort };
}
