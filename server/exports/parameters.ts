/** Parameters of an address, as the arguments of its operation have them: the fields of `filter` by their names, others as `name.field`. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
} from 'graphql';
import { BadUserInput } from '../platform/errors.js';

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: GraphQLNamedInputType;
  /** Several values: parted by commas, or the parameter several times. */
  readonly isList: boolean;
  /** Where its value stands among the variables. */
  readonly at: readonly string[];
}

/** Of pages, which addresses have in their own way. */
const ofPages: ReadonlySet<string> = new Set(['after', 'before', 'first', 'last']);

export const parametersOf = (args: readonly GraphQLArgument[]): readonly Parameter[] =>
  args.filter(({ name }) => !ofPages.has(name)).flatMap((arg) => below(arg, [], arg.name === 'filter'));

function below(
  { name, description, type }: GraphQLArgument | GraphQLInputField,
  above: readonly string[],
  isUnnamed = false,
): readonly Parameter[] {
  const at = [...above, name];
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((field) =>
      below(field, at).map((one) => (isUnnamed ? { ...one, name: one.name.slice(name.length + 1) } : one)),
    );
  return [{ name: at.join('.'), description: description ?? '', type: named, isList: isList(type), at }];
}

const isList = (type: GraphQLInputType): boolean => isListType(getNullableType(type));

/** Throws BAD_USER_INPUT, which names the parameter. */
export function variablesOf(
  search: URLSearchParams,
  parameters: readonly Parameter[],
  usual: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const variables = structuredClone(usual) as Record<string, unknown>;
  for (const parameter of parameters) {
    const given = search.getAll(parameter.name);
    if (given.length > 0) put(variables, parameter.at, valueOf(parameter, given));
  }
  return variables;
}

function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const next = (into[name] ?? {}) as Record<string, unknown>; // names are those of the schema
  into[name] = next;
  put(next, rest, value);
}

function valueOf(parameter: Parameter, given: readonly string[]): unknown {
  if (parameter.isList)
    return given
      .flatMap((one) => one.split(','))
      .filter((one) => one !== '')
      .map((one) => scalarOf(parameter, one));
  const [text = '', second] = given;
  if (second !== undefined) throw fault(parameter.name, 'is given several times, and has one value');
  return scalarOf(parameter, text);
}

function scalarOf({ name, type }: Parameter, text: string): unknown {
  if (isEnumType(type)) {
    if (type.getValue(text)) return text;
    const names = type.getValues().map((value) => value.name);
    throw fault(name, `is one of ${names.join(', ')}`);
  }
  if (type.name === 'Boolean') {
    if (text === 'true' || text === 'false') return text === 'true';
    throw fault(name, 'is true or false');
  }
  if (type.name === 'Date' && !/^\d{4}-\d\d-\d\d$/.test(text)) throw fault(name, 'is a day: 2022-06-01');
  return text; // the operation looks closer
}

const longestName = 60;
/** Names are the caller's where there is no such parameter. */
export const fault = (name: string, what: string): BadUserInput => {
  const shown = JSON.stringify(name.length > longestName ? `${name.slice(0, longestName)}…` : name);
  return new BadUserInput(`The parameter ${shown} ${what}.`, { parameter: name.slice(0, longestName) });
};

/** What nobody knows is refused: a filter that is misspelt would be no filter. */
export function refuseUnknown(search: URLSearchParams, known: readonly string[]): void {
  for (const name of search.keys())
    if (!known.includes(name)) throw fault(name, 'is none of this address: see /openapi.json');
}

/** A whole number, or the usual one. */
export function countOf(
  search: URLSearchParams,
  name: string,
  { usual, most }: { usual: number; most: number },
): number {
  const [text, second] = search.getAll(name);
  if (text === undefined) return usual;
  const count = /^\d{1,9}$/.test(text) && second === undefined ? Number(text) : 0;
  if (count < 1 || count > most) throw fault(name, `is a number from 1 to ${most}; go on from the last cursor`);
  return count;
}
